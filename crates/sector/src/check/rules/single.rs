//! Rules by themselves: dead, without effect, lower than the base without a reason, beyond every accepted way.
//!
//! Responsible for: turning the notes about single rules into findings. Not responsible for: pairs (`conflicts`).

use super::collect::{Collected, OfRule};
use super::{Looked, Rule, conflicts, level, named};
use crate::check::code::Code;
use crate::check::entries::level_word;
use crate::check::finding::{Report, say};
use crate::check::sentence::{Field, Part, tell};

/// Reports what was noted about single rules. Whether a rule has an effect can be told only when all were looked at
/// together; whether it applies, always.
pub(super) fn report(
    looked: &Looked<'_>,
    rules: &[&Rule<'_>],
    collected: &Collected<'_>,
    complete: bool,
    report: &mut Report,
) {
    for (place, (rule, noted)) in rules.iter().zip(&collected.rules).enumerate() {
        if !noted.applies {
            dead(looked, rule, report);
        }
        if complete && noted.applies && !noted.effective && !conflicts::is_told(rules, collected, place) {
            masked(looked, rules, rule, noted, report);
        }
        lower(looked, rule, noted, report);
        unmet(looked, rule, noted, report);
    }
}

fn dead(looked: &Looked<'_>, rule: &Rule<'_>, report: &mut Report) {
    let own = named(rule.operation);
    let message = match rule.operation.period.until.filter(|until| *until < looked.as_of) {
        Some(until) => tell!(
            "ルール {rule} の期間は {until} に終わっています",
            "the period of {rule} ended on {until}",
            rule = own,
            until = Part::Day(until),
        ),
        None => tell!(
            "ルール {rule} の条件は、どう答えても成り立ちません",
            "no answers ever make the condition of {rule} hold",
            rule = own,
        ),
    };
    report.add(
        Code::DeadRule,
        looked.entries.at_operation(rule.operation),
        message,
        say(
            "条件や期間を直すか、ルールと、それを書いた条項を取り除いてください。",
            "Correct the condition or the period, or remove the rule and what the clause says about it.",
        ),
    );
}

fn masked(
    looked: &Looked<'_>,
    rules: &[&Rule<'_>],
    rule: &Rule<'_>,
    noted: &OfRule<'_>,
    report: &mut Report,
) {
    let Some(spot) = &noted.in_vain else { return };
    let own = named(rule.operation);
    let hiding: Vec<Part> = noted.hidden_by.iter().map(|other| named(rules[*other].operation)).collect();
    let message = if !noted.effective_alone {
        tell!(
            "ルール {rule} は、基本ポリシーのレベルを変えることがありません",
            "{rule} never changes the level of the base",
            rule = own,
        )
    } else if hiding.is_empty() {
        tell!(
            "ルール {rule} は、ほかのルールが合わさって、効くことがありません",
            "other rules together leave {rule} without any effect",
            rule = own,
        )
    } else {
        tell!(
            "ルール {rule} は、{hiding} がいつも優先されるため、効くことがありません",
            "{rule} never has an effect, because {hiding} always wins",
            rule = own,
            hiding = Part::List(hiding),
        )
    };
    report.show(
        Code::MaskedRule,
        looked.entries.at_operation(rule.operation),
        message,
        looked.witness(spot),
        say(
            "要らないルールなら取り除き、要るルールなら、優先されているルールの条件を狭めてください。",
            "Remove the rule if it is not needed; if it is, narrow the condition of what wins over it.",
        ),
    );
}

fn lower(looked: &Looked<'_>, rule: &Rule<'_>, noted: &OfRule<'_>, report: &mut Report) {
    let Some(spot) = &noted.lower else { return };
    report.show(
        Code::LowerWithoutReason,
        looked.entries.at_operation(rule.operation),
        tell!(
            "ルール {rule} は {level} を基本ポリシーより低くしますが、理由が書かれていません",
            "{rule} makes the {level} lower than the base and gives no reason",
            rule = named(rule.operation),
            level = Part::plain(level_word(rule.axis())),
        ),
        looked.witness(spot),
        tell!(
            "低くてもよい理由を{reason}に書くか、ルールを取り除いてください。",
            "Write in {reason} why less is enough, or remove the rule.",
            reason = Part::Field(Field::Reason),
        ),
    );
}

fn unmet(looked: &Looked<'_>, rule: &Rule<'_>, noted: &OfRule<'_>, report: &mut Report) {
    let Some(spot) = &noted.unmet else { return };
    report.show(
        Code::UnmeetableRequirement,
        looked.entries.at_operation(rule.operation),
        tell!(
            "ルール {rule} は {level} を求めますが、そこに届く、表で認める手法がありません",
            "{rule} asks for {level}, which no accepted way reaches",
            rule = named(rule.operation),
            level = level(rule.axis(), rule.operation.level.unwrap_or(0)),
        ),
        looked.witness(spot),
        say(
            "届く表の手法をマトリクスに加えるか、求めるレベルを下げてください。",
            "Add a way that reaches it to the matrix, or ask for a lower level.",
        ),
    );
}
