//! Everything that is wrong with a file that could not be parsed.
//!
//! Responsible for: reading the file once more, as a tree with places, and reporting what keeps it from having the
//! expected shape. Not responsible for: deciding whether it has (`parse`).

use model::Text;
use serde_json::Value;
use serde_yaml::Error as YamlError;

use super::shape;
use crate::check::report::{At, FileIndex, Report};
use crate::code::Code;
use crate::finding::say;
use crate::tree::{self, Fault, MAX_NESTING, NotPlain, Reading};

/// Reports everything that is wrong with a file that did not fit `schema`, and gives what could be read of it.
pub(super) fn explain(
    schema: &Value,
    file: FileIndex,
    text: &str,
    error: &YamlError,
    report: &mut Report,
) -> Reading {
    let before = report.found.len();
    let reading = tree::read(text);
    for fault in &reading.faults {
        report_fault(fault, file, report);
    }
    if let Some(root) = &reading.root {
        // What an alias stands for is not in the tree, so its shape cannot be judged.
        let has_alias = |fault: &Fault| matches!(fault, Fault::NotPlain { what: NotPlain::Alias, .. });
        if !reading.faults.iter().any(has_alias) {
            shape::explain(schema, file, root, report);
        }
    }
    if report.found.len() == before {
        // The schema allows what the types refuse, or the two parsers disagree; the words of the one that
        // refused are better than silence.
        let code = match error.without_snippet() {
            YamlError::ExternalMessage { .. } => Code::Syntax,
            _ => Code::Malformed,
        };
        let place = error.location().map_or((1, 1), |at| (at.line() as usize, at.column() as usize));
        let detail = error.without_snippet().to_string();
        let detail = detail.lines().next().unwrap_or_default();
        report.add(
            code,
            At::position(file, place),
            say(format!("形が合いません ({detail})"), format!("the shape is not as expected ({detail})")),
        );
    }
    reading
}

fn report_fault(fault: &Fault, file: FileIndex, report: &mut Report) {
    let (code, position, message, hint): (_, _, _, Option<Text>) = match fault {
        Fault::Syntax { position, detail } => (
            Code::Syntax,
            *position,
            say(format!("YAML として読めません ({detail})"), format!("this is not YAML ({detail})")),
            None,
        ),
        Fault::DuplicateKey { position, key, first } => (
            Code::DuplicateKey,
            *position,
            say(format!("キー `{key}` が二度書かれています"), format!("the key `{key}` is written twice")),
            Some(say(
                format!("最初は {} 行 {} 列です", first.0, first.1),
                format!("it is first written at line {}, column {}", first.0, first.1),
            )),
        ),
        Fault::TooDeep { position } => (
            Code::NestedTooDeep,
            *position,
            say(
                format!("入れ子が {MAX_NESTING} 段を超えています"),
                format!("nesting is deeper than {MAX_NESTING} levels"),
            ),
            None,
        ),
        Fault::NotPlain { position, what } => {
            let (ja, en) = match what {
                NotPlain::Anchor => ("アンカー", "an anchor"),
                NotPlain::Alias => ("別名", "an alias"),
                NotPlain::Tag => ("タグ", "a tag"),
                NotPlain::ComplexKey => ("文字列ではないキー", "a key that is not a word"),
                NotPlain::SecondDocument => ("二つ目の文書", "a second document"),
            };
            let message = say(format!("{ja}は使えません"), format!("{en} is not allowed here"));
            (Code::NotPlain, *position, message, None)
        }
    };
    report.add_with(code, At::position(file, position), message, hint);
}
