//! Rules about laws and dates: accepted ways that a law forbids, now or from a coming day.
//!
//! Responsible for: laws with a closed list of methods that matter to the guideline, and the days on which documents
//! are accepted. A law matters when an example falls under it, when a condition of the pack names what brings it
//! about, or when the pack refuses one of its permits. Not responsible for: which law applies to a member (`engine`).

mod matters;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{DocumentId, MethodId, Period};
use policy::kind::law::{Effect, Law};

use super::code::Code;
use super::entries::Entries;
use super::finding::{Report, Witness, say};
use super::sentence::{Part, Sentence, tell};
use crate::pack::matrix::Way;
use crate::pack::operation::{Op, Target};

/// Looks at every accepted way.
pub(super) fn look(entries: &Entries<'_>, as_of: NaiveDate, report: &mut Report) {
    let deciding = entries.base.laws().iter().filter(|law| law.effect == Effect::Decides);
    let laws: Vec<&Law> = deciding.filter(|law| matters::to_pack(entries, law)).collect();
    for way in entries.pack.matrix.ways.iter().filter(|way| way.accepted) {
        for law in &laws {
            for axis in &law.axes {
                let methods = match axis {
                    model::Axis::Proofing => &way.proofing,
                    model::Axis::Authentication => &way.authentication,
                };
                methods_of(entries, way, law, methods, as_of, report);
            }
        }
        documents_of(entries, way, as_of, report);
    }
}

/// What is in force of several things that each hold for some time.
enum Fate<'i, I> {
    /// None holds on the day.
    NoneNow,
    /// None holds from a day on.
    NoneFrom(NaiveDate),
    /// These do not hold, or not any more from a day on.
    Some(Vec<(&'i I, Option<NaiveDate>)>),
}

/// Looks at the day and at every later day on which something ends.
fn fate<'i, I>(
    things: &'i [I],
    holds: impl Fn(&I, NaiveDate) -> bool,
    days: &BTreeSet<NaiveDate>,
    as_of: NaiveDate,
) -> Fate<'i, I> {
    let none = |day: NaiveDate| !things.iter().any(|thing| holds(thing, day));
    if none(as_of) {
        return Fate::NoneNow;
    }
    let coming = || days.iter().copied().filter(|day| *day > as_of);
    if let Some(day) = coming().find(|day| none(*day)) {
        return Fate::NoneFrom(day);
    }
    let lost = |thing: &'i I| {
        if !holds(thing, as_of) {
            return Some((thing, None));
        }
        let day = coming().find(|day| !holds(thing, *day))?;
        Some((thing, Some(day)))
    };
    Fate::Some(things.iter().filter_map(lost).collect())
}

/// The days after which something may not hold any more.
fn ends<'p>(periods: impl Iterator<Item = &'p Period>) -> BTreeSet<NaiveDate> {
    periods.filter_map(|period| period.until?.succ_opt()).collect()
}

fn methods_of(
    entries: &Entries<'_>,
    way: &Way,
    law: &Law,
    methods: &[MethodId],
    as_of: NaiveDate,
    report: &mut Report,
) {
    if methods.is_empty() {
        return;
    }
    let is_refused = |method: &MethodId, day: NaiveDate| {
        entries.pack.operations.iter().any(|own| {
            own.op == Op::Remove
                && own.period.contains(day)
                && own.target == Target::Permit(law.id.clone(), method.clone())
        })
    };
    let holds = |method: &MethodId, day: NaiveDate| {
        !is_refused(method, day)
            && (law.leaves_open(method)
                || law.permits.iter().any(|permit| permit.method == *method && permit.period.contains(day)))
    };
    let days = ends(law.permits.iter().map(|permit| &permit.period));
    let part = |id: &MethodId| Part::Method(id.to_string());
    let all = || Part::List(methods.iter().map(part).collect());
    let own = || Part::Way(way.id.clone());
    let title = || Part::Told(law.short_title.clone().into());
    let at = entries.at_way(&way.id);
    let example = |day: NaiveDate| matters::example(entries, law, day);
    match fate(methods, holds, &days, as_of) {
        Fate::NoneNow => add(
            Code::ForbiddenMethod,
            at,
            tell!(
                "{law}は、表の手法 {way} の手法（{methods}）を認めていません",
                "none of the methods of the way {way} ({methods}) is allowed ({law})",
                law = title(),
                way = own(),
                methods = all(),
            ),
            example(as_of),
            report,
        ),
        Fate::NoneFrom(day) => add(
            Code::ForbiddenFrom,
            at,
            tell!(
                "{law}は、{day} から、表の手法 {way} の手法（{methods}）をどれも認めません",
                "from {day} on, none of the methods of the way {way} ({methods}) is allowed ({law})",
                law = title(),
                day = Part::Day(day),
                way = own(),
                methods = all(),
            ),
            example(day),
            report,
        ),
        Fate::Some(lost) => {
            for (method, day) in lost {
                let message = match day {
                    None => tell!(
                        "{law}は、表の手法 {way} の手法 {method} を認めていません",
                        "{method} of the way {way} is not allowed ({law})",
                        law = title(),
                        way = own(),
                        method = part(method),
                    ),
                    Some(day) => tell!(
                        "{law}は、{day} から、表の手法 {way} の手法 {method} を認めません",
                        "from {day} on, {method} of the way {way} is not allowed ({law})",
                        law = title(),
                        day = Part::Day(day),
                        way = own(),
                        method = part(method),
                    ),
                };
                add(Code::PartlyForbidden, at.clone(), message, example(day.unwrap_or(as_of)), report);
            }
        }
    }
}

fn documents_of(entries: &Entries<'_>, way: &Way, as_of: NaiveDate, report: &mut Report) {
    let accepted = |id: &DocumentId| entries.base.document(id).map(|own| own.accepted);
    // What does not exist is reported elsewhere.
    let known: Vec<DocumentId> = way.documents.iter().filter(|id| accepted(id).is_some()).cloned().collect();
    if known.is_empty() {
        return;
    }
    let periods: Vec<Period> = known.iter().filter_map(accepted).collect();
    let holds = |id: &DocumentId, day: NaiveDate| accepted(id).is_some_and(|period| period.contains(day));
    let own = || Part::Way(way.id.clone());
    let at = entries.at_way(&way.id);
    match fate(&known, holds, &ends(periods.iter()), as_of) {
        Fate::NoneNow => add(
            Code::ForbiddenMethod,
            at,
            tell!(
                "表の手法 {way} の書類は、どれも受け付けられません",
                "none of the documents of the way {way} is accepted",
                way = own(),
            ),
            None,
            report,
        ),
        Fate::NoneFrom(day) => add(
            Code::ForbiddenFrom,
            at,
            tell!(
                "表の手法 {way} の書類は、{day} からどれも受け付けられません",
                "from {day} on, none of the documents of the way {way} is accepted",
                way = own(),
                day = Part::Day(day),
            ),
            None,
            report,
        ),
        Fate::Some(lost) => {
            for (document, day) in lost {
                let document = Part::Document(document.to_string());
                let message = match day {
                    None => tell!(
                        "表の手法 {way} の書類 {document} は受け付けられません",
                        "the document {document} of the way {way} is not accepted",
                        way = own(),
                        document = document,
                    ),
                    Some(day) => tell!(
                        "表の手法 {way} の書類 {document} は、{day} から受け付けられません",
                        "from {day} on, the document {document} of the way {way} is not accepted",
                        way = own(),
                        document = document,
                        day = Part::Day(day),
                    ),
                };
                add(Code::PartlyForbidden, at.clone(), message, None, report);
            }
        }
    }
}

fn add(code: Code, at: super::finding::At, message: Sentence, example: Option<Witness>, report: &mut Report) {
    let remedy = say(
        "認められる手法や書類に替えるか、使える日や取引を条件に書いてください。",
        "Replace it by what is allowed, or state in the conditions on which days and in which transactions it may be used.",
    );
    match example {
        Some(example) => report.show(code, at, message, example, remedy),
        None => report.add(code, at, message, remedy),
    }
}
