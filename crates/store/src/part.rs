//! The parts of an assessment that are saved and undone on their own.
//!
//! Responsible for: naming a part, and its stored text. Not responsible for: where the text lies.

use std::borrow::Cow;

use model::{Axis, Category, ItemId, QuestionId};

/// One part of an assessment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Name, transaction, users, organisation, note.
    Service,
    /// The answer to a question.
    Answer(QuestionId),
    /// A rating set by hand.
    Rating(Axis, Category),
    /// The chosen methods and the acceptance statement.
    Choice,
    /// A checkpoint item.
    Item(ItemId),
    /// An edited draft text, by its key.
    DraftText(String),
    /// What a live test found, by its key.
    Evidence(String),
}

impl Part {
    /// The word for the kind of part.
    pub fn kind(&self) -> &'static str {
        match self {
            Part::Service => "service",
            Part::Answer(_) => "answer",
            Part::Rating(..) => "rating",
            Part::Choice => "choice",
            Part::Item(_) => "item",
            Part::DraftText(_) => "draft-text",
            Part::Evidence(_) => "evidence",
        }
    }

    /// Which one of its kind; empty where there is only one.
    pub fn key(&self) -> Cow<'_, str> {
        match self {
            Part::Service | Part::Choice => Cow::Borrowed(""),
            Part::Answer(question) => Cow::Borrowed(question.as_str()),
            Part::Rating(axis, category) => Cow::Owned(format!("{}/{}", axis.word(), category.word())),
            Part::Item(item) => Cow::Borrowed(item.as_str()),
            Part::DraftText(key) | Part::Evidence(key) => Cow::Borrowed(key),
        }
    }

    /// Reads kind and key back.
    pub(crate) fn parse(kind: &str, key: &str) -> Option<Self> {
        Some(match kind {
            "service" => Part::Service,
            "answer" => Part::Answer(QuestionId::from(key)),
            "rating" => {
                let (axis, category) = key.split_once('/')?;
                Part::Rating(axis_of(axis)?, category_of(category)?)
            }
            "choice" => Part::Choice,
            "item" => Part::Item(ItemId::from(key)),
            "draft-text" => Part::DraftText(key.to_owned()),
            "evidence" => Part::Evidence(key.to_owned()),
            _ => return None,
        })
    }

    /// Kind and key in one word, for the audit log.
    pub(crate) fn subject(&self) -> String {
        match self.key() {
            key if key.is_empty() => self.kind().to_owned(),
            key => format!("{}/{key}", self.kind()),
        }
    }
}

fn axis_of(word: &str) -> Option<Axis> {
    Axis::ALL.into_iter().find(|axis| axis.word() == word)
}

fn category_of(word: &str) -> Option<Category> {
    Category::ALL.into_iter().find(|category| category.word() == word)
}
