//! Sentences for the steps of a derivation.
//!
//! Responsible for: answers, ratings, laws and verdicts as steps. Not responsible for: steps that conclude a level
//! (`level_step`).

use model::result::{AssessmentResult, ProofKind, ProofStep, Verdict};
use model::{Answer, AnswerSet, Axis, Category, LawId, MethodId, QuestionId, Rating};

use super::Phrases;

impl Phrases<'_> {
    /// The kind of a step, as a word.
    pub fn proof_kind(&self, kind: ProofKind) -> String {
        self.say(match kind {
            ProofKind::Answer => "proof-kind-answer",
            ProofKind::Rating => "proof-kind-rating",
            ProofKind::Table => "proof-kind-table",
            ProofKind::ShortCircuit => "proof-kind-short-circuit",
            ProofKind::DataRule => "proof-kind-data-rule",
            ProofKind::PairRule => "proof-kind-pair-rule",
            ProofKind::Gate => "proof-kind-gate",
            ProofKind::Method => "proof-kind-method",
        })
    }

    /// The sentence of a step.
    pub fn proof_step(&self, step: &ProofStep, result: &AssessmentResult) -> String {
        let Some((name, value)) = step.conclusion.split_once('=') else { return step.conclusion.clone() };
        match step.kind {
            ProofKind::Answer => self.answer_step(name, value, result),
            ProofKind::Rating => self.rating_step(name, value, result),
            ProofKind::Gate => self.gate_step(name, result),
            ProofKind::Method if name.contains('.') => self.reason_step(&step.conclusion, result),
            ProofKind::Method => {
                let verdict = result.methods.iter().find(|method| method.id == *name);
                let verdict = verdict.map_or(Verdict::Depends, |method| method.verdict);
                self.say_with(
                    "proof-method",
                    &[
                        ("method", &self.method(&MethodId::from(name))),
                        ("verdict", &self.verdict(verdict, false)),
                    ],
                )
            }
            _ => self.level_step(step, name, value, result),
        }
    }

    /// The answer to a question in words.
    pub fn answer(&self, question: &QuestionId, input: &AnswerSet) -> String {
        match input.answers.get(question) {
            None => self.say("unanswered"),
            Some(Answer::Unknown) => self.say("unknown"),
            Some(Answer::One(word)) => self.option(question, word),
            Some(Answer::Many(words)) => {
                let labels: Vec<String> = words.iter().map(|word| self.option(question, word)).collect();
                self.list(&labels)
            }
        }
    }

    fn answer_step(&self, name: &str, value: &str, result: &AssessmentResult) -> String {
        if let Some(rating) = name.strip_prefix("ratings.") {
            let (axis, category) = axis_and_category(rating);
            let reason = result
                .ratings
                .get(&axis)
                .and_then(|rows| rows.get(&category))
                .and_then(|row| row.reason.clone())
                .unwrap_or_default();
            return self.say_with(
                "proof-answer-override",
                &[
                    ("axis", &self.axis(axis)),
                    ("category", &self.category(&result.framework, category)),
                    ("rating", &self.rating(rating_of(value))),
                    ("reason", &reason),
                ],
            );
        }
        let id = QuestionId::from(name);
        let question = self.quotable(&self.question(&id));
        match value {
            "unanswered" => self.say_with("proof-answer-unanswered", &[("question", &question)]),
            "unknown" => self.say_with("proof-answer-unknown", &[("question", &question)]),
            "text" => self.say_with("proof-answer-text", &[("question", &question)]),
            options => {
                let labels: Vec<String> = options.split('+').map(|option| self.option(&id, option)).collect();
                self.say_with(
                    "proof-answer",
                    &[("question", &question), ("answer", &self.quotable(&self.list(&labels)))],
                )
            }
        }
    }

    /// A reason of a verdict.
    fn reason_step(&self, conclusion: &str, result: &AssessmentResult) -> String {
        let id = conclusion.split('.').next().unwrap_or_default();
        let found = result.methods.iter().find(|method| method.id == *id).and_then(|method| {
            let reasons = &method.reasons;
            let reason = reasons
                .iter()
                .find(|reason| engine::proof::reason_conclusion(method, reason) == conclusion)?;
            Some(self.reason(&method.id, reason))
        });
        self.say_with(
            "proof-method-reason",
            &[
                ("method", &self.method(&MethodId::from(id))),
                ("text", &found.unwrap_or_else(|| conclusion.to_owned())),
            ],
        )
    }

    fn rating_step(&self, name: &str, value: &str, result: &AssessmentResult) -> String {
        let (axis, category) = axis_and_category(name);
        let (low, high) = value.split_once("..").unwrap_or((value, value));
        self.say_with(
            "proof-rating",
            &[
                ("axis", &self.axis(axis)),
                ("category", &self.category(&result.framework, category)),
                ("rating", &self.rating_range([rating_of(low), rating_of(high)])),
            ],
        )
    }

    fn gate_step(&self, name: &str, result: &AssessmentResult) -> String {
        let id = LawId::from(name.trim_start_matches("law."));
        let law = result.gate.laws.iter().find(|law| law.id == id);
        let title = self.law(&id);
        match law {
            Some(law) if law.certain => {
                self.say_with("proof-law-applies", &[("law", &title), ("effect", &self.law_effect(law))])
            }
            _ => self.say_with("proof-law-open", &[("law", &title)]),
        }
    }
}

pub(super) fn axis_and_category(name: &str) -> (Axis, Category) {
    let (axis, category) = name.split_once('.').unwrap_or((name, ""));
    (
        if axis == "proofing" { Axis::Proofing } else { Axis::Authentication },
        Category::ALL.into_iter().find(|one| one.word() == category).unwrap_or(Category::Inconvenience),
    )
}

pub(super) fn rating_of(word: &str) -> Rating {
    Rating::ALL.into_iter().find(|rating| rating.word() == word).unwrap_or(Rating::None)
}
