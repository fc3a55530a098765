//! Where a member stands under a guideline on a day, without the reasons.
//!
//! Responsible for: the same levels, ways, clauses and conformance as [`crate::decide::assess`], for thousands of
//! members in a moment; a test holds both against each other. What is open in a way that several operations share is
//! left to the code of `decide`. Not responsible for: reasons, verdicts, proofs.

use engine::Settings;
use engine::facts::{Facts, Given};
use engine::level::LevelRange;
use engine::method::MethodInputs;
use engine::tri::Tri;
use engine::unknown::LevelInputs;
use model::result::{ClauseState, Conformance, Verdict};
use model::{AnswerSet, Choice, ItemState, MethodId};

use super::case::Case;
use super::prepared::{Part, Prepared, Stage};
use crate::decide::assess::{base_levels, exact_levels};
use crate::decide::known::OfAssessment;
use crate::decide::level::{BaseLevels, SectorLevels, under};
use crate::decide::way::{all, transaction_allows};
use crate::pack::matrix::Way;

/// What is the same on all days of a stage.
pub(super) struct Looked<'a> {
    pub(super) prepared: &'a Prepared<'a>,
    pub(super) stage: &'a Stage,
    pub(super) answers: &'a AnswerSet,
    pub(super) facts: Facts<'a>,
    inputs: LevelInputs<'a>,
    pub(super) base: BaseLevels,
    /// Whether each operation on levels applies, its period left aside.
    conditions: Vec<Tri>,
    pub(super) transaction: Option<&'a str>,
    /// Ways in use by position in the matrix; `None` for one outside it.
    pub(super) ways: Vec<Option<usize>>,
}

/// Where a member stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) levels: SectorLevels,
    /// State of each way in use, in the order of [`Looked::ways`].
    pub(super) ways: Vec<ClauseState>,
    /// State of each clause, in the order of [`Prepared::clauses`].
    pub(super) clauses: Vec<ClauseState>,
    pub(super) conformance: Conformance,
}

/// A way in use from each side.
struct UsedWay {
    accepted: ClauseState,
    reaches: [ClauseState; 2],
}

impl<'a> Looked<'a> {
    /// Looks at a member. `None` when the framework cannot be used, which an applied guideline rules out.
    pub(super) fn at(
        prepared: &'a Prepared<'a>,
        stage: &'a Stage,
        case: &Case,
        answers: &'a AnswerSet,
    ) -> Option<Self> {
        let facts = stage.engine.facts(answers);
        let settings = settings(prepared, case, prepared.days.first()?.0);
        let mut inputs = stage.engine.level_inputs(&facts, answers, &settings)?;
        [inputs.proofing, inputs.authentication] = case.ratings;
        let known = OfAssessment { engine: &stage.engine, facts: &facts, levels: &inputs };
        let base = base_levels(&known);
        let conditions = stage
            .conditions
            .iter()
            .map(|condition| {
                condition.as_ref().map_or(Tri::Yes, |condition| condition.holds(&facts, &case.ratings))
            })
            .collect();
        let bits = |at: Option<usize>| match at.map(|at| facts.given[at]) {
            Some(Given::Options(set)) => set,
            _ => 0,
        };
        let ways = stage.way_of_option.iter().enumerate();
        let ways = ways.filter(|(bit, _)| bits(stage.ways) & (1 << bit) != 0).map(|(_, way)| *way).collect();
        let transaction = stage.transaction.filter(|_| bits(stage.transaction) != 0).and_then(|at| {
            let first = bits(Some(at)).trailing_zeros() as usize;
            let option = stage.engine.catalogue().question_at(at).options.get(first)?;
            Some(option.id.as_str())
        });
        Some(Self { prepared, stage, answers, facts, inputs, base, conditions, transaction, ways })
    }

    /// Where the member stands on a day, given by its position.
    pub(super) fn standing(&self, case: &Case, day: usize) -> Standing {
        let pack = &self.prepared.guideline.pack;
        let levels = self.levels(day);
        let ways: Vec<UsedWay> =
            self.ways.iter().map(|way| self.used(way.map(|at| &pack.matrix.ways[at]), levels)).collect();
        let excluded = if self.prepared.needs_verdicts { self.excluded(case, day) } else { Vec::new() };
        let clauses: Vec<ClauseState> =
            (0..self.prepared.clauses.len()).map(|at| self.clause(at, day, &ways, &excluded)).collect();
        let required = || {
            let clauses = self.prepared.clauses.iter().zip(&clauses);
            clauses.filter(|(clause, _)| clause.required).map(|(_, state)| *state)
        };
        let conformance = if required().any(|state| state == ClauseState::NotMet) {
            Conformance::DoesNotConform
        } else if required().any(|state| state == ClauseState::Open) {
            Conformance::Open
        } else {
            Conformance::Conforms
        };
        let ways = ways.iter().map(|way| all([way.accepted, way.reaches[0], way.reaches[1]])).collect();
        Standing { levels, ways, clauses, conformance }
    }

    /// Levels under the guideline on a day.
    pub(super) fn levels(&self, day: usize) -> SectorLevels {
        let as_of = self.prepared.days[day].0;
        let mut applying = Vec::with_capacity(self.conditions.len());
        for (operation, condition) in self.prepared.operations.iter().zip(&self.conditions) {
            if !operation.period.contains(as_of) {
                continue;
            }
            match condition {
                Tri::Yes => applying.push(*operation),
                Tri::No => {}
                Tri::Open => {
                    let known =
                        OfAssessment { engine: &self.stage.engine, facts: &self.facts, levels: &self.inputs };
                    let operations = &self.prepared.guideline.pack.operations;
                    return exact_levels(operations, &self.base, &known, as_of);
                }
            }
        }
        under(&applying, &self.base)
    }

    fn used(&self, way: Option<&Way>, levels: SectorLevels) -> UsedWay {
        let Some(way) = way else {
            return UsedWay { accepted: ClauseState::NotMet, reaches: [ClauseState::Open; 2] };
        };
        let accepted = if way.accepted { ClauseState::Met } else { ClauseState::NotMet };
        let here = match transaction_allows(&way.transactions, self.transaction) {
            Tri::Yes => ClauseState::Met,
            Tri::Open => ClauseState::Open,
            Tri::No => ClauseState::NotMet,
        };
        let choice = &self.answers.choice;
        let proofing = realised(&way.proofing, &choice.proofing);
        let authentication = realised(&way.authentication, &choice.authentication);
        UsedWay {
            accepted: all([accepted, here, proofing, authentication]),
            reaches: [reaches(Some(way.ial), levels.ial), reaches(way.column.aal(), levels.aal)],
        }
    }

    fn clause(&self, at: usize, day: usize, ways: &[UsedWay], excluded: &[MethodId]) -> ClauseState {
        let light = &self.prepared.clauses[at];
        let about = transaction_allows(&light.clause.transactions, self.transaction);
        if about == Tri::No {
            return ClauseState::NotApplicable;
        }
        let as_of = self.prepared.days[day].0;
        let state = all(light.parts.iter().map(|(period, part)| {
            if period.contains(as_of) { self.part(part, ways, excluded) } else { ClauseState::NotApplicable }
        }));
        // Whether it is broken hangs on the transaction.
        if about == Tri::Open && state == ClauseState::NotMet { ClauseState::Open } else { state }
    }

    fn part(&self, part: &Part<'_>, ways: &[UsedWay], excluded: &[MethodId]) -> ClauseState {
        let over_ways = |side: &dyn Fn(&UsedWay) -> ClauseState| {
            if ways.is_empty() { ClauseState::Open } else { all(ways.iter().map(side)) }
        };
        match part {
            Part::Level(operation, axis) => match self.conditions[*operation] {
                Tri::No => ClauseState::NotApplicable,
                Tri::Open => ClauseState::Open,
                Tri::Yes => over_ways(&|way| way.reaches[axis.index()]),
            },
            Part::Matrix => over_ways(&|way| way.accepted),
            Part::Method(method) => avoided(method, &self.answers.choice),
            Part::Permit(method) if excluded.contains(method) => avoided(method, &self.answers.choice),
            Part::Permit(_) => ClauseState::NotApplicable,
            Part::Item(item) => match self.answers.checkpoints.get(*item).map(|record| record.state) {
                Some(ItemState::Done) => ClauseState::Met,
                Some(ItemState::NotApplicable) => ClauseState::NotMet,
                Some(ItemState::Open | ItemState::Doing) | None => ClauseState::Open,
            },
            Part::Question(question) => self.self_check(*question),
        }
    }

    fn self_check(&self, question: usize) -> ClauseState {
        let Some((at, yes)) = self.stage.self_checks[question] else { return ClauseState::NotApplicable };
        if self.facts.visible[at] == Tri::No {
            return ClauseState::NotApplicable;
        }
        match self.facts.given[at] {
            Given::Options(set) if set == yes => ClauseState::Met,
            Given::Options(_) | Given::Text => ClauseState::NotMet,
            Given::Unanswered | Given::Unknown => ClauseState::Open,
        }
    }

    /// Methods that the verdicts on the guideline's catalogue exclude.
    fn excluded(&self, case: &Case, day: usize) -> Vec<MethodId> {
        let engine = &self.stage.engine;
        let settings = settings(self.prepared, case, self.prepared.days[day].0);
        let Some(framework) = engine.framework(&settings) else { return Vec::new() };
        let laws = engine.applying_laws(&self.facts);
        let range = |[low, high]: [u8; 2]| LevelRange { low, high };
        let methods = engine.methods(&MethodInputs {
            as_of: settings.as_of,
            framework,
            facts: &self.facts,
            laws: &laws,
            ial: range(self.base.ial),
            aal: self.base.aal.map(range),
            accepted: &std::collections::BTreeMap::new(),
        });
        let excluded = methods.into_iter().filter(|method| method.verdict == Verdict::Excluded);
        excluded.map(|method| method.id).collect()
    }
}

fn settings(prepared: &Prepared<'_>, case: &Case, as_of: chrono::NaiveDate) -> Settings {
    Settings { as_of, framework: prepared.guideline.pack.header.framework.clone(), reading: case.reading }
}

fn avoided(method: &MethodId, choice: &Choice) -> ClauseState {
    if choice.proofing.contains(method) || choice.authentication.contains(method) {
        ClauseState::NotMet
    } else if choice.proofing.is_empty() && choice.authentication.is_empty() {
        ClauseState::Open
    } else {
        ClauseState::Met
    }
}

fn realised(own: &[MethodId], chosen: &[MethodId]) -> ClauseState {
    if own.is_empty() || chosen.iter().any(|method| own.contains(method)) {
        ClauseState::Met
    } else if chosen.is_empty() {
        ClauseState::Open
    } else {
        ClauseState::NotMet
    }
}

fn reaches(own: Option<u8>, [low, high]: [u8; 2]) -> ClauseState {
    match own {
        None => ClauseState::Met,
        Some(own) if own >= high => ClauseState::Met,
        Some(own) if own >= low => ClauseState::Open,
        Some(_) => ClauseState::NotMet,
    }
}
