//! Drawing one member.
//!
//! Responsible for: answers, ratings, ways and methods of a made-up member. Not responsible for: the shares, which the
//! parent states.

use std::collections::BTreeMap;

use engine::compiled::fixed;
use engine::rating::{AxisRatings, RatingRange};
use model::result::Reading;
use model::{Answer, AnswerSet, Axis, ItemId, ItemRecord, ItemState, MethodId, QuestionId, Rating};
use policy::kind::question::{Question, QuestionKind, Step};

use super::random::Random;
use super::{Plan, share};
use crate::decide::way::transaction_allows;
use crate::impact::Case;
use crate::member::{collected, compulsory_items};
use crate::overlay::Guideline;
use crate::pack::matrix::Way;
use crate::pack::{OTHER_WAY, Transaction};

/// What members are drawn from.
pub(super) struct Source<'g> {
    guideline: &'g Guideline,
    seed: u64,
    questions: Vec<(&'g Question, Likely)>,
    items: Vec<ItemId>,
    weights: Vec<u32>,
    methods: [Vec<&'g MethodId>; 2],
}

/// Which answers a question likely gets.
enum Likely {
    /// Mostly yes, seldom わからない.
    SelfCheck,
    /// Almost always yes.
    Yes,
    /// Mostly this option.
    Mostly(String),
    /// Any option.
    Any,
}

impl<'g> Source<'g> {
    pub(super) fn of(guideline: &'g Guideline, plan: &Plan) -> Self {
        let catalogue = &guideline.catalogue;
        let asked = collected(guideline);
        let questions = catalogue.questions().filter(|question| asked.contains(&question.id));
        let transactions = &guideline.pack.transactions;
        let weight = |transaction: &Transaction| match plan.weights.is_empty() {
            true => 1,
            false => plan.weights.get(&transaction.id).copied().unwrap_or_default(),
        };
        Self {
            guideline,
            seed: plan.seed,
            questions: questions.map(|question| (question, likely(question, guideline))).collect(),
            items: compulsory_items(&guideline.pack).into_iter().collect(),
            weights: transactions.iter().map(weight).collect(),
            methods: Axis::ALL.map(|axis| {
                let of_axis =
                    catalogue.methods().iter().filter(|method| method.kind == axis && !method.legal_only);
                of_axis.map(|method| &method.id).collect()
            }),
        }
    }

    /// A member by number.
    pub(super) fn case(&self, number: u32) -> Case {
        let mut random = Random::of(self.seed, u64::from(number));
        let transaction = random.weighted(&self.weights).map(|at| &self.guideline.pack.transactions[at]);
        let mut answers = AnswerSet::default();
        for (question, likely) in &self.questions {
            if let Some(answer) = answer(question, likely, &mut random) {
                answers.answers.insert(question.id.clone(), answer);
            }
        }
        for item in &self.items {
            let state = if random.percent(share::ITEM_DONE) { ItemState::Done } else { ItemState::Open };
            answers.checkpoints.insert(item.clone(), ItemRecord { state, ..ItemRecord::default() });
        }
        let logs_in = !is_no(&answers, fixed::HAS_LOGIN);
        let ratings = Axis::ALL.map(|axis| ratings(axis, transaction, logs_in, &mut random));
        let mut ways: Vec<String> = Vec::new();
        let count = if random.percent(share::SECOND_WAY) { 2 } else { 1 };
        for _ in 0..count {
            let way = self.way(transaction, &mut random);
            let id = way.map_or(OTHER_WAY, |way| &way.id);
            if !ways.iter().any(|own| own == id) {
                ways.push(id.to_owned());
                self.choose(way, &mut answers, &mut random);
            }
        }
        Case {
            member: format!("made-up-{number:06}"),
            subject: "1".to_owned(),
            transaction: transaction.map(|transaction| transaction.id.clone()),
            ways,
            answers,
            ratings,
            reading: Reading::Strict,
            costs: BTreeMap::new(),
        }
    }

    /// A way of the matrix; `None` for one outside it.
    fn way(&self, transaction: Option<&Transaction>, random: &mut Random) -> Option<&'g Way> {
        let here = |way: &&Way| {
            way.accepted
                && transaction_allows(
                    &way.transactions,
                    transaction.map(|transaction| transaction.id.as_str()),
                )
                .certain()
        };
        let ways = &self.guideline.pack.matrix.ways;
        let (accepted, others): (Vec<&Way>, Vec<&Way>) = ways.iter().partition(here);
        match random.below(100) {
            drawn if drawn < u64::from(share::WAY_ACCEPTED) => random.pick(&accepted).copied(),
            drawn if drawn < u64::from(share::WAY_ACCEPTED + share::WAY_REFUSED) => {
                random.pick(&others).copied()
            }
            _ => None,
        }
    }

    /// Chooses a method of each kind for a way.
    fn choose(&self, way: Option<&Way>, answers: &mut AnswerSet, random: &mut Random) {
        for axis in Axis::ALL {
            let named = way.map_or(&[][..], |way| match axis {
                Axis::Proofing => &way.proofing,
                Axis::Authentication => &way.authentication,
            });
            let any = &self.methods[axis.index()];
            // A way of the sector's own needs no method of the base.
            let method = if !named.is_empty() && random.percent(share::METHOD_OF_WAY) {
                random.pick(named).cloned()
            } else if named.is_empty() && way.is_some() {
                None
            } else {
                random.pick(any).map(|id| (*id).clone())
            };
            let chosen = match axis {
                Axis::Proofing => &mut answers.choice.proofing,
                Axis::Authentication => &mut answers.choice.authentication,
            };
            chosen.extend(method.filter(|method| !chosen.contains(method)).into_iter().collect::<Vec<_>>());
        }
    }
}

fn likely(question: &Question, guideline: &Guideline) -> Likely {
    let id = &question.id;
    let is_self_check =
        |id: &QuestionId| guideline.pack.clauses().any(|clause| clause.questions.contains(id));
    if is_self_check(id) {
        return Likely::SelfCheck;
    }
    if *id == fixed::NEEDS_PERSONAL_INFORMATION || *id == fixed::NEEDS_VALIDATED_ATTRIBUTES {
        return Likely::Yes;
    }
    let section = guideline.catalogue.section_of(id);
    if section.is_some_and(|section| section.step == Step::Law) {
        let does_not_apply = question.options.iter().find(|option| option.id == "no" || option.id == "none");
        if let Some(option) = does_not_apply {
            return Likely::Mostly(option.id.as_str().to_owned());
        }
    }
    Likely::Any
}

fn answer(question: &Question, likely: &Likely, random: &mut Random) -> Option<Answer> {
    let option =
        |random: &mut Random| random.pick(&question.options).map(|option| option.id.as_str().to_owned());
    let word = match likely {
        Likely::SelfCheck => match random.below(100) {
            drawn if drawn < u64::from(share::SELF_CHECK_YES) => Some("yes".to_owned()),
            drawn if drawn < u64::from(share::SELF_CHECK_YES + share::SELF_CHECK_NO) => Some("no".to_owned()),
            _ => None,
        },
        Likely::Yes => Some(if random.percent(share::FLAG_YES) { "yes" } else { "no" }.to_owned()),
        Likely::Mostly(word) if random.percent(share::LAW_NO) => Some(word.clone()),
        Likely::Mostly(_) | Likely::Any if random.percent(share::UNKNOWN) => None,
        Likely::Mostly(_) | Likely::Any => option(random),
    };
    match (question.kind, word) {
        (_, None) => Some(Answer::Unknown),
        (QuestionKind::One, Some(word)) => Some(Answer::One(word)),
        (QuestionKind::Many, Some(word)) => Some(Answer::Many(vec![word])),
        (QuestionKind::Text | QuestionKind::PerMethod, _) => None,
    }
}

fn ratings(axis: Axis, transaction: Option<&Transaction>, logs_in: bool, random: &mut Random) -> AxisRatings {
    let expected = transaction.map_or([Rating::None; 6], |transaction| transaction.ratings(axis));
    expected.map(|expected| {
        let drawn = random.below(100);
        if axis == Axis::Authentication && !logs_in {
            return RatingRange::exactly(Rating::None);
        }
        let at = expected as usize;
        let heavier = u64::from(share::RATING_AS_EXPECTED + share::RATING_HEAVIER);
        let to = if drawn < u64::from(share::RATING_AS_EXPECTED) {
            at
        } else if drawn < heavier {
            (at + 1).min(Rating::ALL.len() - 1)
        } else {
            at.saturating_sub(1)
        };
        RatingRange::exactly(Rating::ALL[to])
    })
}

fn is_no(answers: &AnswerSet, question: &str) -> bool {
    matches!(answers.answers.get(question), Some(Answer::One(option)) if option == "no")
}
