//! Places of which is doubtful what was meant, because the shape of their file has a fault there.
//!
//! Responsible for: which findings of the rule book hold in spite of them. Not responsible for: the faults themselves,
//! which are reported where they are found (`parse`).

use std::collections::HashMap;

use crate::check::report::{At, FileIndex, Found, OwnedStep, Spot};
use crate::code::Code;

/// A place within a file.
pub(crate) type Path = Vec<OwnedStep>;

/// Findings that rest on what is written at their place, and on nothing that may have been meant beside it.
const WRITTEN: [Code; 26] = [
    Code::MissingTranslation,
    Code::TwelveDigits,
    Code::UnsupportedFormat,
    Code::FileName,
    Code::WrongFolder,
    Code::InvalidId,
    Code::DuplicateId,
    Code::DuplicateChange,
    Code::ReservedOption,
    Code::UnknownQuestion,
    Code::UnknownOption,
    Code::UnknownMethod,
    Code::UnknownLaw,
    Code::UnknownDocument,
    Code::UnknownThreat,
    Code::UnknownSource,
    Code::UnknownThreshold,
    Code::ReversedPeriod,
    Code::OverlappingPeriods,
    Code::EmptyCondition,
    Code::ConditionCycle,
    Code::UnreachableQuestion,
    Code::ImpossibleCondition,
    Code::ChosenOutsideCheckpoint,
    Code::LevelOutOfRange,
    Code::WeightOutOfRange,
];

/// The doubtful places of a draft.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doubts {
    places: HashMap<FileIndex, Vec<Path>>,
}

impl Doubts {
    /// Notes places of a file.
    pub(crate) fn add(&mut self, file: FileIndex, places: Vec<Path>) {
        if !places.is_empty() {
            self.places.entry(file).or_default().extend(places);
        }
    }

    /// Whether anything is in doubt at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether something at a place, around it or below it is in doubt.
    pub(crate) fn touch(&self, at: &At) -> bool {
        let (Some(places), Spot::Path(path, _)) = (self.places.get(&at.file), &at.spot) else {
            return false;
        };
        places.iter().any(|place| place.iter().zip(path).all(|(doubtful, step)| doubtful == step))
    }

    /// Whether a finding of the rule book holds whatever was meant at the doubtful places of its file.
    pub(crate) fn leave(&self, found: &Found) -> bool {
        let is_elsewhere =
            matches!(found.at.spot, Spot::Position(_)) || !self.places.contains_key(&found.at.file);
        is_elsewhere || WRITTEN.contains(&found.code) && !self.touch(&found.at)
    }
}

#[cfg(test)]
mod tests;
