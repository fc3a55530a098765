//! Combinations of which a guideline says nothing, though it speaks of others of the same kind.
//!
//! Responsible for: transactions, answers and stretches of time without a rule on the level. A rule that depends on
//! ratings speaks of the lighter ones too: it leaves them to the base. A guideline that only eases the base in some
//! cases leaves the others to the base as well, and has no gaps. Not responsible for: whether the level is right.

use model::Axis;

use super::collect::{Collected, sets_level};
use super::{Looked, Rule};
use crate::check::code::Code;
use crate::check::entries::level_word;
use crate::check::finding::{At, Report, say};
use crate::check::sentence::{Part, tell};

/// Reports the gaps.
pub(super) fn report(
    looked: &Looked<'_>,
    axis: Axis,
    rules: &[&Rule<'_>],
    collected: &Collected<'_>,
    report: &mut Report,
) {
    let setting = rules
        .iter()
        .zip(&collected.rules)
        .find(|(rule, noted)| sets_level(rule.operation) && noted.applies)
        .map(|(rule, _)| rule.operation);
    let Some(setting) = setting else { return };
    let (word, clause) = (level_word(axis), looked.entries.clause_of_operation(&setting.id));
    let all_alike = collected.unspoken.len() == looked.entries.pack.transactions.len().max(1);
    let nearest = collected.unspoken.values().min_by_key(|spot| spot.distance());
    let remedy = say(
        format!("この場合の {word} も定めるか、どのルールの条件に含めるかを決めてください。"),
        format!("Set the {word} for this case too, or include it in the condition of a rule."),
    );
    if let Some(spot) = nearest.filter(|_| all_alike) {
        report.show(
            Code::Gap,
            At::with(format!("level/{}", word.to_lowercase()), clause),
            say(
                format!("{word} を定めるルールがありますが、当てはまるルールのない場合があります"),
                format!("rules set the {word}, but there is a case to which none of them applies"),
            ),
            looked.witness(spot),
            remedy,
        );
        return;
    }
    for (transaction, spot) in &collected.unspoken {
        let id = transaction.unwrap_or_default();
        let message = if collected.spoken.contains(transaction) {
            tell!(
                "取引 {transaction} に、{level} を定めるルールが当てはまらない場合があります",
                "in the transaction {transaction} there is a case to which no rule on the {level} applies",
                transaction = Part::Transaction(id.to_owned()),
                level = Part::plain(word),
            )
        } else {
            tell!(
                "ほかの取引の {level} は定めていますが、取引 {transaction} については定めていません",
                "the {level} is set for other transactions, but not for {transaction}",
                transaction = Part::Transaction(id.to_owned()),
                level = Part::plain(word),
            )
        };
        let at = At::with(format!("transaction/{id}"), clause);
        report.show(Code::Gap, at, message, looked.witness(spot), remedy.clone());
    }
}
