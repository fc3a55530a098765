//! Raw answers against the catalogue: every word must exist, every reason must be written.
//!
//! Responsible for: service, answers, ratings. Not responsible for: what the organisation decides (`choice`), and the
//! shape of what is written (`shape`).

mod choice;

use std::collections::{BTreeMap, BTreeSet};

use engine::per_method;
use model::{Answer, AnswerSet, ItemId, QuestionId, Service};
use policy::Catalogue;
use policy::kind::question::{Question, QuestionKind};

use super::raw::RawAnswers;
use super::word::{RawAnswer, Words};
use super::{OwnedStep, Pending, both, my_number_message};
use crate::my_number;

/// Checks everything and keeps what is right; findings go to `findings`. The numbers in `told` were found in the
/// text as it is written, each in its exact place.
pub(super) fn check(
    raw: RawAnswers,
    catalogue: &Catalogue,
    told: &BTreeSet<Vec<u32>>,
    findings: &mut Vec<Pending>,
) -> AnswerSet {
    let mut check = Check { catalogue, told, findings };
    check.service(&raw.service);
    let written = raw.answers.unwrap_or_default().0;
    let answers = written.into_iter().filter_map(|(id, raw)| check.answer(&id, raw)).collect();
    let mut ratings = BTreeMap::new();
    for (axis, categories) in raw.ratings.unwrap_or_default().0 {
        for (category, set) in categories.unwrap_or_default().0 {
            let Some(set) = set else { continue };
            check.guard(&["ratings", axis.word(), category.word(), "reason"], &set.reason);
            if set.reason.trim().is_empty() {
                check.add(
                    &["ratings", axis.word(), category.word(), "reason"],
                    "reason-required",
                    both(
                        "影響度を定めた理由が必要ですが、空です",
                        "expected the reason for this rating, found nothing",
                    ),
                );
            }
            ratings.insert((axis, category), set);
        }
    }
    let choice = check.choice(raw.choice.unwrap_or_default());
    let mut checkpoints = BTreeMap::new();
    for (id, item) in raw.checkpoints.unwrap_or_default().0 {
        if let Some(record) = check.item(&id, item) {
            checkpoints.insert(ItemId::new(id), record);
        }
    }
    AnswerSet { service: raw.service, answers, ratings, choice, checkpoints }
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    told: &'a BTreeSet<Vec<u32>>,
    findings: &'a mut Vec<Pending>,
}

impl Check<'_> {
    fn add(&mut self, path: &[&str], code: &'static str, message: model::Text) {
        let path = path.iter().map(|key| OwnedStep::Key((*key).to_owned())).collect();
        self.findings.push(Pending { path, at_key: false, code, message });
    }

    fn add_key(&mut self, path: &[&str], code: &'static str, message: model::Text) {
        self.add(path, code, message);
        if let Some(pending) = self.findings.last_mut() {
            pending.at_key = true;
        }
    }

    /// The text was searched as it is written; escapes and folded lines may have hidden digits until now.
    fn guard(&mut self, path: &[&str], text: &str) {
        let hidden = |found| !self.told.contains(&my_number::digits(text, found));
        if my_number::find_all(text).into_iter().any(hidden) {
            self.add(path, "my-number", my_number_message());
        }
    }

    fn guard_optional(&mut self, path: &[&str], text: &Option<String>) {
        if let Some(text) = text {
            self.guard(path, text);
        }
    }

    fn service(&mut self, service: &Service) {
        self.guard(&["service", "name"], &service.name);
        self.guard_optional(&["service", "transaction"], &service.transaction);
        self.guard_optional(&["service", "users"], &service.users);
        self.guard_optional(&["service", "organisation"], &service.organisation);
        self.guard_optional(&["service", "note"], &service.note);
        if service.name.trim().is_empty() {
            self.add(
                &["service", "name"],
                "name-required",
                both("サービスの名前が必要ですが、空です", "expected the name of the service, found nothing"),
            );
        }
    }

    /// The answer with its question's own id, which costs nothing to hand on.
    fn answer(&mut self, id: &str, raw: RawAnswer) -> Option<(QuestionId, Answer)> {
        let Some(index) = self.catalogue.question_index(id) else {
            let hint = near(id, self.catalogue.questions().map(|question| question.id.as_str()));
            self.add_key(
                &["answers", id],
                "unknown-question",
                both(
                    format!("質問の id が必要ですが、`{id}` という質問はありません{}", hint.0),
                    format!("expected the id of a question, found `{id}`{}", hint.1),
                ),
            );
            return None;
        };
        let question = self.catalogue.question_at(index);
        self.answer_to(question, raw).map(|answer| (question.id.clone(), answer))
    }

    fn answer_to(&mut self, question: &Question, raw: RawAnswer) -> Option<Answer> {
        let id = question.id.as_str();
        match (raw, question.kind) {
            (RawAnswer::Empty, _) => None,
            (RawAnswer::Word(word), _) if word == "unknown" => Some(Answer::Unknown),
            (RawAnswer::Word(text), QuestionKind::Text) => {
                self.guard(&["answers", id], &text);
                Some(Answer::One(text))
            }
            (RawAnswer::Word(text), QuestionKind::PerMethod) => {
                self.guard(&["answers", id], &text);
                self.per_method(id, text)
            }
            (RawAnswer::Word(word), QuestionKind::One) => {
                self.option(question, &word, None).then_some(Answer::One(word))
            }
            (RawAnswer::Word(word), QuestionKind::Many) => {
                self.option(question, &word, None).then(|| Answer::Many(vec![word]))
            }
            (RawAnswer::Words(words), QuestionKind::Many) => self.words(question, words),
            (RawAnswer::Words(mut words), QuestionKind::One) if words.0.len() == 1 => {
                let word = words.0.remove(0)?;
                self.option(question, &word, Some(0)).then_some(Answer::One(word))
            }
            (RawAnswer::Words(words), _) => {
                self.add(
                    &["answers", id],
                    "one-answer",
                    both(
                        format!("`{id}` の答えは一つですが、{} 個あります", words.0.len()),
                        format!("expected one answer to `{id}`, found a list of {}", words.0.len()),
                    ),
                );
                None
            }
        }
    }

    fn words(&mut self, question: &Question, words: Words) -> Option<Answer> {
        let id = question.id.as_str();
        let written = words.0.len();
        let known = |(place, word): (usize, Option<String>)| {
            word.filter(|word| self.option(question, word, Some(place)))
        };
        let words: Vec<String> = words.0.into_iter().enumerate().filter_map(known).collect();
        if words.len() < written {
            return None;
        }
        let exclusive = question.options.iter().any(|option| {
            option.exclusive && words.len() > 1 && words.iter().any(|word| option.id == **word)
        });
        let mut sorted = words.clone();
        sorted.sort();
        sorted.dedup();
        if exclusive || sorted.len() < words.len() {
            self.add(
                &["answers", id],
                "options-conflict",
                both(
                    format!("`{id}` に同時に選べない選択肢、または重複があります"),
                    format!("`{id}` has options that exclude each other or stand twice"),
                ),
            );
            return None;
        }
        // An empty list says nothing; "none of these" is an option of its own.
        (!words.is_empty()).then_some(Answer::Many(words))
    }

    /// Whether the option exists; a finding otherwise.
    fn option(&mut self, question: &Question, word: &str, place: Option<usize>) -> bool {
        if question.options.iter().any(|option| option.id == *word) {
            return true;
        }
        let known: Vec<&str> =
            question.options.iter().map(|option| option.id.as_str()).chain(["unknown"]).collect();
        let known = known.join(", ");
        self.add(
            &["answers", question.id.as_str()],
            "unknown-option",
            both(
                format!("{known} のいずれかが必要ですが、`{word}` とあります"),
                format!("expected one of {known}; found `{word}`"),
            ),
        );
        if let (Some(place), Some(pending)) = (place, self.findings.last_mut()) {
            pending.path.push(OwnedStep::Index(place));
        }
        false
    }

    fn per_method(&mut self, id: &str, text: String) -> Option<Answer> {
        let wrong = match per_method::read(&text) {
            Ok(lines) => lines
                .into_iter()
                .find(|line| self.catalogue.method(&line.method).is_none())
                .map(|line| line.method.to_string()),
            Err(bad) => text.lines().nth(bad.line - 1).map(str::to_owned),
        };
        if let Some(found) = wrong {
            self.add(
                &["answers", id],
                "method-line",
                both(
                    format!("`手法の id=数` の行が必要ですが、`{found}` とあります"),
                    format!("expected lines `method-id=number`, found `{found}`"),
                ),
            );
            return None;
        }
        Some(Answer::One(text))
    }
}

/// "Did you mean": the known word that shares most with the one written, if it shares enough.
fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> (String, String) {
    let parts: Vec<&str> = word.split('-').collect();
    let shared = |other: &str| parts.iter().filter(|part| other.split('-').any(|one| one == **part)).count();
    match known.max_by_key(|other| shared(other)) {
        Some(best) if shared(best) * 2 > parts.len() => {
            (format!("(`{best}` のことですか)"), format!("; did you mean `{best}`?"))
        }
        _ => (String::new(), String::new()),
    }
}
