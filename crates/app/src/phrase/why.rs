//! Why a level is what it is, in one short sentence.
//!
//! Responsible for: the categories of harm or the rule that decide. Not responsible for: the whole derivation
//! (`proof`), and levels that are not settled or only information.

use model::Axis;
use model::result::{AssessmentResult, ProofKind, ProofStep};

use super::Phrases;
use super::level_step::concluded;
use super::proof::{axis_and_category, rating_of};

/// At most this many categories are named for one rating.
const NAMED: usize = 2;

impl Phrases<'_> {
    /// The sentence; `None` while the level is open, where it is information, and where it does not exist.
    pub fn level_why(&self, result: &AssessmentResult, axis: Axis) -> Option<String> {
        let (range, name) = match axis {
            Axis::Proofing => (result.range.ial?, "ial="),
            Axis::Authentication => (result.range.aal?, "aal="),
        };
        if range[0] != range[1] || self.law_decides(result, axis) {
            return None;
        }
        let ratings = self.deciding_ratings(result, axis);
        if !ratings.is_empty() {
            return Some(self.say_with("why-ratings", &[("ratings", &ratings.join(&self.say("why-then")))]));
        }
        let step = result.proof.iter().rfind(|step| step.conclusion.starts_with(name))?;
        let ial = self.level_figure(result.range.ial.unwrap_or_default());
        Some(self.say_with(rule(step, result), &[("ial", &ial)]))
    }

    /// The ratings that decide the level of an axis, one part for each rating, the heaviest first.
    fn deciding_ratings(&self, result: &AssessmentResult, axis: Axis) -> Vec<String> {
        let mut groups: Vec<(model::Rating, Vec<String>)> = Vec::new();
        for step in result.proof.iter().filter(|step| step.decisive && step.kind == ProofKind::Rating) {
            let Some((name, value)) = step.conclusion.split_once('=') else { continue };
            let (own, category) = axis_and_category(name);
            if own != axis {
                continue;
            }
            let rating = rating_of(value.rsplit_once("..").map_or(value, |(_, high)| high));
            let label = self.category(&result.framework, category);
            match groups.iter_mut().find(|(known, _)| *known == rating) {
                Some((_, labels)) => labels.push(label),
                None => groups.push((rating, vec![label])),
            }
        }
        groups.sort_by(|(a, _), (b, _)| b.cmp(a));
        let part = |(rating, labels): (model::Rating, Vec<String>)| {
            let quoted: Vec<String> =
                labels.iter().take(NAMED).map(|label| self.say_with("quoted", &[("text", label)])).collect();
            let key = if labels.len() > NAMED { "why-rating-among" } else { "why-rating" };
            self.say_with(
                key,
                &[("names", &quoted.join(&self.say("why-and"))), ("rating", &self.rating(rating))],
            )
        };
        groups.into_iter().map(part).collect()
    }
}

/// Which rule decides where no rating does.
fn rule(step: &ProofStep, result: &AssessmentResult) -> &'static str {
    let value = step.conclusion.split_once('=').map(|(_, value)| value);
    let proofing = step.conclusion.starts_with("ial=");
    if proofing {
        return match step.kind {
            ProofKind::ShortCircuit if step.because.len() < 3 => "why-not-needed",
            ProofKind::DataRule if concluded(result, "ial.table") != value => "why-validated",
            _ => "why-nothing-heavier",
        };
    }
    let before_pair = concluded(result, "aal.data").or(value);
    if before_pair != value {
        "why-pair"
    } else if concluded(result, "aal.table") != value {
        "why-shown"
    } else {
        "why-nothing-heavier"
    }
}
