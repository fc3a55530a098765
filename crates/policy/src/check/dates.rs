//! Rules about periods.

use model::{Period, Text};

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
            let hint = say(
                "二つの日を入れ替えるか、どちらかを直してください。両端の日も期間に入ります",
                "exchange the two days, or correct one; both belong to the period",
            );
            report.add_with(Code::ReversedPeriod, at.key("until").value(), message, Some(hint));
        }
        _ => {}
    });
}

/// A law never knows a method by one clause in two overlapping periods, nor by two clauses at once.
pub(super) fn aliases_do_not_overlap(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let file = Place::file(parsed.file);
        let aliases = file.key("aliases");
        let entries = parsed.value.aliases.iter().enumerate().map(|(i, alias)| Entry {
            subject: ("law", alias.law.as_str()),
            clause: &alias.clause,
            period: &alias.period,
            place: aliases.index(i),
        });
        overlaps(draft, entries, report);
    }
}

/// A law never permits a method twice on the same day.
pub(super) fn permits_do_not_overlap(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let file = Place::file(parsed.file);
        let permits = file.key("permits");
        let entries = parsed.value.permits.iter().enumerate().map(|(i, permit)| Entry {
            subject: ("method", permit.method.as_str()),
            clause: &permit.clause,
            period: &permit.period,
            place: permits.index(i),
        });
        overlaps(draft, entries, report);
    }
}

/// Something that holds for a time.
struct Entry<'a> {
    /// What it is about, after the key that says so.
    subject: (&'static str, &'a str),
    clause: &'a str,
    period: &'a Period,
    place: Place<'a>,
}

impl Entry<'_> {
    /// Whether subject, clause and period are what was meant.
    fn is_certain(&self, draft: &Draft) -> bool {
        let doubts = &draft.broken.doubts;
        doubts.is_empty()
            || [self.subject.0, "clause", "period"]
                .iter()
                .all(|key| !doubts.touch(&self.place.key(key).value()))
    }
}

/// Reports entries of the same subject that share a day with an earlier one.
fn overlaps<'a>(draft: &Draft, entries: impl Iterator<Item = Entry<'a>>, report: &mut Report) {
    let mut earlier: Vec<Entry<'_>> = Vec::new();
    for entry in entries.filter(|entry| entry.is_certain(draft)) {
        let clash = earlier
            .iter()
            .find(|known| known.subject == entry.subject && known.period.overlaps(entry.period))
            .filter(|_| !entry.period.is_reversed());
        if let Some(known) = clash {
            let (subject, clause, known_clause) = (entry.subject.1, entry.clause, known.clause);
            let message = say(
                format!("`{subject}` の「{clause}」の期間が「{known_clause}」の期間と重なっています"),
                format!("for `{subject}` the period of “{clause}” overlaps that of “{known_clause}”"),
            );
            let at: At = entry.place.key("period").value();
            report.add_with(Code::OverlappingPeriods, at, message, Some(without_overlap(known, &entry)));
        }
        earlier.push(entry);
    }
}

/// How two entries come to lie behind each other.
fn without_overlap(one: &Entry<'_>, other: &Entry<'_>) -> Text {
    let [first, second] = if other.period.from < one.period.from { [other, one] } else { [one, other] };
    let begins = second.period.from.filter(|from| first.period.from < Some(*from));
    match begins.and_then(|from| from.pred_opt()) {
        Some(last) => say(
            format!("続くものなら、「{}」の `until` を `{last}` までにしてください", first.clause),
            format!("if one follows the other, let `until` of “{}” be `{last}` at the latest", first.clause),
        ),
        None => say(
            "一方の `until` を、もう一方の `from` の前の日までにするか、一方を消してください",
            "let `until` of one be the day before `from` of the other at the latest, or remove one",
        ),
    }
}
