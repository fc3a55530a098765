//! Rules about the shape of operations: what each may do to its target, with which values.
//!
//! Responsible for: the table at the head of `pack::operation`. Not responsible for: whether targets exist
//! (`references`), what operations lead to (`rules`).

use std::collections::BTreeMap;

use engine::compiled::fixed;

use super::code::Code;
use super::entries::Entries;
use super::finding::{Report, say};
use super::references::names_what_exists;
use super::sentence::{Field, Part, Sentence, tell};
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
            report.add(
                Code::UnlinkedRule,
                entries.at_operation(operation),
                tell!(
                    "ルール {rule} を書いた条項がありません",
                    "no clause tells what {rule} does",
                    rule = named(operation),
                ),
                tell!(
                    "条項の{operations}に加えるか、ルールを取り除いてください。",
                    "Name it in the {operations} of a clause, or remove it.",
                    operations = Part::Field(Field::Operations),
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
            tell!(
                "ルール {rule} は、法令の決まり（{target}）を緩めようとしています",
                "{rule} would loosen what a law lays down ({target})",
                rule = named(operation),
                target = Part::Target(operation.target.clone()),
            ),
            tell!(
                "法令は緩められません。ルールを取り除いてください。法令が認める手法を業界で認めないことはできます{how}。",
                "A law cannot be loosened; remove the operation. What a law permits can be refused{how}.",
                how = Part::InFiles(say("（`permit/…` の `remove`）", " (`remove` of `permit/…`)")),
            ),
        );
    }
    !loosens
}

/// An operation by its id.
fn named(operation: &Operation) -> Part {
    Part::Operation(operation.id.clone())
}

/// What is wrong with the shape of an operation.
fn faults(operation: &Operation) -> Vec<(Code, Sentence, Sentence)> {
    let Operation { op, target, level, number, text, .. } = operation;
    let mut faults = Vec::new();
    let on = || Part::Target(target.clone());
    let (allowed, value): (&[Op], Option<Field>) = match target {
        Target::Level(_) => (&[Op::Tighten, Op::Relax, Op::Replace, Op::Remove], Some(Field::Level)),
        Target::PairRule => (&[Op::Relax, Op::Remove], None),
        Target::Method(_) | Target::Document(_) | Target::Permit(..) => (&[Op::Remove], None),
        Target::Threshold(_) => (&[Op::Tighten, Op::Relax, Op::Replace], Some(Field::Number)),
        Target::Item(_) => (&[Op::Tighten, Op::Relax], None),
        Target::Question(_) => (&[Op::Replace, Op::Remove], Some(Field::Text)),
        Target::Law(_) => (&[], None),
    };
    if !allowed.contains(op) {
        let allowed = Part::List(allowed.iter().map(|op| Part::Op(*op)).collect());
        faults.push((
            Code::WrongOperation,
            tell!(
                "{target} に {op} は使えません",
                "{op} cannot be done to {target}",
                target = on(),
                op = Part::Op(*op),
            ),
            tell!("使えるのは {allowed} です。", "It can be {allowed}.", allowed = allowed),
        ));
        return faults;
    }
    let needed = value.filter(|_| *op != Op::Remove);
    for (field, is_given) in
        [(Field::Level, level.is_some()), (Field::Number, number.is_some()), (Field::Text, text.is_some())]
    {
        if Some(field) == needed && !is_given {
            faults.push((
                Code::MissingValue,
                tell!(
                    "{target} の {op} には {field} が要ります",
                    "{op} of {target} needs {field}",
                    target = on(),
                    op = Part::Op(*op),
                    field = Part::Field(field),
                ),
                tell!("{field} を書いてください。", "Write {field}.", field = Part::Field(field)),
            ));
        }
        if Some(field) != needed && is_given {
            faults.push((
                Code::SuperfluousValue,
                tell!(
                    "{target} の {op} に {field} は要りません",
                    "{field} means nothing for {op} of {target}",
                    target = on(),
                    op = Part::Op(*op),
                    field = Part::Field(field),
                ),
                tell!("{field} を取り除いてください。", "Remove {field}.", field = Part::Field(field)),
            ));
        }
    }
    if let Some(level) = level.filter(|level| needed == Some(Field::Level) && !(1..=3).contains(level)) {
        faults.push((
            Code::LevelOutOfRange,
            say(format!("レベル {level} はありません"), format!("there is no level {level} to ask for"))
                .into(),
            tell!(
                "1 から 3 を書いてください。求めないなら {remove} を使ってください。",
                "Write 1 to 3; to ask for none, use {remove}.",
                remove = Part::Op(Op::Remove),
            ),
        ));
    }
    if let Some(when) = &operation.when {
        if !matches!(target, Target::Level(_) | Target::PairRule) {
            faults.push((
                Code::ConditionNotAllowed,
                tell!(
                    "{target} の操作は条件を持てません",
                    "an operation on {target} cannot have a condition",
                    target = on(),
                ),
                tell!("{when}を取り除いてください。", "Remove {when}.", when = Part::Field(Field::When)),
            ));
        }
        if has_empty_part(when) {
            faults.push((
                Code::EmptyCondition,
                say("条件の中身が空です", "the condition has no parts").into(),
                say(
                    "中身を書くか、条件を取り除いてください。",
                    "Write what it asks, or remove the condition.",
                )
                .into(),
            ));
        }
    }
    if operation.period.is_reversed() {
        faults.push((
            Code::ReversedPeriod,
            say("期間の終わりが始まりより前です", "the period ends before it begins").into(),
            say("日付を入れ替えるか直してください。", "Exchange or correct the days.").into(),
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
            tell!(
                "{op} ですが、しきい値 {threshold} が {base} から {number} に動いています",
                "it is called {op}, but moves the threshold {threshold} from {base} to {number}",
                op = Part::Op(operation.op),
                threshold = Part::Threshold(id.clone()),
                base = Part::plain(base),
                number = Part::plain(number),
            ),
            tell!(
                "厳しくするなら小さく、緩めるなら大きくしてください。どちらでもないなら {replace} を使ってください。",
                "Lower it to tighten, raise it to relax; where it is neither, use {replace}.",
                replace = Part::Op(Op::Replace),
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
            tell!(
                "ルール {rule} は基本ポリシーを緩めますが、理由が書かれていません",
                "{rule} eases what the base asks and gives no reason",
                rule = named(operation),
            ),
            tell!(
                "{reason}に書いてください。",
                "Write the reason in {reason}.",
                reason = Part::Field(Field::Reason),
            ),
        );
    }
}

fn needed(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    let Target::Question(id) = &operation.target else { return };
    if operation.op == Op::Remove && NEEDED.contains(&id.as_str()) {
        report.add(
            Code::NeededQuestion,
            entries.at_operation(operation),
            tell!(
                "質問 {question} がないとレベルを判定できません",
                "no level can be worked out without the question {question}",
                question = Part::Question(id.to_string()),
            ),
            say("ルールを取り除いてください。", "Remove the operation."),
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
                let (a, b, target) = (named(second), named(first), Part::Target(target.clone()));
                let (code, message) = if same {
                    let message = tell!(
                        "ルール {a} は {b} と同じことを {target} に定めています",
                        "{a} says the same about {target} as {b}",
                        a = a,
                        b = b,
                        target = target,
                    );
                    (Code::Overlap, message)
                } else {
                    let message = tell!(
                        "ルール {a} と {b} は、{target} に違うことを定めています",
                        "{a} and {b} want different things of {target}",
                        a = a,
                        b = b,
                        target = target,
                    );
                    (Code::Contradiction, message)
                };
                let remedy = say("どちらか一つにしてください。", "Keep one of them.");
                report.add(code, entries.at_operation(second), message, remedy);
            }
        }
    }
}
