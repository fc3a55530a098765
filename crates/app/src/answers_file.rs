//! Answers files: YAML or JSON text → a checked [`AnswerSet`], or every finding with its place.
//!
//! Responsible for: the format `tashika-answers/1` (documented in `docs/cli.md`), limits, the My Number guard.
//! Not responsible for: what answers lead to. Reading is quick where nothing is wrong; places are looked up
//! only for findings.

mod check;
mod day;
mod parse;
mod raw;
mod refusal;
mod shape;
mod twice;
mod word;

use std::collections::BTreeSet;

use model::{AnswerSet, Lang, Text};
use policy::Catalogue;
use policy::locate::{Locations, Step};
use serde::Serialize;

pub use day::day;
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

impl OwnedStep {
    fn borrowed(&self) -> Step<'_> {
        match self {
            OwnedStep::Key(key) => Step::Key(key),
            OwnedStep::Index(index) => Step::Index(*index),
        }
    }
}

/// Reads an answers file: YAML or JSON.
pub fn read(text: &str, catalogue: &Catalogue) -> Result<AnswerSet, Vec<InputFinding>> {
    read_as(text, catalogue, |_| None)
}

/// Reads a line of answers: JSON alone.
pub fn read_line(line: &str, catalogue: &Catalogue) -> Result<AnswerSet, Vec<InputFinding>> {
    read_as(line.strip_prefix('\u{FEFF}').unwrap_or(line), catalogue, parse::not_json)
}

/// Reads a text, unless it is not of the wanted kind.
fn read_as(
    text: &str,
    catalogue: &Catalogue,
    unwanted: impl Fn(&str) -> Option<InputFinding>,
) -> Result<AnswerSet, Vec<InputFinding>> {
    parse::check_size(text)?;
    let numbers = Numbers::of(text);
    let mut pending = Vec::new();
    let mut placed = numbers.findings(text);
    let parsed = match parse::json(text) {
        Some(raw) => Ok(raw),
        None => {
            if let Some(finding) = unwanted(text) {
                placed.push(finding);
                place(text, pending, &mut placed);
                return Err(placed);
            }
            parse::yaml(text)
        }
    };
    let answers = match parsed {
        Ok(raw) => {
            if raw.format != FORMAT {
                pending.push(unknown_format(&raw.format));
            }
            Some(check::check(raw.content, catalogue, &numbers.told, &mut pending))
        }
        Err(refused) => {
            let known = placed.len();
            let (top, faults) = parse::examine(text, &refused);
            placed.extend(faults);
            if let Some(top) = top {
                let raw = shape::read(top, &mut pending);
                check::check(raw, catalogue, &numbers.told, &mut pending);
            }
            if placed.len() == known && pending.is_empty() {
                // What the parser refused is refused, even if looking at the parts finds nothing.
                placed.push(refusal::finding(&refused));
            }
            None
        }
    };
    place(text, pending, &mut placed);
    match answers {
        Some(answers) if placed.is_empty() => Ok(answers),
        _ => Err(placed),
    }
}

/// Reads the content of an answers file that stands inside another document (a scenario).
pub fn read_content(raw: RawAnswers, catalogue: &Catalogue) -> Result<AnswerSet, Vec<Text>> {
    let mut findings = Vec::new();
    let answers = check::check(raw, catalogue, &BTreeSet::new(), &mut findings);
    if findings.is_empty() {
        Ok(answers)
    } else {
        Err(findings.into_iter().map(|finding| finding.message).collect())
    }
}

/// What looks like My Numbers in a text as it is written.
struct Numbers {
    found: Vec<my_number::Found>,
    /// Their digits, so that no field is told again for the same number.
    told: BTreeSet<Vec<u32>>,
}

impl Numbers {
    fn of(text: &str) -> Self {
        let found = my_number::find_all(text);
        let told = found.iter().map(|found| my_number::digits(text, *found)).collect();
        Self { found, told }
    }

    fn findings(&self, text: &str) -> Vec<InputFinding> {
        let mut places = my_number::Places::of(text);
        self.found.iter().map(|found| my_number_at(places.at(found.start))).collect()
    }
}

/// The finding for a number in its place.
pub(crate) fn my_number_at((line, column): (usize, usize)) -> InputFinding {
    InputFinding { line, column, code: "my-number", message: my_number_message() }
}

pub(crate) fn unknown_format(found: &str) -> Pending {
    Pending {
        path: vec![OwnedStep::Key("format".to_owned())],
        at_key: false,
        code: "unknown-format",
        message: both(
            format!("`{FORMAT}` が必要ですが、`{found}` とあります"),
            format!("expected `{FORMAT}`, found `{found}`"),
        ),
    }
}

/// Looks up the places of findings and puts all of them into the order of the text. Messages repeat what stands
/// in the file, but never the digits of a My Number.
fn place(text: &str, pending: Vec<Pending>, findings: &mut Vec<InputFinding>) {
    if !pending.is_empty() {
        let locations = Locations::of(text).ok();
        findings.extend(pending.into_iter().map(|pending| {
            let path: Vec<Step<'_>> = pending.path.iter().map(OwnedStep::borrowed).collect();
            let place = locations.as_ref().map(|locations| {
                let exact = if pending.at_key { locations.key(&path) } else { locations.value(&path) };
                exact.unwrap_or_else(|| locations.nearest(&path).0)
            });
            let (line, column) = place.unwrap_or((1, 1));
            InputFinding { line, column, code: pending.code, message: pending.message }
        }));
    }
    for finding in findings.iter_mut() {
        keep_within(text, finding);
        let Text { ja, en } = &finding.message;
        finding.message = both(my_number::mask(ja), my_number::mask(en));
    }
    findings.sort_by_key(|finding| (finding.line, finding.column));
}

/// A parser that wants more tells the place behind the last line, where nothing can be looked at.
fn keep_within(text: &str, finding: &mut InputFinding) {
    let lines = text.lines().count();
    if finding.line > lines {
        finding.line = lines.max(1);
        finding.column = text.lines().last().unwrap_or_default().chars().count() + 1;
    }
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

#[cfg(test)]
mod tests;
