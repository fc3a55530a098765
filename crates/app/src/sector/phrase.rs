//! Sentences about a guideline and what it concludes, in one language.
//!
//! Responsible for: joining the codes of a sector result with the catalogue of sentences and the names in the pack
//! and the policies. Not responsible for: deciding what is said.

use chrono::NaiveDate;
use model::result::{ClauseState, Code, Conformance, Levels, SectorEffect, SectorResult};
use model::{Axis, ItemId, Lang, MethodId, QuestionId, Text};
use policy::kind::fact::Status;
use sector::overlay::Guideline;
use sector::pack::{Column, OTHER_WAY, Obligation, Transaction, Way};

use crate::phrase::Phrases;

/// Speaks about a guideline.
#[derive(Clone, Copy)]
pub struct SectorPhrases<'g> {
    guideline: &'g Guideline,
    phrases: Phrases<'g>,
}

impl<'g> SectorPhrases<'g> {
    /// Speaks about this guideline in this language, where no day is meant.
    pub fn new(guideline: &'g Guideline, lang: Lang) -> Self {
        Self { guideline, phrases: Phrases::new(&guideline.catalogue, lang) }
    }

    /// Speaks about what holds under this guideline on a day: thresholds and examples in questions may be others from
    /// one day to the next.
    pub fn on(guideline: &'g Guideline, day: NaiveDate, lang: Lang) -> Self {
        Self { guideline, phrases: Phrases::new(guideline.catalogue_on(day), lang) }
    }

    /// The guideline.
    pub fn guideline(&self) -> &'g Guideline {
        self.guideline
    }

    /// Words about its catalogue.
    pub fn phrases(&self) -> &Phrases<'g> {
        &self.phrases
    }

    /// A bilingual text of the pack.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        self.phrases.text(text)
    }

    /// A text of the pack with its references put in.
    pub fn filled(&self, text: &Text) -> String {
        self.guideline.fill(text, self.phrases.lang())
    }

    /// Title and version, as printed.
    pub fn title(&self) -> String {
        let header = &self.guideline.pack.header;
        self.phrases
            .say_with("sector-title", &[("title", self.text(&header.title)), ("version", &header.version)])
    }

    /// How binding a clause is.
    pub fn obligation(&self, obligation: Obligation) -> String {
        self.phrases.say(match obligation {
            Obligation::Required => "sector-obligation-required",
            Obligation::Recommended => "sector-obligation-recommended",
            Obligation::Optional => "sector-obligation-optional",
            Obligation::Reference => "sector-obligation-reference",
        })
    }

    /// Whether something is kept.
    pub fn state(&self, state: ClauseState) -> String {
        self.phrases.say(match state {
            ClauseState::Met => "sector-state-met",
            ClauseState::NotMet => "sector-state-not-met",
            ClauseState::Open => "sector-state-open",
            ClauseState::NotApplicable => "sector-state-not-applicable",
        })
    }

    /// Whether an assessment conforms.
    pub fn conformance(&self, conformance: Conformance) -> String {
        self.phrases.say(match conformance {
            Conformance::Conforms => "sector-conformance-conforms",
            Conformance::DoesNotConform => "sector-conformance-does-not-conform",
            Conformance::Open => "sector-conformance-open",
        })
    }

    /// A column of the matrix.
    pub fn column(&self, column: Column) -> String {
        self.phrases.say(match column {
            Column::Aal1 => "sector-column-aal1",
            Column::Aal2 => "sector-column-aal2",
            Column::Aal3 => "sector-column-aal3",
            Column::EachTime => "sector-column-each-time",
        })
    }

    /// How sure something is; empty where it is confirmed, which needs no word.
    pub fn status(&self, status: Status) -> String {
        if status == Status::Confirmed { String::new() } else { self.phrases.status(status) }
    }

    /// A way by its id.
    pub fn way(&self, id: &str) -> String {
        match self.guideline.pack.way(id) {
            Some(Way { title, .. }) => self.text(title).to_owned(),
            None if id == OTHER_WAY => self.phrases.say("sector-other-way"),
            None => id.to_owned(),
        }
    }

    /// A clause by number and heading, or by its text where it has no heading.
    pub fn clause(&self, id: &str, number: &str) -> String {
        let own = self.guideline.pack.clause(id);
        let heading = own.map(|own| self.filled(own.heading.as_ref().unwrap_or(&own.text)));
        format!("{number} {}", heading.unwrap_or_default()).trim().to_owned()
    }

    /// A band of figures such as `21-50`; the last one has no upper end.
    pub fn band(&self, band: &str) -> String {
        match band.split_once('-') {
            Some((from, "")) => self.phrases.say_with("sector-figures-from", &[("from", from)]),
            Some((from, to)) if from == to => from.to_owned(),
            Some((from, to)) => format!("{from}–{to}"),
            None => band.to_owned(),
        }
    }

    /// A transaction by its id.
    pub fn transaction(&self, id: &str) -> String {
        let found = self.guideline.pack.transactions.iter().find(|transaction| transaction.id == id);
        found.map_or_else(|| id.to_owned(), |Transaction { title, .. }| self.text(title).to_owned())
    }

    /// Levels of the base or of the guideline as printed: IAL, then AAL.
    pub fn levels(&self, range: Levels<Option<[u8; 2]>>) -> [String; 2] {
        levels(&self.phrases, range)
    }

    /// What an operation does here.
    pub fn effect(&self, effect: &SectorEffect) -> String {
        let Some(operation) = self.guideline.pack.operation(&effect.operation) else {
            return effect.operation.clone();
        };
        let mut text = self.phrases.operation(operation.op, &operation.target, operation.level);
        if !effect.certain {
            text = self.phrases.say_with("sector-effect-open", &[("effect", &text)]);
        }
        if let Some(from) = effect.from {
            let date = self.phrases.date(from);
            text = self.phrases.say_with("sector-effect-from", &[("effect", &text), ("date", &date)]);
        }
        text
    }

    /// A reason about a way or a clause.
    pub fn reason(&self, code: &Code) -> String {
        let params: Vec<(String, String)> =
            code.params.iter().map(|(name, value)| (name.clone(), self.parameter(name, value))).collect();
        let params: Vec<(&str, &str)> =
            params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.phrases.say_with(&code.code, &params)
    }

    fn parameter(&self, name: &str, value: &str) -> String {
        let each = |say: &dyn Fn(&str) -> String| {
            let words: Vec<String> = value.split(',').map(say).collect();
            self.phrases.list(&words)
        };
        match name {
            "ways" => each(&|id| self.way(id)),
            "methods" => each(&|id| self.phrases.method(&MethodId::from(id))),
            "method" => self.phrases.method(&MethodId::from(value)),
            "question" => self.phrases.question(&QuestionId::from(value)),
            "item" => self.phrases.checkpoint_item(&ItemId::from(value)),
            "axis" if value == Axis::Proofing.word() => self.phrases.axis(Axis::Proofing),
            "axis" => self.phrases.axis(Axis::Authentication),
            _ => value.to_owned(),
        }
    }

    /// Fills in every `text` of a result.
    pub fn with_text(&self, mut result: SectorResult) -> SectorResult {
        result.text = Some(self.title());
        for effect in &mut result.effects {
            let reason = self.guideline.pack.operation(&effect.operation);
            let reason = reason.and_then(|operation| operation.reason.as_ref());
            effect.text = reason.map(|reason| self.filled(reason));
        }
        for way in &mut result.ways {
            way.text = Some(self.way(&way.id));
            for reason in &mut way.reasons {
                reason.text = Some(self.reason(reason));
            }
        }
        for clause in &mut result.clauses {
            let remedy = self.guideline.pack.clause(&clause.id).and_then(|clause| clause.remedy.as_ref());
            let needed = matches!(clause.state, ClauseState::NotMet | ClauseState::Open);
            clause.text = remedy.filter(|_| needed).map(|remedy| self.filled(remedy));
            for reason in &mut clause.reasons {
                reason.text = Some(self.reason(reason));
            }
        }
        result
    }
}

/// Levels as printed: IAL, then AAL.
pub fn levels(phrases: &Phrases<'_>, range: Levels<Option<[u8; 2]>>) -> [String; 2] {
    [level(phrases, "IAL", range.ial), level(phrases, "AAL", range.aal)]
}

/// A level as printed. In ranges of guidelines, 0 stands for "none is asked for".
fn level(phrases: &Phrases<'_>, scale: &str, range: Option<[u8; 2]>) -> String {
    match range {
        None | Some([0, 0]) => format!("{scale} {}", phrases.say("sector-level-none")),
        Some([0, high]) => {
            phrases.say_with("sector-level-none-or", &[("scale", scale), ("level", &high.to_string())])
        }
        Some([low, high]) if low == high => format!("{scale} {low}"),
        Some([low, high]) => phrases.say_with(
            "level-unsettled",
            &[("scale", scale), ("low", &low.to_string()), ("high", &high.to_string())],
        ),
    }
}

#[cfg(test)]
pub(crate) mod tests;
