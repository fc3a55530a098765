//! What is noted about rules while the space is gone through.
//!
//! Responsible for: notes by rule, by pair and by transaction. Not responsible for: turning notes into findings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Axis;

use super::{Looked, Rule};
use crate::check::space::base::{Variant, given_flags};
use crate::check::space::grid::Grid;
use crate::check::space::ladder::{Ladder, under};
use crate::check::space::region::Region;
use crate::check::space::search::Leaf;
use crate::check::space::spot::{Spot, keep_nearer};
use crate::pack::operation::{Op, Operation, Target};

/// What the collectors look through.
pub(super) struct View<'v, 'e> {
    pub(super) looked: &'v Looked<'e>,
    pub(super) axis: Axis,
    pub(super) rules: &'v [&'v Rule<'e>],
    /// Rules in force in this stretch of time, in the order of the leaf's regions.
    pub(super) active: &'v [usize],
    pub(super) grid: &'v Grid,
    pub(super) variants: &'v [Variant],
    pub(super) day: NaiveDate,
}

/// Notes about one rule.
#[derive(Clone, Debug, Default)]
pub(super) struct OfRule<'e> {
    /// It applies somewhere.
    pub(super) applies: bool,
    /// Somewhere the level would be another without it.
    pub(super) effective: bool,
    /// Alone it would change the level somewhere.
    pub(super) effective_alone: bool,
    /// Where it applies without effect.
    pub(super) in_vain: Option<Spot<'e>>,
    /// Rules beside which it has no effect.
    pub(super) hidden_by: BTreeSet<usize>,
    /// Where it leads to less than the base, though it gives no reason.
    pub(super) lower: Option<Spot<'e>>,
    /// Where it asks for more than any accepted way reaches.
    pub(super) unmet: Option<Spot<'e>>,
    /// Where a heavier rating leads to a lower level because of it: the lighter and the heavier place.
    pub(super) falls: Option<(Spot<'e>, Spot<'e>)>,
}

/// Notes about two rules on the same target.
#[derive(Clone, Debug, Default)]
pub(super) struct OfPair<'e> {
    /// Both apply somewhere.
    pub(super) both: Option<Spot<'e>>,
    /// One applies without the other: the first, the second.
    pub(super) only: [bool; 2],
    /// One hides the other: the first is hidden, the second is hidden.
    pub(super) hidden: [Option<Spot<'e>>; 2],
}

/// Everything noted.
pub(super) struct Collected<'e> {
    pub(super) rules: Vec<OfRule<'e>>,
    pub(super) pairs: BTreeMap<(usize, usize), OfPair<'e>>,
    /// By transaction: the nearest place of which no rule speaks, and whether another place of the same transaction
    /// is spoken of.
    pub(super) unspoken: BTreeMap<Option<&'e str>, Spot<'e>>,
    pub(super) spoken: BTreeSet<Option<&'e str>>,
    /// The same in the current stretch.
    unspoken_now: BTreeMap<Option<&'e str>, Spot<'e>>,
}

impl<'e> Collected<'e> {
    pub(super) fn new(rules: usize) -> Self {
        Self {
            rules: vec![OfRule::default(); rules],
            pairs: BTreeMap::new(),
            unspoken: BTreeMap::new(),
            spoken: BTreeSet::new(),
            unspoken_now: BTreeMap::new(),
        }
    }

    /// Notes everything about a cube of answers.
    pub(super) fn take(&mut self, view: &View<'_, 'e>, leaf: &Leaf<'_>) {
        let applying: Vec<(usize, &Region)> =
            view.active.iter().copied().zip(leaf.regions).filter(|(_, region)| !region.is_empty()).collect();
        self.take_spoken(view, leaf, &applying);
        self.take_alone(view, &applying);
        let flags = given_flags(&view.looked.space, leaf.given);
        for variant in view.variants.iter().filter(|variant| variant.goes_with(view.axis, flags)) {
            let cube = Cube { view, leaf, variant, applying: &applying };
            let all = cube.under(|_| true);
            for (rule, region) in &applying {
                self.take_effect(&cube, *rule, region, &all);
            }
            self.take_pairs(&cube);
            super::falling::take(self, &cube, &all);
        }
    }

    /// Notes what applies where no level is asked for anyway.
    pub(super) fn take_idle(&mut self, view: &View<'_, 'e>, leaf: &Leaf<'_>) {
        let Some(variant) = view.variants.first() else { return };
        for (rule, region) in view.active.iter().zip(leaf.regions) {
            if let Some(index) = view.grid.mildest(region) {
                let noted = &mut self.rules[*rule];
                noted.applies = true;
                let ratings = view.grid.ratings(index);
                let spot = Spot::new(&view.looked.space, leaf.given, variant, ratings, view.day);
                keep_nearer(&mut noted.in_vain, spot);
            }
        }
    }

    /// Which pairs apply together, and which rules apply without another.
    fn take_alone(&mut self, view: &View<'_, 'e>, applying: &[(usize, &Region)]) {
        let region = |rule: usize| applying.iter().find(|(own, _)| *own == rule).map(|(_, region)| *region);
        for (rule, own) in applying {
            self.rules[*rule].applies = true;
            for (other, _) in view.rules.iter().enumerate().filter(|(other, _)| other != rule) {
                if view.rules[*rule].operation.target == view.rules[other].operation.target
                    && region(other).is_none_or(|region| !own.without(region).is_empty())
                {
                    let (key, first) = key(*rule, other);
                    self.pairs.entry(key).or_default().only[usize::from(!first)] = true;
                }
            }
        }
    }

    fn take_effect(&mut self, cube: &Cube<'_, '_, 'e>, rule: usize, region: &Region, all: &Ladder) {
        let operation = cube.view.rules[rule].operation;
        let base = &cube.variant.levels;
        let needs_reason = operation.reason.is_none() && operation.op != Op::Tighten;
        let is_effective = self.rules[rule].effective;
        if is_effective && !needs_reason {
            return;
        }
        let alone = cube.under(|own| own == rule);
        let lower = || alone.lower_than(base).and(&all.lower_than(base)).and(region);
        if needs_reason && let Some(spot) = cube.nearest(&lower()) {
            keep_nearer(&mut self.rules[rule].lower, spot);
        }
        if is_effective {
            return;
        }
        self.rules[rule].effective_alone |= alone != *base;
        if cube.under(|own| own != rule) != *all {
            self.rules[rule].effective = true;
            return;
        }
        if let Some(spot) = cube.nearest(region) {
            keep_nearer(&mut self.rules[rule].in_vain, spot);
        }
        if alone != *base {
            for (other, _) in cube.applying.iter().filter(|(other, _)| *other != rule) {
                if cube.under(|own| own == rule || own == *other) == cube.under(|own| own == *other) {
                    self.rules[rule].hidden_by.insert(*other);
                }
            }
        }
    }

    fn take_pairs(&mut self, cube: &Cube<'_, '_, 'e>) {
        for (place, (second, b)) in cube.applying.iter().enumerate() {
            for (first, a) in &cube.applying[..place] {
                let both = a.and(b);
                let target = |rule: usize| &cube.view.rules[rule].operation.target;
                if both.is_empty() || target(*first) != target(*second) {
                    continue;
                }
                let of_pair = self.pairs.entry((*first, *second)).or_default();
                if let Some(spot) = cube.nearest(&both) {
                    keep_nearer(&mut of_pair.both, spot);
                }
                let alone = [*first, *second].map(|rule| cube.under(|own| own == rule));
                let together = cube.under(|own| own == *first || own == *second);
                let apart = alone[0].differs(&alone[1]).and(&both);
                for hidden in [0, 1] {
                    let acts = alone[hidden].differs(&cube.variant.levels);
                    let loses = alone[1 - hidden].differs(&together).not();
                    if let Some(spot) = cube.nearest(&apart.and(&acts).and(&loses)) {
                        keep_nearer(&mut of_pair.hidden[hidden], spot);
                    }
                }
            }
        }
    }

    /// Whether a rule speaks of the cube: the guideline sets a level there, or takes it away.
    fn take_spoken(&mut self, view: &View<'_, 'e>, leaf: &Leaf<'_>, applying: &[(usize, &Region)]) {
        let flags = given_flags(&view.looked.space, leaf.given);
        let Some(variant) = view.variants.iter().find(|variant| variant.goes_with(view.axis, flags)) else {
            return;
        };
        let spot = |index: usize| {
            Spot::new(&view.looked.space, leaf.given, variant, view.grid.ratings(index), view.day)
        };
        let transaction = spot(0).transaction();
        let speaks =
            applying.iter().any(|(rule, _)| view.rules[*rule].operation.target == Target::Level(view.axis));
        if speaks {
            self.spoken.insert(transaction);
        } else {
            let mut kept = self.unspoken_now.remove(&transaction);
            keep_nearer(&mut kept, spot(0));
            self.unspoken_now.extend(kept.map(|kept| (transaction, kept)));
        }
        for (rule, region) in applying {
            let operation = view.rules[*rule].operation;
            if sets_level(operation)
                && !is_reached(view, operation.level, transaction)
                && let Some(index) = view.grid.mildest(region)
            {
                keep_nearer(&mut self.rules[*rule].unmet, spot(index));
            }
        }
    }

    /// A stretch of time of which nothing is said counts only after something was said.
    pub(super) fn end_of_stretch(&mut self) {
        let unspoken = std::mem::take(&mut self.unspoken_now);
        if !self.spoken.is_empty() {
            for (transaction, spot) in unspoken {
                let mut kept = self.unspoken.remove(&transaction);
                keep_nearer(&mut kept, spot);
                self.unspoken.extend(kept.map(|kept| (transaction, kept)));
            }
        }
    }

    /// Takes over what was noted about one or two rules by themselves. What other rules make good does not count.
    pub(super) fn merge(&mut self, looked: &Looked<'e>, own: Collected<'e>, places: &[usize]) {
        for (place, noted) in places.iter().zip(own.rules) {
            let rule = &mut self.rules[*place];
            rule.applies |= noted.applies;
            rule.effective |= noted.effective;
            rule.effective_alone |= noted.effective_alone;
            noted.lower.into_iter().for_each(|spot| keep_nearer(&mut rule.lower, spot));
            noted.unmet.into_iter().for_each(|spot| keep_nearer(&mut rule.unmet, spot));
            if rule.falls.is_none() {
                rule.falls = noted.falls.filter(|steps| super::falling::is_real(looked, steps));
            }
        }
        if let [first, second] = places {
            self.pairs.extend(own.pairs.into_values().map(|of_pair| ((*first, *second), of_pair)));
        }
    }
}

/// A pair in its order, and whether the rule is its first.
fn key(rule: usize, other: usize) -> ((usize, usize), bool) {
    if rule < other { ((rule, other), true) } else { ((other, rule), false) }
}

/// Whether an operation asks for a level.
pub(super) fn sets_level(operation: &Operation) -> bool {
    matches!(operation.target, Target::Level(_)) && matches!(operation.op, Op::Tighten | Op::Replace)
}

/// Whether an accepted way reaches a level in a transaction. A pack without accepted ways names none on purpose, or
/// by a fault that is reported elsewhere.
fn is_reached(view: &View<'_, '_>, level: Option<u8>, transaction: Option<&str>) -> bool {
    let mut accepted = view.looked.entries.pack.matrix.ways.iter().filter(|way| way.accepted).peekable();
    let level = level.unwrap_or(0);
    accepted.peek().is_none()
        || accepted.any(|way| {
            let allowed = way.transactions.is_empty()
                || transaction
                    .is_some_and(|transaction| way.transactions.iter().any(|own| own == transaction));
            allowed
                && match view.axis {
                    Axis::Proofing => way.ial >= level,
                    Axis::Authentication => way.column.aal().is_none_or(|aal| aal >= level),
                }
        })
}

/// A cube of answers with one way the flags may turn out.
pub(super) struct Cube<'c, 'v, 'e> {
    pub(super) view: &'c View<'v, 'e>,
    pub(super) leaf: &'c Leaf<'c>,
    pub(super) variant: &'c Variant,
    pub(super) applying: &'c [(usize, &'c Region)],
}

impl<'e> Cube<'_, '_, 'e> {
    /// The levels under some of the rules.
    pub(super) fn under(&self, some: impl Fn(usize) -> bool + Clone) -> Ladder {
        let applying = self.applying.iter().filter(move |(rule, _)| some(*rule));
        let rules = self.view.rules;
        under(self.view.axis, self.variant, applying.map(|(rule, region)| (rules[*rule].operation, *region)))
    }

    /// The place of a region that is nearest to the mildest.
    pub(super) fn nearest(&self, region: &Region) -> Option<Spot<'e>> {
        if region.is_empty() {
            return None;
        }
        self.view.grid.mildest(region).map(|index| self.spot(index))
    }

    /// The place at a position.
    pub(super) fn spot(&self, index: usize) -> Spot<'e> {
        let View { looked, grid, day, .. } = self.view;
        Spot::new(&looked.space, self.leaf.given, self.variant, grid.ratings(index), *day)
    }
}
