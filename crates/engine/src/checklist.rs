//! Which of the checkpoint items apply to the choice, and where they stand.

use model::AnswerSet;
use model::result::ChecklistItem;

use crate::Engine;
use crate::facts::Facts;
use crate::tri::Tri;

impl Engine {
    /// All items in order. An item applies unless it certainly does not; it is compulsory only when that is certain.
    pub fn checklist(&self, facts: &Facts<'_>, input: &AnswerSet) -> Vec<ChecklistItem> {
        self.catalogue
            .checkpoints()
            .iter()
            .flat_map(|checkpoint| &checkpoint.items)
            .zip(&self.compiled.items)
            .map(|(item, (applies, compulsory))| {
                let applies =
                    applies.as_ref().map_or(Tri::Yes, |condition| facts.holds(condition)).possible();
                ChecklistItem {
                    id: item.id.clone(),
                    applies,
                    compulsory: applies
                        && compulsory.as_ref().is_some_and(|condition| facts.holds(condition).certain()),
                    state: input.checkpoints.get(&item.id).map(|record| record.state).unwrap_or_default(),
                }
            })
            .collect()
    }
}
