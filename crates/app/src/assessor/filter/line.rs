//! A result as a line of JSON.
//!
//! Responsible for: what a line holds. It is the result without the checklist: a filter's reader wants levels and
//! methods, and the checklist would make every line a third longer. The lists that make up most of a line,
//! the steps and the reasons, are put together here, which is much quicker than serialising them field by
//! field (docs/adr/0023). Not responsible for: which lines there are.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use model::result::{
    AssessmentResult, ChoiceResult, Code, Gate, Levels, MethodLevel, MethodReason, MethodResult, PolicyStamp,
    ProofStep, RatingResult, Reading, Recommendation, SectorResult, Verdict,
};
use model::{Axis, Category, FrameworkId, MethodId, QuestionId};
use serde::Serialize;

/// Writes a result without the end of its line.
pub(super) fn write(out: &mut Vec<u8>, result: &AssessmentResult) -> io::Result<()> {
    // Named one by one, so that nothing the result ever gains is forgotten here.
    let AssessmentResult {
        format,
        as_of,
        framework,
        reading,
        policy,
        draft,
        missing,
        open,
        ignored,
        required,
        range,
        settled,
        deciding_unknowns,
        ratings,
        proof,
        gate,
        methods,
        recommendation,
        choice,
        checklist: _,
        sector,
    } = result;
    let rest = Rest {
        format,
        as_of: *as_of,
        framework,
        reading: *reading,
        policy,
        draft: *draft,
        missing,
        open,
        ignored,
        required: *required,
        range: *range,
        settled: *settled,
        deciding_unknowns,
        ratings,
        gate,
        recommendation,
        choice,
        sector: sector.as_deref(),
    };
    open_object(out, &rest)?;
    list(out, "proof", proof, step)?;
    list(out, "methods", methods, method)?;
    raw(out, "}");
    Ok(())
}

/// A result without its long lists.
#[derive(Serialize)]
struct Rest<'a> {
    format: &'a str,
    as_of: NaiveDate,
    framework: &'a FrameworkId,
    reading: Reading,
    policy: &'a PolicyStamp,
    draft: bool,
    missing: &'a [QuestionId],
    open: &'a [Code],
    ignored: &'a [QuestionId],
    required: Levels<Option<u8>>,
    range: Levels<Option<[u8; 2]>>,
    settled: Levels<bool>,
    deciding_unknowns: &'a [QuestionId],
    ratings: &'a BTreeMap<Axis, BTreeMap<Category, RatingResult>>,
    gate: &'a Gate,
    recommendation: &'a Recommendation,
    choice: &'a ChoiceResult,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'a SectorResult>,
}

fn step(out: &mut Vec<u8>, step: &ProofStep) -> io::Result<()> {
    let ProofStep { id, kind, conclusion, because, source, decisive, text: _ } = step;
    raw(out, r#"{"id":"#);
    string(out, id)?;
    raw(out, r#","kind":"#);
    serde_json::to_writer(&mut *out, kind)?;
    raw(out, r#","conclusion":"#);
    string(out, conclusion)?;
    list(out, "because", because, |out, id| string(out, id))?;
    raw(out, r#","source":"#);
    match source {
        Some(source) => string(out, source.as_str())?,
        None => raw(out, "null"),
    }
    raw(out, if *decisive { r#","decisive":true}"# } else { r#","decisive":false}"# });
    Ok(())
}

fn method(out: &mut Vec<u8>, method: &MethodResult) -> io::Result<()> {
    /// A verdict without its reasons.
    #[derive(Serialize)]
    struct Verdicts<'a> {
        id: &'a MethodId,
        kind: Axis,
        verdict: Verdict,
        over_strict: bool,
        level: &'a Option<MethodLevel>,
        rank: Option<u32>,
        score: Option<u32>,
        pareto: bool,
    }
    let MethodResult { id, kind, verdict, over_strict, level, reasons, rank, score, pareto } = method;
    let (kind, verdict, over_strict, pareto) = (*kind, *verdict, *over_strict, *pareto);
    let verdict = Verdicts { id, kind, verdict, over_strict, level, rank: *rank, score: *score, pareto };
    open_object(out, &verdict)?;
    list(out, "reasons", reasons, reason)?;
    raw(out, "}");
    Ok(())
}

fn reason(out: &mut Vec<u8>, reason: &MethodReason) -> io::Result<()> {
    let MethodReason { code, by, params, source, text: _ } = reason;
    raw(out, r#"{"code":"#);
    string(out, code)?;
    if let Some(by) = by {
        raw(out, r#","by":"#);
        serde_json::to_writer(&mut *out, by)?;
    }
    let mut opening = r#","params":{"#;
    for (name, value) in params.iter() {
        raw(out, opening);
        string(out, name)?;
        raw(out, ":");
        string(out, value)?;
        opening = ",";
    }
    if !params.is_empty() {
        raw(out, "}");
    }
    if let Some(source) = source {
        raw(out, r#","source":"#);
        string(out, source.as_str())?;
    }
    raw(out, "}");
    Ok(())
}

/// An object that gets further members.
fn open_object(out: &mut Vec<u8>, object: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.pop();
    Ok(())
}

/// A list as a further member of an object. The name needs no escapes.
fn list<T>(
    out: &mut Vec<u8>,
    name: &str,
    items: &[T],
    write: impl Fn(&mut Vec<u8>, &T) -> io::Result<()>,
) -> io::Result<()> {
    raw(out, ",\"");
    raw(out, name);
    raw(out, "\":[");
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            raw(out, ",");
        }
        write(out, item)?;
    }
    raw(out, "]");
    Ok(())
}

/// A string. Words need no escapes, and that is seen faster at once than letter by letter.
fn string(out: &mut Vec<u8>, text: &str) -> io::Result<()> {
    let escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    if text.bytes().fold(false, |any, byte| any | escaped(byte)) {
        return Ok(serde_json::to_writer(out, text)?);
    }
    raw(out, "\"");
    raw(out, text);
    raw(out, "\"");
    Ok(())
}

fn raw(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use engine::{Engine, Settings};
    use model::result::{Conformance, Params};
    use serde_json::Value;

    use super::*;

    /// What is put together here is what serialising says, whatever stands in a string.
    #[test]
    fn a_line_is_the_result_without_the_checklist() {
        let catalogue = Arc::new(policy::load_embedded().catalogue.expect("the shipped policies"));
        let answers = crate::answers_file::read(crate::sample::ANSWERS, &catalogue).expect("the sample");
        let as_of = "2026-11-23".parse().expect("a day");
        let settings =
            Settings { as_of, framework: crate::desk::DEFAULT_FRAMEWORK.into(), reading: Reading::default() };
        let mut result = Engine::new(catalogue).evaluate(&answers, &settings).expect("the framework");
        same(&result);

        let odd = [
            "",
            "\"",
            "\\",
            "a\nb",
            "\u{0}",
            "\u{1f}\u{7f}\u{2028}",
            "身元確認 🪪",
            "</script>",
            "a\"b\\c\td",
        ];
        for text in odd {
            let step = &mut result.proof[0];
            step.id = text.to_owned().into();
            step.conclusion = text.to_owned();
            step.because = odd.iter().map(|text| (*text).to_owned().into()).collect();
            step.source = Some(text.into());
            let reason = &mut result.methods[0].reasons[0];
            reason.code = text.to_owned().into();
            reason.params = odd.iter().fold(Params::default(), |params, name| params.with(name, text));
            reason.source = Some(text.into());
            reason.by = Some(2);
            same(&result);
        }
        result.sector = Some(Box::new(SectorResult {
            id: "sample".to_owned(),
            version: "1.0.0".to_owned(),
            hash: "sha256:0".to_owned(),
            publisher: "協会\"".to_owned(),
            fingerprint: None,
            text: None,
            transaction: Some("sale".to_owned()),
            range: Levels::default(),
            settled: Levels::default(),
            effects: Vec::new(),
            ways: Vec::new(),
            clauses: Vec::new(),
            conformance: Conformance::Open,
        }));
        same(&result);
        result.proof[0].source = None;
        result.methods[0].reasons[0] = MethodReason::default();
        result.methods[1].reasons.clear();
        same(&result);
        result.proof.clear();
        result.methods.clear();
        same(&result);
    }

    fn same(result: &AssessmentResult) {
        let mut line = Vec::new();
        write(&mut line, result).expect("room");
        let mut expected = serde_json::to_value(result).expect("string keys only");
        expected.as_object_mut().expect("an object").remove("checklist");
        let found: Value = serde_json::from_slice(&line).expect("JSON");
        assert_eq!(found, expected);
        assert_eq!(line.len(), expected.to_string().len(), "every key once");
        assert!(!line.iter().any(|byte| *byte < b' '), "one line");
    }
}
