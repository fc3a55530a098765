//! A guideline made ready for many members.
//!
//! Responsible for: looking up once what every member needs, by day. Not responsible for: what it means for a member
//! (`light`).

use std::sync::Arc;

use chrono::NaiveDate;
use engine::Engine;
use engine::compiled::{Compiled, OptionSet};
use engine::facts::{Facts, Given};
use engine::gate::speaks_of;
use engine::rating::RatingRange;
use engine::tri::Tri;
use model::{Axis, ItemId, MethodId, Period};
use policy::Catalogue;
use policy::kind::law::{Effect, Permit};

use super::left::WayMethods;
use crate::decide::level::is_about_levels;
use crate::overlay::Guideline;
use crate::pack::clause::{Clause, Obligation};
use crate::pack::operation::{Op, Operation, RatingAtLeast, Target, When};
use crate::pack::{TRANSACTION_QUESTION, WAYS_QUESTION};

/// A guideline on some days.
pub(super) struct Prepared<'g> {
    pub(super) guideline: &'g Guideline,
    pub(super) clauses: Vec<LightClause<'g>>,
    /// Operations on levels.
    pub(super) operations: Vec<&'g Operation>,
    pub(super) stages: Vec<Stage>,
    /// The days with the position of their stage.
    pub(super) days: Vec<(NaiveDate, usize)>,
    /// A clause asks for verdicts of methods.
    pub(super) needs_verdicts: bool,
}

/// A clause with what it is measured against.
pub(super) struct LightClause<'g> {
    pub(super) clause: &'g Clause,
    pub(super) required: bool,
    /// Each with the days on which it counts.
    pub(super) parts: Vec<(Period, Part<'g>)>,
}

/// One thing that a clause is measured against.
pub(super) enum Part<'g> {
    /// Every way reaches the level, as long as this operation (a position in [`Prepared::operations`]) applies.
    Level(usize, Axis),
    /// The method is not chosen.
    Method(&'g MethodId),
    /// The method is not chosen, where it is excluded.
    Permit(&'g MethodId),
    /// The item is done.
    Item(&'g ItemId),
    /// Every way is accepted.
    Matrix,
    /// The self-check, a position in [`Stage::self_checks`].
    Question(usize),
}

/// What holds on some of the days.
pub(super) struct Stage {
    pub(super) engine: Engine,
    pub(super) compiled: Compiled,
    /// Conditions of [`Prepared::operations`].
    pub(super) conditions: Vec<Option<Condition>>,
    /// Position and the option `yes` of every self-check; `None` where the question is not asked.
    pub(super) self_checks: Vec<Option<(usize, OptionSet)>>,
    /// Position of the question about the transaction.
    pub(super) transaction: Option<usize>,
    /// Position of the question about the ways.
    pub(super) ways: Option<usize>,
    /// The way behind each option of that question; `None` for the one outside the matrix.
    pub(super) way_of_option: Vec<Option<usize>>,
    /// For each law that decides: position, and for each method whether it is permitted, by day.
    pub(super) deciding: Vec<Deciding>,
    /// Methods of the ways.
    pub(super) way_methods: WayMethods,
}

/// A law with a closed list of methods.
pub(super) struct Deciding {
    /// Position in the catalogue.
    pub(super) law: usize,
    /// Methods it speaks of, by position in the catalogue.
    pub(super) speaks_of: Vec<bool>,
    /// Methods it permits, by day and position in the catalogue.
    pub(super) permits: Vec<Vec<bool>>,
}

/// A condition over positions.
pub(super) enum Condition {
    Is(usize, OptionSet),
    /// A question that is not asked.
    Nowhere,
    Rating(RatingAtLeast),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
}

impl<'g> Prepared<'g> {
    /// Looks everything up.
    pub(super) fn of(guideline: &'g Guideline, days: &[NaiveDate]) -> Self {
        let pack = &guideline.pack;
        let operations: Vec<&Operation> =
            pack.operations.iter().filter(|operation| is_about_levels(operation)).collect();
        let mut self_checks = Vec::new();
        let clauses: Vec<LightClause<'_>> = pack
            .clauses()
            .filter(|clause| clause.is_requirement())
            .map(|clause| LightClause {
                clause,
                required: clause.obligation == Obligation::Required,
                parts: parts(clause, guideline, &operations, &mut self_checks),
            })
            .collect();
        let mut catalogues: Vec<&Arc<Catalogue>> = Vec::new();
        let days: Vec<(NaiveDate, usize)> = days
            .iter()
            .map(|day| {
                let catalogue = guideline.catalogue_on(*day);
                let known = catalogues.iter().position(|known| Arc::ptr_eq(known, catalogue));
                let stage = known.unwrap_or_else(|| {
                    catalogues.push(catalogue);
                    catalogues.len() - 1
                });
                (*day, stage)
            })
            .collect();
        let stages = catalogues
            .into_iter()
            .map(|catalogue| Stage::of(guideline, catalogue, &operations, &self_checks, &days))
            .collect();
        let is_permit = |part: &Part<'_>| matches!(part, Part::Permit(_));
        let needs_verdicts =
            clauses.iter().any(|clause| clause.parts.iter().any(|(_, part)| is_permit(part)));
        Self { guideline, clauses, operations, stages, days, needs_verdicts }
    }
}

fn parts<'g>(
    clause: &'g Clause,
    guideline: &'g Guideline,
    about_levels: &[&Operation],
    self_checks: &mut Vec<&'g str>,
) -> Vec<(Period, Part<'g>)> {
    let mut parts = Vec::new();
    for operation in clause.operations.iter().filter_map(|id| guideline.pack.operation(id)) {
        let position = || about_levels.iter().position(|other| other.id == operation.id).unwrap_or_default();
        let part = match &operation.target {
            Target::Level(axis) => Part::Level(position(), *axis),
            Target::PairRule => Part::Level(position(), Axis::Authentication),
            Target::Method(method) => Part::Method(method),
            Target::Permit(_, method) => Part::Permit(method),
            Target::Item(item) if operation.op == Op::Tighten => Part::Item(item),
            Target::Document(_)
            | Target::Item(_)
            | Target::Threshold(_)
            | Target::Question(_)
            | Target::Law(_) => continue,
        };
        parts.push((operation.period, part));
    }
    if clause.matrix {
        parts.push((Period::default(), Part::Matrix));
    }
    for question in &clause.questions {
        parts.push((Period::default(), Part::Question(self_checks.len())));
        self_checks.push(question.as_str());
    }
    parts
}

impl Stage {
    fn of(
        guideline: &Guideline,
        catalogue: &Arc<Catalogue>,
        operations: &[&Operation],
        self_checks: &[&str],
        days: &[(NaiveDate, usize)],
    ) -> Self {
        let ways = catalogue.question_index(WAYS_QUESTION);
        let compiled = Compiled::of(catalogue);
        Self {
            conditions: operations
                .iter()
                .map(|operation| operation.when.as_ref().map(|when| Condition::of(when, catalogue)))
                .collect(),
            self_checks: self_checks
                .iter()
                .map(|id| catalogue.question_index(id).map(|at| (at, compiled.questions[at].yes)))
                .collect(),
            transaction: catalogue.question_index(TRANSACTION_QUESTION),
            way_of_option: ways.map_or_else(Vec::new, |at| {
                let options = &catalogue.question_at(at).options;
                let own = |id: &str| guideline.pack.matrix.ways.iter().position(|way| way.id == id);
                options.iter().map(|option| own(option.id.as_str())).collect()
            }),
            ways,
            deciding: deciding(catalogue, days),
            way_methods: WayMethods::of(guideline, catalogue, days),
            engine: Engine::new(Arc::clone(catalogue)),
            compiled,
        }
    }
}

fn deciding(catalogue: &Catalogue, days: &[(NaiveDate, usize)]) -> Vec<Deciding> {
    let laws = catalogue.laws().iter().enumerate().filter(|(_, law)| law.effect == Effect::Decides);
    laws.map(|(position, law)| Deciding {
        law: position,
        speaks_of: catalogue.methods().iter().map(|method| speaks_of(law, method.kind)).collect(),
        permits: days
            .iter()
            .map(|(day, _)| {
                let permits = |id: &MethodId| {
                    let on_list = |permit: &Permit| permit.method == *id && permit.period.contains(*day);
                    law.leaves_open(id) || law.permits.iter().any(on_list)
                };
                catalogue.methods().iter().map(|method| permits(&method.id)).collect()
            })
            .collect(),
    })
    .collect()
}

impl Condition {
    fn of(when: &When, catalogue: &Catalogue) -> Self {
        let parts = |parts: &[When]| parts.iter().map(|part| Condition::of(part, catalogue)).collect();
        match when {
            When::Is(is) => match catalogue.question_index(is.question.as_str()) {
                Some(at) => {
                    let options = (0..).zip(&catalogue.question_at(at).options);
                    let named = options.filter(|(_, option)| is.any_of.contains(&option.id));
                    Condition::Is(at, named.fold(0, |set, (bit, _): (u32, _)| set | 1 << bit))
                }
                None => Condition::Nowhere,
            },
            When::Rating(rating) => Condition::Rating(rating.clone()),
            When::All(all) => Condition::All(parts(all)),
            When::Any(any) => Condition::Any(parts(any)),
            When::Not(part) => Condition::Not(Box::new(Condition::of(part, catalogue))),
        }
    }

    /// As [`crate::decide::holds`], over positions.
    pub(super) fn holds(&self, facts: &Facts<'_>, ratings: &[[RatingRange; 6]; 2]) -> Tri {
        match self {
            Condition::Is(at, set) => facts.visible[*at].and(match facts.given[*at] {
                Given::Unanswered | Given::Unknown => Tri::Open,
                Given::Options(options) if options & set != 0 => Tri::Yes,
                Given::Options(_) | Given::Text => Tri::No,
            }),
            Condition::Nowhere => Tri::Open,
            Condition::Rating(rating) => {
                let range = ratings[rating.axis.index()][rating.category.index()];
                if range.low >= rating.at_least {
                    Tri::Yes
                } else if range.high >= rating.at_least {
                    Tri::Open
                } else {
                    Tri::No
                }
            }
            Condition::All(parts) => {
                parts.iter().fold(Tri::Yes, |all, part| all.and(part.holds(facts, ratings)))
            }
            Condition::Any(parts) => {
                parts.iter().fold(Tri::No, |any, part| any.or(part.holds(facts, ratings)))
            }
            Condition::Not(part) => !part.holds(facts, ratings),
        }
    }
}
