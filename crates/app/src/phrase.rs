//! Sentences for what the engine concludes, in one language.
//!
//! Responsible for: joining the catalogue of sentences (`words`) with the names in the policies. One place,
//! so that screens, reports and the command line say the same. Not responsible for: deciding what is said.

mod level;
mod level_step;
mod method;
mod operation;
mod proof;
mod reason;
mod source;
mod why;

pub use level::{LevelPhrase, scale_word};
pub use method::RecommendationLine;

use chrono::{Datelike, NaiveDate};
pub use model::Lang;
use model::result::{Gate, GateOutcome, LawResult, PermitResult, Verdict};
use model::{Axis, Category, FrameworkId, LawId, MethodId, QuestionId, Rating, SourceId, Text};
use policy::Catalogue;
use policy::kind::fact::Status;
use words::Words;

/// An error in words: what happened, and what to do on the command line.
pub fn say_error(error: &crate::AppError, lang: Lang) -> String {
    in_words(error, lang, &["help"])
}

/// An error in words: what happened, and what to do in the window, where that differs from the command line.
pub fn say_error_on_screen(error: &crate::AppError, lang: Lang) -> String {
    in_words(error, lang, &["window", "help"])
}

/// What happened, and the first remedy that there is.
fn in_words(error: &crate::AppError, lang: Lang, remedies: &[&str]) -> String {
    let words = Words::of(lang);
    let params = error.params_in(lang);
    let params: Vec<(&str, &str)> =
        params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let code = error.code();
    let what = words.say_with(&format!("error-{code}"), &params);
    let help = remedies.iter().find_map(|remedy| words.find(&format!("error-{code}-{remedy}"), &params));
    let help = help.unwrap_or_default();
    let between = if lang == Lang::En && !help.is_empty() { " " } else { "" };
    format!("{what}{between}{help}")
}

/// Speaks about a catalogue in one language.
#[derive(Clone, Copy)]
pub struct Phrases<'c> {
    catalogue: &'c Catalogue,
    words: &'static Words,
    lang: Lang,
}

impl<'c> Phrases<'c> {
    /// Speaks about this catalogue in this language.
    pub fn new(catalogue: &'c Catalogue, lang: Lang) -> Self {
        Self { catalogue, words: Words::of(lang), lang }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// A fixed sentence.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A sentence with parameters.
    pub fn say_with(&self, key: &str, params: &[(&str, &str)]) -> String {
        self.words.say_with(key, params)
    }

    /// A sentence without parameters, if there is one.
    pub fn find(&self, key: &str) -> Option<String> {
        self.words.find(key, &[])
    }

    /// A bilingual text of the policies.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_lang(self.lang)
    }

    /// A text of the policies with its thresholds filled in.
    pub fn filled(&self, text: &Text) -> String {
        self.catalogue.fill(text, self.lang).into_owned()
    }

    /// `2026年11月23日` or `23 Nov 2026`.
    pub fn date(&self, day: NaiveDate) -> String {
        let month = match self.lang {
            Lang::Ja => day.month().to_string(),
            Lang::En => day.format("%b").to_string(),
        };
        self.say_with(
            "date",
            &[("year", &day.year().to_string()), ("month", &month), ("day", &day.day().to_string())],
        )
    }

    /// `2026-11-23` in words, or as it stands when it is no date.
    pub fn date_text(&self, day: &str) -> String {
        day.parse().map_or_else(|_| day.to_owned(), |day| self.date(day))
    }

    /// A question.
    pub fn question(&self, id: &QuestionId) -> String {
        self.catalogue.question(id).map_or_else(|| id.to_string(), |question| self.filled(&question.text))
    }

    /// An option of a question.
    pub fn option(&self, question: &QuestionId, option: &str) -> String {
        let found = self
            .catalogue
            .question(question)
            .and_then(|question| question.options.iter().find(|entry| entry.id == *option));
        found.map_or_else(|| option.to_owned(), |option| self.filled(&option.text))
    }

    /// A method's short title.
    pub fn method(&self, id: &MethodId) -> String {
        self.catalogue
            .method(id)
            .map_or_else(|| id.to_string(), |method| self.text(&method.short_title).to_owned())
    }

    /// A law's short title.
    pub fn law(&self, id: &LawId) -> String {
        self.catalogue.law(id).map_or_else(|| id.to_string(), |law| self.text(&law.short_title).to_owned())
    }

    /// A category as the framework names it.
    pub fn category(&self, framework: &FrameworkId, category: Category) -> String {
        self.catalogue
            .framework(framework)
            .and_then(|framework| framework.categories.get(&category))
            .map_or_else(|| category.word().to_owned(), |label| self.text(&label.text).to_owned())
    }

    /// An axis.
    pub fn axis(&self, axis: Axis) -> String {
        self.say(match axis {
            Axis::Proofing => "axis-proofing",
            Axis::Authentication => "axis-authentication",
        })
    }

    /// A rating.
    pub fn rating(&self, rating: Rating) -> String {
        self.say(match rating {
            Rating::None => "rating-none",
            Rating::Low => "rating-low",
            Rating::Moderate => "rating-moderate",
            Rating::High => "rating-high",
        })
    }

    /// A range of ratings.
    pub fn rating_range(&self, [low, high]: [Rating; 2]) -> String {
        if low == high {
            self.rating(low)
        } else {
            self.say_with("rating-spread", &[("low", &self.rating(low)), ("high", &self.rating(high))])
        }
    }

    /// How sure a fact is.
    pub fn status(&self, status: Status) -> String {
        self.say(match status {
            Status::Confirmed => "status-confirmed",
            Status::Inferred => "status-inferred",
            Status::Unconfirmed => "status-unconfirmed",
            Status::Proposal => "status-proposal",
        })
    }

    /// A verdict; with a remark when the method is stricter than needed.
    pub fn verdict(&self, verdict: Verdict, over_strict: bool) -> String {
        let word = self.say(match verdict {
            Verdict::Fits => "verdict-fits",
            Verdict::FitsWithConditions => "verdict-fits-with-conditions",
            Verdict::Depends => "verdict-depends",
            Verdict::Excluded => "verdict-excluded",
        });
        if over_strict { self.say_with("verdict-over-strict", &[("verdict", &word)]) } else { word }
    }

    /// The outcome of the legal gate. What is open is never told as "no law".
    pub fn gate_outcome(&self, gate: &Gate) -> String {
        let open: Vec<String> = engine::gate::open_laws(gate).map(|law| self.law(&law.id)).collect();
        let laws = self.list(&open);
        let certain = match gate.outcome {
            GateOutcome::None | GateOutcome::Note if !open.is_empty() => {
                return self.say_with("gate-outcome-open", &[("laws", &laws)]);
            }
            GateOutcome::None => "gate-outcome-none",
            GateOutcome::Note => "gate-outcome-note",
            GateOutcome::Constrains => "gate-outcome-constrains",
            GateOutcome::Decides => "gate-outcome-decides",
        };
        if open.is_empty() {
            self.say(certain)
        } else {
            let more = self.say_with("gate-open-besides", &[("laws", &laws)]);
            let between = if self.lang == Lang::En { " " } else { "" };
            format!("{}{between}{more}", self.say(certain))
        }
    }

    /// What a law does here.
    pub fn law_effect(&self, law: &LawResult) -> String {
        let effect = self.say(match law.effect {
            GateOutcome::None | GateOutcome::Note => "gate-effect-note",
            GateOutcome::Constrains => "gate-effect-constrains",
            GateOutcome::Decides => "gate-effect-decides",
        });
        if law.certain { effect } else { self.say_with("gate-effect-uncertain", &[("effect", &effect)]) }
    }

    /// The period of a permit.
    pub fn period(&self, permit: &PermitResult) -> String {
        self.period_of(permit.from, permit.until)
    }

    /// A period.
    pub fn period_of(&self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
        match (from, until) {
            (None, None) => self.say("period-always"),
            (Some(from), None) => self.say_with("period-from", &[("from", &self.date(from))]),
            (None, Some(until)) => self.say_with("period-until", &[("until", &self.date(until))]),
            (Some(from), Some(until)) => {
                self.say_with("period-between", &[("from", &self.date(from)), ("until", &self.date(until))])
            }
        }
    }

    /// Short label of a source, as printed in the text: its id.
    pub fn source(&self, source: Option<&SourceId>) -> String {
        source.map(ToString::to_string).unwrap_or_default()
    }

    /// Words joined as a list; by a stronger mark where a word holds the usual one itself.
    pub fn list(&self, words: &[String]) -> String {
        let separator = self.say("list-separator");
        let inside = |word: &String| word.contains(separator.trim_end());
        if words.len() > 1 && words.iter().any(inside) {
            words.join(&self.say("list-separator-strong"))
        } else {
            words.join(&separator)
        }
    }

    /// A text that will stand inside quotation marks: marks of its own become those of the second level.
    pub fn quotable(&self, text: &str) -> String {
        match self.lang {
            Lang::Ja => text.replace('「', "『").replace('」', "』"),
            Lang::En => text.replace('“', "‘").replace('”', "’"),
        }
    }

    /// Yen with groups of three.
    pub fn yen(&self, amount: u32) -> String {
        let digits = amount.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        self.say_with("yen", &[("amount", &grouped)])
    }
}
