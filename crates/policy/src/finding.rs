//! Findings: what is wrong with a file, where, and what may help.
//!
//! Responsible for: their shape, order and rendering. Not responsible for: finding anything.

use std::fmt::Write as _;

use model::{Lang, Text};
use serde::Serialize;

use crate::code::Code;
use crate::locate::Position;

/// How heavy a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The pack cannot be used.
    Error,
    /// The pack works, but something in it is dead or doubtful.
    Warning,
}

impl Severity {
    /// The word printed before the code; the same in both languages, for programs that read it.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// Something found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file as its reader knows it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, as a word.
    pub code: Code,
    /// How heavy it is.
    pub severity: Severity,
    /// What is wrong, in a sentence.
    pub message: Text,
    /// What may help.
    pub hint: Option<Text>,
}

impl Finding {
    /// A finding at a line and column, as heavy as its code.
    pub fn new(
        file: impl Into<String>,
        (line, column): Position,
        code: Code,
        message: Text,
        hint: Option<Text>,
    ) -> Self {
        Self { file: file.into(), line, column, code, severity: code.severity(), message, hint }
    }

    /// `FILE:LINE:COLUMN: error[code]: message`, and the hint on a line of its own.
    ///
    /// ```
    /// use model::{Lang, Text};
    /// use policy::{Code, Finding};
    ///
    /// let finding = Finding {
    ///     file: "laws/aml.yaml".into(),
    ///     line: 3,
    ///     column: 9,
    ///     code: Code::UnknownSource,
    ///     severity: Code::UnknownSource.severity(),
    ///     message: Text { ja: "出典 `x` はありません".into(), en: "there is no source `x`".into() },
    ///     hint: None,
    /// };
    /// assert_eq!(finding.render(Lang::En), "laws/aml.yaml:3:9: error[unknown-source]: there is no source `x`");
    /// ```
    pub fn render(&self, lang: Lang) -> String {
        let Finding { file, line, column, code, severity, message, hint } = self;
        let mut text =
            format!("{file}:{line}:{column}: {}[{code}]: {}", severity.word(), message.in_lang(lang));
        if let Some(hint) = hint {
            // Writing into a string cannot fail.
            let _ = write!(text, "\n  = {}: {}", hint_head(lang), hint.in_lang(lang));
        }
        text
    }

    /// Whether the finding forbids the use of the pack.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    fn sort_key(&self) -> (&str, usize, usize, Code) {
        (&self.file, self.line, self.column, self.code)
    }
}

/// The word before a hint.
pub fn hint_head(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "手がかり",
        Lang::En => "hint",
    }
}

/// Findings by file, line and column, each once.
pub fn arranged(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    findings.dedup();
    findings
}

/// A sentence in both languages.
pub fn say(ja: impl Into<String>, en: impl Into<String>) -> Text {
    Text { ja: ja.into(), en: en.into() }
}

/// "Did you mean …", when a known word is close enough to the one that was written.
pub fn suggest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Text> {
    let tolerance = (written.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|&(distance, _)| distance <= tolerance)
        .min()
        .map(|(_, word)| say(format!("`{word}` のことですか"), format!("did you mean `{word}`?")))
}

#[cfg(test)]
mod tests;
