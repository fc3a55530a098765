//! Results of members: statistics and the impact of a draft, as charts with their tables.

use super::wire;

wire! {
    /// Asks for the results under a guideline.
    pub struct MembersRequest {
        /// Key of the draft.
        pub key: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Imports result files.
    pub struct ImportResultsRequest {
        /// Key of the draft.
        pub key: String,
        /// The files: name and bytes in base64.
        pub files: Vec<ResultFile>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A result file.
    pub struct ResultFile {
        /// Name.
        pub name: String,
        /// Bytes, base64.
        pub content: String,
    }

    /// Where members stand.
    pub struct MembersView {
        /// Results in use.
        pub results: u32,
        /// Members behind them.
        pub members: u32,
        /// What became of the files imported just now: taken, known already, older, refused with the reason.
        pub messages: Vec<String>,
        /// Charts with their tables.
        pub charts: Vec<ChartView>,
        /// Members still to act; on the screen only.
        pub to_act: Vec<MemberToAct>,
    }

    /// A chart that is also a table.
    pub struct ChartView {
        /// Id.
        pub id: String,
        /// Title.
        pub title: String,
        /// What to read in it.
        pub summary: String,
        /// `stacked` (shares of a whole per row), `bars` (one count per row), `before-after` (two counts per row).
        pub kind: String,
        /// Series: names, in order.
        pub series: Vec<String>,
        /// Rows.
        pub rows: Vec<ChartRow>,
    }

    /// A row of a chart.
    pub struct ChartRow {
        /// Label.
        pub label: String,
        /// A count per series.
        pub values: Vec<u32>,
        /// The same as printed, for the table.
        pub texts: Vec<String>,
    }

    /// A member still to act.
    pub struct MemberToAct {
        /// How the file names it: the organisation when it was ticked, else a short form of its id.
        pub member: String,
        /// What was assessed, as far as known.
        pub subject: String,
        /// Clauses that are not kept or open, as printed.
        pub clauses: Vec<String>,
        /// When its result was made.
        pub made: String,
    }

    /// Asks what a draft would change.
    pub struct ImpactRequest {
        /// Key of the draft.
        pub key: String,
        /// Use imported results; otherwise a synthetic population.
        pub use_results: bool,
        /// Size of the synthetic population.
        pub population: u32,
        /// Its seed.
        pub seed: u32,
        /// Days to look at, `YYYY-MM-DD`.
        pub days: Vec<String>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// What a draft would change.
    pub struct ImpactView {
        /// How many were replayed, and where they come from.
        pub basis: String,
        /// Assumptions of a synthetic population; empty for results.
        pub assumptions: Vec<String>,
        /// What comes out in a few sentences.
        pub summary: Vec<String>,
        /// Charts with their tables.
        pub charts: Vec<ChartView>,
    }

    /// Writes statistics or impact as a file, with small groups suppressed.
    pub struct ExportMembersRequest {
        /// Key of the draft.
        pub key: String,
        /// `members-csv`, `members-pdf`, `impact-csv`, `impact-pdf`.
        pub kind: String,
        /// Smallest group that is shown.
        pub k: u32,
        /// For the impact: what was asked.
        pub impact: Option<ImpactRequest>,
        /// `ja` or `en`.
        pub lang: String,
    }
}
