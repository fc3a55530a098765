//! What is replayed: answers, ratings and choices of one service of one member.
//!
//! Responsible for: bringing a result, or an imagined member, into the form in which it is evaluated. Not responsible
//! for: evaluating it.

use std::collections::BTreeMap;

use engine::compiled::fixed;
use engine::rating::{AxisRatings, RatingRange};
use model::result::Reading;
use model::{Answer, AnswerSet, Axis, Category, ItemRecord, MethodId, Rating};
use serde::Serialize;

use crate::member::{Collection, MemberResult};
use crate::pack::{OTHER_WAY, Pack, TRANSACTION_QUESTION, WAYS_QUESTION};
use crate::population::Assumption;

/// What is replayed, and what that is.
#[derive(Clone, Debug)]
pub struct Cases {
    /// Real members or imagined ones.
    pub basis: Basis,
    /// One for each service of each member.
    pub cases: Vec<Case>,
}

/// What an impact rests on. It belongs to whatever is shown or written of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Results that members sent.
    Members,
    /// Members that are made up.
    #[serde(rename_all = "kebab-case")]
    Population {
        /// How many.
        size: u32,
        /// With which seed; the same seed gives the same members.
        seed: u64,
        /// How they are made up.
        assumptions: Vec<Assumption>,
    },
}

/// One service of one member.
#[derive(Clone, Debug)]
pub struct Case {
    /// The member.
    pub member: String,
    /// The service.
    pub subject: String,
    /// The transaction; `None` while open.
    pub transaction: Option<String>,
    /// Ways in use.
    pub ways: Vec<String>,
    /// Answers, choice and checkpoint items. The transaction and the ways are not among the answers, since a draft may
    /// have others.
    pub answers: AnswerSet,
    /// Ratings by axis.
    pub ratings: [AxisRatings; 2],
    /// How the framework's contradictory place is read.
    pub reading: Reading,
    /// Yen per check, as far as the member says.
    pub costs: BTreeMap<MethodId, u32>,
}

impl Cases {
    /// Results of members.
    pub fn of(collection: &Collection) -> Self {
        Self { basis: Basis::Members, cases: collection.results().map(Case::of).collect() }
    }
}

impl Case {
    /// A result of a member.
    pub fn of(result: &MemberResult) -> Self {
        let mut answers = AnswerSet::default();
        answers.answers = result.answers.iter().map(|(id, given)| (id.clone(), given.answer())).collect();
        answers.choice.proofing.clone_from(&result.methods.proofing);
        answers.choice.authentication.clone_from(&result.methods.authentication);
        answers.checkpoints = result
            .items
            .iter()
            .map(|(item, state)| (item.clone(), ItemRecord { state: *state, ..ItemRecord::default() }))
            .collect();
        // Without a login there is no harm of that kind; otherwise a rating that is not told is open.
        let logs_in = !says_no(&answers, fixed::HAS_LOGIN);
        let ratings = Axis::ALL.map(|axis| {
            let asked = axis == Axis::Proofing || logs_in;
            let untold =
                RatingRange { low: Rating::None, high: if asked { Rating::High } else { Rating::None } };
            Category::ALL.map(|category| {
                let rated = result.ratings.get(&axis).and_then(|row| row.get(&category));
                rated.map_or(untold, |rated| {
                    let [low, high] = rated.ends();
                    RatingRange { low, high }
                })
            })
        });
        Self {
            member: result.member.clone(),
            subject: result.subject.clone(),
            transaction: result.transaction.clone(),
            ways: result.ways.iter().map(|way| way.id.clone()).collect(),
            answers,
            ratings,
            reading: result.reading,
            costs: result.costs.clone(),
        }
    }

    /// The answers as the questionnaire of a guideline has them. A transaction that the guideline does not have is
    /// open; a way that it does not have is one outside its matrix.
    pub fn answers_under(&self, pack: &Pack) -> AnswerSet {
        let mut set = self.answers.clone();
        let known = |id: &&String| pack.transactions.iter().any(|transaction| transaction.id == **id);
        if let Some(id) = self.transaction.as_ref().filter(known) {
            set.answers.insert(TRANSACTION_QUESTION.into(), Answer::One(id.clone()));
        }
        if !self.ways.is_empty() {
            let own = |id: &String| pack.way(id).map_or(OTHER_WAY, |way| &way.id).to_owned();
            let ways = self.ways.iter().map(own).collect();
            set.answers.insert(WAYS_QUESTION.into(), Answer::Many(ways));
        }
        set
    }

    /// The method that users meet first.
    pub fn main_method(&self) -> Option<&MethodId> {
        self.answers.choice.proofing.first()
    }
}

fn says_no(answers: &AnswerSet, question: &str) -> bool {
    matches!(answers.answers.get(question), Some(Answer::One(option)) if option == "no")
}
