//! Two assessments side by side.

use std::collections::BTreeSet;

use policy::kind::framework::Scale;

use super::{Desk, Opened, framework_title, parse_id, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::view::level_view;
use crate::wire::{CompareRequest, CompareRow, CompareSide, CompareView};

impl Desk {
    /// Compares two assessments row by row.
    pub fn compare(&self, request: &CompareRequest, now: Now) -> Result<CompareView, AppError> {
        let lang = parse_lang(&request.lang);
        let left = self.opened(&parse_id(&request.left)?, lang, now)?;
        let right = self.opened(&parse_id(&request.right)?, lang, now)?;
        let phrases = self.phrases(lang);
        let mut rows = Rows { phrases, left: &left, right: &right, rows: Vec::new() };
        rows.levels();
        rows.ratings();
        rows.methods();
        rows.answers();
        Ok(CompareView { left: side(&phrases, &left), right: side(&phrases, &right), rows: rows.rows })
    }
}

struct Rows<'a> {
    phrases: Phrases<'a>,
    left: &'a Opened,
    right: &'a Opened,
    rows: Vec<CompareRow>,
}

impl Rows<'_> {
    fn add(&mut self, group: &str, label: String, value: impl Fn(&Phrases<'_>, &Opened) -> String) {
        let (left, right) = (value(&self.phrases, self.left), value(&self.phrases, self.right));
        self.rows.push(CompareRow {
            group: self.phrases.say(group),
            label,
            same: left == right,
            left,
            right,
        });
    }

    fn levels(&mut self) {
        for scale in [Scale::Ial, Scale::Aal] {
            let label = crate::phrase::scale_word(scale).to_owned();
            self.add("compare-levels", label, move |phrases, opened| {
                let range =
                    if scale == Scale::Ial { opened.result.range.ial } else { opened.result.range.aal };
                let label = phrases.level_label(scale, range);
                let framework = framework_title(phrases, &opened.result.framework);
                phrases.say_with("level-of-framework", &[("level", &label), ("framework", &framework)])
            });
        }
        let label = self.phrases.say("compare-gate");
        self.add("compare-levels", label, |phrases, opened| phrases.gate_outcome(&opened.result.gate));
    }

    fn ratings(&mut self) {
        for axis in model::Axis::ALL {
            for category in model::Category::ALL {
                let label = format!(
                    "{} {}",
                    self.phrases.axis(axis),
                    self.phrases.category(&self.left.result.framework, category)
                );
                self.add("compare-ratings", label, move |phrases, opened| {
                    let row = opened.result.ratings.get(&axis).and_then(|rows| rows.get(&category));
                    row.map(|row| match row.overridden {
                        Some(rating) => phrases.rating(rating),
                        None => phrases.rating_range(row.range),
                    })
                    .unwrap_or_default()
                });
            }
        }
    }

    fn methods(&mut self) {
        for (key, pick) in [
            ("recommend-role-proofing", 0),
            ("recommend-role-intermediate", 1),
            ("recommend-role-authentication", 2),
        ] {
            let label = self.phrases.say(key);
            self.add("compare-recommendation", label, move |phrases, opened| {
                let recommendation = &opened.result.recommendation;
                let id = match pick {
                    0 => &recommendation.proofing,
                    1 => &recommendation.intermediate.id,
                    _ => &recommendation.authentication,
                };
                id.as_ref().map_or_else(|| phrases.say("recommend-none"), |id| phrases.method(id))
            });
        }
        for (key, proofing) in [("compare-chosen-proofing", true), ("compare-chosen-authentication", false)] {
            let label = self.phrases.say(key);
            self.add("compare-recommendation", label, move |phrases, opened| {
                let choice = &opened.stored.answers.choice;
                let ids = if proofing { &choice.proofing } else { &choice.authentication };
                let names: Vec<String> = ids.iter().map(|id| phrases.method(id)).collect();
                if names.is_empty() { phrases.say("not-given") } else { phrases.list(&names) }
            });
        }
    }

    fn answers(&mut self) {
        let asked: BTreeSet<_> = self
            .left
            .stored
            .answers
            .answers
            .keys()
            .chain(self.right.stored.answers.answers.keys())
            .cloned()
            .collect();
        let ids: Vec<_> = self
            .phrases
            .catalogue()
            .questions()
            .map(|question| question.id.clone())
            .filter(|id| asked.contains(id))
            .collect();
        for id in ids {
            let label = self.phrases.question(&id);
            self.add("compare-answers", label, |phrases, opened| phrases.answer(&id, &opened.stored.answers));
        }
    }
}

fn side(phrases: &Phrases<'_>, opened: &Opened) -> CompareSide {
    let service = &opened.stored.answers.service;
    let parts: Vec<String> = [Some(service.name.clone()), service.transaction.clone(), service.users.clone()]
        .into_iter()
        .flatten()
        .collect();
    CompareSide {
        id: opened.stored.id.to_string(),
        title: parts.join(" / "),
        framework: framework_title(phrases, &opened.result.framework),
        ial: level_view(phrases.ial(&opened.result)),
        aal: phrases.aal(&opened.result).map(level_view),
    }
}
