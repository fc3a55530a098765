//! The rule book: every rule that holds between the entries of a pack.
//!
//! Responsible for: the table of rules and running all of them. Each rule is one function, named after what it
//! demands; a pack has passed when none of them reports an error. Not responsible for: the shape of single
//! files (`parse`).

mod dates;
mod frameworks;
mod ids;
mod index;
mod laws;
mod lists;
mod methods;
mod questions;
mod ratings;
mod reach;
mod references;
pub(crate) mod report;
mod texts;
mod unused;

pub(crate) use questions::FIXED_QUESTIONS;
pub(crate) use texts::{holds_twelve_digits, untranslated};

use crate::draft::Draft;
use index::Index;
use report::Report;

/// A rule.
type Rule = fn(&Draft, &Index<'_>, &mut Report);

macro_rules! rules {
    ($($module:ident: $($name:ident),+;)+) => {
        /// All rules with their names.
        static RULES: &[(&str, Rule)] = &[$($((stringify!($name), $module::$name),)+)+];
    };
}

rules! {
    ids: pack_has_known_format, required_parts_exist, file_name_is_id, folder_agrees_with_content,
        ids_are_kebab_case, ids_are_unique;
    references: questions_and_options_exist, methods_documents_and_laws_exist, threats_exist, sources_exist,
        thresholds_in_braces_exist;
    texts: texts_exist_in_both_languages, texts_hold_no_twelve_digits;
    dates: periods_are_not_reversed, aliases_do_not_overlap, permits_do_not_overlap;
    questions: options_go_with_kind, unknown_is_no_option, fixed_questions_are_as_expected, conditions_have_parts,
        chosen_stands_in_checkpoints_only;
    reach: show_when_has_no_cycle, every_question_can_be_shown, every_condition_can_hold;
    ratings: ratings_have_an_axis, every_category_is_rated;
    frameworks: rules_unless_disabled, ceilings_are_complete_and_do_not_fall, levels_and_categories_are_explained,
        levels_are_in_range, rated_methods_have_a_level;
    methods: levels_unless_legal_only, factors_for_authentication_only, alternatives_only_when_not_confirmed,
        threats_are_stated_well;
    laws: permits_go_with_effect, exclusions_go_with_an_open_list, inferred_days_lie_in_the_period,
        changes_are_unique, aliases_agree_with_permits;
    lists: five_checkpoints, items_belong_to_their_checkpoint, criteria_are_each_named_once, weights_are_in_range,
        sources_can_be_found;
    unused: sources_are_used, thresholds_are_used, threats_are_used;
}

/// Runs every rule. What hangs on a place of which is doubtful what was meant is not reported: the fault there is.
pub(crate) fn check(draft: &Draft, report: &mut Report) {
    let index = Index::of(draft);
    let mut found = Report::default();
    for (_, rule) in RULES {
        rule(draft, &index, &mut found);
    }
    report.found.extend(found.found.into_iter().filter(|found| draft.broken.doubts.leave(found)));
}

#[cfg(test)]
mod tests;
