//! The catalogue in the form in which it is evaluated: numbers for questions, bit sets for options.
//!
//! Responsible for: looking words up once instead of at every evaluation. Not responsible for: meaning.

mod condition;
mod params;
mod question;

use std::collections::HashMap;

use model::result::Params;
use model::{Axis, Category, FrameworkId, Period, QuestionId};
use policy::Catalogue;
use policy::kind::condition::Condition;
use policy::kind::method::{Method, Suitability};
use policy::kind::threat::Threat;

use crate::level::Table;

pub use condition::{CompiledCondition, asked};
pub use params::{LawParams, LevelParams, PermitParams};
pub use question::{CompiledQuestion, FixedQuestions};

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
    /// Questions with their positions, in the order of ids: the order in which answers come.
    pub by_id: Vec<(QuestionId, usize)>,
    /// Positions of the fixed questions.
    pub fixed: FixedQuestions,
    /// Position of the question about accepted levels, where the catalogue has it.
    pub accepted_levels: Option<usize>,
    /// Questions that rate a category, by axis and category.
    pub raters: [[Vec<usize>; 6]; 2],
    /// Level tables of the enabled frameworks.
    pub tables: HashMap<FrameworkId, Table>,
    /// Conditions under which laws apply, in catalogue order.
    pub laws: Vec<CompiledCondition>,
    /// The questions that these hang on.
    pub law_asked: Vec<Vec<usize>>,
    /// Parameters of reasons about laws, in catalogue order.
    pub law_params: Vec<LawParams>,
    /// Methods, in catalogue order.
    pub methods: Vec<CompiledMethod>,
    /// Threats, in catalogue order.
    pub threats: Vec<CompiledThreat>,
    /// Parameters of reasons about a level that no framework rates.
    pub level_params: LevelParams,
    /// The same where a framework rates.
    pub framework_params: HashMap<FrameworkId, LevelParams>,
    /// Parameters of reasons about a requirement, by its position.
    pub requirement_params: Vec<Params>,
    /// Conditions of checkpoint items, in catalogue order: applies, compulsory.
    pub items: Vec<(Option<CompiledCondition>, Option<CompiledCondition>)>,
}

/// A method.
pub struct CompiledMethod {
    /// `lacking-when`, `scarcely-when` and `partly-when` of each requirement.
    pub requirements: Vec<[Option<CompiledCondition>; 3]>,
    /// The questions that these hang on, by requirement.
    pub requirement_asked: Vec<Vec<usize>>,
    /// Each `suits`.
    pub suits: Vec<CompiledEntry>,
    /// Each `unsuited`.
    pub unsuited: Vec<CompiledEntry>,
    /// Positions of the threats that it does not resist at all.
    pub unresisted: Vec<usize>,
    /// When each of the documents it works with is accepted.
    pub documents: Vec<Period>,
}

/// An entry of `suits` or `unsuited`.
pub struct CompiledEntry {
    /// When it holds.
    pub when: CompiledCondition,
    /// The questions that this hangs on.
    pub asked: Vec<usize>,
    /// Parameters of the reason.
    pub params: Params,
}

/// A threat.
pub struct CompiledThreat {
    /// When it matters.
    pub condition: Option<CompiledCondition>,
    /// The questions that this hangs on.
    pub asked: Vec<usize>,
    /// Parameters of the reason.
    pub params: Params,
}

impl Compiled {
    /// Looks everything up.
    pub fn of(catalogue: &Catalogue) -> Self {
        let optional = |part: &Option<Condition>| {
            part.as_ref().map(|condition| CompiledCondition::of(condition, catalogue))
        };
        let questions: Vec<CompiledQuestion> =
            catalogue.questions().map(|question| CompiledQuestion::of(question, catalogue)).collect();
        let mut by_id: Vec<(QuestionId, usize)> = catalogue
            .questions()
            .enumerate()
            .map(|(position, question)| (question.id.clone(), position))
            .collect();
        by_id.sort();
        let laws: Vec<CompiledCondition> =
            catalogue.laws().iter().map(|law| CompiledCondition::of(&law.applies_when, catalogue)).collect();
        Self {
            by_id,
            fixed: FixedQuestions::of(catalogue),
            accepted_levels: catalogue.question_index(fixed::ACCEPTED_LEVELS),
            raters: raters(&questions),
            tables: catalogue
                .frameworks()
                .iter()
                .filter_map(|framework| Some((framework.id.clone(), Table::of(framework.rules.as_ref()?))))
                .collect(),
            law_asked: laws.iter().map(|applies| asked([applies])).collect(),
            law_params: catalogue.laws().iter().map(|law| LawParams::of(law, catalogue)).collect(),
            laws,
            methods: catalogue.methods().iter().map(|method| CompiledMethod::of(method, catalogue)).collect(),
            threats: catalogue.threats().map(|threat| CompiledThreat::of(threat, catalogue)).collect(),
            level_params: LevelParams::of(None),
            framework_params: LevelParams::of_frameworks(catalogue),
            requirement_params: params::of_requirements(catalogue),
            items: catalogue
                .checkpoints()
                .iter()
                .flat_map(|checkpoint| &checkpoint.items)
                .map(|item| (optional(&item.applies_when), optional(&item.compulsory_when)))
                .collect(),
            questions,
        }
    }
}

impl CompiledMethod {
    fn of(method: &Method, catalogue: &Catalogue) -> Self {
        let entries = |entries: &[Suitability]| {
            (0..)
                .zip(entries)
                .map(|(position, entry): (usize, _)| {
                    let when = CompiledCondition::of(&entry.when, catalogue);
                    let params = Params::default().with("entry", position).with("id", &entry.id);
                    CompiledEntry { asked: asked([&when]), when, params }
                })
                .collect()
        };
        let optional = |part: &Option<Condition>| {
            part.as_ref().map(|condition| CompiledCondition::of(condition, catalogue))
        };
        let requirements: Vec<[Option<CompiledCondition>; 3]> = method
            .requirements
            .iter()
            .map(|need| [&need.lacking_when, &need.scarcely_when, &need.partly_when].map(optional))
            .collect();
        Self {
            requirement_asked: requirements.iter().map(|parts| asked(parts.iter().flatten())).collect(),
            requirements,
            suits: entries(&method.suits),
            unsuited: entries(&method.unsuited),
            unresisted: (0..)
                .zip(catalogue.threats())
                .filter(|(_, threat)| method.threats.get(&threat.id) == Some(&0))
                .map(|(position, _)| position)
                .collect(),
            documents: method
                .documents
                .iter()
                .filter_map(|id| catalogue.document(id))
                .map(|document| document.accepted)
                .collect(),
        }
    }
}

impl CompiledThreat {
    fn of(threat: &Threat, catalogue: &Catalogue) -> Self {
        let matters = threat.matters_when.as_ref();
        let condition = matters.map(|condition| CompiledCondition::of(condition, catalogue));
        Self { asked: asked(&condition), condition, params: Params::default().with("threat", &threat.id) }
    }
}

/// Which questions rate each category on each axis.
fn raters(questions: &[CompiledQuestion]) -> [[Vec<usize>; 6]; 2] {
    let of = |axis: Axis, category: Category| {
        let rates = |question: &CompiledQuestion| {
            question.axis == Some(axis) && question.rates[category.index()].is_some()
        };
        let found = questions.iter().enumerate().filter(|(_, question)| rates(question));
        found.map(|(position, _)| position).collect()
    };
    Axis::ALL.map(|axis| Category::ALL.map(|category| of(axis, category)))
}
