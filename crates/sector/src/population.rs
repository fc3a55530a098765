//! Members that are made up, to see what a draft would do before anybody has sent a result.
//!
//! Responsible for: drawing members with a stated seed, and stating how they are made up. Not responsible for: what
//! happens to them under a draft (`impact`).
//!
//! What comes out is no forecast: it shows which rules bite and where, under assumptions that are written beside every
//! figure ([`Assumption`]). The same seed gives the same members on every machine: only whole numbers are used.

mod draw;
mod random;

use std::collections::BTreeMap;

use model::Text;
use policy::say;
use serde::Serialize;

use crate::impact::{Basis, Cases};
use crate::overlay::Guideline;

pub use random::Random;

/// The largest population; an impact of it takes some seconds.
pub const MOST_MEMBERS: u32 = 100_000;

/// What to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many members, at most [`MOST_MEMBERS`].
    pub size: u32,
    /// The seed.
    pub seed: u64,
    /// Weights of transactions; one that is not named has none, and without any all weigh the same.
    pub weights: BTreeMap<String, u32>,
}

/// An assumption on which made-up members rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Assumption {
    /// A word for programs.
    pub code: &'static str,
    /// In words.
    pub text: Text,
}

/// Shares in which members are made up, in per cent unless named otherwise.
mod share {
    /// Ratings as the association expects them.
    pub(super) const RATING_AS_EXPECTED: u32 = 70;
    /// Ratings one step heavier; as many are one step lighter.
    pub(super) const RATING_HEAVIER: u32 = 15;
    /// Self-checks answered yes.
    pub(super) const SELF_CHECK_YES: u32 = 85;
    /// Self-checks answered no; the rest is わからない.
    pub(super) const SELF_CHECK_NO: u32 = 10;
    /// Personal information needed, and validated attributes.
    pub(super) const FLAG_YES: u32 = 95;
    /// Questions about the law that are answered with the option for "does not apply".
    pub(super) const LAW_NO: u32 = 90;
    /// Other answers that are わからない.
    pub(super) const UNKNOWN: u32 = 2;
    /// Ways that the guideline accepts.
    pub(super) const WAY_ACCEPTED: u32 = 88;
    /// Ways of the matrix that it does not accept, or not for the transaction; the rest lies outside the matrix.
    pub(super) const WAY_REFUSED: u32 = 9;
    /// Members with a second way.
    pub(super) const SECOND_WAY: u32 = 20;
    /// Methods that a way names.
    pub(super) const METHOD_OF_WAY: u32 = 94;
    /// Compulsory checkpoint items that are done.
    pub(super) const ITEM_DONE: u32 = 70;
}

/// Draws members. A plan for more than [`MOST_MEMBERS`] gives that many.
pub fn draw(guideline: &Guideline, plan: &Plan) -> Cases {
    let size = plan.size.min(MOST_MEMBERS);
    let source = draw::Source::of(guideline, plan);
    Cases {
        basis: Basis::Population { size, seed: plan.seed, assumptions: assumptions(plan) },
        cases: (0..size).map(|number| source.case(number)).collect(),
    }
}

/// How the members of a plan are made up.
pub fn assumptions(plan: &Plan) -> Vec<Assumption> {
    let transactions = if plan.weights.is_empty() {
        say("どの取引も同じ割合です。", "Every transaction is equally common.")
    } else {
        let weights: Vec<String> =
            plan.weights.iter().map(|(transaction, weight)| format!("{transaction} {weight}")).collect();
        let weights = weights.join(", ");
        say(
            format!("取引の割合は {weights} です。"),
            format!("Transactions are drawn with the weights {weights}."),
        )
    };
    let (heavier, expected) = (share::RATING_HEAVIER, share::RATING_AS_EXPECTED);
    let (yes, no) = (share::SELF_CHECK_YES, share::SELF_CHECK_NO);
    let (flag, law, unknown) = (share::FLAG_YES, share::LAW_NO, share::UNKNOWN);
    let (accepted, refused, second) = (share::WAY_ACCEPTED, share::WAY_REFUSED, share::SECOND_WAY);
    let (named, done) = (share::METHOD_OF_WAY, share::ITEM_DONE);
    let of = |code, text| Assumption { code, text };
    vec![
        of(
            "made-up",
            say(
                "架空の会員です。実際の会員の数や割合を表すものではありません。",
                "The members are made up. They do not stand for the number or share of real ones.",
            ),
        ),
        of("transactions", transactions),
        of(
            "ratings",
            say(
                format!(
                    "影響度は、取引ごとの想定どおりが{expected}%、一段重いものと軽いものが{heavier}%ずつです。"
                ),
                format!(
                    "Ratings are as expected for the transaction in {expected}%, one step heavier and one step lighter in {heavier}% each."
                ),
            ),
        ),
        of(
            "answers",
            say(
                format!(
                    "個人情報と検証の要否は「必要」が{flag}%、法令の質問は「当たらない」が{law}%です。ほかの質問はどの選択肢も同じ割合で、「わからない」が{unknown}%あります。"
                ),
                format!(
                    "Personal and verified information is needed in {flag}%, laws do not apply in {law}%. Options of other questions are equally common, {unknown}% are not known."
                ),
            ),
        ),
        of(
            "self-checks",
            say(
                format!("自己点検は「はい」が{yes}%、「いいえ」が{no}%、残りは「わからない」です。"),
                format!("Self-checks are answered yes in {yes}% and no in {no}%, the rest is not known."),
            ),
        ),
        of(
            "ways",
            say(
                format!(
                    "やり方は、認められたものが{accepted}%、認められていないものが{refused}%、残りは表にないものです。二つ使う会員が{second}%います。"
                ),
                format!(
                    "Ways are accepted ones in {accepted}%, refused ones in {refused}%, others lie outside the matrix. {second}% of members use two."
                ),
            ),
        ),
        of(
            "methods",
            say(
                format!("選んだ手法は、やり方にあるものが{named}%、残りは同じ種類のほかの手法です。"),
                format!(
                    "Chosen methods are ones that the way names in {named}%, otherwise other ones of the same kind."
                ),
            ),
        ),
        of(
            "items",
            say(
                format!("必須とされた対応事項は{done}%が済んでいます。"),
                format!("{done}% of the items made compulsory are done."),
            ),
        ),
        of("costs", say("費用は仮定していません。", "No costs are assumed.")),
    ]
}

#[cfg(test)]
mod tests;
