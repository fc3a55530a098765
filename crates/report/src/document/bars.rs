//! Bar charts of counts.
//!
//! Responsible for: what the bars stand for, a count in words, and that a count that is left out is no number. Not
//! responsible for: fills and places (`figure`), leaving counts out.

/// Horizontal bars, one row after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarChart {
    /// How the counts of a row stand together.
    pub kind: BarKind,
    /// What the counts of a row are, in their order.
    pub series: Vec<String>,
    /// The rows.
    pub rows: Vec<BarRow>,
}

/// How the counts of a row stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarKind {
    /// Each is a bar of its own, one below the other.
    #[default]
    Beside,
    /// They are parts of a whole, one behind the other.
    Stacked,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarRow {
    /// What is counted.
    pub label: String,
    /// Its counts, one for each series.
    pub counts: Vec<BarCount>,
}

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarCount {
    /// It is shown.
    Shown(u32),
    /// It is left out, and nothing may tell how great it is.
    LeftOut,
    /// There is none.
    Absent,
}

impl BarCount {
    /// The count; nothing where it is left out or absent.
    pub fn shown(self) -> Option<u32> {
        match self {
            BarCount::Shown(count) => Some(count),
            BarCount::LeftOut | BarCount::Absent => None,
        }
    }

    /// The count as text, with the words for one that is left out; nothing where there is none.
    pub fn said(self, left_out: &str) -> String {
        match self {
            BarCount::Shown(count) => count.to_string(),
            BarCount::LeftOut => left_out.to_owned(),
            BarCount::Absent => String::new(),
        }
    }
}

impl From<Option<u32>> for BarCount {
    fn from(count: Option<u32>) -> BarCount {
        count.map_or(BarCount::LeftOut, BarCount::Shown)
    }
}

impl BarChart {
    /// Whether there is more than one bar to compare.
    pub fn compares(&self) -> bool {
        let counts = self.rows.iter().flat_map(|row| &row.counts);
        counts.filter(|count| count.shown().is_some_and(|count| count > 0)).count() > 1
    }

    /// Whether a count is left out.
    pub fn has_gaps(&self) -> bool {
        self.rows.iter().any(|row| row.counts.contains(&BarCount::LeftOut))
    }
}
