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
use crate::method::{ends, is_for_few, is_unsuited};

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

/// Figures by criterion.
type Figures = BTreeMap<Criterion, u32>;

impl Engine {
    /// Fills in score, rank and Pareto front of one axis.
    pub fn rank(&self, methods: &mut [MethodResult], axis: Axis, costs: &BTreeMap<MethodId, u32>) {
        let ranked: Vec<(usize, &Method)> = methods
            .iter()
            .enumerate()
            .filter(|(_, result)| result.kind == axis && result.verdict <= Verdict::FitsWithConditions)
            .filter_map(|(position, result)| {
                let method = self.catalogue.method(&result.id).filter(|method| !method.legal_only)?;
                Some((position, method))
            })
            .collect();
        let entered = Entered::of(ranked.iter().filter_map(|(_, method)| costs.get(&method.id).copied()));
        let mut scored: Vec<(usize, u32, Figures)> = ranked
            .into_iter()
            .map(|(position, method)| {
                let result = &methods[position];
                let figures = figures(method, result, entered.figure(costs.get(&method.id).copied()));
                let mean = self.mean(&figures);
                (position, mean.saturating_sub(levels_over(result) * PER_LEVEL_OVER), figures)
            })
            .collect();
        scored.sort_by(|(a, score_a, _), (b, score_b, _)| {
            let (a, b) = (&methods[*a], &methods[*b]);
            standing(a).cmp(&standing(b)).then_with(|| score_b.cmp(score_a)).then_with(|| a.id.cmp(&b.id))
        });
        let front: Vec<bool> = scored
            .iter()
            .map(|(_, _, own)| !scored.iter().any(|(_, _, other)| dominates(other, own)))
            .collect();
        for ((rank, (position, score, _)), pareto) in (1..).zip(&scored).zip(front) {
            let result = &mut methods[*position];
            result.rank = Some(rank);
            result.score = Some(*score);
            result.pareto = pareto;
        }
    }

    fn mean(&self, figures: &Figures) -> u32 {
        let criteria = &self.catalogue.preferences().criteria;
        let weight: u32 = criteria.iter().map(|preference| preference.weight).sum();
        let sum: u32 = criteria
            .iter()
            .map(|preference| preference.weight * figures.get(&preference.criterion).copied().unwrap_or(0))
            .sum();
        sum / weight.max(1)
    }
}

/// What comes before any score: a method that will not last, or that only few can use, stands behind the
/// others, and one that the answers speak against stands last.
fn standing(result: &MethodResult) -> u8 {
    if is_unsuited(result) { 2 } else { u8::from(ends(result) || is_for_few(result)) }
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

fn figures(method: &Method, result: &MethodResult, cost: u32) -> Figures {
    let count = |code: &str| {
        u32::try_from(result.reasons.iter().filter(|reason| reason.code == code).count()).unwrap_or(u32::MAX)
    };
    let seconds = burden_seconds(method).min(WORST_SECONDS);
    let months = method.lead_time.months.min(WORST_MONTHS);
    BTreeMap::from([
        (Criterion::UserEffort, BEST - seconds * BEST / WORST_SECONDS),
        (
            Criterion::ReviewTime,
            match method.review.class {
                ReviewClass::None | ReviewClass::Immediate => BEST,
                ReviewClass::Minutes => 800,
                ReviewClass::Days => 300,
                ReviewClass::Week => 0,
            },
        ),
        (Criterion::Cost, cost),
        (
            Criterion::Coverage,
            BEST.saturating_sub(
                count("users-mostly-lack") * MOSTLY_LACKING
                    + count("users-partly-lack") * PARTLY_LACKING
                    + count("need-open") * NEED_OPEN,
            ),
        ),
        (Criterion::FraudResistance, resistance(method)),
        (Criterion::LeadTime, BEST - months * BEST / WORST_MONTHS),
        (
            Criterion::DataKept,
            match method.data_kept.class {
                DataKeptClass::None => BEST,
                DataKeptClass::Low => 750,
                DataKeptClass::Medium => 400,
                DataKeptClass::High => 0,
            },
        ),
    ])
}

fn levels_over(result: &MethodResult) -> u32 {
    result
        .reasons
        .iter()
        .filter(|reason| reason.code == "over-strict")
        .filter_map(|reason| reason.by)
        .map(u32::from)
        .sum()
}

/// At least as good in everything and better in something.
fn dominates(other: &Figures, own: &Figures) -> bool {
    let mut better = false;
    for (criterion, figure) in own {
        let others = other.get(criterion).copied().unwrap_or(0);
        if others < *figure {
            return false;
        }
        better |= others > *figure;
    }
    better
}
