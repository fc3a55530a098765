//! What is known: answers brought into positions, and which questions are visible.
//!
//! Responsible for: visible, missing and ignored questions, and three-valued conditions.
//! A question is hidden only when other answers make its condition certainly false; an answer to a hidden
//! question never counts. Not responsible for: what an answer leads to.

use model::{Answer, AnswerSet, MethodId, QuestionId};

use crate::Engine;
use crate::compiled::{CompiledCondition, OptionSet};
use crate::tri::Tri;

/// What is known about one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// No answer.
    Unanswered,
    /// わからない.
    Unknown,
    /// These options.
    Options(OptionSet),
    /// A text.
    Text,
}

/// What is known about all questions.
pub struct Facts<'a> {
    /// By position; an answer that a hidden question got is not here.
    pub given: Vec<Given>,
    /// By position.
    pub visible: Vec<Tri>,
    /// Visible questions without an answer.
    pub missing: Vec<usize>,
    /// Hidden questions with an answer.
    pub ignored: Vec<usize>,
    /// Chosen methods.
    pub chosen: Vec<&'a MethodId>,
}

impl Facts<'_> {
    /// Whether the condition holds.
    pub fn holds(&self, condition: &CompiledCondition) -> Tri {
        match condition {
            CompiledCondition::Is(position, set) => match self.visible[*position] {
                Tri::No => Tri::No,
                visible => visible.and(match self.given[*position] {
                    Given::Unanswered | Given::Unknown => Tri::Open,
                    Given::Options(options) if options & set != 0 => Tri::Yes,
                    Given::Options(_) | Given::Text => Tri::No,
                }),
            },
            CompiledCondition::All(parts) => parts
                .iter()
                .fold(Tri::Yes, |all, part| if all == Tri::No { all } else { all.and(self.holds(part)) }),
            CompiledCondition::Any(parts) => parts
                .iter()
                .fold(Tri::No, |any, part| if any == Tri::Yes { any } else { any.or(self.holds(part)) }),
            CompiledCondition::Not(part) => !self.holds(part),
            CompiledCondition::Chosen(methods) => {
                if self.chosen.is_empty() {
                    Tri::Open
                } else if self.chosen.iter().any(|chosen| methods.contains(chosen)) {
                    Tri::Yes
                } else {
                    Tri::No
                }
            }
        }
    }
}

impl Engine {
    /// Brings answers into positions.
    ///
    /// Questions may refer only to questions before them or to fixed ones, in any order; a second pass
    /// settles references to later questions.
    pub fn facts<'a>(&self, input: &'a AnswerSet) -> Facts<'a> {
        let questions = &self.compiled.questions;
        let mut given = vec![Given::Unanswered; questions.len()];
        // Both are in the order of ids, so that one walk along them finds every question.
        let mut known = self.compiled.by_id.iter().peekable();
        for (id, answer) in &input.answers {
            while let Some((next, position)) = known.next_if(|(next, _)| next <= id) {
                if next == id {
                    given[*position] = self.given(*position, answer);
                    break;
                }
            }
        }
        let login = self.compiled.fixed.login;
        let login_as_given = given[login];
        // Optional; unanswered and わからない count as "yes", because assuming no login would hide a whole axis.
        if !matches!(login_as_given, Given::Options(_)) {
            given[login] = Given::Options(questions[login].yes);
        }
        let mut facts = Facts {
            given,
            visible: vec![Tri::Yes; questions.len()],
            missing: Vec::new(),
            ignored: Vec::new(),
            chosen: input.choice.proofing.iter().chain(&input.choice.authentication).collect(),
        };
        for _ in 0..2 {
            for (position, question) in questions.iter().enumerate() {
                if let Some(condition) = &question.show_when {
                    facts.visible[position] = facts.holds(condition);
                }
            }
        }
        for (position, question) in questions.iter().enumerate() {
            let given = if position == login { login_as_given } else { facts.given[position] };
            match (facts.visible[position], given) {
                (Tri::No, Given::Unanswered) => {}
                (Tri::No, _) => {
                    facts.ignored.push(position);
                    facts.given[position] = Given::Unanswered;
                }
                (_, Given::Unanswered) if !question.optional && !self.is_overridden(position, input) => {
                    facts.missing.push(position);
                }
                _ => {}
            }
        }
        facts
    }

    /// Ids of questions by position.
    pub fn question_ids(&self, positions: &[usize]) -> Vec<QuestionId> {
        positions.iter().map(|position| self.catalogue.question_at(*position).id.clone()).collect()
    }

    fn given(&self, position: usize, answer: &Answer) -> Given {
        let question = &self.compiled.questions[position];
        match answer {
            Answer::Unknown => Given::Unknown,
            Answer::One(_) if question.text => Given::Text,
            Answer::One(id) => options(question.option(id)),
            Answer::Many(ids) => options(ids.iter().fold(0, |set, id| set | question.option(id))),
        }
    }

    /// Whether a question only feeds ratings that a person has set by hand: then its answer is not needed.
    fn is_overridden(&self, position: usize, input: &AnswerSet) -> bool {
        let question = &self.compiled.questions[position];
        let Some(axis) = question.axis else { return false };
        let mut rated = model::Category::ALL
            .into_iter()
            .filter(|category| question.rates[category.index()].is_some())
            .peekable();
        rated.peek().is_some() && rated.all(|category| input.ratings.contains_key(&(axis, category)))
    }
}

/// An option that does not exist is no answer: files are checked before they get here.
fn options(set: OptionSet) -> Given {
    if set == 0 { Given::Unanswered } else { Given::Options(set) }
}
