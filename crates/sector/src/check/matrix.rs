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
use crate::pack::matrix::{Column, Way};
use crate::pack::operation::{Op, Target};

/// Looks at every way, and at ways with the same methods.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    for way in &entries.pack.matrix.ways {
        if !(1..=3).contains(&way.ial) {
            report.add(
                Code::LevelOutOfRange,
                entries.at_way(&way.id),
                say(
                    format!("手段 `{}` の行 {} はありません", way.id, way.ial),
                    format!("there is no row {} for the way `{}`", way.ial, way.id),
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
                    say(
                        format!("手法 `{id}` は{ja}の手法ではありません"),
                        format!("`{id}` is no method of {en}"),
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
            let (target, id) = (&operation.target, &operation.id);
            report.add(
                Code::RemovedMethodInWay,
                entries.at_way(&way.id),
                say(
                    format!(
                        "認める手段 `{}` が、規則 `{id}` で認めないとした `{target}` を使っています",
                        way.id
                    ),
                    format!("the accepted way `{}` uses `{target}`, which `{id}` refuses", way.id),
                ),
                say(
                    "手段から外すか、規則を取り除くか、手段を認めないものにしてください。",
                    "Take it out of the way, remove the operation, or do not accept the way.",
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
            if stated < needed && !says_level(way, word, stated) {
                report.add(
                    Code::WayBelowLevel,
                    entries.at_way(&way.id),
                    say(
                        format!("手段 `{}` の手法 `{id}` は {word}{stated} で、{word}{needed} に届きません", way.id),
                        format!("`{id}` of the way `{}` is {word}{stated} and does not reach {word}{needed}", way.id),
                    ),
                    say(
                        format!("行や列を移すか、手法を外すか、{word}{stated} の手法でもそこに置く理由を理由欄（`reason`）に書いてください。"),
                        format!("Move the way, take the method out, or write in `reason` why it stands there although the method is {word}{stated}."),
                    ),
                );
            } else if stated >= needed && counted < needed {
                report.add(
                    Code::WayUncertainLevel,
                    entries.at_way(&way.id),
                    say(
                        format!("手段 `{}` の手法 `{id}` は {word}{stated} と確かめられておらず、評価では {word}{counted} と数えます", way.id),
                        format!("`{id}` of the way `{}` is not confirmed as {word}{stated} and counts as {word}{counted} in an assessment", way.id),
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
                    say(
                        format!("手段 `{a}` と `{b}` は手法も条件も同じですが、別のマスにあります"),
                        format!("the ways `{a}` and `{b}` have the same methods and conditions but stand in different cells"),
                    ),
                    say(
                        "一つにまとめるか、違いを条件の欄（`conditions`）に書いてください。",
                        "Make them one, or write the difference in `conditions`.",
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
