//! How a figure spreads over members: quartiles for the screen, bands for export.
//!
//! Responsible for: bands with fixed ends, which say nothing about the members, and quartiles. Not responsible for:
//! units and sentences.

use serde::Serialize;

use super::UNKNOWN;
use super::suppress::SmallestGroup;
use super::table::{ExportedTable, Table};

/// Upper ends of bands for the seconds that a user is busy. The figures of the base policies lie between 20 and 60.
pub const SECONDS: [u32; 7] = [20, 30, 45, 60, 120, 300, 900];

/// Upper ends of bands for yen per check.
pub const YEN: [u32; 9] = [0, 20, 50, 100, 200, 300, 500, 1_000, 3_000];

/// Figures of members, for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    values: Vec<u32>,
    unknown: u32,
    ends: &'static [u32],
}

/// Figures of members, for export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedSpread {
    /// Members by band. A band is `from-to`, the last one `from-`.
    pub bands: ExportedTable,
    /// The bands of lower quartile, median and upper quartile among members with a figure; null where a band is left
    /// out or nobody gives a figure.
    pub quartiles: Option<[String; 3]>,
}

impl Spread {
    /// One figure, or none, for each member. `ends` are upper ends of bands, rising.
    pub fn of(figures: impl IntoIterator<Item = Option<u32>>, ends: &'static [u32]) -> Self {
        let mut spread = Self { values: Vec::new(), unknown: 0, ends };
        for figure in figures {
            match figure {
                Some(value) => spread.values.push(value),
                None => spread.unknown += 1,
            }
        }
        spread.values.sort_unstable();
        spread
    }

    /// How many members give no figure.
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// How many members give one.
    pub fn known(&self) -> u32 {
        u32::try_from(self.values.len()).unwrap_or(u32::MAX)
    }

    /// Lower quartile, median, upper quartile: the figure of the member at that rank. `None` when nobody gives one.
    pub fn quartiles(&self) -> Option<[u32; 3]> {
        let at =
            |quarter: usize| self.values.get((self.values.len() * quarter).div_ceil(4).max(1) - 1).copied();
        Some([at(1)?, at(2)?, at(3)?])
    }

    /// Members by band, those without a figure last.
    pub fn bands(&self) -> Table {
        let mut counts = vec![0; self.ends.len() + 1];
        for value in &self.values {
            counts[band_index(*value, self.ends)] += 1;
        }
        let rows = band_names(self.ends).into_iter().zip(counts);
        Table::of(rows.chain([(UNKNOWN.to_owned(), self.unknown)]))
    }

    /// For export.
    pub fn exported(&self, k: SmallestGroup) -> ExportedSpread {
        ExportedSpread::of(self.bands().exported(k))
    }
}

impl ExportedSpread {
    /// From bands, those without a figure last. Quartiles are read off the bands, so they add nothing to them.
    pub fn of(bands: ExportedTable) -> Self {
        let counts: Option<Vec<(&String, u32)>> =
            bands.rows.iter().map(|row| row.count.map(|count| (&row.id, count))).collect();
        let quartiles = counts.and_then(|mut counts| {
            counts.retain(|(id, _)| *id != UNKNOWN);
            let total: u32 = counts.iter().map(|(_, count)| count).sum();
            let at = |quarter: u32| {
                let rank = (total * quarter).div_ceil(4).max(1);
                let mut below = 0;
                counts.iter().find_map(|(id, count)| {
                    below += count;
                    (below >= rank).then(|| (*id).clone())
                })
            };
            Some([at(1)?, at(2)?, at(3)?])
        });
        Self { quartiles, bands }
    }
}

/// Position of the band that holds a figure.
pub fn band_index(value: u32, ends: &[u32]) -> usize {
    ends.iter().position(|end| value <= *end).unwrap_or(ends.len())
}

/// Names of the bands.
pub fn band_names(ends: &[u32]) -> Vec<String> {
    let mut names = Vec::new();
    let mut from = 0;
    for end in ends {
        names.push(format!("{from}-{end}"));
        from = end + 1;
    }
    names.push(format!("{from}-"));
    names
}
