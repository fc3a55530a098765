//! Operations as changes of the policies.
//!
//! Responsible for: whether operation, target and value go together, whether two operations contradict each other,
//! and the change that follows. Not responsible for: operations on levels and the pair rule beyond that (`decide`).

use model::{Axis, Period, Text};
use policy::overlay::{Change, Placed, Refusal};
use policy::{Code, Finding, say};

use super::finding;
use crate::pack::Pack;
use crate::pack::operation::{Op, Operation, Target};
use crate::read::{Entry, PlaceIndex};

/// A change and the days on which it holds.
pub(super) struct Dated {
    /// The days.
    pub(super) period: Period,
    /// The change with its place.
    pub(super) change: Placed<Change>,
}

/// The changes that follow from all operations that make sense, in an order that does not hang on the file.
pub(super) fn readable(pack: &Pack, places: &PlaceIndex, findings: &mut Vec<Finding>) -> Vec<Dated> {
    let mut operations: Vec<&Operation> = Vec::new();
    for operation in &pack.operations {
        match mismatch(operation) {
            Some((key, code, message)) => {
                findings.push(finding(places, Entry::Operation(&operation.id), key, code, message, None));
            }
            None => operations.push(operation),
        }
    }
    operations.sort_by(|a, b| (&a.target, &a.id).cmp(&(&b.target, &b.id)));
    let mut changes: Vec<Dated> = Vec::new();
    for operation in operations {
        let Some(change) = change(operation, pack) else { continue };
        if let Some(other) = changes.iter().find(|other| contradicts(other, operation.period, &change)) {
            let message = say(
                format!("ルール `{}` は、同じ日に同じものを変える別のルールと食い違っています", operation.id),
                format!("`{}` contradicts another rule on the same target and day", operation.id),
            );
            let (line, column) = other.change.position;
            let hint = say(
                format!("もう一方は `{}` の {line} 行 {column} 列です", other.change.file),
                format!("the other one is at line {line}, column {column} of `{}`", other.change.file),
            );
            let entry = Entry::Operation(&operation.id);
            findings.push(finding(places, entry, "target", Code::OperationConflict, message, Some(hint)));
            continue;
        }
        let place = places.within(Entry::Operation(&operation.id), &[policy::locate::Step::Key("target")]);
        let change = Placed { file: place.file, position: (place.line, place.column), value: change };
        changes.push(Dated { period: operation.period, change });
    }
    changes
}

/// Whether two changes of the same thing that share a day say different things.
fn contradicts(other: &Dated, period: Period, change: &Change) -> bool {
    let differs = match (&other.change.value, change) {
        (Change::Threshold { id: a, value: x }, Change::Threshold { id: b, value: y }) => a == b && x != y,
        (Change::ItemCompulsory(a), Change::ItemDropped(b))
        | (Change::ItemDropped(a), Change::ItemCompulsory(b)) => a == b,
        (Change::ExampleReplaced(a, x), Change::ExampleReplaced(b, y)) => a == b && x != y,
        (Change::ExampleReplaced(a, _), Change::QuestionDropped(b))
        | (Change::QuestionDropped(a), Change::ExampleReplaced(b, _)) => a == b,
        _ => false,
    };
    differs && other.period.overlaps(&period)
}

/// The key at fault, and what is wrong with an operation by itself.
fn mismatch(operation: &Operation) -> Option<(&'static str, Code, Text)> {
    let Operation { op, target, .. } = operation;
    let loosens = match target {
        Target::Law(_) => true,
        Target::Permit(..) => *op != Op::Remove,
        _ => false,
    };
    if loosens {
        let message = say(
            format!("`{target}` に `{}` は使えません。法令が求めることは変えられません", op.word()),
            format!("`{}` cannot be done to `{target}`: what a law asks for cannot be changed", op.word()),
        );
        return Some(("target", Code::StatutoryRule, message));
    }
    let (allowed, value): (&[Op], Option<&'static str>) = match target {
        Target::Level(_) => (&[Op::Tighten, Op::Relax, Op::Replace, Op::Remove], Some("level")),
        Target::PairRule => (&[Op::Relax, Op::Remove], None),
        Target::Threshold(_) => (&[Op::Tighten, Op::Relax, Op::Replace], Some("number")),
        Target::Item(_) => (&[Op::Tighten, Op::Relax], None),
        Target::Question(_) => (&[Op::Replace, Op::Remove], Some("text")),
        Target::Method(_) | Target::Document(_) | Target::Law(_) | Target::Permit(..) => {
            (&[Op::Remove], None)
        }
    };
    if !allowed.contains(op) {
        let message = say(
            format!("`{target}` に `{}` は使えません", op.word()),
            format!("`{}` cannot be done to `{target}`", op.word()),
        );
        return Some(("op", Code::OperationMismatch, message));
    }
    let needed = value.filter(|_| *op != Op::Remove);
    let given = [
        ("level", operation.level.is_some()),
        ("number", operation.number.is_some()),
        ("text", operation.text.is_some()),
    ];
    for (key, is_given) in given {
        if is_given != (needed == Some(key)) {
            let message = match is_given {
                true => say(
                    format!("`{target}` の `{}` に `{key}` は要りません", op.word()),
                    format!("`{key}` means nothing for `{}` of `{target}`", op.word()),
                ),
                false => say(
                    format!("`{target}` の `{}` には `{key}` が要ります", op.word()),
                    format!("`{}` of `{target}` needs `{key}`", op.word()),
                ),
            };
            return Some((key, Code::OperationMismatch, message));
        }
    }
    if let Some(level) = operation.level.filter(|level| !(1..=3).contains(level)) {
        let message = say(
            format!("レベルは 1 から 3 です。{level} は書けません"),
            format!("a level lies between 1 and 3, not at {level}"),
        );
        return Some(("level", Code::LevelOutOfRange, message));
    }
    if operation.when.is_some()
        && !matches!(target, Target::Level(Axis::Proofing | Axis::Authentication) | Target::PairRule)
    {
        let message = say(
            format!("`{target}` のルールに条件 (`when`) は付けられません"),
            format!("a rule on `{target}` cannot have a condition (`when`)"),
        );
        return Some(("when", Code::OperationMismatch, message));
    }
    operation.period.is_reversed().then(|| {
        let message = say("期間の終わりが始まりより前にあります", "the period ends before it begins");
        ("period", Code::ReversedPeriod, message)
    })
}

/// What an operation changes in the policies; nothing when it is about levels.
fn change(operation: &Operation, pack: &Pack) -> Option<Change> {
    let Operation { op, target, number, text, .. } = operation;
    Some(match target {
        Target::Level(_) | Target::PairRule | Target::Law(_) => return None,
        Target::Method(id) => Change::MethodRefused(id.clone(), refusal(operation, pack, "手法", "method")),
        Target::Document(id) => {
            Change::DocumentRefused(id.clone(), refusal(operation, pack, "書類", "document"))
        }
        Target::Threshold(id) => Change::Threshold { id: id.clone(), value: (*number)? },
        Target::Item(id) if *op == Op::Tighten => Change::ItemCompulsory(id.clone()),
        Target::Item(id) => Change::ItemDropped(id.clone()),
        Target::Question(id) => match text {
            Some(text) => Change::ExampleReplaced(id.clone(), text.clone()),
            None => Change::QuestionDropped(id.clone()),
        },
        Target::Permit(law, method) => {
            Change::PermitRefused { law: law.clone(), method: method.clone(), period: operation.period }
        }
    })
}

fn refusal(operation: &Operation, pack: &Pack, ja: &str, en: &str) -> Refusal {
    let title = &pack.header.short_title;
    let mut text = say(
        format!("業界ガイドライン「{}」は、この{ja}を認めていません。", title.ja),
        format!("The sector guideline “{}” does not accept this {en}.", title.en),
    );
    if let Some(reason) = &operation.reason {
        text.ja += &reason.ja;
        text.en += " ";
        text.en += &reason.en;
    }
    Refusal { text, source: operation.source.clone() }
}
