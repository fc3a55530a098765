//! A single place in the space, as an example that a reader can follow.
//!
//! Responsible for: its answers, ratings and levels; which of two places is nearer to the mildest. The levels are
//! those of `decide`, so that an example shows what an assessment would show. Not responsible for: finding it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::compiled::fixed;
use engine::level::Flags;
use engine::rating::RatingRange;
use engine::tri::Tri;
use model::result::Levels;
use model::{Axis, Category, Rating};
use policy::kind::condition::{Condition, Is};
use policy::kind::question::QuestionKind;

use super::base::{Base, FLAG_QUESTIONS, Variant, has_login};
use super::condition::Space;
use super::grid::{Ratings, weight};
use super::search::Given;
use crate::check::entries::Entries;
use crate::check::finding::{Witness, WitnessAnswer, WitnessRating};
use crate::decide::known::Known;
use crate::decide::level::{BaseLevels, SectorLevels, is_about_levels, levels};
use crate::pack::TRANSACTION_QUESTION;

/// A place in the space.
#[derive(Clone, Debug)]
pub(crate) struct Spot<'e> {
    /// Options by question.
    answers: BTreeMap<&'e str, Vec<&'e str>>,
    ratings: Ratings,
    flags: Flags,
    day: NaiveDate,
}

impl<'e> Spot<'e> {
    /// A place: answers, a way the flags may turn out, a rating vector, a day.
    pub(crate) fn new(
        space: &Space<'e>,
        given: &Given,
        variant: &Variant,
        mut ratings: Ratings,
        day: NaiveDate,
    ) -> Self {
        if let Some((axis, category, rating)) = variant.besides {
            ratings[axis.index()][category.index()] = rating;
        }
        Self::at(space, given, variant.flags, ratings, day)
    }

    /// The same with flags alone.
    pub(crate) fn at(
        space: &Space<'e>,
        given: &Given,
        flags: Flags,
        ratings: Ratings,
        day: NaiveDate,
    ) -> Self {
        let mut answers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (variable, value) in space.variables().iter().zip(given) {
            let (Some(value), options) = (*value, &variable.asked.options) else { continue };
            let chosen = answers.entry(variable.asked.id).or_default();
            match variable.option {
                None => chosen.push(options[value].0),
                Some(option) if value == 1 => chosen.push(options[option].0),
                Some(_) => {}
            }
        }
        let is_given = |question: &str, option: usize| {
            space.variable_of_option(question, option).is_some_and(|variable| given[variable].is_some())
        };
        for (question, chosen) in answers.iter_mut().filter(|(_, chosen)| chosen.is_empty()) {
            // Everything that was looked at is not given, so something else is.
            let options = space.entries().question(question).map_or(&[][..], |asked| &asked.options);
            let other = options.iter().enumerate().find(|(option, _)| !is_given(question, *option));
            chosen.extend(other.map(|(_, (id, _))| *id));
        }
        let Flags { personal, validated, shown } = flags;
        for (question, yes) in FLAG_QUESTIONS.into_iter().zip([personal, validated, shown]) {
            if let Some(asked) = space.entries().question(question) {
                answers.insert(asked.id, vec![if yes { "yes" } else { "no" }]);
            }
        }
        Self { answers, ratings, flags, day }
    }

    /// The same without an answer that does not matter.
    #[must_use]
    pub(crate) fn without(mut self, question: &str) -> Self {
        self.answers.remove(question);
        self
    }

    /// The same without the answers that change neither levels nor what is known of them, flags and transaction kept.
    #[must_use]
    pub(crate) fn shortened(mut self, entries: &'e Entries<'_>, base: &Base, axes: &[Axis]) -> Self {
        let levels = |spot: &Self| {
            let sector = spot.witness(entries, base).sector;
            axes.iter()
                .map(|axis| if *axis == Axis::Proofing { sector.ial } else { sector.aal })
                .collect::<Vec<_>>()
        };
        let whole = levels(&self);
        let kept = |question: &str| question == TRANSACTION_QUESTION || FLAG_QUESTIONS.contains(&question);
        let candidates: Vec<&str> = self.answers.keys().copied().filter(|question| !kept(question)).collect();
        for question in candidates {
            let shorter = self.clone().without(question);
            if levels(&shorter) == whole {
                self = shorter;
            }
        }
        self
    }

    /// The transaction.
    pub(crate) fn transaction(&self) -> Option<&'e str> {
        self.answers.get(TRANSACTION_QUESTION)?.first().copied()
    }

    /// How far it is from the mildest: the fewer things, the shorter the example; then the lighter.
    pub(crate) fn distance(&self) -> (usize, usize, usize, NaiveDate) {
        let (ratings, sum) = weight(&self.ratings);
        let Flags { personal, validated, shown } = self.flags;
        let flags = [personal, validated, shown].into_iter().map(usize::from).sum();
        (self.answers.len() + ratings, sum, flags, self.day)
    }

    /// The example.
    pub(crate) fn witness(&self, entries: &'e Entries<'_>, base: &Base) -> Witness {
        let [ial, aal, unpaired] = base.levels(&self.ratings, self.flags);
        let login = self.answers.get(fixed::HAS_LOGIN).is_none_or(|given| given.contains(&"yes"));
        let exactly = |level: u8| login.then_some([level, level]);
        let before = BaseLevels { ial: [ial, ial], aal: exactly(aal), aal_unpaired: exactly(unpaired) };
        let after = self.levels(entries, &before);
        let mut answers: Vec<(usize, WitnessAnswer)> = self
            .answers
            .iter()
            .flat_map(|(question, options)| options.iter().map(move |option| (question, option)))
            .map(|(question, option)| {
                let position = entries.question(question).map_or(0, |asked| asked.position);
                (position, WitnessAnswer { question: (*question).into(), option: (*option).into() })
            })
            .collect();
        answers.sort_by_key(|(position, _)| *position);
        let each = Axis::ALL.into_iter().flat_map(|axis| Category::ALL.map(|category| (axis, category)));
        Witness {
            answers: answers.into_iter().map(|(_, answer)| answer).collect(),
            ratings: each
                .map(|(axis, category)| WitnessRating {
                    axis,
                    category,
                    rating: self.ratings[axis.index()][category.index()],
                })
                .filter(|own| own.rating > Rating::None)
                .collect(),
            as_of: self.day,
            base: Levels { ial: Some(before.ial), aal: before.aal },
            sector: after.ranges(),
        }
    }
}

impl<'e> Spot<'e> {
    /// The levels under the guideline, over every way in which the open answers may turn out that several conditions
    /// share, as an assessment has them.
    fn levels(&self, entries: &'e Entries<'_>, base: &BaseLevels) -> SectorLevels {
        let operations = &entries.pack.operations;
        let mut spot = self.clone();
        let mut open: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for when in operations.iter().filter(|own| is_about_levels(own)).filter_map(|own| own.when.as_ref()) {
            when.each_question(&mut |is| {
                let known = OfSpot { spot: &spot, entries };
                if let Some(asked) =
                    entries.question(is.question.as_str()).filter(|_| known.is(is, 0) == Tri::Open)
                    && asked.kind == QuestionKind::One
                    && !asked.options.is_empty()
                    && !spot.answers.contains_key(asked.id)
                {
                    open.insert(asked.id, asked.options.iter().map(|(option, _)| *option).collect());
                }
            });
        }
        let combinations = open.values().map(Vec::len).fold(1, usize::saturating_mul);
        let last = if combinations > MOST_COMBINATIONS { 1 } else { combinations };
        let mut all: Option<SectorLevels> = None;
        for combination in 0..last {
            if combinations <= MOST_COMBINATIONS {
                let mut rest = combination;
                for (question, options) in &open {
                    spot.answers.insert(question, vec![options[rest % options.len()]]);
                    rest /= options.len();
                }
            }
            let found = levels(operations, base, &OfSpot { spot: &spot, entries }, self.day);
            all = Some(all.map_or(found, |all| all.widened(found)));
        }
        all.unwrap_or_else(|| levels(operations, base, &OfSpot { spot: self, entries }, self.day))
    }
}

/// Combinations of open answers that are tried one by one, as in an assessment.
const MOST_COMBINATIONS: usize = 512;

/// Whether answers leave a level of authentication to be asked for at all.
pub(crate) fn asks_for(axis: Axis, space: &Space<'_>, given: &Given) -> bool {
    axis == Axis::Proofing || has_login(space, given)
}

/// Keeps the place that is nearer to the mildest.
pub(crate) fn keep_nearer<'e>(kept: &mut Option<Spot<'e>>, found: Spot<'e>) {
    if kept.as_ref().is_none_or(|kept| found.distance() < kept.distance()) {
        *kept = Some(found);
    }
}

/// What is known at a place.
struct OfSpot<'s> {
    spot: &'s Spot<'s>,
    entries: &'s Entries<'s>,
}

impl OfSpot<'_> {
    fn holds(&self, condition: &Condition, depth: usize) -> Tri {
        match condition {
            Condition::Is(is) => self.is(is, depth + 1),
            Condition::All(parts) => {
                parts.iter().fold(Tri::Yes, |all, part| all.and(self.holds(part, depth)))
            }
            Condition::Any(parts) => parts.iter().fold(Tri::No, |any, part| any.or(self.holds(part, depth))),
            Condition::Not(part) => !self.holds(part, depth),
            Condition::Chosen(_) => Tri::Open,
        }
    }

    /// `depth` ends circles of questions that decide about each other's display, which are reported elsewhere.
    fn is(&self, is: &Is, depth: usize) -> Tri {
        let Some(asked) = self.entries.question(is.question.as_str()) else { return Tri::Open };
        let visible = match asked.show_when {
            Some(condition) if depth < DEEPEST => self.holds(condition, depth),
            _ => Tri::Yes,
        };
        let given = match self.spot.answers.get(asked.id) {
            Some(chosen) if is.any_of.iter().any(|option| chosen.contains(&option.as_str())) => Tri::Yes,
            Some(_) => Tri::No,
            // Unanswered, this one counts as yes.
            None if asked.id == fixed::HAS_LOGIN => {
                if is.any_of.iter().any(|option| option == "yes") {
                    Tri::Yes
                } else {
                    Tri::No
                }
            }
            None => Tri::Open,
        };
        visible.and(given)
    }
}

/// Questions that decide about each other's display, one within the other.
const DEEPEST: usize = 32;

impl Known for OfSpot<'_> {
    fn answered(&self, is: &Is) -> Tri {
        self.is(is, 0)
    }

    fn rating(&self, axis: Axis, category: Category) -> RatingRange {
        RatingRange::exactly(self.spot.ratings[axis.index()][category.index()])
    }
}
