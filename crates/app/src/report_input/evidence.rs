//! Live tests as the report tells them.
//!
//! Responsible for: turning attached evidence into texts in the report's language, oldest first.
//! Not responsible for: the order of the section, its headings (the `report` crate).

use std::collections::BTreeMap;

use model::Lang;
use model::evidence::{CheckResult, Evidence, TestResult};
use report::input::{CheckMark, CheckRow, EvidencePart};
use store::Timestamp;
use virtual_card::Bilingual;

use crate::card_text::CardText;
use crate::phrase::Phrases;

/// The parts of the section.
pub(super) fn parts(phrases: &Phrases<'_>, evidence: &BTreeMap<String, Evidence>) -> Vec<EvidencePart> {
    in_order(evidence).into_iter().map(|(_, found)| part(phrases, found)).collect()
}

/// Evidence with its keys, oldest first.
pub(crate) fn in_order(evidence: &BTreeMap<String, Evidence>) -> Vec<(&String, &Evidence)> {
    let mut all: Vec<_> = evidence.iter().collect();
    all.sort_by_key(|(_, found)| Timestamp::parse(&found.time));
    all
}

fn part(phrases: &Phrases<'_>, evidence: &Evidence) -> EvidencePart {
    let Evidence { time, reader, persona, faults, policy, result } = evidence;
    let text = CardText::new(phrases.lang());
    let faults: Vec<String> = faults.iter().map(|fault| fault_text(fault, phrases.lang())).collect();
    EvidencePart {
        test: text.test(result.test),
        verdict: text.verdict(result.test, result.verdict),
        bands: text.bands(result),
        problem: problem(text, result),
        time: moment(phrases, time),
        reader: if reader.is_empty() { phrases.say("card-no-reader") } else { reader.clone() },
        roots: text.trust(result.trust),
        as_of: phrases.date(result.as_of),
        policy: format!("{} {}", policy.id, policy.version),
        persona: persona.as_deref().map(|id| persona_name(id, phrases.lang())).unwrap_or_default(),
        faults: phrases.list(&faults),
        facts: result.facts.iter().map(|fact| text.fact(fact)).collect(),
        checks: result
            .checks
            .iter()
            .map(|check| CheckRow {
                name: text.check(check.id),
                result: phrases.say(&format!("card-result-{}", check.result)),
                mark: match check.result {
                    CheckResult::Pass => CheckMark::Pass,
                    CheckResult::Fail => CheckMark::Fail,
                    CheckResult::NotChecked => CheckMark::NotChecked,
                },
                reason: text.reason(check),
            })
            .collect(),
        steps: result.steps.iter().map(|step| (text.step(&step.name), milliseconds(step.ms))).collect(),
        card_time: milliseconds(card_time(result)),
        person_time: phrases.say_with("card-seconds", &[("seconds", &seconds(result.person_ms))]),
        commands: result.apdus.to_string(),
        bytes_out: result.bytes_out.to_string(),
        bytes_in: result.bytes_in.to_string(),
    }
}

/// What happened and what to do, where no check tells it; empty otherwise.
pub(crate) fn problem(text: CardText, result: &TestResult) -> String {
    let mut told = result.clone();
    text.fill(&mut told);
    told.error.map(|error| error.text).unwrap_or_default()
}

/// Milliseconds that the card took.
pub(crate) fn card_time(result: &TestResult) -> f64 {
    result.steps.iter().map(|step| step.ms).sum()
}

/// Milliseconds with one decimal.
pub(crate) fn milliseconds(time: f64) -> String {
    format!("{time:.1}")
}

/// Milliseconds as seconds with one decimal.
pub(crate) fn seconds(milliseconds: u64) -> String {
    format!("{:.1}", milliseconds as f64 / 1000.0)
}

/// `2026年11月26日 12:34`; a text that is no time as it stands.
fn moment(phrases: &Phrases<'_>, time: &str) -> String {
    let Some(time) = Timestamp::parse(time) else { return time.to_owned() };
    let text = time.to_string();
    let (day, clock) = text.split_once('T').unwrap_or((&text, ""));
    format!("{} {}", phrases.date_text(day), clock.get(..5).unwrap_or_default())
}

/// The name of a virtual card, or its id where this program has no such card.
fn persona_name(id: &str, lang: Lang) -> String {
    virtual_card::persona(id).map_or_else(|| id.to_owned(), |persona| spoken(&persona.name, lang))
}

/// A fault in words with its id, or the id alone where this program has no such fault.
fn fault_text(id: &str, lang: Lang) -> String {
    virtual_card::Fault::parse(id)
        .map_or_else(|_| id.to_owned(), |fault| format!("{} [{id}]", spoken(&fault.info().note, lang)))
}

fn spoken(text: &Bilingual, lang: Lang) -> String {
    match lang {
        Lang::Ja => text.ja.clone(),
        Lang::En => text.en.clone(),
    }
}

#[cfg(test)]
pub(crate) mod tests;
