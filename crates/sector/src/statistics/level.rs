//! Levels of members, two at a time: base and guideline, or before and after.
//!
//! Responsible for: counting pairs of levels. The pairs are what is counted, and each single column is a sum of them,
//! so that a column cannot tell what is left out of the pairs. Where pairs have a small group, only the second column
//! is told: what the guideline asks for, or the draft. Not responsible for: how levels come about.

use std::collections::BTreeMap;

use serde::Serialize;

use super::suppress::{SmallestGroup, left_out};

/// A level as a table has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LevelWord {
    /// None is asked for.
    #[serde(rename = "none")]
    NoneAsked,
    /// Level 1.
    #[serde(rename = "1")]
    One,
    /// Level 2.
    #[serde(rename = "2")]
    Two,
    /// Level 3.
    #[serde(rename = "3")]
    Three,
    /// Open answers leave more than one.
    Open,
}

impl LevelWord {
    /// In the order of charts.
    pub const ALL: [LevelWord; 5] =
        [LevelWord::NoneAsked, LevelWord::One, LevelWord::Two, LevelWord::Three, LevelWord::Open];

    /// From a range; `None`: none is asked for.
    pub fn of(range: Option<[u8; 2]>) -> Self {
        match range {
            None | Some([0, 0]) => LevelWord::NoneAsked,
            Some([1, 1]) => LevelWord::One,
            Some([2, 2]) => LevelWord::Two,
            Some([3, 3]) => LevelWord::Three,
            Some(_) => LevelWord::Open,
        }
    }
}

/// Members by a pair of levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelTable {
    pairs: BTreeMap<(LevelWord, LevelWord), u32>,
}

/// Members by a pair of levels, for export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedLevels {
    /// Members by both.
    pub pairs: Vec<ExportedPair>,
    /// Members by the first level alone; told together with the pairs.
    pub first: Vec<ExportedLevel>,
    /// Members by the second level alone.
    pub second: Vec<ExportedLevel>,
}

/// A pair of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedPair {
    /// The first level: of the base, or before.
    pub first: LevelWord,
    /// The second level: under the guideline, or after.
    pub second: LevelWord,
    /// How many members; null where it is left out.
    pub count: Option<u32>,
}

/// A single level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedLevel {
    /// The level.
    pub level: LevelWord,
    /// How many members; null where it is left out.
    pub count: Option<u32>,
}

impl LevelTable {
    /// Counts one member.
    pub fn add(&mut self, first: LevelWord, second: LevelWord) {
        *self.pairs.entry((first, second)).or_default() += 1;
    }

    /// How many members have this pair.
    pub fn count(&self, first: LevelWord, second: LevelWord) -> u32 {
        self.pairs.get(&(first, second)).copied().unwrap_or_default()
    }

    /// How many members have this first level.
    pub fn first(&self, level: LevelWord) -> u32 {
        LevelWord::ALL.iter().map(|second| self.count(level, *second)).sum()
    }

    /// How many members have this second level.
    pub fn second(&self, level: LevelWord) -> u32 {
        LevelWord::ALL.iter().map(|first| self.count(*first, level)).sum()
    }

    /// How many members have another second than first level.
    pub fn changed(&self) -> u32 {
        self.pairs.iter().filter(|((first, second), _)| first != second).map(|(_, count)| count).sum()
    }

    /// For export.
    pub fn exported(&self, k: SmallestGroup) -> ExportedLevels {
        let told = self.pairs.values().all(|count| !k.is_small(*count));
        let seconds = LevelWord::ALL.map(|level| self.second(level));
        let out = left_out(&seconds, k);
        let second = |level: LevelWord| (!out[level as usize]).then_some(seconds[level as usize]);
        ExportedLevels::of(
            |first, second| told.then(|| self.count(first, second)),
            |first| told.then(|| self.first(first)),
            |level| if told { Some(self.second(level)) } else { second(level) },
        )
    }

    /// For export with every count left out.
    pub(super) fn hidden() -> ExportedLevels {
        ExportedLevels::of(|_, _| None, |_| None, |_| None)
    }
}

impl ExportedLevels {
    /// From counts of pairs and of each column.
    pub(crate) fn of(
        pair: impl Fn(LevelWord, LevelWord) -> Option<u32>,
        first: impl Fn(LevelWord) -> Option<u32>,
        second: impl Fn(LevelWord) -> Option<u32>,
    ) -> Self {
        let all = || LevelWord::ALL.into_iter();
        let pairs = all().flat_map(|first| LevelWord::ALL.map(|second| (first, second)));
        Self {
            pairs: pairs
                .map(|(first, second)| ExportedPair { first, second, count: pair(first, second) })
                .collect(),
            first: all().map(|level| ExportedLevel { level, count: first(level) }).collect(),
            second: all().map(|level| ExportedLevel { level, count: second(level) }).collect(),
        }
    }
}
