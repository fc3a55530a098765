//! Rules about operations, each by itself, and about those on the same target.
//!
//! Responsible for: laws that are not loosened, reasons and directions of what eases, and clauses that tell of an
//! operation. Not responsible for: the shape of an operation (`faults`), whether targets exist (`references`), what
//! operations lead to (`rules`).

mod faults;

use std::collections::BTreeMap;

use engine::compiled::fixed;

use super::code::Code;
use super::entries::Entries;
use super::finding::{Report, say};
use super::references::names_what_exists;
use super::sentence::{Field, Part, tell};
use crate::pack::operation::{Op, Operation, Target};
use faults::{Fault, faults};

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
                "A law cannot be loosened; remove the rule. What a law permits can be refused{how}.",
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

fn shape(entries: &Entries<'_>, operation: &Operation, report: &mut Report) {
    for Fault { code, message, remedy } in faults(operation) {
        report.add(code, entries.at_operation(operation), message, remedy);
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
            say("ルールを取り除いてください。", "Remove the rule."),
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
