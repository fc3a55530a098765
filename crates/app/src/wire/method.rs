//! Laws, methods, the recommendation and the choice, as the screens show them.

use super::wire;

wire! {
    /// The legal gate.
    pub struct GateView {
        /// `none`, `note`, `constrains`, `decides`.
        pub outcome: String,
        /// The outcome in words.
        pub text: String,
        /// The laws.
        pub laws: Vec<LawView>,
    }

    /// A law.
    pub struct LawView {
        /// Law id.
        pub id: String,
        /// Title.
        pub title: String,
        /// `note`, `constrains`, `decides`.
        pub effect: String,
        /// The effect in words, and whether it is certain that the law applies.
        pub effect_text: String,
        /// Certain that it applies.
        pub certain: bool,
        /// What it asks.
        pub summary: String,
        /// Permitted methods on the day.
        pub permitted: Vec<PermitView>,
        /// Coming changes.
        pub changes: Vec<DatedText>,
        /// Duties.
        pub duties: Vec<String>,
    }

    /// A permitted method.
    pub struct PermitView {
        /// Method id.
        pub method: String,
        /// Method title.
        pub title: String,
        /// Letter or item.
        pub clause: String,
        /// Period in words.
        pub period: String,
        /// The condition, and how sure the permit is; empty when it is plain.
        pub condition: String,
    }

    /// A dated sentence.
    pub struct DatedText {
        /// Date in words.
        pub date: String,
        /// The sentence.
        pub text: String,
    }

    /// A method as judged.
    pub struct MethodView {
        /// Method id.
        pub id: String,
        /// `proofing` or `authentication`.
        pub kind: String,
        /// Short title.
        pub title: String,
        /// `fits`, `fits-with-conditions`, `depends`, `excluded`.
        pub verdict: String,
        /// The verdict in words.
        pub verdict_text: String,
        /// Stricter than needed.
        pub over_strict: bool,
        /// Level as printed ("2", "推定 3、判定には 2 を使用"); empty for legal-only methods.
        pub level: String,
        /// Level as counted, for sorting; 0 when none.
        pub level_value: u8,
        /// User time in words.
        pub user_time: String,
        /// Seconds for sorting; null when no source gives a figure.
        pub user_seconds: Option<u32>,
        /// Review time in words.
        pub review_time: String,
        /// Order of review time, 0 quickest.
        pub review_order: u32,
        /// Documents (proofing) or factors (authentication).
        pub documents: String,
        /// PIN (proofing) or phishing resistance (authentication).
        pub pin: String,
        /// Threats in short.
        pub threats: String,
        /// Until when the law allows it; empty when no law decides or no end is known.
        pub until: String,
        /// Yen per check as entered; null when not.
        pub cost: Option<u32>,
        /// Why and why not.
        pub reasons: Vec<ReasonView>,
        /// Rank among those that fit.
        pub rank: Option<u32>,
        /// Score 0 to 1000.
        pub score: Option<u32>,
        /// On the Pareto front.
        pub pareto: bool,
        /// Intermediate method.
        pub intermediate: bool,
        /// Exists only in a statute's list.
        pub legal_only: bool,
        /// Chosen.
        pub chosen: bool,
        /// Recommended as: `main`, `intermediate`, `fallback` or empty.
        pub recommended: String,
        /// User's burden, 0 to 100 (chart).
        pub burden: u32,
        /// Assurance, 0 to 100 (chart).
        pub assurance: u32,
        /// An inferred level can be accepted by the organisation: the higher value; null otherwise.
        pub acceptable_level: Option<u8>,
        /// The organisation accepted it, with this reason.
        pub accepted_reason: Option<String>,
    }

    /// A reason.
    pub struct ReasonView {
        /// `for`, `condition`, `against`, `open`.
        pub tone: String,
        /// The sentence.
        pub text: String,
        /// Source id; empty when none.
        pub source: String,
    }

    /// A line of the recommendation.
    pub struct RecommendationView {
        /// `proofing`, `intermediate`, `fallback`, `authentication`.
        pub role: String,
        /// The role in words.
        pub role_text: String,
        /// Method id; null when none.
        pub method: Option<String>,
        /// Method title, or that there is none.
        pub title: String,
        /// Why, or why not.
        pub reasons: Vec<String>,
    }

    /// Choice and acceptance statement.
    pub struct ChoiceForm {
        /// Proofing methods, main first.
        pub proofing: Vec<String>,
        /// Authentication methods, main first.
        pub authentication: Vec<String>,
        /// Compensating controls.
        pub compensating: Vec<CompensatingForm>,
        /// Reason.
        pub reason: String,
        /// Accepted by.
        pub accepted_by: String,
        /// Accepted on, `YYYY-MM-DD` or empty.
        pub accepted_on: String,
    }

    /// A compensating control.
    pub struct CompensatingForm {
        /// Control.
        pub control: String,
        /// Comparability.
        pub comparability: String,
        /// Residual risk.
        pub residual_risk: String,
    }
}
