//! Conditions over variables: one for a question of one answer, one for each option of a question of several.
//!
//! Responsible for: putting conditions into this form, with the conditions under which the questions are shown: a
//! hidden question answers nothing. Not responsible for: going through the answers (`search`).

use std::collections::{BTreeSet, HashMap};

use model::{Axis, Category, Rating};
use policy::kind::condition::{Condition, Is};
use policy::kind::question::QuestionKind;

use super::grid::Grid;
use super::region::Region;
use crate::check::entries::{Asked, Entries, MAX_OPTIONS};
use crate::pack::operation::When;

/// Something that is answered.
pub(crate) struct Variable<'e> {
    /// The question.
    pub(crate) asked: &'e Asked<'e>,
    /// The option, in a question of several answers: its values are "not given" and "given". A question of one answer
    /// has its options as values.
    pub(crate) option: Option<usize>,
}

/// A condition over variables and ratings.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Always or never.
    Constant(bool),
    /// A variable has one of these values, a bit each.
    Answer(usize, u64),
    /// A rating is at least this heavy.
    Rating(Axis, Category, Rating),
    /// Every part.
    All(Vec<Node>),
    /// Any part.
    Any(Vec<Node>),
    /// Not the part.
    Not(Box<Node>),
}

/// Where a condition holds while some variables are open: certainly, and possibly.
pub(crate) struct Truth {
    pub(crate) certain: Region,
    pub(crate) possible: Region,
}

/// Answers that one condition may name, with those that decide about the display of its questions. Far above any
/// condition that a person writes.
const MOST_ANSWERS: usize = 1 << 12;

/// The variables of a pack, as far as conditions name them.
pub(crate) struct Space<'e> {
    entries: &'e Entries<'e>,
    variables: Vec<Variable<'e>>,
    index: HashMap<(&'e str, Option<usize>), usize>,
    /// Answers that the condition in hand may still name, those that decide about display among them.
    left: usize,
}

impl<'e> Space<'e> {
    pub(crate) fn of(entries: &'e Entries<'e>) -> Self {
        Self { entries, variables: Vec::new(), index: HashMap::new(), left: MOST_ANSWERS }
    }

    pub(crate) fn entries(&self) -> &'e Entries<'e> {
        self.entries
    }

    pub(crate) fn variables(&self) -> &[Variable<'e>] {
        &self.variables
    }

    /// The variable of a question of one answer; `None` when no condition names it.
    pub(crate) fn variable(&self, question: &str) -> Option<usize> {
        self.index.get(&(question, None)).copied()
    }

    /// The variable of an option of a question of several answers.
    pub(crate) fn variable_of_option(&self, question: &str, option: usize) -> Option<usize> {
        self.index.get(&(question, Some(option))).copied()
    }

    /// Makes sure that a question of one answer has its variable.
    pub(crate) fn name(&mut self, question: &str) -> Option<usize> {
        let asked = self.entries.question(question)?;
        Some(self.intern(asked, None))
    }

    /// The condition of an operation; always, when absent. `None` when it names too much.
    pub(crate) fn when(&mut self, when: Option<&When>) -> Option<Node> {
        self.left = MOST_ANSWERS;
        let node = when.map_or(Node::Constant(true), |when| self.part(when));
        (self.left > 0).then_some(node)
    }

    /// The condition under which a question is shown, or a law applies. `None` when it names too much.
    pub(crate) fn shown(&mut self, condition: &Condition) -> Option<Node> {
        self.left = MOST_ANSWERS;
        let node = self.condition(condition, &mut Vec::new());
        (self.left > 0).then_some(node)
    }

    fn part(&mut self, when: &When) -> Node {
        match when {
            When::Is(is) => self.is(is, &mut Vec::new()),
            When::Rating(own) => Node::Rating(own.axis, own.category, own.at_least),
            When::All(parts) => Node::All(parts.iter().map(|part| self.part(part)).collect()),
            When::Any(parts) => Node::Any(parts.iter().map(|part| self.part(part)).collect()),
            When::Not(part) => Node::Not(Box::new(self.part(part))),
        }
    }

    /// `within` are the questions whose display is being looked at: a circle, which is reported elsewhere, ends there.
    fn condition(&mut self, condition: &Condition, within: &mut Vec<&'e str>) -> Node {
        match condition {
            Condition::Is(is) => self.is(is, within),
            Condition::All(parts) => {
                Node::All(parts.iter().map(|part| self.condition(part, within)).collect())
            }
            Condition::Any(parts) => {
                Node::Any(parts.iter().map(|part| self.condition(part, within)).collect())
            }
            Condition::Not(part) => Node::Not(Box::new(self.condition(part, within))),
            // Not allowed here; reported elsewhere.
            Condition::Chosen(_) => Node::Constant(true),
        }
    }

    fn is(&mut self, is: &Is, within: &mut Vec<&'e str>) -> Node {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 {
            return Node::Constant(false);
        }
        let asked = self.entries.question(is.question.as_str());
        let Some(asked) = asked.filter(|asked| asked.options.len() <= MAX_OPTIONS) else {
            return Node::Constant(false);
        };
        let named: Vec<usize> = asked
            .options
            .iter()
            .enumerate()
            .filter(|(_, (id, _))| is.any_of.iter().any(|option| option == *id))
            .map(|(option, _)| option)
            .collect();
        let answer = match asked.kind {
            QuestionKind::One if !named.is_empty() => {
                let mask = named.iter().fold(0, |mask, option| mask | 1 << option);
                Node::Answer(self.intern(asked, None), mask)
            }
            QuestionKind::Many => Node::Any(
                named
                    .into_iter()
                    .map(|option| Node::Answer(self.intern(asked, Some(option)), GIVEN))
                    .collect(),
            ),
            QuestionKind::One | QuestionKind::Text | QuestionKind::PerMethod => Node::Constant(false),
        };
        match asked.show_when {
            Some(condition) if !within.contains(&asked.id) => {
                within.push(asked.id);
                let shown = self.condition(condition, within);
                within.pop();
                Node::All(vec![shown, answer])
            }
            _ => answer,
        }
    }

    fn intern(&mut self, asked: &'e Asked<'e>, option: Option<usize>) -> usize {
        *self.index.entry((asked.id, option)).or_insert_with(|| {
            self.variables.push(Variable { asked, option });
            self.variables.len() - 1
        })
    }
}

/// Value mask of an option that is given.
const GIVEN: u64 = 0b10;

impl Variable<'_> {
    /// How many values it has.
    pub(crate) fn values(&self) -> usize {
        if self.option.is_some() { 2 } else { self.asked.options.len() }
    }
}

impl Node {
    /// Where the condition holds, with the values given so far.
    pub(crate) fn truth(&self, given: &[Option<usize>], grid: &Grid) -> Truth {
        match self {
            Node::Constant(holds) => Truth::constant(*holds),
            Node::Answer(variable, mask) => match given[*variable] {
                Some(value) => Truth::constant(mask >> value & 1 == 1),
                None => Truth { certain: Region::Empty, possible: Region::Full },
            },
            Node::Rating(axis, category, rating) => {
                let region = grid.at_least(*axis, *category, *rating);
                Truth { certain: region.clone(), possible: region }
            }
            Node::All(parts) => {
                let mut all = Truth::constant(true);
                for part in parts {
                    if all.possible.is_empty() {
                        break;
                    }
                    let own = part.truth(given, grid);
                    all.certain = all.certain.and(&own.certain);
                    all.possible = all.possible.and(&own.possible);
                }
                all
            }
            Node::Any(parts) => {
                let mut any = Truth::constant(false);
                for part in parts {
                    if any.certain == Region::Full {
                        break;
                    }
                    let own = part.truth(given, grid);
                    any.certain = any.certain.or(&own.certain);
                    any.possible = any.possible.or(&own.possible);
                }
                any
            }
            Node::Not(part) => {
                let own = part.truth(given, grid);
                Truth { certain: own.possible.not(), possible: own.certain.not() }
            }
        }
    }

    /// The first open variable that the condition still hangs on.
    pub(crate) fn open(&self, given: &[Option<usize>], grid: &Grid) -> Option<usize> {
        match self {
            Node::Constant(_) | Node::Rating(..) => None,
            Node::Answer(variable, _) => given[*variable].is_none().then_some(*variable),
            Node::All(parts) | Node::Any(parts) => parts.iter().find_map(|part| {
                let truth = part.truth(given, grid);
                if truth.is_decided() { None } else { part.open(given, grid) }
            }),
            Node::Not(part) => part.open(given, grid),
        }
    }

    /// Calls `visit` with every variable and its mask.
    pub(crate) fn each_answer(&self, visit: &mut impl FnMut(usize, u64)) {
        match self {
            Node::Constant(_) | Node::Rating(..) => {}
            Node::Answer(variable, mask) => visit(*variable, *mask),
            Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| part.each_answer(visit)),
            Node::Not(part) => part.each_answer(visit),
        }
    }

    /// The categories that are read.
    pub(crate) fn categories(&self) -> BTreeSet<(Axis, Category)> {
        match self {
            Node::Constant(_) | Node::Answer(..) => BTreeSet::new(),
            Node::Rating(axis, category, _) => BTreeSet::from([(*axis, *category)]),
            Node::All(parts) | Node::Any(parts) => parts.iter().flat_map(Node::categories).collect(),
            Node::Not(part) => part.categories(),
        }
    }
}

impl Truth {
    fn constant(holds: bool) -> Self {
        let region = Region::constant(holds);
        Self { certain: region.clone(), possible: region }
    }

    /// No open variable matters any more.
    pub(crate) fn is_decided(&self) -> bool {
        self.certain == self.possible
    }
}
