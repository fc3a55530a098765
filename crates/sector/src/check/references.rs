//! Rules about references: what an entry names exists, in the pack or in the base.
//!
//! Responsible for: clauses, operations, transactions, questions, options, methods, documents, laws, thresholds and
//! items. Not responsible for: sources and references in texts (`texts`).

use model::{MethodId, QuestionId};
use policy::Catalogue;
use policy::kind::condition::Is;

use super::code::Code;
use super::entries::{Asked, Entries, MAX_OPTIONS, at_clause};
use super::finding::{At, Report, say};
use super::near::{another, near};
use super::sentence::{Part, tell};
use crate::pack::example::{Example, Given};
use crate::pack::operation::{Op, Operation, Target};

/// The answer that every question accepts.
const UNKNOWN: &str = "unknown";

/// Looks at all references.
pub(super) fn look(entries: &Entries<'_>, report: &mut Report) {
    let mut named = Named { entries, report };
    for clause in entries.pack.clauses() {
        let at = at_clause(clause);
        clause.operations.iter().for_each(|id| named.operation(&at, id));
        clause.questions.iter().for_each(|id| named.question(&at, id.as_str()));
        clause.transactions.iter().for_each(|id| named.transaction(&at, id));
    }
    for operation in &entries.pack.operations {
        let at = entries.at_operation(operation);
        named.target(&at, &operation.target);
        if let Some(when) = &operation.when {
            when.each_question(&mut |is| named.is(&at, is));
        }
    }
    for way in &entries.pack.matrix.ways {
        let at = entries.at_way(&way.id);
        way.proofing.iter().chain(&way.authentication).for_each(|id| named.method(&at, id));
        way.documents.iter().for_each(|id| named.document(&at, id.as_str()));
        way.transactions.iter().for_each(|id| named.transaction(&at, id));
    }
    for question in entries.pack.sections.iter().flat_map(|section| &section.questions) {
        if let Some(condition) = &question.show_when {
            let at = entries.at_question(question.id.as_str());
            condition.each_question(&mut |is| named.is(&at, is));
        }
    }
    entries.pack.header.collect.iter().for_each(|id| named.question(&At::of("header"), id.as_str()));
    entries.pack.examples.iter().for_each(|example| named.example(example));
}

/// Whether everything that an operation reads or works on exists.
pub(super) fn names_what_exists(operation: &Operation, entries: &Entries<'_>) -> bool {
    let mut exists = target_exists(&operation.target, entries.base);
    if let Some(when) = &operation.when {
        when.each_question(&mut |is| {
            let asked = entries.question(is.question.as_str());
            exists &= asked.is_some_and(|asked| {
                asked.options.len() <= MAX_OPTIONS
                    && is.any_of.iter().all(|id| has_option(asked, id.as_str()))
            });
        });
    }
    exists
}

fn has_option(asked: &Asked<'_>, id: &str) -> bool {
    asked.options.iter().any(|(option, _)| *option == id)
}

fn target_exists(target: &Target, base: &Catalogue) -> bool {
    match target {
        Target::Level(_) | Target::PairRule => true,
        Target::Method(id) => base.method(id).is_some(),
        Target::Document(id) => base.document(id).is_some(),
        Target::Threshold(id) => base.threshold(id).is_some(),
        Target::Item(id) => base.checkpoint_item(id).is_some(),
        Target::Question(id) => base.question(id).is_some(),
        Target::Law(id) => base.law(id).is_some(),
        Target::Permit(law, method) => {
            base.law(law).is_some_and(|law| law.permits.iter().any(|permit| permit.method == *method))
        }
    }
}

/// References as they are met.
struct Named<'n, 'a> {
    entries: &'n Entries<'a>,
    report: &'n mut Report,
}

impl Named<'_, '_> {
    fn missing(
        &mut self,
        code: Code,
        at: &At,
        [ja, en]: [&str; 2],
        id: &str,
        known: Vec<&str>,
        part: fn(String) -> Part,
    ) {
        let remedy = near(id, known, part, another());
        let message = tell!(
            "{kind} {id} はありません",
            "there is no {kind} {id}",
            kind = Part::Told(say(ja, en).into()),
            id = part(id.to_owned()),
        );
        self.report.add(code, at.clone(), message, remedy);
    }

    fn operation(&mut self, at: &At, id: &str) {
        let entries = self.entries;
        if entries.pack.operation(id).is_none() {
            let known = entries.pack.operations.iter().map(|own| own.id.as_str()).collect();
            self.missing(Code::UnknownOperation, at, ["ルール", "rule"], id, known, Part::Operation);
        }
    }

    fn transaction(&mut self, at: &At, id: &str) {
        let entries = self.entries;
        let known = || entries.pack.transactions.iter().map(|own| own.id.as_str());
        if !known().any(|own| own == id) {
            self.missing(
                Code::UnknownTransaction,
                at,
                ["取引", "transaction"],
                id,
                known().collect(),
                Part::Transaction,
            );
        }
    }

    fn clause(&mut self, at: &At, id: &str) {
        let entries = self.entries;
        if entries.pack.clause(id).is_none() {
            let known = entries.pack.clauses().map(|own| own.id.as_str()).collect();
            self.missing(Code::UnknownClause, at, ["条項", "clause"], id, known, Part::Clause);
        }
    }

    fn question(&mut self, at: &At, id: &str) {
        let entries = self.entries;
        if entries.question(id).is_none() {
            let own = entries.pack.sections.iter().flat_map(|section| &section.questions);
            let known = own.chain(entries.base.questions()).map(|own| own.id.as_str()).collect();
            self.missing(Code::UnknownQuestion, at, ["質問", "question"], id, known, Part::Question);
        }
    }

    fn is(&mut self, at: &At, is: &Is) {
        self.question(at, is.question.as_str());
        self.removed(at, &is.question);
        is.any_of.iter().for_each(|option| self.option(at, is.question.as_str(), option.as_str()));
    }

    /// A question that the guideline takes out of the questionnaire cannot decide anything.
    fn removed(&mut self, at: &At, question: &QuestionId) {
        let target = Target::Question(question.clone());
        let removing = |own: &&Operation| own.op == Op::Remove && own.target == target;
        if let Some(operation) = self.entries.pack.operations.iter().find(removing) {
            let message = tell!(
                "条件が読む質問 {question} は、ルール {rule} で外されています",
                "a condition reads the question {question}, which {rule} removes",
                question = Part::Question(question.to_string()),
                rule = Part::Operation(operation.id.clone()),
            );
            let remedy = say(
                "質問を残すか、条件から外してください。",
                "Keep the question, or take it out of the condition.",
            );
            self.report.add(Code::UnknownQuestion, at.clone(), message, remedy);
        }
    }

    fn option(&mut self, at: &At, question: &str, id: &str) {
        let entries = self.entries;
        let Some(asked) = entries.question(question) else { return };
        // Free text has no options.
        if !asked.options.is_empty() && !has_option(asked, id) {
            let known = asked.options.iter().map(|(option, _)| *option);
            let message = tell!(
                "質問 {question} に選択肢 {option} はありません",
                "the question {question} has no option {option}",
                question = Part::Question(question.to_owned()),
                option = Part::Word(id.to_owned()),
            );
            let part = |option| Part::Option(question.to_owned(), option);
            let remedy = near(id, known, part, another());
            self.report.add(Code::UnknownOption, at.clone(), message, remedy);
        }
    }

    fn method(&mut self, at: &At, id: &MethodId) {
        let entries = self.entries;
        if entries.base.method(id).is_none() {
            let known = entries.base.methods().iter().map(|own| own.id.as_str()).collect();
            self.missing(Code::UnknownMethod, at, ["手法", "method"], id.as_str(), known, Part::Method);
        }
    }

    fn document(&mut self, at: &At, id: &str) {
        let entries = self.entries;
        if entries.base.document(&id.into()).is_none() {
            let known = entries.base.documents().iter().map(|own| own.id.as_str()).collect();
            self.missing(Code::UnknownDocument, at, ["書類", "document"], id, known, Part::Document);
        }
    }

    fn target(&mut self, at: &At, target: &Target) {
        let base = self.entries.base;
        if target_exists(target, base) {
            return;
        }
        match target {
            Target::Level(_) | Target::PairRule => {}
            Target::Method(id) => self.method(at, id),
            Target::Document(id) => self.document(at, id.as_str()),
            Target::Question(id) => {
                let known = base.questions().map(|own| own.id.as_str()).collect();
                let what = ["基本ポリシーの質問", "question of the base"];
                self.missing(Code::UnknownQuestion, at, what, id.as_str(), known, Part::Question);
            }
            Target::Threshold(id) => {
                let known = base.thresholds().map(|own| own.id.as_str()).collect();
                self.missing(
                    Code::UnknownThreshold,
                    at,
                    ["しきい値", "threshold"],
                    id,
                    known,
                    Part::Threshold,
                );
            }
            Target::Item(id) => {
                let items = base.checkpoints().iter().flat_map(|checkpoint| &checkpoint.items);
                let known = items.map(|own| own.id.as_str()).collect();
                self.missing(Code::UnknownItem, at, ["対応事項", "item"], id.as_str(), known, Part::Item);
            }
            Target::Law(law) => self.law(at, law.as_str()),
            Target::Permit(law, method) => match base.law(law) {
                None => self.law(at, law.as_str()),
                Some(_) => {
                    let message = tell!(
                        "法令 {law} の一覧に手法 {method} はありません",
                        "the law {law} does not list the method {method}",
                        law = Part::Law(law.to_string()),
                        method = Part::Method(method.to_string()),
                    );
                    let remedy = tell!(
                        "業界で認めない手法にするなら {method} の {remove} を使ってください。",
                        "To refuse the method in the sector, use {remove} of {method}.",
                        method = Part::Target(Target::Method(method.clone())),
                        remove = Part::Op(Op::Remove),
                    );
                    self.report.add(Code::UnknownLaw, at.clone(), message, remedy);
                }
            },
        }
    }

    fn law(&mut self, at: &At, id: &str) {
        let known = self.entries.base.laws().iter().map(|own| own.id.as_str()).collect();
        self.missing(Code::UnknownLaw, at, ["法令", "law"], id, known, Part::Law);
    }

    fn example(&mut self, example: &Example) {
        let at = At::with(format!("example/{}", example.id), example.clauses.first().map(String::as_str));
        example.clauses.iter().chain(example.expect.clauses.keys()).for_each(|id| self.clause(&at, id));
        for (question, given) in &example.answers {
            self.question(&at, question.as_str());
            let words = match given {
                Given::One(word) => std::slice::from_ref(word),
                Given::Many(words) => words.as_slice(),
            };
            words
                .iter()
                .filter(|word| *word != UNKNOWN)
                .for_each(|word| self.option(&at, question.as_str(), word));
        }
        let choice = &example.choice;
        choice.proofing.iter().chain(&choice.authentication).for_each(|id| self.method(&at, id));
    }
}
