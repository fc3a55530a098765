//! Rules about checkpoints, preferences and sources.

use super::index::Index;
use super::report::{At, Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::Kind;
use crate::kind::preference::Criterion;
use crate::kind::source::Source;

const CHECKPOINTS: u8 = 5;

const CRITERIA: [(Criterion, &str); 7] = [
    (Criterion::UserEffort, "user-effort"),
    (Criterion::ReviewTime, "review-time"),
    (Criterion::Cost, "cost"),
    (Criterion::Coverage, "coverage"),
    (Criterion::FraudResistance, "fraud-resistance"),
    (Criterion::LeadTime, "lead-time"),
    (Criterion::DataKept, "data-kept"),
];

const MAX_WEIGHT: u32 = 100;

/// There are five checkpoints, numbered 1 to 5.
pub(super) fn five_checkpoints(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let mut seen = [false; CHECKPOINTS as usize];
    for parsed in &draft.checkpoints {
        let number = parsed.value.number;
        let free = (1..=CHECKPOINTS).contains(&number)
            && !std::mem::replace(&mut seen[usize::from(number) - 1], true);
        if !free {
            let message = say(
                format!("番号は 1 から {CHECKPOINTS} まで一度ずつです。{number} は使えません"),
                format!("numbers are 1 to {CHECKPOINTS}, each once; {number} cannot be used here"),
            );
            report.add(Code::CheckpointNumbers, Place::file(parsed.file).key("number").value(), message);
        }
    }
    if draft.broken.none_of(&[Kind::Checkpoint]) {
        for (number, _) in (1..).zip(seen).filter(|(_, seen)| !seen) {
            let at = At::position(draft.pack.as_ref().map_or(0, |pack| pack.file), (1, 1));
            let number: u8 = number;
            let message = say(
                format!("チェックポイント {number} がありません"),
                format!("checkpoint {number} is missing"),
            );
            report.add(Code::CheckpointNumbers, at, message);
        }
    }
}

/// An item is numbered `<checkpoint>.<number>`.
pub(super) fn items_belong_to_their_checkpoint(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.checkpoints {
        let number = parsed.value.number.to_string();
        let file = Place::file(parsed.file);
        let items = file.key("items");
        for (i, item) in parsed.value.items.iter().enumerate() {
            let id = item.id.as_str();
            let belongs = id.split_once('.').is_some_and(|(checkpoint, rest)| {
                checkpoint == number && !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())
            });
            if !belongs {
                let message = say(
                    format!("項目 `{id}` の番号は `{number}.` で始まる数です"),
                    format!("the item `{id}` must be numbered `{number}.` and a number"),
                );
                report.add(Code::ItemNumber, items.index(i).key("id").value(), message);
            }
        }
    }
}

/// What was read has a place or a note.
pub(super) fn sources_can_be_found(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for list in &draft.sources {
        let file = Place::file(list.file);
        let sources = file.key("sources");
        let hidden = |(_, source): &(usize, &Source)| !source.can_be_found();
        for (i, source) in list.value.sources.iter().enumerate().filter(hidden) {
            let message = say(
                format!("出典 `{}` に `locator` も `note` もありません", source.id),
                format!("the source `{}` has neither `locator` nor `note`", source.id),
            );
            report.add(Code::UnplacedSource, sources.index(i).key("id").value(), message);
        }
    }
}

/// A set of weights names each criterion exactly once.
pub(super) fn criteria_are_each_named_once(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.preferences {
        let file = Place::file(parsed.file);
        let criteria = file.key("criteria");
        for (criterion, word) in CRITERIA {
            let entries = parsed.value.criteria.iter().enumerate();
            let mut places = entries.filter(|(_, entry)| entry.criterion == criterion).map(|(i, _)| i);
            if places.next().is_none() {
                let message =
                    say(format!("観点 `{word}` がありません"), format!("the criterion `{word}` is missing"));
                report.add(Code::CriterionSet, criteria.name(), message);
            }
            for i in places {
                let message = say(
                    format!("観点 `{word}` が二度あります"),
                    format!("the criterion `{word}` is named twice"),
                );
                report.add(Code::CriterionSet, criteria.index(i).key("criterion").value(), message);
            }
        }
    }
}

/// Weights lie between 0 and 100.
pub(super) fn weights_are_in_range(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.preferences {
        let file = Place::file(parsed.file);
        let criteria = file.key("criteria");
        for (i, entry) in
            parsed.value.criteria.iter().enumerate().filter(|(_, entry)| entry.weight > MAX_WEIGHT)
        {
            let weight = entry.weight;
            let message = say(
                format!("重みは 0 から {MAX_WEIGHT} です。{weight} は書けません"),
                format!("a weight lies between 0 and {MAX_WEIGHT}, not at {weight}"),
            );
            report.add(Code::WeightOutOfRange, criteria.index(i).key("weight").value(), message);
        }
    }
}
