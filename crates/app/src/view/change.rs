//! What one evaluation has and the one before had not, in words.

use model::result::AssessmentResult;
use policy::kind::framework::Scale;

use crate::phrase::Phrases;

/// Differences that a planner cares about; empty when there are none.
pub fn changes(phrases: &Phrases<'_>, before: &AssessmentResult, after: &AssessmentResult) -> Vec<String> {
    let mut changes = Vec::new();
    for (axis, rows) in &after.ratings {
        for (category, row) in rows {
            let Some(old) = before.ratings.get(axis).and_then(|rows| rows.get(category)) else { continue };
            let shown = |row: &model::result::RatingResult| match row.overridden {
                Some(rating) => phrases.rating(rating),
                None => phrases.rating_range(row.range),
            };
            if shown(old) != shown(row) {
                changes.push(phrases.say_with(
                    "change-rating",
                    &[
                        ("axis", &phrases.axis(*axis)),
                        ("category", &phrases.category(&after.framework, *category)),
                        ("before", &shown(old)),
                        ("after", &shown(row)),
                    ],
                ));
            }
        }
    }
    for (scale, old, new) in
        [(Scale::Ial, before.range.ial, after.range.ial), (Scale::Aal, before.range.aal, after.range.aal)]
    {
        if old != new {
            changes.push(phrases.say_with(
                "change-level",
                &[("before", &phrases.level_label(scale, old)), ("after", &phrases.level_label(scale, new))],
            ));
        }
    }
    let gate = phrases.gate_outcome(&after.gate);
    if phrases.gate_outcome(&before.gate) != gate {
        changes.push(phrases.say_with("change-gate", &[("after", &gate)]));
    }
    for (old, new) in [
        (&before.recommendation.proofing, &after.recommendation.proofing),
        (&before.recommendation.authentication, &after.recommendation.authentication),
    ] {
        if let Some(method) = new.as_ref().filter(|_| old != new) {
            changes.push(phrases.say_with("change-recommendation", &[("after", &phrases.method(method))]));
        }
    }
    changes
}

/// The same, with the verdicts on methods: for a re-evaluation under other policies.
pub(crate) fn all_changes(
    phrases: &Phrases<'_>,
    before: &AssessmentResult,
    after: &AssessmentResult,
) -> Vec<String> {
    let mut all = changes(phrases, before, after);
    for new in &after.methods {
        let Some(old) = before.methods.iter().find(|old| old.id == new.id) else { continue };
        if old.verdict != new.verdict || old.over_strict != new.over_strict {
            all.push(phrases.say_with(
                "change-verdict",
                &[
                    ("method", &phrases.method(&new.id)),
                    ("before", &phrases.verdict(old.verdict, old.over_strict)),
                    ("after", &phrases.verdict(new.verdict, new.over_strict)),
                ],
            ));
        }
    }
    all
}
