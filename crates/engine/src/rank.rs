//! Ranking of the methods that fit, by documented preferences, and the Pareto front.
//!
//! Responsible for: one figure per criterion and method (0 to 1000, higher is better), their weighted mean,
//! the order (methods that last and suit before those that do not), and which methods no other one beats in
//! everything. Not responsible for: the weights (policy data).
//! `docs/ranking.md` explains the figures to planners.

use std::collections::BTreeMap;

use model::result::{MethodResult, Verdict};
use model::{Axis, MethodId};
use policy::kind::method::{DataKeptClass, Method, ReviewClass};
use policy::kind::preference::Criterion;

use crate::Engine;
use crate::method::Judged;

/// Best figure of a criterion.
const BEST: u32 = 1000;
/// From this many seconds on, the user's effort counts as the worst.
const WORST_SECONDS: u32 = 300;
/// Stands for a step of the user where no source gives seconds.
const SECONDS_PER_STEP: u32 = 15;
/// From this many months on, the time to introduce counts as the worst.
const WORST_MONTHS: u32 = 12;
/// Taken off the mean for every level above what is required: the privacy cost of being over-strict.
const PER_LEVEL_OVER: u32 = 100;
/// Taken off coverage for a need that most users cannot meet, that some cannot, and that is still open.
const MOSTLY_LACKING: u32 = 500;
const PARTLY_LACKING: u32 = 250;
const NEED_OPEN: u32 = 100;

/// Number of criteria.
const CRITERIA: usize = Criterion::ALL.len();

/// Figures by criterion, in the order of the criteria.
type Figures = [u32; CRITERIA];

/// A method that takes part in the ranking.
struct Ranked {
    /// Position among the verdicts.
    position: usize,
    standing: u8,
    score: u32,
    figures: Figures,
}

impl Engine {
    /// Fills in score, rank and Pareto front of one axis.
    pub fn rank(&self, judged: &mut Judged, axis: Axis, costs: &BTreeMap<MethodId, u32>) {
        let taking_part = |(result, place): (&MethodResult, &usize)| {
            let method = &self.catalogue.methods()[*place];
            let ranked = result.kind == axis && result.verdict <= Verdict::FitsWithConditions;
            (ranked && !method.legal_only).then_some(method)
        };
        let methods: Vec<(usize, &Method)> = judged
            .results
            .iter()
            .zip(&judged.places)
            .enumerate()
            .filter_map(|(position, judged)| Some((position, taking_part(judged)?)))
            .collect();
        let entered = Entered::of(methods.iter().filter_map(|(_, method)| costs.get(&method.id).copied()));
        let results = &mut judged.results;
        let mut ranked: Vec<Ranked> = methods
            .into_iter()
            .map(|(position, method)| {
                let told = Told::of(&results[position]);
                let figures = figures(method, &told, entered.figure(costs.get(&method.id).copied()));
                let score = self.mean(&figures).saturating_sub(told.levels_over * PER_LEVEL_OVER);
                Ranked { position, standing: told.standing(), score, figures }
            })
            .collect();
        ranked.sort_by(|a, b| {
            let id = |ranked: &Ranked| &results[ranked.position].id;
            a.standing.cmp(&b.standing).then(b.score.cmp(&a.score)).then_with(|| id(a).cmp(id(b)))
        });
        for (rank, own) in (1..).zip(&ranked) {
            let result = &mut results[own.position];
            result.rank = Some(rank);
            result.score = Some(own.score);
            result.pareto = !ranked.iter().any(|other| dominates(&other.figures, &own.figures));
        }
    }

    fn mean(&self, figures: &Figures) -> u32 {
        let criteria = &self.catalogue.preferences().criteria;
        let weight: u32 = criteria.iter().map(|preference| preference.weight).sum();
        let sum: u32 = criteria
            .iter()
            .map(|preference| preference.weight * figures[preference.criterion as usize])
            .sum();
        sum / weight.max(1)
    }
}

/// What the reasons say that bears on the ranking.
#[derive(Default)]
struct Told {
    mostly_lacking: u32,
    partly_lacking: u32,
    open: u32,
    levels_over: u32,
    ends: bool,
    unsuited: bool,
}

impl Told {
    fn of(result: &MethodResult) -> Self {
        let mut told = Self::default();
        for reason in &result.reasons {
            match reason.code.as_str() {
                "users-mostly-lack" => told.mostly_lacking += 1,
                "users-partly-lack" => told.partly_lacking += 1,
                "need-open" => told.open += 1,
                "over-strict" => told.levels_over += reason.by.map_or(0, u32::from),
                "law-ends" => told.ends = true,
                "unsuited" => told.unsuited = true,
                _ => {}
            }
        }
        told
    }

    /// What comes before any score: a method that will not last, or that only few can use, stands behind the
    /// others, and one that the answers speak against stands last.
    fn standing(&self) -> u8 {
        if self.unsuited { 2 } else { u8::from(self.ends || self.mostly_lacking > 0) }
    }
}

/// The costs entered for the methods that are ranked.
struct Entered {
    sum: u64,
    count: u64,
}

impl Entered {
    fn of(costs: impl Iterator<Item = u32>) -> Self {
        costs.fold(Self { sum: 0, count: 0 }, |entered, cost| Self {
            sum: entered.sum + u64::from(cost),
            count: entered.count + 1,
        })
    }

    /// Half at the mean of the costs entered, more below it and less above. So a method without a cost, which
    /// gets half, is neither better nor worse than the average one, and a single cost changes nothing.
    fn figure(&self, cost: Option<u32>) -> u32 {
        let Some(cost) = cost.filter(|_| self.sum > 0) else { return BEST / 2 };
        let share = u64::from(BEST) * self.sum / (self.sum + self.count * u64::from(cost));
        u32::try_from(share).unwrap_or(BEST)
    }
}

/// The user's burden in seconds: measured where a source gives it, else counted in steps.
pub fn burden_seconds(method: &Method) -> u32 {
    method.user_seconds.as_ref().map_or(method.user_steps.value * SECONDS_PER_STEP, |seconds| seconds.value)
}

/// Burden as 0 to 100 for the chart.
pub fn burden(method: &Method) -> u32 {
    burden_seconds(method).min(WORST_SECONDS) * 100 / WORST_SECONDS
}

/// Share of the threats that arise which the method resists, 0 to 1000.
pub fn resistance(method: &Method) -> u32 {
    let count = u32::try_from(method.threats.len()).unwrap_or(u32::MAX).max(1);
    let sum: u32 = method.threats.values().map(|resisted| u32::from(*resisted)).sum();
    sum * BEST / (2 * count)
}

fn figures(method: &Method, told: &Told, cost: u32) -> Figures {
    let seconds = burden_seconds(method).min(WORST_SECONDS);
    let months = method.lead_time.months.min(WORST_MONTHS);
    let mut figures = [0; CRITERIA];
    let mut set = |criterion: Criterion, figure| figures[criterion as usize] = figure;
    set(Criterion::UserEffort, BEST - seconds * BEST / WORST_SECONDS);
    set(
        Criterion::ReviewTime,
        match method.review.class {
            ReviewClass::None | ReviewClass::Immediate => BEST,
            ReviewClass::Minutes => 800,
            ReviewClass::Days => 300,
            ReviewClass::Week => 0,
        },
    );
    set(Criterion::Cost, cost);
    set(
        Criterion::Coverage,
        BEST.saturating_sub(
            told.mostly_lacking * MOSTLY_LACKING
                + told.partly_lacking * PARTLY_LACKING
                + told.open * NEED_OPEN,
        ),
    );
    set(Criterion::FraudResistance, resistance(method));
    set(Criterion::LeadTime, BEST - months * BEST / WORST_MONTHS);
    set(
        Criterion::DataKept,
        match method.data_kept.class {
            DataKeptClass::None => BEST,
            DataKeptClass::Low => 750,
            DataKeptClass::Medium => 400,
            DataKeptClass::High => 0,
        },
    );
    figures
}

/// At least as good in everything and better in something.
fn dominates(other: &Figures, own: &Figures) -> bool {
    other != own && other.iter().zip(own).all(|(other, own)| other >= own)
}
