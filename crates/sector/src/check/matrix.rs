//! Rules about the ways of the matrix.
//!
//! Responsible for: whether a way can stand where it stands. Not responsible for: laws (`laws`), whether the ways
//! together meet the requirements (`rules`).

use std::collections::BTreeSet;

use model::{Axis, MethodId};
use policy::kind::fact::{Fact, Status};
use policy::kind::framework::OtherMethods;

use super::code::Code;
use super::entries::{Entries, level_word};
use super::finding::{Report, say};
use super::sentence::{Field, Part, tell};
use crate::pack::matrix::{Column, Way};
use crate::pack::operation::{Op, Target};

/// Looks at every way, and at ways with the same methods.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    for way in &entries.pack.matrix.ways {
        if !(1..=3).contains(&way.ial) {
            report.add(
                Code::LevelOutOfRange,
                entries.at_way(&way.id),
                tell!(
                    "表の手法 {way} の行 {row} はありません",
                    "there is no row {row} for the way {way}",
                    way = Part::Way(way.id.clone()),
                    row = Part::plain(way.ial),
                ),
                say("1 から 3 を書いてください。", "Write 1 to 3."),
            );
        }
        sides(entries, way, report);
        refused(entries, way, report);
        levels(entries, way, report);
    }
    elsewhere(entries, report);
}

fn sides(entries: &Entries<'_>, way: &Way, report: &mut Report) {
    for (axis, methods) in [(Axis::Proofing, &way.proofing), (Axis::Authentication, &way.authentication)] {
        for id in methods {
            if entries.base.method(id).is_some_and(|method| method.kind != axis) {
                let (ja, en) = match axis {
                    Axis::Proofing => ("身元確認", "proofing"),
                    Axis::Authentication => ("当人認証", "authentication"),
                };
                report.add(
                    Code::WrongAxis,
                    entries.at_way(&way.id),
                    tell!(
                        "手法 {method} は{axis}の手法ではありません",
                        "{method} is no method of {axis}",
                        method = Part::Method(id.to_string()),
                        axis = Part::Told(say(ja, en).into()),
                    ),
                    say("もう一方の欄に移してください。", "Move it to the other side."),
                );
            }
        }
    }
}

/// An accepted way does not rest on what the guideline refuses.
fn refused(entries: &Entries<'_>, way: &Way, report: &mut Report) {
    if !way.accepted {
        return;
    }
    for operation in entries.pack.operations.iter().filter(|own| own.op == Op::Remove) {
        let is_used = match &operation.target {
            Target::Method(id) => way.proofing.contains(id) || way.authentication.contains(id),
            Target::Document(id) => way.documents.contains(id),
            _ => false,
        };
        if is_used {
            report.add(
                Code::RemovedMethodInWay,
                entries.at_way(&way.id),
                tell!(
                    "表で認める手法 {way} が、ルール {rule} で認めないとした {target} を使っています",
                    "the accepted way {way} uses {target}, which {rule} refuses",
                    way = Part::Way(way.id.clone()),
                    rule = Part::Operation(operation.id.clone()),
                    target = Part::Target(operation.target.clone()),
                ),
                say(
                    "表の手法から外すか、ルールを取り除くか、表の手法を認めないものにしてください。",
                    "Take it out of the way, remove the rule, or do not accept the way.",
                ),
            );
        }
    }
}

/// Every method of a way reaches its row or column, by the level that counts in an assessment.
fn levels(entries: &Entries<'_>, way: &Way, report: &mut Report) {
    let sides = [
        (Axis::Proofing, &way.proofing, Some(way.ial)),
        (Axis::Authentication, &way.authentication, way.column.aal()),
    ];
    for (axis, methods, needed) in sides {
        let Some(needed) = needed else { continue };
        for id in methods {
            let Some((stated, counted)) = level_of(entries, id) else { continue };
            let word = level_word(axis);
            let level = |level: u8| Part::plain(format!("{word}{level}"));
            if stated < needed && !says_level(way, word, stated) {
                report.add(
                    Code::WayBelowLevel,
                    entries.at_way(&way.id),
                    tell!(
                        "表の手法 {way} の手法 {method} は {own} で、{needed} に届きません",
                        "{method} of the way {way} is {own} and does not reach {needed}",
                        way = Part::Way(way.id.clone()),
                        method = Part::Method(id.to_string()),
                        own = level(stated),
                        needed = level(needed),
                    ),
                    tell!(
                        "行や列を移すか、手法を外すか、{own} の手法でもそこに置く理由を{reason}に書いてください。",
                        "Move the way, take the method out, or write in {reason} why it stands there although the method is {own}.",
                        own = level(stated),
                        reason = Part::Field(Field::Reason),
                    ),
                );
            } else if stated >= needed && counted < needed {
                report.add(
                    Code::WayUncertainLevel,
                    entries.at_way(&way.id),
                    tell!(
                        "表の手法 {way} の手法 {method} は {own} と確かめられておらず、評価では {counted} と数えます",
                        "{method} of the way {way} is not confirmed as {own} and counts as {counted} in an assessment",
                        way = Part::Way(way.id.clone()),
                        method = Part::Method(id.to_string()),
                        own = level(stated),
                        counted = level(counted),
                    ),
                    say(
                        "会員の評価では低いほうで数えることを踏まえて、置く場所を決めてください。",
                        "Decide where it stands, knowing that the lower level counts in members’ assessments.",
                    ),
                );
            }
        }
    }
}

/// The level that a framework states for a method, and the lowest that cannot be ruled out, which counts.
fn level_of(entries: &Entries<'_>, id: &MethodId) -> Option<(u8, u8)> {
    let own = entries.base.method(id)?.level.as_ref()?;
    let framework = entries.base.framework(&entries.pack.header.framework)?;
    let levels = framework.method_levels.as_ref();
    let counted = |fact: &Fact<u8>| {
        let lowest = fact.alternatives.iter().copied().chain([fact.value]).min().unwrap_or(fact.value);
        (fact.value, if fact.status == Status::Confirmed { fact.value } else { lowest })
    };
    Some(match levels {
        None => counted(own),
        Some(levels) => match (levels.listed.get(id), levels.others) {
            (Some(listed), _) => counted(&listed.level),
            (None, OtherMethods::Own) => counted(own),
            (None, OtherMethods::Unrated) => (own.value, 0),
        },
    })
}

/// Whether the reason of a way tells the level of a method that does not reach.
fn says_level(way: &Way, word: &str, level: u8) -> bool {
    let reason = format!("{} {}", way.reason.ja, way.reason.en.to_lowercase());
    [format!("{word}{level}"), format!("{word} {level}"), format!("レベル{level}"), format!("level {level}")]
        .iter()
        .any(|told| reason.contains(told) || reason.contains(&told.to_lowercase()))
}

/// The same methods and documents under the same conditions stand in one cell. Checking each time is another use of
/// the same methods.
fn elsewhere(entries: &Entries<'_>, report: &mut Report) {
    let ways = &entries.pack.matrix.ways;
    let meets = |a: &Way, b: &Way| {
        a.transactions.is_empty()
            || b.transactions.is_empty()
            || a.transactions.iter().any(|id| b.transactions.contains(id))
    };
    let is_each_time = |way: &Way| way.column == Column::EachTime;
    for (place, second) in ways.iter().enumerate() {
        for first in &ways[..place] {
            let named = !second.proofing.is_empty() || !second.authentication.is_empty();
            let another_cell = (first.ial, first.column) != (second.ial, second.column);
            if named
                && another_cell
                && is_each_time(first) == is_each_time(second)
                && meets(first, second)
                && combination(first) == combination(second)
            {
                let (a, b) = (&second.id, &first.id);
                report.add(
                    Code::SameMethodsElsewhere,
                    entries.at_way(a),
                    tell!(
                        "表の手法 {a} と {b} は手法も条件も同じですが、別のマスにあります",
                        "the ways {a} and {b} have the same methods and conditions but stand in different cells",
                        a = Part::Way(a.clone()),
                        b = Part::Way(b.clone()),
                    ),
                    tell!(
                        "一つにまとめるか、違いを{conditions}に書いてください。",
                        "Make them one, or write the difference in {conditions}.",
                        conditions = Part::Field(Field::Conditions),
                    ),
                );
            }
        }
    }
}

fn combination(way: &Way) -> impl PartialEq + '_ {
    let set = |ids: &[MethodId]| -> BTreeSet<String> { ids.iter().map(ToString::to_string).collect() };
    let documents: BTreeSet<String> = way.documents.iter().map(ToString::to_string).collect();
    (set(&way.proofing), set(&way.authentication), documents, &way.conditions)
}
