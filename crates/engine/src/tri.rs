//! Three-valued truth: an open answer is neither yes nor no.

use std::ops::Not;

/// Yes, no, or not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tri {
    /// Certainly not.
    No,
    /// Depends on an open answer.
    Open,
    /// Certainly.
    Yes,
}

impl Tri {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Tri) -> Tri {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Tri) -> Tri {
        self.max(other)
    }

    /// Might be true.
    pub fn possible(self) -> bool {
        self != Tri::No
    }

    /// Is certainly true.
    pub fn certain(self) -> bool {
        self == Tri::Yes
    }

    /// The values it may still take.
    pub fn cases(self) -> &'static [bool] {
        match self {
            Tri::No => &[false],
            Tri::Open => &[false, true],
            Tri::Yes => &[true],
        }
    }
}

impl Not for Tri {
    type Output = Tri;

    fn not(self) -> Tri {
        match self {
            Tri::No => Tri::Yes,
            Tri::Open => Tri::Open,
            Tri::Yes => Tri::No,
        }
    }
}
