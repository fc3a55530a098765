//! Assessing without a store: a file in, a result out.
//!
//! Responsible for: reading answers of either form, evaluating, JSON and report. Not responsible for: lines of
//! answers (`filter`), arguments, exit codes, where files go.

mod filter;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::evidence::Evidence;
use model::result::AssessmentResult;
use model::{AnswerSet, Lang};
use policy::{Catalogue, Finding, ReadError};

use crate::answers_file;
use crate::desk::is_tashika;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::report_input::{ReportSource, report_input};
use crate::sector::assess::Under;
use crate::{guard, result_text};

/// Policies ready to assess, perhaps under a sector guideline.
pub struct Assessor {
    engine: Engine,
    under: Option<Under>,
}

impl Assessor {
    /// Loads the shipped policies, or a folder over them.
    pub fn load(policies: Option<&Path>) -> Result<Self, PolicyProblem> {
        let loaded = match policies {
            None => policy::load_embedded(),
            Some(folder) => policy::load_named(folder).map_err(PolicyProblem::Unreadable)?,
        };
        match loaded.catalogue {
            Some(catalogue) => Ok(Self { engine: Engine::new(Arc::new(catalogue)), under: None }),
            None => Err(PolicyProblem::Findings(loaded.findings)),
        }
    }

    /// The same under a guideline on these policies, for results of one day.
    #[must_use]
    pub fn under(self, under: Under, day: NaiveDate) -> Self {
        Self { engine: under.engine(day), under: Some(under) }
    }

    /// The policies.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        self.engine.catalogue()
    }

    /// Reads an answers file (YAML or JSON) or a `.tashika` file.
    pub fn read(&self, bytes: &[u8]) -> Result<AnswerSet, AppError> {
        if is_tashika(bytes) {
            guard::document(bytes)?;
            return Ok(store::read_answers(bytes)?);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| AppError::Input(vec![answers_file::not_text(bytes, error.valid_up_to())]))?;
        answers_file::read(text, self.catalogue()).map_err(AppError::Input)
    }

    /// What live tests found, by key, as far as the file holds it: an answers file never does.
    pub fn evidence(&self, bytes: &[u8]) -> Result<BTreeMap<String, Evidence>, AppError> {
        if !is_tashika(bytes) {
            return Ok(BTreeMap::new());
        }
        guard::document(bytes)?;
        Ok(store::read_evidence(bytes)?)
    }

    /// Evaluates.
    pub fn assess(&self, answers: &AnswerSet, settings: &Settings) -> Result<AssessmentResult, AppError> {
        let base = self
            .engine
            .evaluate(answers, settings)
            .ok_or_else(|| AppError::Framework { id: settings.framework.to_string() })?;
        Ok(match &self.under {
            Some(under) => under.complete(&self.engine, answers, settings, base),
            None => base,
        })
    }

    /// The result with sentences, as indented JSON.
    pub fn json(&self, result: AssessmentResult, lang: Lang) -> String {
        let mut result = result_text::with_text(result, &Phrases::new(self.catalogue(), lang));
        if let Some(under) = &self.under {
            result = under.with_text(result, lang);
        }
        serde_json::to_string_pretty(&result).expect("a result has only string keys")
    }

    /// The content of the report.
    pub fn report_input(
        &self,
        answers: &AnswerSet,
        result: &AssessmentResult,
        evidence: &BTreeMap<String, Evidence>,
        lang: Lang,
    ) -> report::ReportInput {
        report_input(&ReportSource {
            phrases: Phrases::new(self.catalogue(), lang),
            engine: &self.engine,
            answers,
            result,
            draft_texts: &BTreeMap::new(),
            evidence,
            guideline: self.under.as_ref().map(|under| &**under.guideline()),
        })
    }

    /// The report as PDF.
    pub fn report(
        &self,
        answers: &AnswerSet,
        result: &AssessmentResult,
        lang: Lang,
    ) -> Result<Vec<u8>, AppError> {
        Ok(report::pdf(&self.report_input(answers, result, &BTreeMap::new(), lang))?)
    }

    /// A short account of a result for a terminal.
    pub fn summary(&self, answers: &AnswerSet, result: &AssessmentResult, lang: Lang) -> Vec<String> {
        let input = self.report_input(answers, result, &BTreeMap::new(), lang);
        let mut lines = vec![input.service.name];
        let under = self.under.as_ref().map(|under| under.lines(result, lang)).unwrap_or_default();
        lines.extend(input.summary);
        lines.extend(under.head);
        lines.extend(input.ial.cases);
        lines.extend(input.aal.into_iter().flat_map(|aal| aal.cases));
        lines.extend(input.open_points);
        lines.extend(input.ignored_answers);
        lines.extend(under.clauses);
        lines.push(format!("{} / {} / {}", input.framework.short_title, input.as_of, input.policy.hash));
        lines
    }
}

/// Why policies cannot be used.
#[derive(Debug)]
pub enum PolicyProblem {
    /// The folder cannot be read, or holds no policies.
    Unreadable(ReadError),
    /// The policies have errors.
    Findings(Vec<Finding>),
}
