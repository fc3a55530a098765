//! What a use case of the window refuses with more to tell than its situation.
//!
//! Responsible for: the refusals of settings, thresholds and imports, as the screens take them. Not responsible for:
//! all other failures (`AppError`), and which values are refused.

use model::{Lang, Text};
use store::StoreError;
use words::Words;

use crate::answers_file::InputFinding;
use crate::error::AppError;
use crate::wire::ErrorView;

/// So many findings of a file are told one by one; of the others, the number.
const TOLD: usize = 5;

/// A refusal.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// A failure that needs nothing more.
    #[error(transparent)]
    App(#[from] AppError),
    /// Two thresholds of the same family that are out of order.
    #[error("{} is not below {}", lower.label.en, upper.label.en)]
    ThresholdOrder {
        /// The one that must be smaller.
        lower: Box<ThresholdSaid>,
        /// The one that must be larger.
        upper: Box<ThresholdSaid>,
    },
    /// A folder that would mean another place after the next start.
    #[error("{folder} is relative")]
    RelativeFolder {
        /// As it was given.
        folder: String,
    },
    /// A file that is not imported.
    #[error("{file}: {error}")]
    Import {
        /// Name of the file.
        file: String,
        /// Why.
        error: Box<AppError>,
    },
}

/// A threshold with the value it would have, in words.
#[derive(Debug)]
pub struct ThresholdSaid {
    /// What it separates.
    pub label: Text,
    /// The value with its unit.
    pub value: Text,
}

impl Refusal {
    /// As the screens take it.
    pub fn view(&self) -> ErrorView {
        let (code, params) = match self {
            Refusal::App(error) => return error.view(),
            Refusal::ThresholdOrder { lower, upper } => {
                let said = [("lower", lower), ("upper", upper)].into_iter().flat_map(|(name, one)| {
                    let Text { ja, en } = &one.value;
                    [
                        (format!("{name}-ja"), one.label.ja.clone()),
                        (format!("{name}-en"), one.label.en.clone()),
                        (format!("{name}-value-ja"), ja.clone()),
                        (format!("{name}-value-en"), en.clone()),
                    ]
                });
                ("threshold-order", said.collect())
            }
            Refusal::RelativeFolder { folder } => {
                ("relative-folder", [("folder".to_owned(), folder.clone())].into())
            }
            Refusal::Import { file, error } => return import(file, error),
        };
        ErrorView { code: code.to_owned(), params, place: None }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Refusal::App(error.into())
    }
}

impl From<Refusal> for ErrorView {
    fn from(refusal: Refusal) -> Self {
        refusal.view()
    }
}

impl From<AppError> for ErrorView {
    fn from(error: AppError) -> Self {
        error.view()
    }
}

/// The name of the file goes with every refusal; findings are told with their places.
fn import(file: &str, error: &AppError) -> ErrorView {
    let mut view = error.view();
    view.params.insert("file".to_owned(), file.to_owned());
    let (count, details) = match error {
        AppError::Input(findings) => (findings.len(), [Lang::Ja, Lang::En].map(|lang| all(findings, lang))),
        AppError::Store(StoreError::Malformed { line, column, .. }) => {
            let detail = |lang| {
                let params = error.params_in(lang);
                finding(*line, *column, params.get("detail").map(String::as_str).unwrap_or_default(), lang)
            };
            (1, [Lang::Ja, Lang::En].map(detail))
        }
        _ => return view,
    };
    let [ja, en] = details;
    view.code = "import-findings".to_owned();
    view.params.extend([
        ("count".to_owned(), count.to_string()),
        ("detail-ja".to_owned(), ja),
        ("detail-en".to_owned(), en),
    ]);
    view
}

/// The first findings, and how many more there are.
fn all(findings: &[InputFinding], lang: Lang) -> String {
    let told = findings.iter().take(TOLD);
    let mut lines: Vec<String> =
        told.map(|found| finding(found.line, found.column, found.message.in_lang(lang), lang)).collect();
    if let Some(more) = findings.len().checked_sub(TOLD).filter(|more| *more > 0) {
        lines.push(Words::of(lang).say_with("import-more", &[("count", &more.to_string())]));
    }
    lines.join("\n")
}

/// A finding as a whole sentence with its place.
fn finding(line: usize, column: usize, detail: &str, lang: Lang) -> String {
    let stop = if lang == Lang::Ja { "。" } else { "." };
    let detail = detail.trim_end_matches(stop);
    let params = [("line", &*line.to_string()), ("column", &*column.to_string()), ("detail", detail)];
    Words::of(lang).say_with("import-finding", &params) + stop
}

#[cfg(test)]
mod tests;
