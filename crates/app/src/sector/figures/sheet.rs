//! Figures as a file: CSV or PDF.
//!
//! Responsible for: which form a name asks for, and what stands around the tables. Not responsible for: the tables.

use std::path::Path;

use chrono::NaiveDate;
use model::Lang;
use report::tables::{TableInput, TablesInput, tables_pdf};
use sector::overlay::Guideline;

use super::{Figures, as_csv};
use crate::error::AppError;
use crate::sector::error::SectorError;
use crate::sector::phrase::SectorPhrases;

/// Tables on their way into a file.
pub struct Sheet<'a> {
    /// Key of the sentence for what kind of figures they are.
    pub kind: &'a str,
    /// The guidelines that they are about.
    pub guidelines: Vec<&'a Guideline>,
    /// Sentences before the tables.
    pub head: &'a [String],
    /// The tables.
    pub tables: &'a [Figures],
    /// The day on which they are written.
    pub today: NaiveDate,
    /// Language.
    pub lang: Lang,
}

/// Endings that figures can be written with.
pub const ENDINGS: &str = ".csv, .pdf";

/// Whether figures can be written under a name.
pub fn is_written_as(path: &Path) -> bool {
    matches!(ending(path).as_deref(), Some("csv" | "pdf"))
}

fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase)
}

impl Sheet<'_> {
    /// The file; the ending of the name decides.
    ///
    /// # Errors
    /// [`SectorError::Ending`]; when it cannot be set.
    pub fn bytes(&self, path: &Path) -> Result<Vec<u8>, AppError> {
        match ending(path).as_deref() {
            Some("csv") => {
                let head: Vec<String> =
                    std::iter::once(self.title()).chain(self.head.iter().cloned()).collect();
                Ok(as_csv(&head, self.tables))
            }
            Some("pdf") => Ok(tables_pdf(&self.input())?),
            _ => Err(SectorError::Ending { known: ENDINGS }.into()),
        }
    }

    /// The day, so that a printed sheet can be told from the next one.
    fn date(&self) -> String {
        let about = self.guidelines.first();
        about.map_or_else(
            || self.today.to_string(),
            |own| SectorPhrases::new(own, self.lang).phrases().date(self.today),
        )
    }

    /// Titles and versions of the guidelines, so that figures can be told from those of another one.
    fn title(&self) -> String {
        self.joined(|own| SectorPhrases::new(own, self.lang).title())
    }

    fn joined(&self, each: impl Fn(&Guideline) -> String) -> String {
        self.guidelines.iter().map(|own| each(own)).collect::<Vec<_>>().join(" / ")
    }

    fn input(&self) -> TablesInput {
        TablesInput {
            lang: self.lang,
            kind: words::Words::of(self.lang).say(self.kind),
            title: self.title(),
            publisher: self.joined(|own| own.pack.header.publisher.clone()),
            document_id: self.joined(|own| format!("{} {}", own.pack.header.id, own.pack.header.version)),
            date_iso: self.today.to_string(),
            head: std::iter::once(self.date()).chain(self.head.iter().cloned()).collect(),
            tables: self
                .tables
                .iter()
                .map(|own| TableInput {
                    group: own.group.clone(),
                    title: own.heading.clone(),
                    corner: own.corner.clone(),
                    left_out: own.left_out.clone(),
                    chart: own.counts.clone(),
                })
                .collect(),
        }
    }
}
