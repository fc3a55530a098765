//! Rules about the shape of operations: what each may do to its target, with which values.
//!
//! Responsible for: the table at the head of `pack::operation`. Not responsible for: whether targets exist
//! (`references`), what operations lead to (`rules`).

use std::collections::BTreeMap;

use engine::compiled::fixed;
use model::Text;

use super::code::Code;
use super::entries::Entries;
use super::finding::{Report, say};
use super::references::names_what_exists;
use crate::pack::operation::{Op, Operation, Target, When};

/// Questions without which no level can be worked out.
const NEEDED: [&str; 4] = [
    fixed::NEEDS_PERSONAL_INFORMATION,
    fixed::NEEDS_VALIDATED_ATTRIBUTES,
    fixed::SHOWS_PERSONAL_DATA_ONLINE,
    fixed::HAS_LOGIN,
];

/// Looks at every operation by itself, and at operations without conditions on the same target.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    for operation in &entries.pack.operations {
        if !law(entries, operation, report) {
            continue;
        }
        shape(entries, operation, report);
        direction(entries, operation, report);
        reason(entries, operation, report);
        needed(entries, operation, report);
        let wording = matches!(operation.target, Target::Question(_)) && operation.op == Op::Replace;
        if !wording && entries.clause_of_operation(&operation.id).is_none() {
            let id = &operation.id;
            report.add(
                Code::UnlinkedRule,
                entries.at_operation(operation),
                say(
                    format!("規則 `{id}` を書いた条項がありません"),
                    format!("no clause tells what `{id}` does"),
                ),
                say(
                    "条項が使う規則（`operations`）に加えるか、規則を取り除いてください。",
                    "Name it in the `operations` of a clause, or remove it.",
                ),
            );
        }
    }
    same_target(entries, report);
}

/// Whether the operation is of the right shape and reads only what exists, so that it can be looked at further.
pub(super) fn is_sound(operation: &Operation, entries: &Entries<'_>) -> bool {
    faults(operation).is_empty() && names_what_exists(operation, entries)
}

/// A statutory rule is never loosened. Returns whether the rest may be looked at.
fn law(entries: &Entries<'_>, operation: &Operation, report: &mut Report) -> bool {
    let loosens = match &operation.target {
        Target::Law(_) => true,
        Target::Permit(..) => operation.op != Op::Remove,
        _ => false,
    };
    if loosens {
        report.add(
            Code::LoosensLaw,
            entries.at_operation(operation),
            say(
                format!("規則 `{}` は、法令の決まり（`{}`）を緩めようとしています", operation.id, operation.target),
                format!("`{}` would loosen what a law lays down (`{}`)", operation.id, operation.target),
            ),
            say(
                "法令は緩められません。規則を取り除いてください。法令が認める手法を業界で認めないことはできます（`permit/…` の `remove`）。",
                "A law cannot be loosened; remove the operation. What a law permits can be refused (`remove` of `permit/…`).",
            ),
        );
    }
    !loosens
}

/// What is wrong with the shape of an operation.
fn faults(operation: &Operation) -> Vec<(Code, Text, Text)> {
    let Operation { op, target, level, number, text, .. } = operation;
    let mut faults = Vec::new();
    let (allowed, value): (&[Op], &str) = match target {
        Target::Level(_) => (&[Op::Tighten, Op::Relax, Op::Replace, Op::Remove], "level"),
        Target::PairRule => (&[Op::Relax, Op::Remove], ""),
        Target::Method(_) | Target::Document(_) | Target::Permit(..) => (&[Op::Remove], ""),
        Target::Threshold(_) => (&[Op::Tighten, Op::Relax, Op::Replace], "number"),
        Target::Item(_) => (&[Op::Tighten, Op::Relax], ""),
        Target::Question(_) => (&[Op::Replace, Op::Remove], "text"),
        Target::Law(_) => (&[], ""),
    };
    if !allowed.contains(op) {
        let words: Vec<String> = allowed.iter().map(|op| format!("`{}`", op.word())).collect();
        let words = words.join(", ");
        faults.push((
            Code::WrongOperation,
            say(
                format!("`{target}` に `{}` は使えません", op.word()),
                format!("`{}` cannot be done to `{target}`", op.word()),
            ),
            say(format!("使えるのは {words} です。"), format!("It can be {words}.")),
        ));
        return faults;
    }
    let needed = if *op == Op::Remove { "" } else { value };
    for (name, is_given) in
        [("level", level.is_some()), ("number", number.is_some()), ("text", text.is_some())]
    {
        if name == needed && !is_given {
            faults.push((
                Code::MissingValue,
                say(
                    format!("`{target}` の `{}` には `{name}` が要ります", op.word()),
                    format!("`{}` of `{target}` needs `{name}`", op.word()),
                ),
                say(format!("`{name}` を書いてください。"), format!("Write `{name}`.")),
            ));
        }
        if name != needed && is_given {
            faults.push((
                Code::SuperfluousValue,
                say(
                    format!("`{target}` の `{}` に `{name}` は要りません", op.word()),
                    format!("`{name}` means nothing for `{}` of `{target}`", op.word()),
                ),
                say(format!("`{name}` を取り除いてください。"), format!("Remove `{name}`.")),
            ));
        }
    }
    if let Some(level) = level.filter(|level| needed == "level" && !(1..=3).contains(level)) {
        faults.push((
            Code::LevelOutOfRange,
            say(format!("レベル {level} はありません"), format!("there is no level {level} to ask for")),
            say(
                "1 から 3 を書いてください。求めないなら `remove` を使ってください。",
                "Write 1 to 3; to ask for none, use `remove`.",
            ),
        ));
    }
    if let Some(when) = &operation.when {
        if !matches!(target, Target::Level(_) | Target::PairRule) {
            faults.push((
                Code::ConditionNotAllowed,
                say(
                    format!("`{target}` の操作は条件を持てません"),
                    format!("an operation on `{target}` cannot have a condition"),
                ),
                say("条件（`when`）を取り除いてください。", "Remove `when`."),
            ));
        }
        if has_empty_part(when) {
            faults.push((
                Code::EmptyCondition,
                say("条件の中身が空です", "the condition has no parts"),
                say(
                    "中身を書くか、条件を取り除いてください。",
                    "Write what it asks, or remove the condition.",
                ),
            ));
        }
    }
    if operation.period.is_reversed() {
        faults.push((
            Code::ReversedPeriod,
            say("期間の終わりが始まりより前です", "the period ends before it begins"),
            say("日付を入れ替えるか直してください。", "Exchange or correct the days."),
        ));
    }
    faults
}

fn shape(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    for (code, message, remedy) in faults(operation) {
        report.add(code, entries.at_operation(operation), message, remedy);
    }
}

fn has_empty_part(when: &When) -> bool {
    match when {
        When::Is(is) => is.any_of.is_empty(),
        When::Rating(_) => false,
        When::All(parts) | When::Any(parts) => parts.is_empty() || parts.iter().any(has_empty_part),
        When::Not(part) => has_empty_part(part),
    }
}

/// Thresholds are where harm, or an effort, begins to count: lower ones are stricter.
fn direction(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    let (Target::Threshold(id), Some(number)) = (&operation.target, operation.number) else { return };
    let Some(base) = entries.base.threshold(id).map(|own| own.value) else { return };
    let wrong = match operation.op {
        Op::Tighten => number >= base,
        Op::Relax => number <= base,
        Op::Replace | Op::Remove => false,
    };
    if wrong {
        report.add(
            Code::WrongDirection,
            entries.at_operation(operation),
            say(
                format!("`{}` ですが、しきい値 `{id}` が {base} から {number} に動いています", operation.op.word()),
                format!("it is called `{}`, but moves the threshold `{id}` from {base} to {number}", operation.op.word()),
            ),
            say(
                "厳しくするなら小さく、緩めるなら大きくしてください。どちらでもないなら `replace` を使ってください。",
                "Lower it to tighten, raise it to relax; where it is neither, use `replace`.",
            ),
        );
    }
}

/// What eases something says why. Levels are looked at where they are really lower (`rules`).
fn reason(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    let eases = match &operation.target {
        Target::Threshold(id) => match operation.op {
            Op::Relax => true,
            Op::Replace => entries.base.threshold(id).is_some_and(|own| operation.number > Some(own.value)),
            Op::Tighten | Op::Remove => false,
        },
        Target::Item(_) => operation.op == Op::Relax,
        Target::Question(id) => {
            operation.op == Op::Remove
                && entries
                    .base
                    .question(id)
                    .is_some_and(|own| own.options.iter().any(|option| !option.rates.is_empty()))
        }
        _ => false,
    };
    if eases && operation.reason.is_none() {
        report.add(
            Code::MissingReason,
            entries.at_operation(operation),
            say(
                format!("規則 `{}` は基本ポリシーを緩めますが、理由が書かれていません", operation.id),
                format!("`{}` eases what the base asks and gives no reason", operation.id),
            ),
            say("理由欄（`reason`）に書いてください。", "Write the reason in `reason`."),
        );
    }
}

fn needed(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    let Target::Question(id) = &operation.target else { return };
    if operation.op == Op::Remove && NEEDED.contains(&id.as_str()) {
        report.add(
            Code::NeededQuestion,
            entries.at_operation(operation),
            say(
                format!("質問 `{id}` がないとレベルを判定できません"),
                format!("no level can be worked out without the question `{id}`"),
            ),
            say("規則を取り除いてください。", "Remove the operation."),
        );
    }
}

/// Operations on anything but levels have no condition: two on the same target in the same time say the same, or
/// contradict each other.
fn same_target(entries: &Entries<'_>, report: &mut Report) {
    let mut by_target: BTreeMap<&Target, Vec<&Operation>> = BTreeMap::new();
    for operation in &entries.pack.operations {
        if !matches!(operation.target, Target::Level(_) | Target::PairRule | Target::Law(_)) {
            by_target.entry(&operation.target).or_default().push(operation);
        }
    }
    for (target, operations) in by_target {
        for (place, second) in operations.iter().enumerate() {
            for first in operations[..place].iter().filter(|first| first.period.overlaps(&second.period)) {
                let same = (first.op, first.number, &first.text) == (second.op, second.number, &second.text);
                let (a, b) = (&second.id, &first.id);
                let (code, message) = if same {
                    let ja = format!("規則 `{a}` は `{b}` と同じことを `{target}` に定めています");
                    (Code::Overlap, say(ja, format!("`{a}` says the same about `{target}` as `{b}`")))
                } else {
                    let ja = format!("規則 `{a}` と `{b}` は、`{target}` に違うことを定めています");
                    (
                        Code::Contradiction,
                        say(ja, format!("`{a}` and `{b}` want different things of `{target}`")),
                    )
                };
                let remedy = say("どちらか一つにしてください。", "Keep one of them.");
                report.add(code, entries.at_operation(second), message, remedy);
            }
        }
    }
}
