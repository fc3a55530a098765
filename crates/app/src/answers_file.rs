//! Answers files: YAML or JSON text → a checked [`AnswerSet`], or every finding with its place.
//!
//! Responsible for: the format `tashika-answers/1` (documented in `docs/cli.md`), limits, the My Number guard.
//! Not responsible for: what answers lead to. Reading is quick where nothing is wrong; places are looked up
//! only for findings.

mod check;
mod raw;
mod shape;

use model::{AnswerSet, Lang, Text};
use policy::Catalogue;
use policy::locate::{Locations, Step};
use serde::Serialize;

pub use raw::{RawAnswers, RawFile};

use crate::my_number;

/// Format of an answers file.
pub const FORMAT: &str = "tashika-answers/1";
/// Largest file or line, in bytes.
pub const LARGEST: usize = 1 << 20;
/// Deepest nesting.
pub const DEEPEST: usize = 64;

/// Something wrong in an answers file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputFinding {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, as a word.
    pub code: &'static str,
    /// What was expected, and what stands there.
    pub message: Text,
}

impl InputFinding {
    /// `FILE:LINE:COLUMN: error[code]: message`.
    pub fn render(&self, file: &str, lang: Lang) -> String {
        let Self { line, column, code, message } = self;
        format!("{file}:{line}:{column}: error[{code}]: {}", message.in_lang(lang))
    }
}

/// A finding that knows its path but not yet its line.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    pub(crate) path: Vec<OwnedStep>,
    pub(crate) at_key: bool,
    pub(crate) code: &'static str,
    pub(crate) message: Text,
}

/// A step of a path that owns its key.
#[derive(Clone, Debug)]
pub(crate) enum OwnedStep {
    Key(String),
    Index(usize),
}

/// Reads an answers file.
pub fn read(text: &str, catalogue: &Catalogue) -> Result<AnswerSet, Vec<InputFinding>> {
    let raw: RawFile = match parse(text)? {
        Parsed::Whole(raw) => *raw,
        Parsed::Misshapen(top, complaint) => {
            let mut findings = Vec::new();
            let content = shape::read(top, &mut findings);
            let answers = check::check(content, catalogue, &mut findings);
            // What the parser refused is refused, even if looking at the parts finds nothing.
            return finish(text, answers, findings).and(Err(vec![complaint]));
        }
    };
    let mut findings = Vec::new();
    if raw.format != FORMAT {
        findings.push(Pending {
            path: vec![OwnedStep::Key("format".to_owned())],
            at_key: false,
            code: "unknown-format",
            message: both(
                format!("`{FORMAT}` が必要ですが、`{}` とあります", raw.format),
                format!("expected `{FORMAT}`, found `{}`", raw.format),
            ),
        });
    }
    let answers = check::check(raw.content, catalogue, &mut findings);
    finish(text, answers, findings)
}

/// Reads the content of an answers file that stands inside another document (a scenario).
pub fn read_content(raw: RawAnswers, catalogue: &Catalogue) -> Result<AnswerSet, Vec<Text>> {
    let mut findings = Vec::new();
    let answers = check::check(raw, catalogue, &mut findings);
    if findings.is_empty() {
        Ok(answers)
    } else {
        Err(findings.into_iter().map(|finding| finding.message).collect())
    }
}

/// What the parser made of a text.
enum Parsed {
    /// An answers file.
    Whole(Box<RawFile>),
    /// Well-formed, but not of the shape: its parts are looked at one by one.
    Misshapen(serde_json::Map<String, serde_json::Value>, InputFinding),
}

/// Parses; refuses what is too large, too deep, or not well-formed.
fn parse(text: &str) -> Result<Parsed, Vec<InputFinding>> {
    let first = |code, message| vec![InputFinding { line: 1, column: 1, code, message }];
    if text.len() > LARGEST {
        return Err(first(
            "too-large",
            both(
                format!("{LARGEST} バイトまでですが、{} バイトあります", text.len()),
                format!("expected at most {LARGEST} bytes, found {}", text.len()),
            ),
        ));
    }
    if text.trim().is_empty() {
        return Err(first("empty", both("回答が必要ですが、空です", "expected answers, found nothing")));
    }
    if let Some(found) = my_number::find(text) {
        let (line, column) = my_number::line_and_column(text, found.start);
        return Err(vec![InputFinding { line, column, code: "my-number", message: my_number_message() }]);
    }
    if let Some((line, column)) = too_deep(text) {
        return Err(vec![InputFinding {
            line,
            column,
            code: "too-deep",
            message: both(
                format!("入れ子は {DEEPEST} 段までです"),
                format!("expected at most {DEEPEST} levels of nesting"),
            ),
        }]);
    }
    if text.trim_start().starts_with('{')
        && let Ok(raw) = serde_json::from_str(text)
    {
        return Ok(Parsed::Whole(Box::new(raw)));
    }
    serde_yaml::from_str(text).map(|raw| Parsed::Whole(Box::new(raw))).or_else(|error| {
        let (line, column) = error.location().map_or((1, 1), |place| {
            (usize::try_from(place.line()).unwrap_or(1), usize::try_from(place.column()).unwrap_or(1))
        });
        let detail = first_line(&error.to_string());
        let complaint = InputFinding {
            line,
            column,
            code: raw::code_of(&detail),
            message: both(
                format!("回答ファイルの形になっていません: {detail}"),
                format!("not in the shape of an answers file: {detail}"),
            ),
        };
        match serde_yaml::from_str(text) {
            Ok(serde_json::Value::Object(top)) => Ok(Parsed::Misshapen(top, complaint)),
            _ => Err(vec![complaint]),
        }
    })
}

/// Nesting is bounded before the parser recurses: JSON brackets and YAML indentation both count.
fn too_deep(text: &str) -> Option<(usize, usize)> {
    let mut depth = 0usize;
    let mut quoted: Option<char> = None;
    let mut before = ' ';
    for (position, c) in text.char_indices() {
        match quoted {
            Some(mark) => {
                if c == mark && (mark != '"' || before != '\\') {
                    quoted = None;
                }
            }
            None => match c {
                // A quotation mark opens a string only where a value may begin.
                '"' | '\'' if matches!(before, ' ' | '\n' | '[' | '{' | ',' | ':' | '\t') => quoted = Some(c),
                '[' | '{' => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Some(my_number::line_and_column(text, position));
                    }
                }
                ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            },
        }
        before = if before == '\\' && c == '\\' { ' ' } else { c };
    }
    text.lines().enumerate().find_map(|(line, content)| {
        let indent = content.len() - content.trim_start_matches([' ', '-']).len();
        (indent > DEEPEST * 2 && !content.trim().is_empty()).then_some((line + 1, indent + 1))
    })
}

fn finish(text: &str, answers: AnswerSet, pending: Vec<Pending>) -> Result<AnswerSet, Vec<InputFinding>> {
    if pending.is_empty() {
        return Ok(answers);
    }
    let locations = Locations::of(text).ok();
    let mut findings: Vec<InputFinding> = pending
        .into_iter()
        .map(|pending| {
            let path: Vec<Step<'_>> = pending
                .path
                .iter()
                .map(|step| match step {
                    OwnedStep::Key(key) => Step::Key(key),
                    OwnedStep::Index(index) => Step::Index(*index),
                })
                .collect();
            let place = locations.as_ref().and_then(|locations| {
                let exact = if pending.at_key { locations.key(&path) } else { locations.value(&path) };
                exact.or_else(|| Some(locations.nearest(&path).0))
            });
            let (line, column) = place.unwrap_or((1, 1));
            InputFinding { line, column, code: pending.code, message: pending.message }
        })
        .collect();
    findings.sort_by_key(|finding| (finding.line, finding.column));
    Err(findings)
}

pub(crate) fn both(ja: impl Into<String>, en: impl Into<String>) -> Text {
    Text { ja: ja.into(), en: en.into() }
}

pub(crate) fn my_number_message() -> Text {
    both(
        "個人番号(マイナンバー)と見られる 12 桁の数字があります。Tashika には入れられません。数字を伏せてください",
        "found twelve digits that look like a My Number (個人番号); it must not enter Tashika. Mask the digits",
    )
}

/// Bytes that are not UTF-8, or a line without usable content.
pub(crate) fn not_text(bytes: &[u8], position: usize) -> InputFinding {
    let before = String::from_utf8_lossy(&bytes[..position]);
    let (line, column) = my_number::line_and_column(&before, before.len());
    InputFinding {
        line,
        column,
        code: "not-text",
        message: both("UTF-8 の文字列が必要です", "expected UTF-8 text"),
    }
}

/// The parser adds a picture of the place; one line is enough beside line and column.
fn first_line(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    my_number::mask(line.strip_prefix("error: ").unwrap_or(line))
}

#[cfg(test)]
mod tests;
