//! Rules about periods.

use model::Period;

use super::index::Index;
use super::report::{At, Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::walk::{Leaf, walk};

/// No period ends before it begins.
pub(super) fn periods_are_not_reversed(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| match leaf {
        Leaf::Period(period) if period.is_reversed() => {
            let message = say(
                "期間の終わり (until) が始まり (from) より前にあります",
                "the period ends (until) before it begins (from)",
            );
            report.add(Code::ReversedPeriod, at.key("until").value(), message);
        }
        _ => {}
    });
}

/// A law never knows a method by one clause in two overlapping periods, nor by two clauses at once.
pub(super) fn aliases_do_not_overlap(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let file = Place::file(parsed.file);
        let aliases = file.key("aliases");
        let entries = parsed.value.aliases.iter().enumerate();
        overlaps(
            entries.map(|(i, alias)| {
                (alias.law.as_str(), alias.clause.as_str(), &alias.period, aliases.index(i))
            }),
            report,
        );
    }
}

/// A law never permits a method twice on the same day.
pub(super) fn permits_do_not_overlap(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let file = Place::file(parsed.file);
        let permits = file.key("permits");
        let entries = parsed.value.permits.iter().enumerate();
        overlaps(
            entries.map(|(i, permit)| {
                (permit.method.as_str(), permit.clause.as_str(), &permit.period, permits.index(i))
            }),
            report,
        );
    }
}

/// Reports entries of the same subject that share a day with an earlier one.
fn overlaps<'a>(
    entries: impl Iterator<Item = (&'a str, &'a str, &'a Period, Place<'a>)>,
    report: &mut Report,
) {
    let mut earlier: Vec<(&str, &str, &Period)> = Vec::new();
    for (subject, clause, period, place) in entries {
        let clash = earlier.iter().find(|(other, _, known)| *other == subject && known.overlaps(period));
        if let (Some((_, known_clause, _)), false) = (clash, period.is_reversed()) {
            let at: At = place.key("period").value();
            let message = say(
                format!("`{subject}` の「{clause}」の期間が「{known_clause}」の期間と重なっています"),
                format!("for `{subject}` the period of “{clause}” overlaps that of “{known_clause}”"),
            );
            report.add(Code::OverlappingPeriods, at, message);
        }
        earlier.push((subject, clause, period));
    }
}
