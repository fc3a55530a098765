//! Live tests beside an assessment.

use std::collections::BTreeMap;

use model::evidence::Evidence;

use crate::card_text::CardText;
use crate::phrase::Phrases;
use crate::report_input::evidence::{card_time, in_order, milliseconds, seconds};
use crate::wire::{EvidenceStepRow, EvidenceView};

/// Attached tests, oldest first.
pub(super) fn evidence(phrases: &Phrases<'_>, evidence: &BTreeMap<String, Evidence>) -> Vec<EvidenceView> {
    in_order(evidence).into_iter().map(|(key, found)| view(phrases, key, found)).collect()
}

fn view(phrases: &Phrases<'_>, key: &str, evidence: &Evidence) -> EvidenceView {
    let text = CardText::new(phrases.lang());
    let result = &evidence.result;
    EvidenceView {
        key: key.to_owned(),
        name: text.test(result.test),
        verdict: result.verdict.to_string(),
        sentence: text.verdict(result.test, result.verdict),
        bands: text.bands(result),
        time: evidence.time.clone(),
        reader: evidence.reader.clone(),
        checks: text.checks(result),
        steps: result
            .steps
            .iter()
            .map(|step| EvidenceStepRow { label: text.step(&step.name), ms: step.ms })
            .collect(),
        totals: phrases.say_with(
            "card-totals",
            &[
                ("card", &milliseconds(card_time(result))),
                ("person", &seconds(result.person_ms)),
                ("commands", &result.apdus.to_string()),
                ("out", &result.bytes_out.to_string()),
                ("in", &result.bytes_in.to_string()),
            ],
        ),
    }
}
