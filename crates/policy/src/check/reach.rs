//! Rules about what can ever be shown or hold.
//!
//! A condition is tried against every combination of answers to the questions it reads, and to those that
//! decide whether these are shown. Options that no condition in sight names are all alike, so that few
//! combinations remain. A hidden question answers nothing: for it, `is` does not hold.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{Index, each_question};
use super::report::Report;
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::condition::Condition;
use crate::kind::question::{Question, QuestionKind};
use crate::walk::{ConditionUse, Leaf, walk};

/// Combinations that are tried before a condition is taken to be possible.
const MAX_COMBINATIONS: usize = 500_000;

/// Options of one question that are combined freely.
const MAX_FREE_OPTIONS: usize = 16;

/// No question decides about itself, directly or through others.
pub(super) fn show_when_has_no_cycle(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    each_question(draft, &mut |at, question| {
        if let Some(cycle) = cycle_through(question, index) {
            let chain = cycle.join(" → ");
            let message = say(
                format!("表示条件が自分自身に戻っています ({chain})"),
                format!("conditions of display lead back to their own question ({chain})"),
            );
            report.add(Code::ConditionCycle, at.key("show-when").name(), message);
        }
    });
}

/// Every question is shown for some answers.
pub(super) fn every_question_can_be_shown(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    each_question(draft, &mut |at, question| {
        if let Some(condition) = &question.show_when
            && can_hold(condition, index) == Some(false)
        {
            let id = &question.id;
            let message = say(
                format!("質問 `{id}` は、どう答えても表示されません"),
                format!("no answers ever show the question `{id}`"),
            );
            let read: Vec<String> =
                read_by(Some(condition)).into_iter().map(|id| format!("`{id}`")).collect();
            let hint = say(
                format!(
                    "条件は{}の答えを読みます。同時に成り立たない部分を直すか、`show-when` を消してください",
                    read.join("、")
                ),
                format!(
                    "the condition reads the answers to {}; mend the parts that never hold together, or remove \
                     `show-when`",
                    read.join(", ")
                ),
            );
            report.add_with(Code::UnreachableQuestion, at.key("show-when").name(), message, Some(hint));
        }
    });
}

/// Every other condition holds for some answers. Conditions on chosen methods are not looked at.
pub(super) fn every_condition_can_hold(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        let Leaf::Condition(condition, usage) = leaf else {
            return;
        };
        if usage != ConditionUse::ShowWhen && can_hold(condition, index) == Some(false) {
            let message = say("どう答えても成り立たない条件です", "no answers ever make this condition hold");
            report.add(Code::ImpossibleCondition, at.name(), message);
        }
    });
}

/// The way from a question back to itself, if there is one.
fn cycle_through<'a>(start: &'a Question, index: &Index<'a>) -> Option<Vec<&'a str>> {
    fn search<'a>(
        question: &'a Question,
        start: &str,
        index: &Index<'a>,
        way: &mut Vec<&'a str>,
        seen: &mut BTreeSet<&'a str>,
    ) -> bool {
        way.push(question.id.as_str());
        for id in read_by(question.show_when.as_ref()) {
            if id == start {
                way.push(id);
                return true;
            }
            if seen.insert(id)
                && let Some(next) = index.questions.get(id)
                && search(next, start, index, way, seen)
            {
                return true;
            }
        }
        way.pop();
        false
    }
    let mut way = Vec::new();
    search(start, start.id.as_str(), index, &mut way, &mut BTreeSet::new()).then_some(way)
}

fn read_by(condition: Option<&Condition>) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    if let Some(condition) = condition {
        condition.each_question(&mut |is| {
            ids.insert(is.question.as_str());
        });
    }
    ids
}

/// Whether some answers make a condition hold; `None` when that cannot be told, also because the condition
/// has another defect, which is reported as such.
fn can_hold(condition: &Condition, index: &Index<'_>) -> Option<bool> {
    let mut speaks_of_choice = false;
    condition.each_method(&mut |_| speaks_of_choice = true);
    if speaks_of_choice {
        return None;
    }
    if has_empty_part(condition) {
        return None;
    }
    let variables = variables(condition, index)?;
    let combinations =
        variables.iter().try_fold(1usize, |n, variable| n.checked_mul(variable.answers.len()))?;
    if combinations > MAX_COMBINATIONS {
        return None;
    }
    let mut world = World { chosen: vec![0; variables.len()], variables: &variables };
    loop {
        if world.holds(condition) {
            return Some(true);
        }
        if !world.advance() {
            return Some(false);
        }
    }
}

fn has_empty_part(condition: &Condition) -> bool {
    match condition {
        Condition::Is(is) => is.any_of.is_empty(),
        Condition::All(parts) | Condition::Any(parts) => parts.is_empty() || parts.iter().any(has_empty_part),
        Condition::Not(part) => has_empty_part(part),
        Condition::Chosen(_) => false,
    }
}

/// A question with the answers that make a difference.
struct Variable<'a> {
    question: &'a Question,
    /// Each answer is the set of named options that it gives.
    answers: Vec<BTreeSet<&'a str>>,
}

/// The questions that a condition reads, with those that decide about their display.
/// `None` when one does not exist, lacks a named option, decides about itself, or may have been meant otherwise.
fn variables<'a>(condition: &'a Condition, index: &Index<'a>) -> Option<Vec<Variable<'a>>> {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut open = vec![condition];
    while let Some(condition) = open.pop() {
        let mut new = Vec::new();
        condition.each_question(&mut |is| {
            let id = is.question.as_str();
            let options = named.entry(id).or_insert_with(|| {
                new.push(id);
                BTreeSet::new()
            });
            options.extend(is.any_of.iter().map(|option| option.as_str()));
        });
        for id in new {
            let question = index.questions.get(id)?;
            if cycle_through(question, index).is_some() || index.display_in_doubt.contains(id) {
                return None;
            }
            open.extend(&question.show_when);
        }
    }
    named
        .into_iter()
        .map(|(id, options)| {
            let question = *index.questions.get(id)?;
            Some(Variable { question, answers: answers(question, &options)? })
        })
        .collect()
}

fn answers<'a>(question: &'a Question, named: &BTreeSet<&'a str>) -> Option<Vec<BTreeSet<&'a str>>> {
    if !named.iter().all(|id| question.options.iter().any(|option| option.id == *id)) {
        return None;
    }
    // Nothing named is given: another option, or no answer.
    let mut answers = vec![BTreeSet::new()];
    match question.kind {
        QuestionKind::One => answers.extend(named.iter().map(|id| BTreeSet::from([*id]))),
        QuestionKind::Many => {
            let is_exclusive =
                |id: &&str| question.options.iter().any(|option| option.id == *id && option.exclusive);
            let (exclusive, free): (Vec<&str>, Vec<&str>) = named.iter().partition(|id| is_exclusive(id));
            if free.len() > MAX_FREE_OPTIONS {
                return None;
            }
            answers = (0..1u32 << free.len())
                .map(|bits| {
                    free.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, id)| *id).collect()
                })
                .collect();
            answers.extend(exclusive.into_iter().map(|id| BTreeSet::from([id])));
        }
        QuestionKind::Text | QuestionKind::PerMethod => {}
    }
    Some(answers)
}

/// One combination of answers.
struct World<'v, 'a> {
    variables: &'v [Variable<'a>],
    chosen: Vec<usize>,
}

impl World<'_, '_> {
    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is(is) => {
                let Ok(i) =
                    self.variables.binary_search_by(|v| v.question.id.as_str().cmp(is.question.as_str()))
                else {
                    return false;
                };
                let Variable { question, answers } = &self.variables[i];
                let given = &answers[self.chosen[i]];
                is.any_of.iter().any(|option| given.contains(option.as_str()))
                    && question.show_when.as_ref().is_none_or(|condition| self.holds(condition))
            }
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(part) => !self.holds(part),
            Condition::Chosen(_) => false,
        }
    }

    /// The next combination, as an odometer; false after the last.
    fn advance(&mut self) -> bool {
        for (chosen, variable) in self.chosen.iter_mut().zip(self.variables) {
            *chosen += 1;
            if *chosen < variable.answers.len() {
                return true;
            }
            *chosen = 0;
        }
        false
    }
}
