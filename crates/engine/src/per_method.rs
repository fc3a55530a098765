//! Answers that give a value per method: lines `method-id=number: reason`.
//!
//! Responsible for: reading such a text and saying where it is wrong. Not responsible for: what the numbers mean.

use model::MethodId;

/// One line of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodValue {
    /// The method.
    pub method: MethodId,
    /// The number.
    pub value: u32,
    /// The reason after the colon; empty when none.
    pub reason: String,
}

/// A line that is not of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Line of the text, from 1.
    pub line: usize,
}

/// Reads the text; blank lines are passed over.
pub fn read(text: &str) -> Result<Vec<MethodValue>, BadLine> {
    let mut values = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        if content.trim().is_empty() {
            continue;
        }
        values.push(read_line(content).ok_or(BadLine { line })?);
    }
    Ok(values)
}

fn read_line(content: &str) -> Option<MethodValue> {
    let (method, rest) = content.split_once('=')?;
    let (number, reason) = rest.split_once([':', '\u{FF1A}']).unwrap_or((rest, ""));
    let value = number.trim().parse().ok()?;
    let method = method.trim();
    (!method.is_empty()).then(|| MethodValue {
        method: MethodId::new(method),
        value,
        reason: reason.trim().to_owned(),
    })
}
