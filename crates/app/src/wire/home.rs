//! The home page, the bin, and the comparison of two assessments.

use super::{LevelView, wire};

wire! {
    /// The home page: assessments grouped by service.
    pub struct HomeView {
        /// Groups, last changed first.
        pub groups: Vec<ServiceGroup>,
        /// How many assessments match.
        pub total: u32,
        /// How many are in the bin.
        pub binned: u32,
    }

    /// The assessments of one service.
    pub struct ServiceGroup {
        /// Service name.
        pub name: String,
        /// Organisation; empty when not given.
        pub organisation: String,
        /// Highest required levels among its assessments, for each framework by itself: levels of different
        /// frameworks cannot be compared.
        pub highest: Vec<HighestLevels>,
        /// Its assessments.
        pub rows: Vec<AssessmentRow>,
    }

    /// The highest levels under one framework.
    pub struct HighestLevels {
        /// Short title of the framework.
        pub framework: String,
        /// Highest required IAL, as printed.
        pub ial: String,
        /// Highest required AAL, as printed, or that nobody logs in.
        pub aal: String,
    }

    /// An assessment in a list.
    pub struct AssessmentRow {
        /// Id.
        pub id: String,
        /// Service name.
        pub name: String,
        /// Transaction; empty when not given.
        pub transaction: String,
        /// Users; empty when not given.
        pub users: String,
        /// Framework id of the levels.
        pub framework_id: String,
        /// Its short title, shown beside the levels.
        pub framework: String,
        /// IAL as printed ("IAL 2", "IAL 2〜3 未確定", "–").
        pub ial: String,
        /// AAL as printed.
        pub aal: String,
        /// Draft or complete.
        pub draft: bool,
        /// Questions answered.
        pub answered: u32,
        /// Questions asked.
        pub asked: u32,
        /// Last change, `YYYY-MM-DDTHH:MM:SS+09:00`.
        pub changed: String,
    }

    /// The bin.
    pub struct BinView {
        /// Assessments in it.
        pub rows: Vec<AssessmentRow>,
    }

    /// Two assessments side by side.
    pub struct CompareView {
        /// Left.
        pub left: CompareSide,
        /// Right.
        pub right: CompareSide,
        /// Rows; equal ones are marked.
        pub rows: Vec<CompareRow>,
    }

    /// One side of a comparison.
    pub struct CompareSide {
        /// Id.
        pub id: String,
        /// Name with transaction and users.
        pub title: String,
        /// Short title of the framework, shown beside the levels.
        pub framework: String,
        /// IAL.
        pub ial: LevelView,
        /// AAL; null where nobody logs in.
        pub aal: Option<LevelView>,
    }

    /// A row of a comparison.
    pub struct CompareRow {
        /// Group heading (levels, ratings, answers, methods, …).
        pub group: String,
        /// What is compared.
        pub label: String,
        /// Left value.
        pub left: String,
        /// Right value.
        pub right: String,
        /// Whether they are equal.
        pub same: bool,
    }
}
