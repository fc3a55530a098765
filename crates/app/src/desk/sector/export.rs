//! Statistics and impact as files: CSV and PDF, without small groups.
//!
//! Responsible for: which tables, and the export folder. Members who still have to act are not in any of them. Not
//! responsible for: leaving groups out (`sector::statistics`, `sector::impact`), words (`sector::figures`).

mod impact;

use report::tables::{TableInput, TablesInput, tables_pdf};
use sector::overlay::Guideline;
use sector::statistics::{SmallestGroup, statistics};

use crate::clock::Now;
use crate::desk::settings::saved_file;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::export::{file_name, write_new};
use crate::sector::figures::{self, Figures, as_csv};
use crate::sector::phrase::SectorPhrases;
use crate::wire::{ExportMembersRequest, SavedFile};

impl Desk {
    /// Writes where the members stand, or what a draft would change, into the export folder.
    ///
    /// # Errors
    /// When the smallest group is too small to protect anybody, or the draft cannot be laid over the policies.
    pub fn export_members(&self, request: &ExportMembersRequest, now: Now) -> Result<SavedFile, AppError> {
        let lang = parse_lang(&request.lang);
        let refused = |question: &str| AppError::InvalidAnswer { question: question.to_owned() };
        let k = SmallestGroup::new(request.k).map_err(|_| refused("k"))?;
        let not_found = || AppError::NotFound { what: request.kind.clone() };
        let (what, ending) = request.kind.rsplit_once('-').ok_or_else(not_found)?;
        let (guideline, title, head, tables) = match what {
            "members" => {
                let (collection, guideline) = self.results(&request.key)?;
                let exported = statistics(&collection, &guideline).suppressed(k);
                let (head, tables) = figures::statistics(&exported, &guideline, lang);
                (guideline, "sector-export-members", head, tables)
            }
            "impact" => {
                let asked = request.impact.as_ref().ok_or_else(|| refused("impact"))?;
                let (found, guideline) = self.impact_of(asked, now)?;
                let (head, tables) = impact::figures(&found.exported(k), &guideline, lang);
                (guideline, "sector-export-impact", head, tables)
            }
            _ => return Err(not_found()),
        };
        let words = SectorPhrases::new(&guideline, lang);
        let title = words.phrases().say(title);
        let bytes = match ending {
            "csv" => as_csv(&head, &tables),
            "pdf" => tables_pdf(&pdf_input(&words, &guideline, title.clone(), head, tables, now))?,
            _ => return Err(not_found()),
        };
        let header = &guideline.pack.header;
        let day = now.today().to_string();
        let name = file_name(&[&header.id, &header.version, &title, &day], ending);
        Ok(saved_file(&write_new(&self.export_folder()?, &name, &bytes)?, Vec::new()))
    }
}

fn pdf_input(
    words: &SectorPhrases<'_>,
    guideline: &Guideline,
    title: String,
    head: Vec<String>,
    tables: Vec<Figures>,
    now: Now,
) -> TablesInput {
    let header = &guideline.pack.header;
    TablesInput {
        lang: words.phrases().lang(),
        kind: title,
        title: words.title(),
        publisher: header.publisher.clone(),
        document_id: format!("{} {}", header.id, header.version),
        date_iso: now.today().to_string(),
        head: std::iter::once(words.phrases().date(now.today())).chain(head).collect(),
        tables: tables
            .into_iter()
            .map(|figures| TableInput { title: figures.title, columns: figures.columns, rows: figures.rows })
            .collect(),
    }
}
