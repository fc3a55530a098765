//! An assessment under a guideline.
//!
//! Responsible for: bringing facts, levels, ways and clauses together. Not responsible for: any one of them.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use engine::rating::RatingRange;
use engine::tri::Tri;
use engine::{Engine, Settings};
use model::result::{SectorEffect, SectorResult};
use model::{AnswerSet, AssessmentResult, Axis, Category, OptionId, QuestionId};
use policy::kind::condition::Is;
use policy::kind::question::QuestionKind;

use super::clause::{self, ClauseInputs};
use super::known::{Known, OfAssessment};
use super::level::{self, BaseLevels, SectorLevels};
use super::way::{self, WayInputs};
use crate::overlay::Guideline;
use crate::pack::operation::{Op, Operation, Target};
use crate::pack::{TRANSACTION_QUESTION, WAYS_QUESTION};

/// Months in which coming operations are told.
const HORIZON: Months = Months::new(24);

/// Combinations of open answers that are tried one by one. Above, conditions count as independent of each other,
/// and a range may be wider than it must be.
const MOST_COMBINATIONS: usize = 512;

/// What a guideline says about an assessment. The engine runs on the guideline's catalogue, and `base` is what it
/// concluded. `None` when the framework does not exist or is disabled.
pub fn assess(
    guideline: &Guideline,
    engine: &Engine,
    answers: &AnswerSet,
    settings: &Settings,
    base: &AssessmentResult,
) -> Option<SectorResult> {
    let facts = engine.facts(answers);
    let inputs = engine.level_inputs(&facts, answers, settings)?;
    let known = OfAssessment { engine, facts: &facts, levels: &inputs };
    let pack = &guideline.pack;
    let levels = exact_levels(&pack.operations, &base_levels(&known), &known, settings.as_of);

    let transaction = known.options(TRANSACTION_QUESTION).first().copied();
    let ways = way::used(
        &known.options(WAYS_QUESTION),
        &WayInputs { pack, transaction, levels, choice: &answers.choice },
    );
    let clauses =
        clause::clauses(&ClauseInputs { guideline, known: &known, answers, base, transaction, ways: &ways });
    Some(SectorResult {
        id: pack.header.id.clone(),
        version: pack.header.version.clone(),
        hash: guideline.hash.clone(),
        publisher: pack.header.publisher.clone(),
        fingerprint: None,
        text: None,
        transaction: transaction.map(str::to_owned),
        range: levels.ranges(),
        settled: levels.settled(),
        effects: effects(guideline, &known, settings.as_of),
        ways: ways.iter().map(way::UsedWay::result).collect(),
        conformance: clause::conformance(&clauses),
        clauses,
    })
}

/// Base levels as ranges, with and without the pair rule.
pub fn base_levels(known: &OfAssessment<'_>) -> BaseLevels {
    let inputs = known.levels;
    let ranges = inputs.table.ranges(&inputs.proofing, &inputs.authentication, inputs.flags, inputs.reading);
    BaseLevels {
        ial: [ranges.ial.low, ranges.ial.high],
        aal: inputs.has_login.then_some([ranges.aal.low, ranges.aal.high]),
        aal_unpaired: inputs.has_login.then_some([ranges.aal_data.low, ranges.aal_data.high]),
    }
}

/// Levels over every way in which the open answers may turn out that conditions of several operations share: an
/// answer cannot be one thing for one operation and another for the next.
pub(crate) fn exact_levels(
    operations: &[Operation],
    base: &BaseLevels,
    known: &OfAssessment<'_>,
    as_of: NaiveDate,
) -> SectorLevels {
    let open = open_answers(operations, known);
    let combinations: usize = open.iter().map(|(_, options)| options.len()).product();
    if open.is_empty() || combinations > MOST_COMBINATIONS {
        return level::levels(operations, base, known, as_of);
    }
    let mut all: Option<SectorLevels> = None;
    for combination in 0..combinations {
        let mut rest = combination;
        let mut given = BTreeMap::new();
        for (question, options) in &open {
            given.insert(*question, &options[rest % options.len()]);
            rest /= options.len();
        }
        let found = level::levels(operations, base, &Assuming { known, given }, as_of);
        all = Some(all.map_or(found, |all| all.widened(found)));
    }
    all.unwrap_or_else(|| level::levels(operations, base, known, as_of))
}

/// Visible questions of one answer that conditions on levels read and nobody has answered, with their options.
fn open_answers<'a>(
    operations: &'a [Operation],
    known: &OfAssessment<'a>,
) -> Vec<(&'a QuestionId, Vec<OptionId>)> {
    let catalogue = known.engine.catalogue();
    let mut open: BTreeMap<&QuestionId, Vec<OptionId>> = BTreeMap::new();
    let about_levels = operations.iter().filter(|operation| level::is_about_levels(operation));
    for when in about_levels.filter_map(|operation| operation.when.as_ref()) {
        when.each_question(&mut |is: &Is| {
            let Some(question) = catalogue.question(&is.question) else { return };
            if question.kind == QuestionKind::One && known.answered(is) == Tri::Open {
                open.insert(&is.question, question.options.iter().map(|option| option.id.clone()).collect());
            }
        });
    }
    open.into_iter().filter(|(_, options)| !options.is_empty()).collect()
}

/// What is known, with some open answers taken as given.
struct Assuming<'a> {
    known: &'a OfAssessment<'a>,
    given: BTreeMap<&'a QuestionId, &'a OptionId>,
}

impl Known for Assuming<'_> {
    fn answered(&self, is: &Is) -> Tri {
        let Some(option) = self.given.get(&is.question) else { return self.known.answered(is) };
        let visible = self
            .known
            .engine
            .catalogue()
            .question_index(is.question.as_str())
            .map_or(Tri::Yes, |position| self.known.facts.visible[position]);
        visible.and(if is.any_of.contains(option) { Tri::Yes } else { Tri::No })
    }

    fn rating(&self, axis: Axis, category: Category) -> RatingRange {
        self.known.rating(axis, category)
    }
}

/// Operations that apply, may apply, or will apply within the horizon. Wordings and thresholds are not told here:
/// they show where they are used.
fn effects(guideline: &Guideline, known: &OfAssessment<'_>, as_of: NaiveDate) -> Vec<SectorEffect> {
    let pack = &guideline.pack;
    let told = |operation: &&Operation| {
        !matches!(operation.target, Target::Question(_) | Target::Threshold(_)) && operation.op != Op::Replace
            || level::is_about_levels(operation)
    };
    pack.operations
        .iter()
        .filter(told)
        .filter_map(|operation| {
            let (day, from) = day_told(operation, as_of)?;
            let applies = level::applies(operation, known, day);
            applies.possible().then(|| SectorEffect {
                operation: operation.id.clone(),
                op: operation.op.word().to_owned(),
                target: operation.target.to_string(),
                level: operation.level,
                certain: applies.certain(),
                clauses: pack
                    .clauses()
                    .filter(|clause| clause.operations.contains(&operation.id))
                    .map(|clause| clause.id.clone())
                    .collect(),
                from,
                text: None,
            })
        })
        .collect()
}

/// The day on which an operation is looked at: today, or its first day if that comes within the horizon.
fn day_told(operation: &Operation, as_of: NaiveDate) -> Option<(NaiveDate, Option<NaiveDate>)> {
    match operation.period.from {
        Some(from) if from > as_of => {
            let end = as_of.checked_add_months(HORIZON)?;
            (from <= end).then_some((from, Some(from)))
        }
        _ => Some((as_of, None)),
    }
}
