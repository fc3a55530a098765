//! Findings: what is wrong with a pack, where, what shows it, and what to do.
//!
//! Responsible for: their shape, order and rendering. Not responsible for: finding anything.

use std::fmt::Write as _;

use chrono::NaiveDate;
use model::result::Levels;
use model::{Answer, AnswerSet, Axis, Category, Lang, OptionId, Override, QuestionId, Rating, Text};
use serde::Serialize;

use super::code::{Code, Severity};
use super::entries::Entries;
use super::sentence::Sentence;

/// Something found in a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What is wrong, as a word.
    pub code: Code,
    /// How heavy it is.
    pub severity: Severity,
    /// The clause that it concerns: the one at fault, or the first that relies on what is at fault.
    pub clause: Option<String>,
    /// The entry at fault, for example `operation/relax-aal`, `way/point-card`, `example/first-sale`, `header`.
    pub place: String,
    /// What is wrong, in a sentence.
    pub message: Sentence,
    /// The shortest example that shows it.
    pub example: Option<Witness>,
    /// What to do.
    pub remedy: Sentence,
}

/// An example that shows a finding. What it does not name does not matter, and ratings that it does not name are
/// `none`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Witness {
    /// Answers, in the order of the questionnaire; a question of several answers stands here once for each.
    pub answers: Vec<WitnessAnswer>,
    /// Ratings heavier than `none`.
    pub ratings: Vec<WitnessRating>,
    /// The day.
    pub as_of: NaiveDate,
    /// Levels of the base; null: none is asked for.
    pub base: Levels<Option<[u8; 2]>>,
    /// Levels under the guideline; null: none is asked for.
    pub sector: Levels<Option<[u8; 2]>>,
}

/// An answer of a witness.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct WitnessAnswer {
    /// The question.
    pub question: QuestionId,
    /// The option.
    pub option: OptionId,
}

/// A rating of a witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct WitnessRating {
    /// The failure.
    pub axis: Axis,
    /// The category.
    pub category: Category,
    /// How heavy.
    pub rating: Rating,
}

impl Finding {
    /// `PLACE: severity[code]: message`, the clause, the example and the remedy on lines of their own.
    pub fn render(&self, lang: Lang) -> String {
        let Finding { code, severity, clause, place, message, example, remedy } = self;
        let mut text = format!("{place}: {}[{code}]: {}", severity.word(), message.in_lang(lang));
        let [clause_head, example_head, remedy_head] = match lang {
            Lang::Ja => ["条項", "例", "すること"],
            Lang::En => ["clause", "example", "to do"],
        };
        // Writing into a string cannot fail.
        if let Some(clause) = clause {
            let _ = write!(text, "\n  = {clause_head}: {clause}");
        }
        if let Some(example) = example {
            let _ = write!(text, "\n  = {example_head}: {}", example.render(lang));
        }
        let _ = write!(text, "\n  = {remedy_head}: {}", remedy.in_lang(lang));
        text
    }

    /// Whether the finding blocks publishing.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl Witness {
    /// The answers as an assessment has them. Every rating is set, with `reason` beside it.
    pub fn answer_set(&self, reason: &str) -> AnswerSet {
        let mut set = AnswerSet::default();
        let mut rest = self.answers.as_slice();
        while let [first, ..] = rest {
            let same = rest.iter().take_while(|answer| answer.question == first.question).count();
            let (own, others) = rest.split_at(same);
            let mut words = own.iter().map(|answer| answer.option.as_str().to_owned());
            let answer = match (same, words.next()) {
                (1, Some(word)) => Answer::One(word),
                (_, first) => Answer::Many(first.into_iter().chain(words).collect()),
            };
            set.answers.insert(first.question.clone(), answer);
            rest = others;
        }
        for axis in Axis::ALL {
            for category in Category::ALL {
                let named = self.ratings.iter().find(|own| (own.axis, own.category) == (axis, category));
                let value = named.map_or(Rating::None, |own| own.rating);
                set.ratings.insert((axis, category), Override { value, reason: reason.to_owned() });
            }
        }
        set
    }

    /// One line: answers, ratings, the day, levels of the base and of the guideline.
    fn render(&self, lang: Lang) -> String {
        let answers = self.answers.iter().map(|own| format!("{}={}", own.question, own.option));
        let ratings = self
            .ratings
            .iter()
            .map(|own| format!("{}/{}={}", own.axis.word(), own.category.word(), own.rating.word()));
        let parts: Vec<String> = answers.chain(ratings).chain([format!("as-of={}", self.as_of)]).collect();
        let (base, sector) = match lang {
            Lang::Ja => ("基本", "業界"),
            Lang::En => ("base", "sector"),
        };
        format!("{} → {base} {}, {sector} {}", parts.join(", "), written(&self.base), written(&self.sector))
    }
}

/// `IAL2 / AAL1`, a range as `AAL1–2`, and a dash where none is asked for.
pub(super) fn written(levels: &Levels<Option<[u8; 2]>>) -> String {
    let one = |name: &str, range: Option<[u8; 2]>| match range {
        None => format!("{name} –"),
        Some([low, high]) if low == high => format!("{name}{low}"),
        Some([low, high]) => format!("{name}{low}–{high}"),
    };
    format!("{} / {}", one("IAL", levels.ial), one("AAL", levels.aal))
}

/// A sentence in both languages.
pub(super) fn say(ja: impl Into<String>, en: impl Into<String>) -> Text {
    Text { ja: ja.into(), en: en.into() }
}

/// Everything found so far.
#[derive(Default)]
pub(super) struct Report {
    pub(super) findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding that needs no example.
    pub(super) fn add(
        &mut self,
        code: Code,
        at: At,
        message: impl Into<Sentence>,
        remedy: impl Into<Sentence>,
    ) {
        self.push(code, at, message.into(), None, remedy.into());
    }

    /// Adds a finding with what shows it.
    pub(super) fn show(
        &mut self,
        code: Code,
        at: At,
        message: impl Into<Sentence>,
        example: Witness,
        remedy: impl Into<Sentence>,
    ) {
        self.push(code, at, message.into(), Some(example), remedy.into());
    }

    fn push(&mut self, code: Code, at: At, message: Sentence, example: Option<Witness>, remedy: Sentence) {
        let At { place, clause } = at;
        self.findings.push(Finding {
            code,
            severity: code.severity(),
            clause,
            place,
            message,
            example,
            remedy,
        });
    }

    /// Everything found, each once: heaviest first, then in the order of places.
    /// A finding without a clause gets the one that its place concerns.
    pub(super) fn finish(mut self, entries: &Entries<'_>) -> Vec<Finding> {
        for finding in self.findings.iter_mut().filter(|finding| finding.clause.is_none()) {
            finding.clause = entries.clause_of(&finding.place).map(str::to_owned);
        }
        self.findings.sort_by_cached_key(|own| {
            (own.severity, own.place.clone(), own.code, own.message.in_lang(Lang::Ja))
        });
        self.findings.dedup_by(|a, b| (&a.place, a.code, &a.message) == (&b.place, b.code, &b.message));
        self.findings
    }
}

/// Where something was found.
#[derive(Clone, Debug)]
pub(super) struct At {
    /// The entry.
    pub(super) place: String,
    /// The clause that it concerns.
    pub(super) clause: Option<String>,
}

impl At {
    /// A place that no clause stands behind.
    pub(super) fn of(place: impl Into<String>) -> Self {
        Self { place: place.into(), clause: None }
    }

    /// A place with the clause that it concerns.
    pub(super) fn with(place: impl Into<String>, clause: Option<&str>) -> Self {
        Self { place: place.into(), clause: clause.map(str::to_owned) }
    }
}
