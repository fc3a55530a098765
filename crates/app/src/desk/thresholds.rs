//! The organisation's thresholds.
//!
//! Responsible for: keeping them, refusing values out of order, and putting them into the policies in force. Not
//! responsible for: what a threshold separates (policies).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use engine::Engine;
use model::{Lang, Text};
use policy::Catalogue;
use policy::kind::threshold::Threshold;

use super::refusal::{Refusal, ThresholdSaid};
use super::{Desk, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::view::catalogue_view;
use crate::wire::{CatalogueView, SaveThresholdsRequest};

const THRESHOLDS: &str = "thresholds";

/// Values by id of the threshold.
type Values = BTreeMap<String, u64>;

impl Desk {
    /// Sets the organisation's thresholds; an empty list returns to the shipped ones.
    pub fn save_thresholds(
        &mut self,
        request: &SaveThresholdsRequest,
        now: Now,
    ) -> Result<CatalogueView, Refusal> {
        let mut values = Values::new();
        for value in &request.values {
            let Some(shipped) = self.shipped.threshold(&value.id) else {
                return Err(AppError::NotFound { what: value.id.clone() }.into());
            };
            if shipped.value != u64::from(value.value) {
                values.insert(value.id.clone(), u64::from(value.value));
            }
        }
        in_order(&self.shipped, &values)?;
        let text = serde_json::to_string(&values).map_err(AppError::StoredResult)?;
        let text = (!values.is_empty()).then_some(text);
        self.store.save_setting(THRESHOLDS, text.as_deref(), now.timestamp())?;
        self.apply_thresholds()?;
        Ok(catalogue_view(&self.phrases(parse_lang(&request.lang)), &self.shipped))
    }

    /// Puts the organisation's thresholds into the policies in force.
    pub(super) fn apply_thresholds(&mut self) -> Result<(), AppError> {
        let values: Values = match self.store.setting(THRESHOLDS)? {
            Some(text) => serde_json::from_str(&text).map_err(AppError::StoredResult)?,
            None => Values::new(),
        };
        let catalogue = if values.is_empty() {
            Arc::clone(&self.shipped)
        } else {
            Arc::new((*self.shipped).clone().with_thresholds(&values))
        };
        self.engine = Arc::new(Engine::new(catalogue));
        self.forget_grounds();
        Ok(())
    }
}

/// Refuses values under which an answer would read "900万円 or more, less than 50万円".
fn in_order(shipped: &Catalogue, values: &Values) -> Result<(), Refusal> {
    let value = |threshold: &Threshold| values.get(&threshold.id).copied().unwrap_or(threshold.value);
    let said = |threshold: &Threshold| {
        let words = |lang| policy::with_unit(value(threshold), threshold.unit, lang);
        let value = Text { ja: words(Lang::Ja), en: words(Lang::En) };
        Box::new(ThresholdSaid { label: threshold.text.clone(), value })
    };
    match pairs(shipped).into_iter().find(|(lower, upper)| value(lower) >= value(upper)) {
        Some((lower, upper)) => Err(Refusal::ThresholdOrder { lower: said(lower), upper: said(upper) }),
        None => Ok(()),
    }
}

/// Thresholds between which an answer lies, the smaller one first: both stand in the text of one option.
fn pairs(shipped: &Catalogue) -> Vec<(&Threshold, &Threshold)> {
    let options = shipped.questions().flat_map(|question| &question.options);
    let mut known = BTreeSet::new();
    let mut pairs = Vec::new();
    for option in options {
        let mut named: Vec<&Threshold> = option
            .text
            .ja
            .split('{')
            .skip(1)
            .filter_map(|rest| shipped.threshold(rest.split('}').next()?))
            .collect();
        named.sort_by_key(|threshold| threshold.value);
        for pair in named.windows(2) {
            let (lower, upper) = (pair[0], pair[1]);
            if lower.value < upper.value && known.insert((&*lower.id, &*upper.id)) {
                pairs.push((lower, upper));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests;
