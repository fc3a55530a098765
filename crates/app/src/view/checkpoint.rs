//! The checkpoints with the state of their items.

use model::result::AssessmentResult;
use model::{AnswerSet, ItemRecord, ItemState};

use crate::phrase::Phrases;
use crate::wire::{CheckpointState, ItemForm, ItemStateView};

/// All checkpoints.
pub(super) fn checkpoints(
    phrases: &Phrases<'_>,
    answers: &AnswerSet,
    result: &AssessmentResult,
) -> Vec<CheckpointState> {
    phrases
        .catalogue()
        .checkpoints()
        .iter()
        .map(|checkpoint| {
            let items: Vec<ItemStateView> = checkpoint
                .items
                .iter()
                .map(|item| {
                    let found = result.checklist.iter().find(|entry| entry.id == item.id);
                    ItemStateView {
                        id: item.id.to_string(),
                        applies: found.is_none_or(|entry| entry.applies),
                        compulsory: found.is_some_and(|entry| entry.compulsory),
                        record: form(answers.checkpoints.get(&item.id)),
                    }
                })
                .collect();
            let count = |state: ItemState| {
                let matching = items.iter().filter(|item| {
                    let stands = item.record.state == state_word(state);
                    if state == ItemState::NotApplicable {
                        stands || !item.applies
                    } else {
                        stands && item.applies
                    }
                });
                u32::try_from(matching.count()).unwrap_or(u32::MAX)
            };
            CheckpointState {
                number: checkpoint.number,
                open: count(ItemState::Open),
                doing: count(ItemState::Doing),
                done: count(ItemState::Done),
                not_applicable: count(ItemState::NotApplicable),
                items,
            }
        })
        .collect()
}

fn form(record: Option<&ItemRecord>) -> ItemForm {
    let record = record.cloned().unwrap_or_default();
    ItemForm {
        state: state_word(record.state).to_owned(),
        owner: record.owner.unwrap_or_default(),
        due: record.due.map(|day| day.to_string()).unwrap_or_default(),
        evidence: record.evidence.unwrap_or_default(),
        note: record.note.unwrap_or_default(),
    }
}

/// The word of a state.
pub(crate) fn state_word(state: ItemState) -> &'static str {
    match state {
        ItemState::Open => "open",
        ItemState::Doing => "doing",
        ItemState::Done => "done",
        ItemState::NotApplicable => "not-applicable",
    }
}
