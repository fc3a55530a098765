//! More harm never leads to a lower level.
//!
//! Responsible for: single steps of a rating at which the level falls, and the rule to blame. Not responsible for:
//! the table of the framework, which never falls.

use model::Rating;

use super::collect::{Collected, Cube};
use super::{Looked, Rule, named};
use crate::check::code::Code;
use crate::check::finding::{Report, say};
use crate::check::sentence::{Part, tell};
use crate::check::space::grid::Grid;
use crate::check::space::ladder::Ladder;
use crate::check::space::region::Region;
use crate::check::space::spot::Spot;
use crate::pack::operation::{Op, Target};

/// Notes steps at which the level falls. Without a rule that depends on ratings there is none.
pub(super) fn take<'e>(collected: &mut Collected<'e>, cube: &Cube<'_, '_, 'e>, all: &Ladder) {
    if !cube.applying.iter().any(|(_, region)| matches!(region, Region::Part(_))) {
        return;
    }
    for dimension in 0..cube.view.grid.dimensions().len() {
        let falls = all.falls(dimension);
        if falls.is_empty() {
            continue;
        }
        // The nearest place by rule: one step may fall because of one rule, the next because of another.
        for (rule, region) in cube.applying {
            let operation = cube.view.rules[*rule].operation;
            let begins = || region.not().ends(dimension);
            let blamed = match (&operation.target, operation.op) {
                (Target::PairRule, _) | (_, Op::Relax | Op::Remove) => begins(),
                (_, Op::Tighten) => region.ends(dimension),
                (_, Op::Replace) => begins().or(&region.ends(dimension)),
            };
            let Some(index) = cube.view.grid.mildest(&falls.and(&blamed)) else { continue };
            let lighter = cube.spot(index);
            let heavier = cube.spot(Grid::heavier(index, dimension));
            let noted = &mut collected.rules[*rule].falls;
            if noted.as_ref().is_none_or(|(_, kept)| heavier.distance() < kept.distance()) {
                *noted = Some((lighter, heavier));
            }
        }
    }
}

/// Whether the level falls under all rules of the pack, the place being found under some.
pub(super) fn is_real<'e>(looked: &Looked<'e>, (lighter, heavier): &(Spot<'e>, Spot<'e>)) -> bool {
    let [before, after] = [lighter, heavier].map(|spot| looked.witness(spot).sector);
    after.ial < before.ial || after.aal < before.aal
}

/// Reports the steps.
pub(super) fn report(
    looked: &Looked<'_>,
    rules: &[&Rule<'_>],
    collected: &Collected<'_>,
    report: &mut Report,
) {
    for (rule, noted) in rules.iter().zip(&collected.rules) {
        let Some((lighter, heavier)) = &noted.falls else { continue };
        let before = looked.witness(lighter);
        let after = looked.witness(heavier);
        let Some(changed) = after.ratings.iter().find(|rating| !before.ratings.contains(rating)) else {
            continue;
        };
        let was = before
            .ratings
            .iter()
            .find(|own| (own.axis, own.category) == (changed.axis, changed.category))
            .map_or(Rating::None, |own| own.rating);
        let (category, to) = (Part::Rated(changed.axis, changed.category), Part::Rating(changed.rating));
        let level = |levels: Option<[u8; 2]>| match levels {
            None => "–".to_owned(),
            Some([low, high]) if low == high => low.to_string(),
            Some([low, high]) => format!("{low}–{high}"),
        };
        let (axis, before, after_level) = match rule.axis() {
            model::Axis::Proofing => ("IAL", level(before.sector.ial), level(after.sector.ial)),
            model::Axis::Authentication => ("AAL", level(before.sector.aal), level(after.sector.aal)),
        };
        report.show(
            Code::NotMonotone,
            looked.entries.at_operation(rule.operation),
            tell!(
                "ルール {rule} により、影響度 {category} が {from} から {to} に重くなると、{axis} が {before} から {after} に下がります",
                "because of {rule}, the {axis} falls from {before} to {after} when the rating of {category} rises from {from} to {to}",
                rule = named(rule.operation),
                category = category,
                from = Part::Rating(was),
                to = to,
                axis = Part::plain(axis),
                before = Part::plain(before),
                after = Part::plain(after_level),
            ),
            after,
            say(
                "緩めるルールは害が軽いときだけ、厳しくするルールは害が重いときにも成り立つように、条件を直してください。",
                "Let what eases apply to lighter harm only, and let what is stricter apply to heavier harm too.",
            ),
        );
    }
}
