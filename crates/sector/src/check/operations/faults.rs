//! The shape of an operation: what it may do to its target, with which values.
//!
//! Responsible for: the table at the head of `pack::operation`. Not responsible for: anything that needs the pack or
//! the base to be known.

use crate::check::code::Code;
use crate::check::finding::say;
use crate::check::sentence::{Field, Part, Sentence, tell};
use crate::pack::operation::{Op, Operation, Target, When};

/// What is wrong with the shape of an operation.
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) message: Sentence,
    pub(super) remedy: Sentence,
}

impl Fault {
    fn new(code: Code, message: impl Into<Sentence>, remedy: impl Into<Sentence>) -> Self {
        Self { code, message: message.into(), remedy: remedy.into() }
    }
}

/// Everything that is wrong with the shape of an operation. What cannot be done at all has no further faults.
pub(super) fn faults(operation: &Operation) -> Vec<Fault> {
    let (allowed, value) = shape(&operation.target);
    if !allowed.contains(&operation.op) {
        return vec![not_allowed(operation, allowed)];
    }
    let needed = value.filter(|_| operation.op != Op::Remove);
    let mut faults = values(operation, needed);
    faults.extend(out_of_range(operation, needed));
    faults.extend(condition_not_allowed(operation));
    faults.extend(empty_condition(operation));
    faults.extend(reversed_period(operation));
    faults
}

/// What can be done to a target, and the field that this needs unless the target is removed.
fn shape(target: &Target) -> (&'static [Op], Option<Field>) {
    match target {
        Target::Level(_) => (&[Op::Tighten, Op::Relax, Op::Replace, Op::Remove], Some(Field::Level)),
        Target::PairRule => (&[Op::Relax, Op::Remove], None),
        Target::Method(_) | Target::Document(_) | Target::Permit(..) => (&[Op::Remove], None),
        Target::Threshold(_) => (&[Op::Tighten, Op::Relax, Op::Replace], Some(Field::Number)),
        Target::Item(_) => (&[Op::Tighten, Op::Relax], None),
        Target::Question(_) => (&[Op::Replace, Op::Remove], Some(Field::Text)),
        Target::Law(_) => (&[], None),
    }
}

fn on(operation: &Operation) -> Part {
    Part::Target(operation.target.clone())
}

fn not_allowed(operation: &Operation, allowed: &[Op]) -> Fault {
    let allowed = Part::List(allowed.iter().map(|op| Part::Op(*op)).collect());
    Fault::new(
        Code::WrongOperation,
        tell!(
            "{target} に {op} は使えません",
            "{op} cannot be done to {target}",
            target = on(operation),
            op = Part::Op(operation.op),
        ),
        tell!("使えるのは {allowed} です。", "It can be {allowed}.", allowed = allowed),
    )
}

/// Values that are needed and not given, or given and not needed.
fn values(operation: &Operation, needed: Option<Field>) -> Vec<Fault> {
    let given = [
        (Field::Level, operation.level.is_some()),
        (Field::Number, operation.number.is_some()),
        (Field::Text, operation.text.is_some()),
    ];
    let fault = |(field, is_given)| match (Some(field) == needed, is_given) {
        (true, false) => Some(missing(operation, field)),
        (false, true) => Some(superfluous(operation, field)),
        (true, true) | (false, false) => None,
    };
    given.into_iter().filter_map(fault).collect()
}

fn missing(operation: &Operation, field: Field) -> Fault {
    Fault::new(
        Code::MissingValue,
        tell!(
            "{target} の {op} には {field} が要ります",
            "{op} of {target} needs {field}",
            target = on(operation),
            op = Part::Op(operation.op),
            field = Part::Field(field),
        ),
        tell!("{field} を書いてください。", "Write {field}.", field = Part::Field(field)),
    )
}

fn superfluous(operation: &Operation, field: Field) -> Fault {
    Fault::new(
        Code::SuperfluousValue,
        tell!(
            "{target} の {op} に {field} は要りません",
            "{field} means nothing for {op} of {target}",
            target = on(operation),
            op = Part::Op(operation.op),
            field = Part::Field(field),
        ),
        tell!("{field} を取り除いてください。", "Remove {field}.", field = Part::Field(field)),
    )
}

fn out_of_range(operation: &Operation, needed: Option<Field>) -> Option<Fault> {
    let level = operation.level.filter(|level| needed == Some(Field::Level) && !(1..=3).contains(level))?;
    Some(Fault::new(
        Code::LevelOutOfRange,
        say(format!("レベル {level} はありません"), format!("there is no level {level} to ask for")),
        tell!(
            "1 から 3 を書いてください。求めないなら {remove} を使ってください。",
            "Write 1 to 3; to ask for none, use {remove}.",
            remove = Part::Op(Op::Remove),
        ),
    ))
}

fn condition_not_allowed(operation: &Operation) -> Option<Fault> {
    let can_have_one = matches!(operation.target, Target::Level(_) | Target::PairRule);
    (operation.when.is_some() && !can_have_one).then(|| {
        Fault::new(
            Code::ConditionNotAllowed,
            tell!(
                "{target} のルールは条件を持てません",
                "a rule on {target} cannot have a condition",
                target = on(operation),
            ),
            tell!("{when}を取り除いてください。", "Remove {when}.", when = Part::Field(Field::When)),
        )
    })
}

fn empty_condition(operation: &Operation) -> Option<Fault> {
    operation.when.as_ref().filter(|when| has_empty_part(when)).map(|_| {
        Fault::new(
            Code::EmptyCondition,
            say("条件の中身が空です", "the condition has no parts"),
            say("中身を書くか、条件を取り除いてください。", "Write what it asks, or remove the condition."),
        )
    })
}

fn reversed_period(operation: &Operation) -> Option<Fault> {
    operation.period.is_reversed().then(|| {
        Fault::new(
            Code::ReversedPeriod,
            say("期間の終わりが始まりより前です", "the period ends before it begins"),
            say("日付を入れ替えるか直してください。", "Exchange or correct the days."),
        )
    })
}

fn has_empty_part(when: &When) -> bool {
    match when {
        When::Is(is) => is.any_of.is_empty(),
        When::Rating(_) => false,
        When::All(parts) | When::Any(parts) => parts.is_empty() || parts.iter().any(has_empty_part),
        When::Not(part) => has_empty_part(part),
    }
}
