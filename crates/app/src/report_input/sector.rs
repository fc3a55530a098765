//! The sector guideline in a report.
//!
//! Responsible for: the sector part of a result as text, in the language of the report. Not responsible for: what
//! the guideline decides (`sector`), headings and order (the `report` crate).

use model::result::{ClauseResult, ClauseState, SectorEffect, SectorResult, WayResult};
use model::{Axis, Lang};
use report::input::{SectorClauseRow, SectorMark, SectorPart, SectorWayRow};
use sector::pack::Obligation;

use super::ReportSource;
use crate::sector::phrase::SectorPhrases;

/// What the report says about the guideline; `None` when the assessment is made under none.
pub(super) fn part(source: &ReportSource<'_>) -> Option<SectorPart> {
    let (guideline, found) = (source.guideline?, source.result.sector.as_deref()?);
    let words = SectorPhrases::on(guideline, source.result.as_of, source.phrases.lang());
    let phrases = words.phrases();
    let (base, own) = (words.levels(source.result.range), words.levels(found.range));
    let levels = [Axis::Proofing, Axis::Authentication].into_iter().zip(base.into_iter().zip(own));
    let clauses: Vec<SectorClauseRow> =
        found.clauses.iter().filter_map(|clause| row(&words, clause)).collect();
    Some(SectorPart {
        title: words.title(),
        publisher: found.publisher.clone(),
        fingerprint: found.fingerprint.clone().unwrap_or_default(),
        hash: found.hash.clone(),
        notice: words.filled(&guideline.pack.header.notice),
        transaction: found.transaction.as_deref().map(|id| words.transaction(id)).unwrap_or_default(),
        levels: levels.map(|(axis, (base, own))| [phrases.axis(axis), base, own]).collect(),
        changes: found.effects.iter().map(|effect| change(&words, found, effect)).collect(),
        ways: found.ways.iter().map(|used| way(&words, used)).collect(),
        conformance: words.conformance(found.conformance),
        open: open(&words, &clauses),
        clauses,
    })
}

/// What an operation changes, why, and the clauses that ask for it.
fn change(words: &SectorPhrases<'_>, found: &SectorResult, effect: &SectorEffect) -> [String; 3] {
    let pack = &words.guideline().pack;
    let reason = pack.operation(&effect.operation).and_then(|operation| operation.reason.as_ref());
    let numbers: Vec<String> = effect
        .clauses
        .iter()
        .filter_map(|id| found.clauses.iter().find(|clause| clause.id == *id))
        .map(|clause| clause.number.clone())
        .collect();
    let reason = reason.map(|reason| words.filled(reason)).unwrap_or_default();
    [words.effect(effect), reason, words.phrases().list(&numbers)]
}

fn way(words: &SectorPhrases<'_>, used: &WayResult) -> SectorWayRow {
    let place = words.guideline().pack.way(&used.id).map(|way| {
        let params = [("level", way.ial.to_string()), ("column", words.column(way.column))];
        let params = params.each_ref().map(|(name, value)| (*name, value.as_str()));
        words.phrases().say_with("report-sector-place", &params)
    });
    SectorWayRow {
        title: words.way(&used.id),
        place: place.unwrap_or_default(),
        state: words.state(used.state),
        mark: mark(used.state),
        reasons: used.reasons.iter().map(|reason| words.reason(reason)).collect(),
    }
}

/// A clause; `None` for one that this version of the guideline does not have.
fn row(words: &SectorPhrases<'_>, result: &ClauseResult) -> Option<SectorClauseRow> {
    let clause = words.guideline().pack.clause(&result.id)?;
    let needed = is_open(mark(result.state));
    Some(SectorClauseRow {
        number: result.number.clone(),
        obligation: words.obligation(clause.obligation),
        required: clause.obligation == Obligation::Required,
        heading: clause.heading.as_ref().map(|heading| words.filled(heading)).unwrap_or_default(),
        text: shortened(&words.filled(&clause.text), words.phrases().lang()),
        state: words.state(result.state),
        mark: mark(result.state),
        reasons: result.reasons.iter().map(|reason| words.reason(reason)).collect(),
        remedy: clause
            .remedy
            .as_ref()
            .filter(|_| needed)
            .map(|remedy| words.filled(remedy))
            .unwrap_or_default(),
    })
}

/// The clauses that are not kept or not settled, the required ones first.
fn open(words: &SectorPhrases<'_>, clauses: &[SectorClauseRow]) -> Vec<String> {
    let mut open: Vec<&SectorClauseRow> = clauses.iter().filter(|clause| is_open(clause.mark)).collect();
    open.sort_by_key(|clause| (!clause.required, clause.mark != SectorMark::NotMet));
    open.into_iter()
        .map(|clause| {
            let key =
                if clause.remedy.is_empty() { "report-sector-open" } else { "report-sector-open-remedy" };
            let clause_text = if clause.heading.is_empty() { &clause.text } else { &clause.heading };
            let params = [
                ("number", clause.number.as_str()),
                ("obligation", clause.obligation.as_str()),
                ("clause", clause_text.as_str()),
                ("state", clause.state.as_str()),
                ("remedy", clause.remedy.as_str()),
            ];
            words.phrases().say_with(key, &params)
        })
        .collect()
}

fn is_open(mark: SectorMark) -> bool {
    matches!(mark, SectorMark::NotMet | SectorMark::Open)
}

fn mark(state: ClauseState) -> SectorMark {
    match state {
        ClauseState::Met => SectorMark::Met,
        ClauseState::NotMet => SectorMark::NotMet,
        ClauseState::Open => SectorMark::Open,
        ClauseState::NotApplicable => SectorMark::NotApplicable,
    }
}

/// The first sentence of a text, cut where it is long: the whole is in the guideline's own document.
fn shortened(text: &str, lang: Lang) -> String {
    let (end, limit) = match lang {
        Lang::Ja => ('。', 70),
        Lang::En => ('.', 150),
    };
    // A full stop inside a number or an abbreviation is followed by a character; at an end comes a space or nothing.
    let ends = |at: usize| lang == Lang::Ja || text[at..].chars().nth(1).is_none_or(char::is_whitespace);
    let first = text.char_indices().find(|(at, character)| *character == end && ends(*at));
    let first = first.map_or(text, |(at, _)| &text[..at]);
    match first.char_indices().nth(limit) {
        None => first.to_owned(),
        Some((at, _)) => format!("{}…", first[..at].trim_end()),
    }
}

#[cfg(test)]
mod tests;
