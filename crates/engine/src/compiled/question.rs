//! Questions with what an evaluation asks of them.
//!
//! Responsible for: options as positions and what they rate. Not responsible for: answers (`facts`).

use model::{Axis, Category, OptionId, Rating};
use policy::Catalogue;
use policy::kind::question::{Question, QuestionKind};

use super::{CompiledCondition, OptionSet, fixed};

/// Positions of the fixed questions.
#[derive(Clone, Copy, Debug)]
pub struct FixedQuestions {
    /// `needs-personal-information`.
    pub personal: usize,
    /// `needs-validated-attributes`.
    pub validated: usize,
    /// `shows-personal-data-online`.
    pub shown: usize,
    /// `has-login`.
    pub login: usize,
}

impl FixedQuestions {
    /// Finds them.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let at =
            |id: &str| catalogue.question_index(id).expect("a checked catalogue has the fixed questions");
        Self {
            personal: at(fixed::NEEDS_PERSONAL_INFORMATION),
            validated: at(fixed::NEEDS_VALIDATED_ATTRIBUTES),
            shown: at(fixed::SHOWS_PERSONAL_DATA_ONLINE),
            login: at(fixed::HAS_LOGIN),
        }
    }
}

/// A question with its lookups.
pub struct CompiledQuestion {
    /// When it is shown.
    pub show_when: Option<CompiledCondition>,
    /// Ids of the options, by position. They are few, so that looking through them is quicker than any index.
    pub options: Vec<OptionId>,
    /// Option that means yes, for the fixed questions.
    pub yes: OptionSet,
    /// All options.
    pub all: OptionSet,
    /// Takes several options.
    pub many: bool,
    /// Takes text.
    pub text: bool,
    /// May be left out.
    pub optional: bool,
    /// Axis of its ratings.
    pub axis: Option<Axis>,
    /// Rating by category and option position; `None` where the option says nothing.
    pub rates: [Option<Vec<Rating>>; 6],
}

impl CompiledQuestion {
    /// Looks everything up.
    pub(super) fn of(question: &Question, catalogue: &Catalogue) -> Self {
        let options: Vec<OptionId> = question.options.iter().map(|option| option.id.clone()).collect();
        let rates = Category::ALL.map(|category| {
            question.options.iter().any(|option| option.rates.contains_key(&category)).then(|| {
                question
                    .options
                    .iter()
                    .map(|option| option.rates.get(&category).copied().unwrap_or(Rating::None))
                    .collect()
            })
        });
        let show_when = question.show_when.as_ref();
        Self {
            show_when: show_when.map(|condition| CompiledCondition::of(condition, catalogue)),
            yes: options.iter().position(|option| *option == *"yes").map_or(0, |position| 1 << position),
            all: (0..options.len()).fold(0, |set, position| set | 1 << position),
            options,
            many: question.kind == QuestionKind::Many,
            text: matches!(question.kind, QuestionKind::Text | QuestionKind::PerMethod),
            optional: question.optional,
            axis: question.axis,
            rates,
        }
    }

    /// The set that holds the option alone; empty where there is no such option.
    pub fn option(&self, id: &str) -> OptionSet {
        self.options.iter().position(|option| *option == *id).map_or(0, |position| 1 << position)
    }
}
