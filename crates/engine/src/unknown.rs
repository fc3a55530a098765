//! Which open answers decide an unsettled level, strongest first.
//!
//! Responsible for: the effect of each open answer on the levels. An open answer decides if, for some way
//! the others may turn out, its own turning out changes a level. Ratings act through a maximum, so it is
//! enough to look at the others all light and all heavy; the three flags are tried in every combination.

use model::result::Reading;
use model::{Axis, Category, Rating};

use crate::Engine;
use crate::facts::{Facts, Given};
use crate::level::{Flags, OpenFlags, Table};
use crate::rating::AxisRatings;
use crate::tri::Tri;

/// What an evaluation of levels rests on.
pub struct LevelInputs<'a> {
    /// The framework's table.
    pub table: &'a Table,
    /// The reading.
    pub reading: Reading,
    /// Proofing ratings with overrides.
    pub proofing: AxisRatings,
    /// Authentication ratings with overrides.
    pub authentication: AxisRatings,
    /// The flags.
    pub flags: OpenFlags,
    /// Whether users log in.
    pub has_login: bool,
    /// Categories that a person has rated, by axis: open answers cannot change them.
    pub overridden: [[bool; 6]; 2],
}

/// How much an open answer can move the levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Effect {
    /// Largest change, both levels together.
    largest: u8,
    /// Sum of changes over the combinations tried.
    sum: u32,
}

/// One end of the possible ratings: by axis and category.
type End = [[Rating; 6]; 2];

impl Engine {
    /// Positions of the open answers that decide a level, strongest first.
    pub fn deciding_unknowns(&self, facts: &Facts<'_>, inputs: &LevelInputs<'_>) -> Vec<usize> {
        let low: End = [inputs.proofing.map(|range| range.low), inputs.authentication.map(|range| range.low)];
        let high: End =
            [inputs.proofing.map(|range| range.high), inputs.authentication.map(|range| range.high)];
        let mut found: Vec<(Effect, usize)> = Vec::new();
        let mut add = |effect: Effect, position: usize| {
            if effect.largest > 0 {
                found.push((effect, position));
            }
        };
        for (flag, position) in [
            (0, self.compiled.fixed.personal),
            (1, self.compiled.fixed.validated),
            (2, self.compiled.fixed.shown),
        ] {
            add(flag_effect(inputs, flag, &low, &high), position);
        }
        for (position, question) in self.compiled.questions.iter().enumerate() {
            let Some(axis) = question.axis else { continue };
            let open = matches!(facts.given[position], Given::Unanswered | Given::Unknown)
                && facts.visible[position].possible();
            if open && (axis == Axis::Proofing || inputs.has_login) {
                add(self.question_effect(facts, inputs, position, axis, &low, &high), position);
            }
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        found.into_iter().map(|(_, position)| position).collect()
    }

    /// Effect of one harm question, with all others at their lightest and at their heaviest.
    fn question_effect(
        &self,
        facts: &Facts<'_>,
        inputs: &LevelInputs<'_>,
        position: usize,
        axis: Axis,
        low: &End,
        high: &End,
    ) -> Effect {
        let mut effect = Effect { largest: 0, sum: 0 };
        for (others, heavy) in [(low, false), (high, true)] {
            let (mut without, mut with) = (*others, *others);
            for category in Category::ALL {
                let at = category.index();
                if inputs.overridden[axis.index()][at]
                    || self.compiled.questions[position].rates[at].is_none()
                {
                    continue;
                }
                let rest = self.rest_of(facts, axis, category, position, heavy);
                let own = self.question_rating(facts, position, category);
                without[axis.index()][at] = rest.max(own.low);
                with[axis.index()][at] = rest.max(own.high);
            }
            for flags in combinations(inputs.flags) {
                effect.add(inputs, flags, &without, flags, &with);
            }
        }
        effect
    }

    /// What the other questions of a category give, all light or all heavy.
    fn rest_of(
        &self,
        facts: &Facts<'_>,
        axis: Axis,
        category: Category,
        without: usize,
        heavy: bool,
    ) -> Rating {
        self.compiled.raters[axis.index()][category.index()]
            .iter()
            .filter(|position| **position != without)
            .map(|position| {
                let range = self.question_rating(facts, *position, category);
                if heavy { range.high } else { range.low }
            })
            .max()
            .unwrap_or(Rating::None)
    }
}

impl Effect {
    fn add(&mut self, inputs: &LevelInputs<'_>, flags_a: Flags, a: &End, flags_b: Flags, b: &End) {
        let levels = |flags, end: &End| {
            inputs.table.levels(&end[0], inputs.has_login.then_some(&end[1]), flags, inputs.reading)
        };
        let (a, b) = (levels(flags_a, a), levels(flags_b, b));
        let change = a.ial.abs_diff(b.ial) + a.aal.unwrap_or(0).abs_diff(b.aal.unwrap_or(0));
        self.largest = self.largest.max(change);
        self.sum += u32::from(change);
    }
}

fn flag_effect(inputs: &LevelInputs<'_>, flag: usize, low: &End, high: &End) -> Effect {
    let mut effect = Effect { largest: 0, sum: 0 };
    let own = [inputs.flags.personal, inputs.flags.validated, inputs.flags.shown][flag];
    if own != Tri::Open {
        return effect;
    }
    for flags in combinations(inputs.flags) {
        let (mut no, mut yes) = (flags, flags);
        set(&mut no, flag, false);
        set(&mut yes, flag, true);
        for end in [low, high] {
            effect.add(inputs, no, end, yes, end);
        }
    }
    effect
}

fn set(flags: &mut Flags, flag: usize, value: bool) {
    match flag {
        0 => flags.personal = value,
        1 => flags.validated = value,
        _ => flags.shown = value,
    }
}

/// Every way the open flags may turn out.
fn combinations(open: OpenFlags) -> impl Iterator<Item = Flags> {
    let cases = move |flag: Tri| flag.cases().iter().copied();
    cases(open.personal).flat_map(move |personal| {
        cases(open.validated).flat_map(move |validated| {
            cases(open.shown).map(move |shown| Flags { personal, validated, shown })
        })
    })
}
