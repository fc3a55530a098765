//! What a pack and its base have, by id, and which clause stands behind an entry.
//!
//! Responsible for: lookups while rules run. Where an id is used twice, the first entry counts.

use std::collections::HashMap;

use model::Axis;
use policy::Catalogue;
use policy::kind::condition::Condition;
use policy::kind::question::{Question, QuestionKind};

use super::finding::At;
use crate::pack::clause::Clause;
use crate::pack::operation::Operation;
use crate::pack::{OTHER_WAY, Pack, TRANSACTION_QUESTION, WAYS_QUESTION};

/// Options that a question may have; more are refused when the pack is laid over its base.
pub(super) const MAX_OPTIONS: usize = 64;

/// A question as conditions see it.
pub(super) struct Asked<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// How it is answered.
    pub(super) kind: QuestionKind,
    /// Options with whether each excludes all others.
    pub(super) options: Vec<(&'a str, bool)>,
    /// When it is shown.
    pub(super) show_when: Option<&'a Condition>,
    /// Position in the questionnaire, for the order of examples.
    pub(super) position: usize,
}

/// A pack on its base.
pub(super) struct Entries<'a> {
    pub(super) pack: &'a Pack,
    pub(super) base: &'a Catalogue,
    questions: HashMap<&'a str, Asked<'a>>,
    clauses_of_operations: HashMap<&'a str, &'a str>,
    clauses_of_questions: HashMap<&'a str, &'a str>,
    matrix_clause: Option<&'a str>,
}

impl<'a> Entries<'a> {
    pub(super) fn of(pack: &'a Pack, base: &'a Catalogue) -> Self {
        let mut questions = HashMap::new();
        let mut add = |asked: Asked<'a>| {
            questions.entry(asked.id).or_insert(asked);
        };
        let transactions = pack.transactions.iter().map(|own| (own.id.as_str(), false)).collect();
        add(generated(TRANSACTION_QUESTION, QuestionKind::One, transactions));
        let ways = pack.matrix.ways.iter().map(|way| (way.id.as_str(), false));
        add(generated(WAYS_QUESTION, QuestionKind::Many, ways.chain([(OTHER_WAY, false)]).collect()));
        let own = pack.sections.iter().flat_map(|section| &section.questions);
        for (position, question) in base.questions().chain(own).enumerate() {
            add(asked(question, position + 1));
        }

        let mut clauses_of_operations = HashMap::new();
        let mut clauses_of_questions = HashMap::new();
        for clause in pack.clauses() {
            for operation in &clause.operations {
                clauses_of_operations.entry(operation.as_str()).or_insert(clause.id.as_str());
            }
            for question in &clause.questions {
                clauses_of_questions.entry(question.as_str()).or_insert(clause.id.as_str());
            }
        }
        let matrix_clause = pack.clauses().find(|clause| clause.matrix).map(|clause| clause.id.as_str());
        Self { pack, base, questions, clauses_of_operations, clauses_of_questions, matrix_clause }
    }

    /// A question of the base, of the pack, or one of the two that every pack has.
    pub(super) fn question(&self, id: &str) -> Option<&Asked<'a>> {
        self.questions.get(id)
    }

    /// The clause that tells what an operation does.
    pub(super) fn clause_of_operation(&self, id: &str) -> Option<&'a str> {
        self.clauses_of_operations.get(id).copied()
    }

    /// The first clause that relies on the matrix.
    pub(super) fn matrix_clause(&self) -> Option<&'a str> {
        self.matrix_clause
    }

    /// The clause that a place concerns.
    pub(super) fn clause_of(&self, place: &str) -> Option<&'a str> {
        match place.split_once('/')? {
            ("operation", id) => self.clause_of_operation(id),
            ("way", _) => self.matrix_clause,
            ("question", id) => self.clauses_of_questions.get(id).copied(),
            ("example", id) => {
                let example = self.pack.examples.iter().find(|example| example.id == id)?;
                example.clauses.first().map(String::as_str)
            }
            _ => None,
        }
    }

    /// Where an operation stands.
    pub(super) fn at_operation(&self, operation: &Operation) -> At {
        At::with(format!("operation/{}", operation.id), self.clause_of_operation(&operation.id))
    }

    /// Where a way stands.
    pub(super) fn at_way(&self, id: &str) -> At {
        At::with(format!("way/{id}"), self.matrix_clause)
    }

    /// Where a question stands.
    pub(super) fn at_question(&self, id: &str) -> At {
        At::with(format!("question/{id}"), self.clauses_of_questions.get(id).copied())
    }
}

/// Where a clause stands.
pub(super) fn at_clause(clause: &Clause) -> At {
    At::with(format!("clause/{}", clause.id), Some(&clause.id))
}

/// The word of an axis's level.
pub(super) fn level_word(axis: Axis) -> &'static str {
    match axis {
        Axis::Proofing => "IAL",
        Axis::Authentication => "AAL",
    }
}

fn generated<'a>(id: &'a str, kind: QuestionKind, options: Vec<(&'a str, bool)>) -> Asked<'a> {
    Asked { id, kind, options, show_when: None, position: 0 }
}

fn asked(question: &Question, position: usize) -> Asked<'_> {
    Asked {
        id: question.id.as_str(),
        kind: question.kind,
        options: question.options.iter().map(|option| (option.id.as_str(), option.exclusive)).collect(),
        show_when: question.show_when.as_ref(),
        position,
    }
}
