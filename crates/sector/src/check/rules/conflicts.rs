//! Two rules on the same target that apply at the same time.
//!
//! Responsible for: rules that say the same twice, contradict each other, or overlap so that one hides the other. A
//! special case that wins over a general rule is neither. Not responsible for: single rules (`single`).

use super::collect::{Collected, OfPair};
use super::{Looked, Rule, named};
use crate::check::code::Code;
use crate::check::finding::{Report, say};
use crate::check::sentence::tell;
use crate::check::space::spot::Spot;

/// How two rules stand to each other.
enum Conflict<'n, 'e> {
    /// They say the same in the same cases.
    Same(&'n Spot<'e>),
    /// They want different things in the same cases; the one at this place of the pair loses.
    Contrary(usize, &'n Spot<'e>),
    /// Each applies without the other, and where both do, the one at this place of the pair loses.
    Partial(usize, &'n Spot<'e>),
}

fn conflict<'n, 'e>(of_pair: &'n OfPair<'e>, rules: [&Rule<'_>; 2]) -> Option<Conflict<'n, 'e>> {
    let both = of_pair.both.as_ref()?;
    let loser = || [0, 1].into_iter().find_map(|place| Some((place, of_pair.hidden[place].as_ref()?)));
    let [first, second] = rules.map(|rule| (rule.operation.op, rule.operation.level));
    match of_pair.only {
        [false, false] => match loser() {
            Some((place, spot)) => Some(Conflict::Contrary(place, spot)),
            None => (first == second).then_some(Conflict::Same(both)),
        },
        [true, true] => loser().map(|(place, spot)| Conflict::Partial(place, spot)),
        // One is a special case of the other: either it wins, as meant, or it never has an effect.
        _ => None,
    }
}

/// Whether a rule without effect is told of as part of a pair.
pub(super) fn is_told(rules: &[&Rule<'_>], collected: &Collected<'_>, rule: usize) -> bool {
    collected.pairs.iter().filter(|((first, second), _)| [*first, *second].contains(&rule)).any(
        |((first, second), of_pair)| {
            matches!(
                conflict(of_pair, [rules[*first], rules[*second]]),
                Some(Conflict::Same(_) | Conflict::Contrary(..))
            )
        },
    )
}

/// Reports the pairs.
pub(super) fn report(
    looked: &Looked<'_>,
    rules: &[&Rule<'_>],
    collected: &Collected<'_>,
    report: &mut Report,
) {
    for ((first, second), of_pair) in &collected.pairs {
        let pair = [rules[*first], rules[*second]];
        let Some(conflict) = conflict(of_pair, pair) else { continue };
        let place = match &conflict {
            Conflict::Same(_) => 1,
            Conflict::Contrary(loser, _) | Conflict::Partial(loser, _) => *loser,
        };
        let loser = || named(pair[place].operation);
        let winner = || named(pair[1 - place].operation);
        let at = looked.entries.at_operation(pair[place].operation);
        match conflict {
            Conflict::Same(spot) => report.show(
                Code::Overlap,
                at,
                tell!(
                    "ルール {loser} は、同じ場合に {winner} と同じことを定めています",
                    "{loser} says the same as {winner} in the same cases",
                    loser = loser(),
                    winner = winner(),
                ),
                looked.witness(spot),
                say("どちらか一つにしてください。", "Keep one of them."),
            ),
            Conflict::Contrary(_, spot) => report.show(
                Code::Contradiction,
                at,
                tell!(
                    "ルール {loser} と {winner} は同じ場合に違うことを定めていて、{winner} が優先されます",
                    "{loser} and {winner} want different things in the same cases, and {winner} wins",
                    loser = loser(),
                    winner = winner(),
                ),
                looked.witness(spot),
                say(
                    "どちらかを取り除くか、当てはまる場合を分けてください。",
                    "Remove one of them, or let them apply to different cases.",
                ),
            ),
            Conflict::Partial(_, spot) => report.show(
                Code::Overlap,
                at,
                tell!(
                    "ルール {loser} と {winner} が重なる場合があり、そこでは {loser} が効きません",
                    "{loser} and {winner} overlap, and where they do, {loser} has no effect",
                    loser = loser(),
                    winner = winner(),
                ),
                looked.witness(spot),
                tell!(
                    "重なる場合にどちらを求めるかを決め、もう一方の条件から外してください（今は {winner} が優先されます）。",
                    "Decide which holds where both apply, and exclude that case from the condition of the other (now {winner} wins).",
                    winner = winner(),
                ),
            ),
        }
    }
}
