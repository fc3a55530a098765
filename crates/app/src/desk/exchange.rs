//! Reports, tables and files: out and in.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Lang;
use store::{AssessmentId, DecisionKind};

use super::kind::is_tashika;
use super::refusal::Refusal;
use super::settings::saved_file;
use super::{Desk, Opened, parse_id, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::export::{file_name, write_new, write_once};
use crate::wire::{
    AssessmentRequest, AssessmentView, CopyFileRequest, ExportRequest, ImportRequest, PreviewFile, SavedFile,
};
use crate::{answers_file, guard, report_input, table};

/// Largest `.tashika` file, in bytes.
pub(super) const LARGEST_FILE: u64 = 20 << 20;

impl Desk {
    /// The report as it would be exported now.
    pub fn preview_report(&self, request: &AssessmentRequest, now: Now) -> Result<PreviewFile, AppError> {
        let lang = parse_lang(&request.lang);
        let opened = self.opened(&parse_id(&request.id)?, lang, now)?;
        let input = self.report_input(&opened, &request.lang);
        let bytes = report::pdf(&input)?;
        Ok(PreviewFile {
            base64: STANDARD.encode(bytes),
            replaced: code_points(&report::missing_characters(&input)),
            missing: input.missing,
        })
    }

    /// Exports into the export folder. A report's whole result is kept.
    pub fn export_file(&mut self, request: &ExportRequest, now: Now) -> Result<SavedFile, AppError> {
        let (id, lang) = (parse_id(&request.id)?, parse_lang(&request.lang));
        let opened = self.opened(&id, lang, now)?;
        if request.what == "tashika" {
            // The present result goes along, so that a newer program can show it.
            self.keep_decision(&id, DecisionKind::Evaluation, &opened.result, now)?;
        }
        let phrases = self.phrases(lang);
        let service = opened.stored.answers.service.clone();
        let (kind, ending, bytes, replaced) = match request.what.as_str() {
            "report" => {
                let input = self.report_input(&opened, &request.lang);
                let replaced = code_points(&report::missing_characters(&input));
                (phrases.say("file-report"), "pdf", report::pdf(&input)?, replaced)
            }
            "methods-csv" => (
                phrases.say("file-methods"),
                "csv",
                table::methods(&phrases, &opened.stored.answers, &opened.result),
                Vec::new(),
            ),
            "checkpoints-csv" => (
                phrases.say("file-checkpoints"),
                "csv",
                table::checkpoints(&phrases, &opened.stored.answers, &opened.result),
                Vec::new(),
            ),
            "tashika" => (String::new(), "tashika", self.store.export(&id)?, Vec::new()),
            other => return Err(AppError::NotFound { what: other.to_owned() }),
        };
        let day = opened.result.as_of.to_string();
        let name = file_name(
            &[&service.name, service.transaction.as_deref().unwrap_or_default(), &kind, &day],
            ending,
        );
        let path = write_new(&self.export_folder()?, &name, &bytes)?;
        if request.what == "report" {
            self.keep_decision(&id, DecisionKind::Report, &opened.result, now)?;
        }
        Ok(saved_file(&path, replaced))
    }

    /// Copies a file that was just saved to a place of the person's choice.
    pub fn copy_file(&mut self, request: &CopyFileRequest) -> Result<SavedFile, AppError> {
        let from = Path::new(&request.from);
        // Only what Tashika itself wrote into the export folder is copied.
        if from.parent() != Some(self.export_folder()?.as_path()) {
            return Err(AppError::NotFound { what: request.from.clone() });
        }
        let bytes =
            std::fs::read(from).map_err(|source| AppError::Disk { path: request.from.clone(), source })?;
        let to = Path::new(&request.to);
        guard::file_name(to)?;
        write_once(to, &bytes)?;
        self.copied_to = to.parent().map(Path::to_owned);
        Ok(saved_file(to, Vec::new()))
    }

    /// Imports a `.tashika` file or an answers file.
    pub fn import_file(&mut self, request: &ImportRequest, now: Now) -> Result<AssessmentView, Refusal> {
        guard::file_name(Path::new(&request.name))?;
        let bytes = STANDARD
            .decode(&request.base64)
            .map_err(|_| AppError::NotFound { what: request.name.clone() })?;
        let id = self
            .import_bytes(&bytes, now)
            .map_err(|error| Refusal::Import { file: request.name.clone(), error: Box::new(error) })?;
        let opened = self.opened(&id, parse_lang(&request.lang), now)?;
        self.shown.insert(id, opened.result.clone());
        Ok(self.view(opened, None, parse_lang(&request.lang))?)
    }

    /// Imports the bytes of a `.tashika` file or an answers file.
    pub fn import_bytes(&mut self, bytes: &[u8], now: Now) -> Result<AssessmentId, AppError> {
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(AppError::TooLarge { limit: LARGEST_FILE });
        }
        // A byte order mark is none of the content.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if is_tashika(bytes) {
            guard::document(bytes)?;
            let id = self.store.import(bytes, now.timestamp())?;
            return self.list_with_levels(id, now);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| AppError::Input(vec![answers_file::not_text(bytes, error.valid_up_to())]))?;
        let answers = answers_file::read(text, self.catalogue()).map_err(AppError::Input)?;
        let id = self.store.create(&answers, now.timestamp())?;
        self.list_with_levels(id, now)
    }

    /// Lets lists show the levels of a new assessment, unless it brought a result of other policies along.
    fn list_with_levels(&mut self, id: AssessmentId, now: Now) -> Result<AssessmentId, AppError> {
        let opened = self.opened(&id, Lang::Ja, now)?;
        if opened.notice.is_none() {
            self.keep_current(&id, &opened.result, &opened.stored)?;
        }
        Ok(id)
    }

    /// Exports an assessment as a `.tashika` file; its present result goes along.
    pub fn export_bytes(&mut self, id: &AssessmentId, now: Now) -> Result<Vec<u8>, AppError> {
        let opened = self.opened(id, Lang::Ja, now)?;
        self.keep_decision(id, DecisionKind::Evaluation, &opened.result, now)?;
        Ok(self.store.export(id)?)
    }

    fn report_input(&self, opened: &Opened, lang: &str) -> report::ReportInput {
        report_input::report_input(&report_input::ReportSource {
            phrases: opened.ground.phrases(parse_lang(lang)),
            engine: &opened.ground.engine,
            answers: &opened.stored.answers,
            result: &opened.result,
            draft_texts: &opened.stored.draft_texts,
            evidence: &opened.stored.evidence,
            guideline: opened.ground.guideline(),
        })
    }
}

fn code_points(characters: &[char]) -> Vec<String> {
    characters.iter().map(|c| format!("{c} U+{:04X}", u32::from(*c))).collect()
}
