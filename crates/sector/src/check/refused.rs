//! A pack that cannot be laid over its base.
//!
//! Responsible for: telling what the overlay found in the form of the checker, unless a rule of the checker has told
//! it already, with a place and a remedy of its own. Not responsible for: finding it (`overlay`, `policy`).

use std::collections::BTreeSet;

use policy::Code as Told;

use super::code::Code;
use super::finding::{At, Report, say};
use super::sentence::{Part, Sentence, tell};

/// Codes of the overlay whose faults have other names here.
const OTHER_NAMES: [(Told, &[Code]); 8] = [
    (Told::StatutoryRule, &[Code::LoosensLaw]),
    (
        Told::OperationMismatch,
        &[Code::WrongOperation, Code::MissingValue, Code::SuperfluousValue, Code::ConditionNotAllowed],
    ),
    (Told::OperationConflict, &[Code::Contradiction, Code::Overlap]),
    (Told::ReservedOption, &[Code::ReservedId]),
    (Told::DuplicateId, &[Code::ReservedId]),
    (Told::UnknownMethod, &[Code::UnknownLaw]),
    (Told::FixedQuestion, &[Code::NeededQuestion]),
    (Told::UnknownThreshold, &[Code::UnknownReference]),
];

/// Adds what the overlay found.
pub(super) fn look(findings: &[policy::Finding], report: &mut Report) {
    let told: BTreeSet<Code> = report.findings.iter().map(|finding| finding.code).collect();
    let is_told = |code: Told| {
        told.iter().any(|own| own.word() == code.word())
            || OTHER_NAMES
                .iter()
                .any(|(other, own)| *other == code && own.iter().any(|own| told.contains(own)))
    };
    for finding in findings.iter().filter(|finding| finding.is_error() && !is_told(finding.code)) {
        let remedy = match &finding.hint {
            Some(hint) => Sentence::from(hint.clone()),
            None => tell!(
                "内容を直してください{place}。",
                "Correct what it says{place}.",
                place = Part::InFiles(say(
                    format!("（`{}`）", finding.file),
                    format!(" (in `{}`)", finding.file)
                )),
            ),
        };
        report.add(
            Code::NotApplicable,
            At::of(format!("file/{}", finding.file)),
            say(
                format!("{}（{}）", finding.message.ja, finding.code),
                format!("{} ({})", finding.message.en, finding.code),
            ),
            remedy,
        );
    }
}

#[cfg(test)]
mod tests;
