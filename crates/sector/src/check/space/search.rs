//! Going through the answers: branch on an open variable that a rule hangs on, until all rules are decided.
//!
//! Responsible for: visiting every combination once, as a cube in which variables that do not matter stay open.
//! Not responsible for: what is looked for in it.

use std::ops::ControlFlow;

use super::condition::{Node, Space};
use super::grid::Grid;
use super::region::Region;

/// What a search over many rules may take: cubes, times the words that a set of rating vectors fills.
pub(crate) const SOME_WORK: usize = 1 << 18;

/// What a search over a single rule may take. A rule that reads no more than it may never takes that much.
pub(crate) const MUCH_WORK: usize = 1 << 26;

/// Values by variable, as far as given.
pub(crate) type Given = Vec<Option<usize>>;

/// A cube of answers in which every rule is decided.
pub(crate) struct Leaf<'l> {
    /// The answers.
    pub(crate) given: &'l Given,
    /// By rule: the rating vectors under which it holds.
    pub(crate) regions: &'l [Region],
}

/// More cubes than can be visited.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooMany;

/// A search over some rules.
pub(crate) struct Search<'s, 'e> {
    space: &'s Space<'e>,
    grid: &'s Grid,
    rules: Vec<&'s Node>,
    /// By variable: values that differ for these rules, one of each kind.
    choices: Vec<Vec<usize>>,
    /// Variable that is branched on before all others, value by value.
    first: Option<usize>,
    /// A variable whose value is given from the beginning.
    preset: Option<(usize, usize)>,
    left: usize,
}

impl<'s, 'e> Search<'s, 'e> {
    /// A search that gives up after so much work. With `first`, that variable is given in every cube.
    pub(crate) fn new(
        space: &'s Space<'e>,
        grid: &'s Grid,
        rules: Vec<&'s Node>,
        first: Option<usize>,
        work: usize,
    ) -> Self {
        let mut choices = choices(space, &rules);
        if let Some(first) = first {
            choices[first] = (0..space.variables()[first].values()).collect();
        }
        Self { space, grid, rules, choices, first, preset: None, left: work / grid.words() }
    }

    /// The same with the value of a variable given.
    #[must_use]
    pub(crate) fn with(mut self, variable: usize, value: usize) -> Self {
        self.preset = Some((variable, value));
        self
    }

    /// Visits every cube until `visit` breaks off.
    pub(crate) fn run(mut self, mut visit: impl FnMut(&Leaf<'_>) -> ControlFlow<()>) -> Result<(), TooMany> {
        let mut given = vec![None; self.space.variables().len()];
        if let Some((variable, value)) = self.preset {
            given[variable] = Some(value);
        }
        let decided = vec![None; self.rules.len()];
        match self.branch(&mut given, &decided, &mut visit) {
            ControlFlow::Break(Some(too_many)) => Err(too_many),
            _ => Ok(()),
        }
    }

    fn branch(
        &mut self,
        given: &mut Given,
        decided: &[Option<Region>],
        visit: &mut impl FnMut(&Leaf<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<Option<TooMany>> {
        let mut decided = decided.to_vec();
        let mut open = self.first.filter(|first| given[*first].is_none());
        for (region, rule) in decided.iter_mut().zip(&self.rules).filter(|(region, _)| region.is_none()) {
            let truth = rule.truth(given, self.grid);
            if truth.is_decided() {
                *region = Some(truth.certain);
            } else {
                open = open.or_else(|| rule.open(given, self.grid));
            }
        }
        let Some(variable) = open else { return self.leaf(given, decided, visit) };
        for value in self.choices[variable].clone() {
            given[variable] = Some(value);
            if self.is_possible(given, variable) {
                self.branch(given, &decided, visit)?;
            }
        }
        given[variable] = None;
        ControlFlow::Continue(())
    }

    fn leaf(
        &mut self,
        given: &Given,
        decided: Vec<Option<Region>>,
        visit: &mut impl FnMut(&Leaf<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<Option<TooMany>> {
        let Some(left) = self.left.checked_sub(1) else { return ControlFlow::Break(Some(TooMany)) };
        self.left = left;
        // Without an open variable every rule is decided.
        let regions: Vec<Region> =
            decided.into_iter().map(|region| region.unwrap_or(Region::Empty)).collect();
        visit(&Leaf { given, regions: &regions }).map_break(|()| None)
    }

    /// Whether the options given of a question of several answers can stand together, and are not none at all.
    fn is_possible(&self, given: &Given, variable: usize) -> bool {
        let own = &self.space.variables()[variable];
        if own.option.is_none() {
            return true;
        }
        let options = &own.asked.options;
        let value =
            |option| self.space.variable_of_option(own.asked.id, option).and_then(|variable| given[variable]);
        let chosen: Vec<usize> = (0..options.len()).filter(|option| value(*option) == Some(1)).collect();
        let is_exclusive = |option: &usize| options[*option].1;
        if chosen.len() > 1 && chosen.iter().any(is_exclusive) {
            return false;
        }
        !chosen.is_empty() || (0..options.len()).any(|option| value(option) != Some(0))
    }
}

/// Values of every variable that the rules tell apart, one of each kind.
pub(crate) fn choices(space: &Space<'_>, rules: &[&Node]) -> Vec<Vec<usize>> {
    let mut masks: Vec<Vec<u64>> = vec![Vec::new(); space.variables().len()];
    for rule in rules {
        rule.each_answer(&mut |variable, mask| masks[variable].push(mask));
    }
    let kinds = |variable: usize, masks: &[u64]| {
        let mut seen = Vec::new();
        (0..space.variables()[variable].values())
            .filter(|value| {
                let kind: Vec<bool> = masks.iter().map(|mask| mask >> value & 1 == 1).collect();
                let is_new = !seen.contains(&kind);
                if is_new {
                    seen.push(kind);
                }
                is_new
            })
            .collect()
    };
    masks.iter().enumerate().map(|(variable, masks)| kinds(variable, masks)).collect()
}
