//! Assessing without a store: a file in, a result out.
//!
//! Responsible for: reading answers of either form, evaluating, JSON, report and the JSON-lines filter.
//! Not responsible for: arguments, exit codes, where files go.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::evidence::Evidence;
use model::result::AssessmentResult;
use model::{AnswerSet, Lang};
use policy::{Catalogue, Finding};
use serde::Serialize;

use crate::answers_file::{self, InputFinding};
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
            Some(folder) => {
                policy::load(folder).map_err(|error| PolicyProblem::Unreadable(error.to_string()))?
            }
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
        lines.extend(under.clauses);
        lines.push(format!("{} / {} / {}", input.framework.short_title, input.as_of, input.policy.hash));
        lines
    }

    /// The filter: one result per line of answers, in order. Returns whether every line was good.
    ///
    /// A line is read up to the limit and no further, so that an endless line cannot fill the memory.
    pub fn filter(
        &self,
        mut input: impl BufRead,
        mut output: impl Write,
        settings: &Settings,
        lang: Lang,
    ) -> std::io::Result<bool> {
        let mut all_good = true;
        let mut line = Vec::new();
        let mut number = 0;
        while read_line(&mut input, &mut line)? {
            number += 1;
            match self.filter_line(&line, settings, number) {
                Ok(result) => serde_json::to_writer(&mut output, &Slim::of(&result))?,
                Err(finding) => {
                    all_good = false;
                    let error = LineError {
                        code: finding.code,
                        message: finding.message.in_lang(lang),
                        line: finding.line,
                        column: finding.column,
                    };
                    serde_json::to_writer(&mut output, &serde_json::json!({ "error": error }))?;
                }
            }
            output.write_all(b"\n")?;
        }
        output.flush()?;
        Ok(all_good)
    }

    fn filter_line(
        &self,
        line: &[u8],
        settings: &Settings,
        number: usize,
    ) -> Result<AssessmentResult, InputFinding> {
        let at_line = |mut finding: InputFinding| {
            finding.line = number;
            finding
        };
        let text = std::str::from_utf8(line)
            .map_err(|error| at_line(answers_file::not_text(line, error.valid_up_to())))?;
        let answers = answers_file::read(text, self.catalogue()).map_err(|findings| {
            findings.into_iter().next().map_or_else(|| at_line(answers_file::not_text(line, 0)), at_line)
        })?;
        self.assess(&answers, settings).map_err(|_| at_line(answers_file::not_text(line, 0)))
    }
}

/// Why policies cannot be used.
#[derive(Debug)]
pub enum PolicyProblem {
    /// The folder cannot be read.
    Unreadable(String),
    /// The policies have errors.
    Findings(Vec<Finding>),
}

/// An error in the filter's output.
#[derive(Serialize)]
struct LineError<'a> {
    code: &'a str,
    message: &'a str,
    line: usize,
    column: usize,
}

/// A result without the checklist: a filter's reader wants levels and methods, and the checklist would make
/// every line a third longer.
#[derive(Serialize)]
struct Slim<'a> {
    format: &'a str,
    as_of: chrono::NaiveDate,
    framework: &'a model::FrameworkId,
    reading: model::result::Reading,
    policy: &'a model::result::PolicyStamp,
    draft: bool,
    missing: &'a [model::QuestionId],
    open: &'a [model::result::Code],
    ignored: &'a [model::QuestionId],
    required: model::result::Levels<Option<u8>>,
    range: model::result::Levels<Option<[u8; 2]>>,
    settled: model::result::Levels<bool>,
    deciding_unknowns: &'a [model::QuestionId],
    ratings: &'a std::collections::BTreeMap<
        model::Axis,
        std::collections::BTreeMap<model::Category, model::result::RatingResult>,
    >,
    proof: &'a [model::result::ProofStep],
    gate: &'a model::result::Gate,
    methods: &'a [model::result::MethodResult],
    recommendation: &'a model::result::Recommendation,
    choice: &'a model::result::ChoiceResult,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'a model::result::SectorResult>,
}

impl<'a> Slim<'a> {
    fn of(result: &'a AssessmentResult) -> Self {
        Self {
            format: &result.format,
            as_of: result.as_of,
            framework: &result.framework,
            reading: result.reading,
            policy: &result.policy,
            draft: result.draft,
            missing: &result.missing,
            open: &result.open,
            ignored: &result.ignored,
            required: result.required,
            range: result.range,
            settled: result.settled,
            deciding_unknowns: &result.deciding_unknowns,
            ratings: &result.ratings,
            proof: &result.proof,
            gate: &result.gate,
            methods: &result.methods,
            recommendation: &result.recommendation,
            choice: &result.choice,
            sector: result.sector.as_deref(),
        }
    }
}

/// Reads a line without its end. What is beyond the limit is passed over; the line stays too long to be read.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    let mut any = false;
    loop {
        let part = input.fill_buf()?;
        if part.is_empty() {
            return Ok(any);
        }
        any = true;
        let (used, ended) = match part.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (part.len(), false),
        };
        let content = &part[..used - usize::from(ended)];
        let room = (answers_file::LARGEST + 1).saturating_sub(line.len());
        line.extend_from_slice(&content[..content.len().min(room)]);
        input.consume(used);
        if ended {
            if line.last() == Some(&b'\r') {
                line.pop();
            }
            return Ok(true);
        }
    }
}
