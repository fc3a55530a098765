//! What the organisation decides: chosen methods and the work on checkpoints.
//!
//! Responsible for: methods and items that exist. Not responsible for: whether the choice suffices (`engine`).

use model::{Axis, Choice, ItemId, ItemRecord, MethodId};

use super::{Check, near};
use crate::answers_file::raw::{RawChoice, RawItem};
use crate::answers_file::word::Words;
use crate::answers_file::{OwnedStep, both};

impl Check<'_> {
    pub(super) fn choice(&mut self, raw: RawChoice) -> Choice {
        let RawChoice { proofing, authentication, compensating, reason, accepted_by, accepted_on } = raw;
        self.guard_optional(&["choice", "reason"], &reason);
        self.guard_optional(&["choice", "accepted-by"], &accepted_by);
        let compensating = compensating.unwrap_or_default();
        for control in &compensating {
            for text in [&control.control, &control.comparability, &control.residual_risk] {
                self.guard(&["choice", "compensating"], text);
            }
        }
        Choice {
            proofing: self.methods(Axis::Proofing, proofing.unwrap_or_default()),
            authentication: self.methods(Axis::Authentication, authentication.unwrap_or_default()),
            compensating,
            reason,
            accepted_by,
            accepted_on,
        }
    }

    fn methods(&mut self, axis: Axis, words: Words) -> Vec<MethodId> {
        let mut ids = Vec::with_capacity(words.0.len());
        for (place, word) in words.0.into_iter().enumerate() {
            let Some(id) = word.map(MethodId::new) else { continue };
            if self.catalogue.method(&id).is_none_or(|method| method.kind != axis) {
                self.no_method(axis, place, &id);
            }
            ids.push(id);
        }
        ids
    }

    fn no_method(&mut self, axis: Axis, place: usize, id: &MethodId) {
        let methods = self.catalogue.methods().iter().filter(|method| method.kind == axis);
        let hint = near(id.as_str(), methods.map(|method| method.id.as_str()));
        self.add(
            &["choice", axis.word()],
            "unknown-method",
            both(
                format!("手法の id が必要ですが、`{id}` という手法はここにはありません{}", hint.0),
                format!("expected the id of a method for {}, found `{id}`{}", axis.word(), hint.1),
            ),
        );
        if let Some(pending) = self.findings.last_mut() {
            pending.path.push(OwnedStep::Index(place));
        }
    }

    /// The record of an item; none where nothing stands behind the colon.
    pub(super) fn item(&mut self, id: &str, raw: Option<RawItem>) -> Option<ItemRecord> {
        if self.catalogue.checkpoint_item(&ItemId::from(id)).is_none() {
            self.add_key(
                &["checkpoints", id],
                "unknown-item",
                both(
                    format!("`1.1`〜`5.8` の項目が必要ですが、`{id}` とあります"),
                    format!("expected an item from `1.1` to `5.8`, found `{id}`"),
                ),
            );
        }
        let record = ItemRecord::from(raw?);
        for (name, text) in [("owner", &record.owner), ("evidence", &record.evidence), ("note", &record.note)]
        {
            self.guard_optional(&["checkpoints", id, name], text);
        }
        Some(record)
    }
}
