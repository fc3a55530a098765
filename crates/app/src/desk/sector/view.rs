//! A draft as the editor shows it: outline, matrix, findings, versions.

mod names;
mod outline;

use model::Lang;
use sector::check::{Finding, Severity};
use sector::diff::examples::Outcome;
use sector::overlay::{Guideline, base_mismatch};
use sector::pack::Pack;
use sector::pack::header::Base;

use super::OpenDraft;
use crate::clock::Now;
use crate::desk::Desk;
use crate::error::AppError;
use crate::form::{FormContext, Place};
use crate::phrase::Phrases;
use crate::sector::phrase::SectorPhrases;
use crate::wire::{
    ChapterView, FieldOption, MatrixView, SectorDraftView, SectorFindingView, SectorVersionRow,
};
use names::Names;

impl Desk {
    /// The draft with everything that the checker finds today.
    pub(super) fn draft_view(&self, key: &str, lang: Lang, now: Now) -> Result<SectorDraftView, AppError> {
        let open = self.open_draft(key)?;
        let base = self.catalogue();
        let catalogue = open.catalogue(base);
        let phrases = Phrases::new(catalogue, lang);
        let context = FormContext { pack: &open.pack, catalogue, phrases };
        let found = match &open.guideline {
            Some(guideline) => sector::check::check_guideline(guideline, base, now.today()),
            None => sector::check::check(&open.pack, base, now.today()),
        };
        let names = Names::of(&context);
        let header = &open.pack.header;
        let versions = self.store.sector_versions(&header.id)?;
        Ok(SectorDraftView {
            key: key.to_owned(),
            id: header.id.clone(),
            title: phrases.text(&header.title).to_owned(),
            version: header.version.clone(),
            groups: outline::groups(&context, &found),
            chapters: outline::chapters(&context, open.guideline.as_ref(), &found),
            matrix: outline::matrix(&context),
            errors: count(found.iter().filter(|finding| finding.is_error()).count()),
            findings: found.iter().map(|finding| finding_view(&context, &names, finding)).collect(),
            base_matches: base_mismatch(&open.pack, base).is_none(),
            upstream: super::upstream::views(&context, base),
            versions: versions
                .iter()
                .map(|row| SectorVersionRow {
                    version: row.version.clone(),
                    published: row.published.to_string(),
                    text: changelog(&open.pack, &row.version, lang),
                })
                .collect(),
            suggested_version: self.suggested_version(&open, lang)?,
            can_undo: open.can_undo,
            can_redo: open.can_redo,
        })
    }

    /// The lowest version that the changes since the last publication call for; empty before the first one.
    fn suggested_version(&self, open: &OpenDraft, lang: Lang) -> Result<String, AppError> {
        let Some(newest) = self.newest_version(&open.pack.header.id)? else { return Ok(String::new()) };
        let Some(guideline) = &open.guideline else { return Ok(String::new()) };
        let comparison = sector::diff::compare(&newest, guideline, lang);
        Ok(comparison.version.least.unwrap_or_default())
    }
}

/// Chapters and matrix of a pack, for reading.
pub(super) fn parts(
    context: &FormContext<'_>,
    guideline: Option<&Guideline>,
    found: &[Finding],
) -> (Vec<ChapterView>, MatrixView) {
    (outline::chapters(context, guideline, found), outline::matrix(context))
}

/// Base policies as printed.
pub(super) fn base_text(base: &Base) -> String {
    let hash: String = base.hash.chars().take("sha256:".len() + 12).collect();
    format!("{} {} ({hash})", base.id, base.version)
}

/// A number as it crosses to the screens.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn changelog(pack: &Pack, version: &str, lang: Lang) -> String {
    let entry = pack.header.changelog.iter().find(|entry| entry.version == version);
    entry.map(|entry| entry.text.in_lang(lang).to_owned()).unwrap_or_default()
}

/// A finding with the entry to open.
fn finding_view(context: &FormContext<'_>, names: &Names<'_>, finding: &Finding) -> SectorFindingView {
    let phrases = &context.phrases;
    let place = Place::parse(&finding.place);
    let severity = severity_word(finding.severity);
    SectorFindingView {
        code: finding.code.word().to_owned(),
        severity: severity.to_owned(),
        severity_text: phrases.say(match finding.severity {
            Severity::Error => "sector-severity-error",
            Severity::Warning => "sector-severity-warning",
            Severity::Info => "sector-severity-info",
        }),
        place_text: place.as_ref().map(|place| context.title(place)).unwrap_or_default(),
        place: place.map(|place| place.to_string()).unwrap_or_default(),
        message: names.sentence(&finding.message),
        example: finding
            .example
            .as_ref()
            .map(|example| example_lines(context, names, example))
            .unwrap_or_default(),
        remedy: names.sentence(&finding.remedy),
    }
}

/// The word of a severity.
pub(super) fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A witness as lines: answers, ratings, day, levels.
fn example_lines(
    context: &FormContext<'_>,
    names: &Names<'_>,
    example: &sector::check::Witness,
) -> Vec<String> {
    let phrases = &context.phrases;
    let framework = &context.pack.header.framework;
    let line =
        |label: &str, value: &str| phrases.say_with("sector-pair", &[("label", label), ("value", value)]);
    let mut lines: Vec<String> = example
        .answers
        .iter()
        .map(|answer| {
            let [question, option] = names.answer(answer);
            line(&question, &option)
        })
        .collect();
    for rating in &example.ratings {
        let label =
            format!("{} – {}", phrases.axis(rating.axis), phrases.category(framework, rating.category));
        lines.push(line(&label, &phrases.rating(rating.rating)));
    }
    lines.push(phrases.date(example.as_of));
    let levels = |range| phrases.list(&crate::sector::phrase::levels(phrases, range));
    lines.push(line(&phrases.say("sector-levels-base"), &levels(example.base)));
    lines.push(line(&phrases.say("sector-levels-sector"), &levels(example.sector)));
    lines
}

/// What comes out of an example, as name and value.
pub(super) fn outcome_rows(guideline: &Guideline, outcome: &Outcome, lang: Lang) -> Vec<FieldOption> {
    let words = SectorPhrases::new(guideline, lang);
    let phrases = words.phrases();
    let mut rows = Vec::new();
    let mut row = |name: String, value: String| rows.push(FieldOption { id: name, text: value });
    row(phrases.say("sector-levels-base"), phrases.list(&words.levels(outcome.base)));
    row(phrases.say("sector-levels-sector"), phrases.list(&words.levels(outcome.sector)));
    row(phrases.say("sector-conformance"), words.conformance(outcome.conformance));
    for clause in guideline.pack.clauses() {
        if let Some(state) = outcome.clauses.get(&clause.id) {
            let number = guideline.numbers.full(&clause.id).unwrap_or(&clause.id);
            row(phrases.say_with("sector-clause", &[("number", number)]), words.state(*state));
        }
    }
    rows
}
