//! Levels of members, two at a time: base and guideline, or before and after.
//!
//! Responsible for: counting pairs of levels. The pairs are what is counted, and each single column is a sum of them,
//! so that a column cannot tell what is left out of the pairs. Not responsible for: how levels come about.

use std::collections::BTreeMap;

use serde::Serialize;

use super::suppress::{SmallestGroup, left_out, sum};

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
    /// Members by the first level alone.
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
        self.without(|counts| left_out(counts, k))
    }

    /// For export with every count left out.
    pub(super) fn hidden(&self) -> ExportedLevels {
        self.without(|counts| vec![true; counts.len()])
    }

    fn without(&self, out: impl FnOnce(&[u32]) -> Vec<bool>) -> ExportedLevels {
        let all: Vec<(LevelWord, LevelWord)> = LevelWord::ALL
            .into_iter()
            .flat_map(|first| LevelWord::ALL.map(|second| (first, second)))
            .collect();
        let counts: Vec<u32> = all.iter().map(|(first, second)| self.count(*first, *second)).collect();
        let out = out(&counts);
        let rows = || all.iter().zip(counts.iter().copied().zip(out.iter().copied()));
        let with = |is: &dyn Fn(&(LevelWord, LevelWord)) -> bool| {
            sum(rows().filter(|(pair, _)| is(pair)).map(|(_, row)| row))
        };
        ExportedLevels {
            pairs: rows()
                .map(|((first, second), row)| ExportedPair {
                    first: *first,
                    second: *second,
                    count: sum([row]),
                })
                .collect(),
            first: LevelWord::ALL
                .map(|level| ExportedLevel { level, count: with(&|(first, _)| *first == level) })
                .to_vec(),
            second: LevelWord::ALL
                .map(|level| ExportedLevel { level, count: with(&|(_, second)| *second == level) })
                .to_vec(),
        }
    }
}
