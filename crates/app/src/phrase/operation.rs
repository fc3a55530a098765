//! Sentences for what an operation of a guideline does.

use model::{Axis, DocumentId, ItemId};
use sector::pack::{Op, Target};

use super::Phrases;

impl Phrases<'_> {
    /// What an operation does.
    pub fn operation(&self, op: Op, target: &Target, level: Option<u8>) -> String {
        let (key, name) = match target {
            Target::Level(axis) => return self.level_operation(op, *axis, level),
            Target::PairRule => return self.say("sector-effect-pair-rule"),
            Target::Method(id) => ("sector-effect-method", self.method(id)),
            Target::Document(id) => ("sector-effect-document", self.document(id)),
            Target::Item(id) if op == Op::Relax => ("sector-effect-item-relax", self.checkpoint_item(id)),
            Target::Item(id) => ("sector-effect-item-tighten", self.checkpoint_item(id)),
            Target::Question(id) if op == Op::Remove => ("sector-effect-question-remove", self.question(id)),
            Target::Question(id) => ("sector-effect-question-replace", self.question(id)),
            Target::Threshold(id) => ("sector-effect-threshold", self.threshold(id)),
            Target::Law(id) => ("sector-effect-law", self.law(id)),
            Target::Permit(_, id) => ("sector-effect-permit", self.method(id)),
        };
        self.say_with(key, &[("name", &name)])
    }

    fn level_operation(&self, op: Op, axis: Axis, level: Option<u8>) -> String {
        let scale = match axis {
            Axis::Proofing => "IAL",
            Axis::Authentication => "AAL",
        };
        let key = match op {
            Op::Tighten => "sector-effect-tighten-level",
            Op::Relax => "sector-effect-relax-level",
            Op::Replace => "sector-effect-replace-level",
            Op::Remove => "sector-effect-remove-level",
        };
        self.say_with(key, &[("scale", scale), ("level", &level.unwrap_or(0).to_string())])
    }

    /// What an operation works on.
    pub fn target(&self, target: &Target) -> String {
        match target {
            Target::Level(Axis::Proofing) => self.say("sector-target-ial"),
            Target::Level(Axis::Authentication) => self.say("sector-target-aal"),
            Target::PairRule => self.say("sector-target-pair-rule"),
            Target::Method(id) => self.named("sector-target-method", &self.method(id)),
            Target::Document(id) => self.named("sector-target-document", &self.document(id)),
            Target::Threshold(id) => self.named("sector-target-threshold", &self.threshold(id)),
            Target::Item(id) => self.named("sector-target-item", &self.checkpoint_item(id)),
            Target::Question(id) => self.named("sector-target-question", &self.question(id)),
            Target::Law(id) => self.named("sector-target-law", &self.law(id)),
            Target::Permit(law, id) => {
                self.say_with("sector-target-permit", &[("law", &self.law(law)), ("name", &self.method(id))])
            }
        }
    }

    fn named(&self, key: &str, name: &str) -> String {
        self.say_with(key, &[("name", name)])
    }

    /// A document's title.
    pub fn document(&self, id: &DocumentId) -> String {
        let found = self.catalogue().document(id);
        found.map_or_else(|| id.to_string(), |document| self.text(&document.title).to_owned())
    }

    /// An item of a checkpoint with its number.
    pub fn checkpoint_item(&self, id: &ItemId) -> String {
        let found = self.catalogue().checkpoint_item(id);
        found.map_or_else(|| id.to_string(), |item| format!("{id} {}", self.text(&item.title)))
    }

    fn threshold(&self, id: &str) -> String {
        let found = self.catalogue().thresholds().find(|threshold| threshold.id == id);
        found.map_or_else(|| id.to_owned(), |threshold| self.text(&threshold.text).to_owned())
    }
}
