//! The catalogue in the form in which it is evaluated: numbers for questions, bit sets for options.
//!
//! Responsible for: looking words up once instead of at every evaluation. Not responsible for: meaning.

mod params;

use std::collections::HashMap;

use model::result::Params;
use model::{Axis, Category, FrameworkId, MethodId, Rating};
use policy::Catalogue;
use policy::kind::condition::Condition;
use policy::kind::method::Suitability;
use policy::kind::question::{Question, QuestionKind};

use crate::level::Table;

pub use params::{LawParams, LevelKey, PermitParams};

/// Question ids that have a meaning of their own in the level rules.
pub mod fixed {
    /// Does the service need personal information?
    pub const NEEDS_PERSONAL_INFORMATION: &str = "needs-personal-information";
    /// Must that information be validated?
    pub const NEEDS_VALIDATED_ATTRIBUTES: &str = "needs-validated-attributes";
    /// Is personal data shown online?
    pub const SHOWS_PERSONAL_DATA_ONLINE: &str = "shows-personal-data-online";
    /// Do users log in? Optional; unanswered counts as yes.
    pub const HAS_LOGIN: &str = "has-login";
    /// Levels that the organisation accepts in place of a lower alternative.
    pub const ACCEPTED_LEVELS: &str = "accepted-levels";
    /// Cost per check by method.
    pub const COST_PER_CHECK: &str = "cost-per-check";
}

/// Options of a question as a set of bits, by position.
pub type OptionSet = u64;

/// Everything looked up in advance.
pub struct Compiled {
    /// Questions by position.
    pub questions: Vec<CompiledQuestion>,
    /// Position of a question by id.
    pub index: HashMap<String, usize>,
    /// Positions of the fixed questions.
    pub fixed: FixedQuestions,
    /// Questions that rate a category, by axis and category.
    pub raters: [[Vec<usize>; 6]; 2],
    /// Level tables of the enabled frameworks.
    pub tables: HashMap<FrameworkId, Table>,
    /// Conditions under which laws apply, in catalogue order.
    pub laws: Vec<CompiledCondition>,
    /// Conditions of the methods, in catalogue order.
    pub methods: Vec<CompiledMethod>,
    /// Parameters of reasons about laws, in catalogue order.
    pub law_params: Vec<LawParams>,
    /// Parameters of reasons about a level against the required one.
    pub level_params: HashMap<LevelKey, Params>,
    /// Parameters of reasons about a requirement, by its position.
    pub requirement_params: Vec<Params>,
    /// Threats, in catalogue order.
    pub threats: Vec<CompiledThreat>,
    /// Position of a threat by id.
    pub threat_index: HashMap<String, usize>,
    /// Conditions of checkpoint items, in catalogue order: applies, compulsory.
    pub items: Vec<(Option<CompiledCondition>, Option<CompiledCondition>)>,
}

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

/// A question with its lookups.
pub struct CompiledQuestion {
    /// When it is shown.
    pub show_when: Option<CompiledCondition>,
    /// Position of an option by id.
    pub options: HashMap<String, u32>,
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

/// A method's conditions.
pub struct CompiledMethod {
    /// `lacking-when`, `scarcely-when` and `partly-when` of each requirement.
    pub requirements: Vec<[Option<CompiledCondition>; 3]>,
    /// Each `suits`.
    pub suits: Vec<CompiledEntry>,
    /// Each `unsuited`.
    pub unsuited: Vec<CompiledEntry>,
    /// Positions of the threats that it does not resist at all.
    pub unresisted: Vec<usize>,
}

/// An entry of `suits` or `unsuited`.
pub struct CompiledEntry {
    /// When it holds.
    pub when: CompiledCondition,
    /// Parameters of the reason.
    pub params: Params,
}

/// A threat.
pub struct CompiledThreat {
    /// When it matters.
    pub condition: Option<CompiledCondition>,
    /// Parameters of the reason.
    pub params: Params,
}

/// A condition over positions.
#[derive(Clone, Debug)]
pub enum CompiledCondition {
    /// The question has one of these options.
    Is(usize, OptionSet),
    /// Every part.
    All(Vec<CompiledCondition>),
    /// Any part.
    Any(Vec<CompiledCondition>),
    /// Not the part.
    Not(Box<CompiledCondition>),
    /// One of these methods is chosen.
    Chosen(Vec<MethodId>),
}

impl Compiled {
    /// Looks everything up.
    pub fn of(catalogue: &Catalogue) -> Self {
        let index: HashMap<String, usize> = catalogue
            .questions()
            .enumerate()
            .map(|(position, question)| (question.id.as_str().to_owned(), position))
            .collect();
        let condition = |condition: &Condition| compile(condition, &index, catalogue);
        let optional = |part: &Option<Condition>| part.as_ref().map(condition);
        let entries = |entries: &[Suitability]| {
            (0..)
                .zip(entries)
                .map(|(position, entry): (usize, _)| CompiledEntry {
                    when: condition(&entry.when),
                    params: Params::default().with("entry", position).with("id", &entry.id),
                })
                .collect()
        };
        let mut raters: [[Vec<usize>; 6]; 2] = Default::default();
        let questions: Vec<CompiledQuestion> = catalogue
            .questions()
            .map(|question| compile_question(question, optional(&question.show_when)))
            .collect();
        for (position, question) in questions.iter().enumerate() {
            if let Some(axis) = question.axis {
                for category in Category::ALL {
                    if question.rates[category.index()].is_some() {
                        raters[axis.index()][category.index()].push(position);
                    }
                }
            }
        }
        let at = |id: &str| *index.get(id).expect("a checked catalogue has the fixed questions");
        let fixed = FixedQuestions {
            personal: at(fixed::NEEDS_PERSONAL_INFORMATION),
            validated: at(fixed::NEEDS_VALIDATED_ATTRIBUTES),
            shown: at(fixed::SHOWS_PERSONAL_DATA_ONLINE),
            login: at(fixed::HAS_LOGIN),
        };
        Self {
            fixed,
            raters,
            tables: catalogue
                .frameworks()
                .iter()
                .filter_map(|framework| Some((framework.id.clone(), Table::of(framework.rules.as_ref()?))))
                .collect(),
            laws: catalogue.laws().iter().map(|law| condition(&law.applies_when)).collect(),
            law_params: catalogue.laws().iter().map(LawParams::of).collect(),
            level_params: params::of_levels(catalogue),
            requirement_params: params::of_requirements(catalogue),
            methods: catalogue
                .methods()
                .iter()
                .map(|method| CompiledMethod {
                    requirements: method
                        .requirements
                        .iter()
                        .map(|need| {
                            [&need.lacking_when, &need.scarcely_when, &need.partly_when].map(optional)
                        })
                        .collect(),
                    suits: entries(&method.suits),
                    unsuited: entries(&method.unsuited),
                    unresisted: (0..)
                        .zip(catalogue.threats())
                        .filter(|(_, threat)| method.threats.get(&threat.id) == Some(&0))
                        .map(|(position, _)| position)
                        .collect(),
                })
                .collect(),
            threats: catalogue
                .threats()
                .map(|threat| CompiledThreat {
                    condition: optional(&threat.matters_when),
                    params: Params::default().with("threat", &threat.id),
                })
                .collect(),
            threat_index: catalogue
                .threats()
                .enumerate()
                .map(|(position, threat)| (threat.id.as_str().to_owned(), position))
                .collect(),
            items: catalogue
                .checkpoints()
                .iter()
                .flat_map(|checkpoint| &checkpoint.items)
                .map(|item| (optional(&item.applies_when), optional(&item.compulsory_when)))
                .collect(),
            questions,
            index,
        }
    }
}

fn compile_question(question: &Question, show_when: Option<CompiledCondition>) -> CompiledQuestion {
    let options: HashMap<String, u32> = (0..)
        .zip(&question.options)
        .map(|(position, option)| (option.id.as_str().to_owned(), position))
        .collect();
    let rates = Category::ALL.map(|category| {
        question.options.iter().any(|option| option.rates.contains_key(&category)).then(|| {
            question
                .options
                .iter()
                .map(|option| option.rates.get(&category).copied().unwrap_or(Rating::None))
                .collect()
        })
    });
    CompiledQuestion {
        show_when,
        yes: options.get("yes").map_or(0, |position| 1 << position),
        all: (0..options.len()).fold(0, |set, position| set | 1 << position),
        options,
        many: question.kind == QuestionKind::Many,
        text: matches!(question.kind, QuestionKind::Text | QuestionKind::PerMethod),
        optional: question.optional,
        axis: question.axis,
        rates,
    }
}

fn compile(
    condition: &Condition,
    index: &HashMap<String, usize>,
    catalogue: &Catalogue,
) -> CompiledCondition {
    let part = |condition: &Condition| compile(condition, index, catalogue);
    match condition {
        Condition::Is(is) => {
            let position =
                *index.get(is.question.as_str()).expect("a checked condition names existing questions");
            let question =
                catalogue.question(&is.question).expect("a checked condition names existing questions");
            let set = (0..)
                .zip(&question.options)
                .filter(|(_, option)| is.any_of.contains(&option.id))
                .fold(0, |set, (position, _): (u32, _)| set | 1 << position);
            CompiledCondition::Is(position, set)
        }
        Condition::All(parts) => CompiledCondition::All(parts.iter().map(part).collect()),
        Condition::Any(parts) => CompiledCondition::Any(parts.iter().map(part).collect()),
        Condition::Not(inner) => CompiledCondition::Not(Box::new(part(inner))),
        Condition::Chosen(methods) => CompiledCondition::Chosen(methods.clone()),
    }
}
