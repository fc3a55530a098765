//! Rules by themselves: dead, without effect, lower than the base without a reason, beyond every accepted way.
//!
//! Responsible for: turning the notes about single rules into findings. Not responsible for: pairs (`conflicts`).

use super::collect::{Collected, OfRule};
use super::{Looked, Rule, conflicts};
use crate::check::code::Code;
use crate::check::entries::level_word;
use crate::check::finding::{Report, say};

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
    let id = &rule.operation.id;
    let message = match rule.operation.period.until.filter(|until| *until < looked.as_of) {
        Some(until) => say(
            format!("規則 `{id}` の期間は {until} に終わっています"),
            format!("the period of `{id}` ended on {until}"),
        ),
        None => say(
            format!("規則 `{id}` の条件は、どう答えても成り立ちません"),
            format!("no answers ever make the condition of `{id}` hold"),
        ),
    };
    report.add(
        Code::DeadRule,
        looked.entries.at_operation(rule.operation),
        message,
        say(
            "条件や期間を直すか、規則と、それを書いた条項を取り除いてください。",
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
    let id = &rule.operation.id;
    let hiding: Vec<String> =
        noted.hidden_by.iter().map(|other| format!("`{}`", rules[*other].operation.id)).collect();
    let message = if !noted.effective_alone {
        say(
            format!("規則 `{id}` は、基本ポリシーのレベルを変えることがありません"),
            format!("`{id}` never changes the level of the base"),
        )
    } else if hiding.is_empty() {
        say(
            format!("規則 `{id}` は、ほかの規則が合わさって、効くことがありません"),
            format!("other rules together leave `{id}` without any effect"),
        )
    } else {
        let names = hiding.join(", ");
        say(
            format!("規則 `{id}` は、{names} がいつも優先されるため、効くことがありません"),
            format!("`{id}` never has an effect, because {names} always wins"),
        )
    };
    report.show(
        Code::MaskedRule,
        looked.entries.at_operation(rule.operation),
        message,
        looked.witness(spot),
        say(
            "要らない規則なら取り除き、要る規則なら、優先されている規則の条件を狭めてください。",
            "Remove the rule if it is not needed; if it is, narrow the condition of what wins over it.",
        ),
    );
}

fn lower(looked: &Looked<'_>, rule: &Rule<'_>, noted: &OfRule<'_>, report: &mut Report) {
    let Some(spot) = &noted.lower else { return };
    let (id, word) = (&rule.operation.id, level_word(rule.axis()));
    report.show(
        Code::LowerWithoutReason,
        looked.entries.at_operation(rule.operation),
        say(
            format!("規則 `{id}` は {word} を基本ポリシーより低くしますが、理由が書かれていません"),
            format!("`{id}` makes the {word} lower than the base and gives no reason"),
        ),
        looked.witness(spot),
        say(
            "低くてもよい理由を理由欄（`reason`）に書くか、規則を取り除いてください。",
            "Write in `reason` why less is enough, or remove the rule.",
        ),
    );
}

fn unmet(looked: &Looked<'_>, rule: &Rule<'_>, noted: &OfRule<'_>, report: &mut Report) {
    let Some(spot) = &noted.unmet else { return };
    let (id, word) = (&rule.operation.id, level_word(rule.axis()));
    let level = rule.operation.level.unwrap_or(0);
    report.show(
        Code::UnmeetableRequirement,
        looked.entries.at_operation(rule.operation),
        say(
            format!("規則 `{id}` は {word}{level} を求めますが、そこに届く認める手段がありません"),
            format!("`{id}` asks for {word}{level}, which no accepted way reaches"),
        ),
        looked.witness(spot),
        say(
            "届く手段をマトリクスに加えるか、求めるレベルを下げてください。",
            "Add a way that reaches it to the matrix, or ask for a lower level.",
        ),
    );
}
