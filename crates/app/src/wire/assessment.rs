//! An assessment as the screens show it: answers, levels, checkpoints.

use super::{ChoiceForm, EvidenceView, GateView, MethodView, RecommendationView, SectorResultView, wire};

wire! {
    /// Everything about an open assessment.
    pub struct AssessmentView {
        /// Id.
        pub id: String,
        /// The service.
        pub service: ServiceForm,
        /// When the last change was stored, `YYYY-MM-DDTHH:MM:SS+09:00`.
        pub saved_at: String,
        /// There is something to undo.
        pub can_undo: bool,
        /// There is something to redo.
        pub can_redo: bool,
        /// Day, framework, reading.
        pub view: ViewState,
        /// Set while the assessment was last evaluated under other policies.
        pub stored: Option<StoredNotice>,
        /// The steps with their progress.
        pub steps: Vec<StepView>,
        /// Questions by section.
        pub sections: Vec<SectionState>,
        /// IAL.
        pub ial: LevelView,
        /// AAL; null where nobody logs in.
        pub aal: Option<LevelView>,
        /// What the last saved answer changed, in words; empty after opening.
        pub last_change: Vec<String>,
        /// Ratings by axis and category.
        pub ratings: Vec<RatingView>,
        /// Derivation of the IAL.
        pub proofing_path: Vec<PathStep>,
        /// Derivation of the AAL.
        pub authentication_path: Vec<PathStep>,
        /// What would change the levels: open questions by effect, and the smallest changes.
        pub what_if: Vec<WhatIfLine>,
        /// The legal gate.
        pub gate: GateView,
        /// Methods in table order.
        pub methods: Vec<MethodView>,
        /// The recommendation.
        pub recommendation: Vec<RecommendationView>,
        /// The choice.
        pub choice: ChoiceForm,
        /// What is wrong or missing in the choice, in words.
        pub choice_findings: Vec<String>,
        /// The choice is below the required level, so compensating controls are needed.
        pub needs_compensating: bool,
        /// The checkpoints.
        pub checkpoints: Vec<CheckpointState>,
        /// Draft texts: notice and FAQ.
        pub draft_texts: Vec<DraftText>,
        /// Live tests attached to it, oldest first; nothing is concluded from them.
        pub evidence: Vec<EvidenceView>,
        /// Open points, in words.
        pub open_points: Vec<OpenPoint>,
        /// A report would be a draft.
        pub draft: bool,
        /// What a sector guideline says beside; null when the assessment is made under none.
        pub sector: Option<SectorResultView>,
    }

    /// The service being assessed.
    pub struct ServiceForm {
        /// Name.
        pub name: String,
        /// Transaction.
        pub transaction: String,
        /// Users.
        pub users: String,
        /// Organisation.
        pub organisation: String,
        /// Note.
        pub note: String,
    }

    /// Day, framework and reading of the view.
    pub struct ViewState {
        /// Day in force, `YYYY-MM-DD`.
        pub as_of: String,
        /// Whether the day follows today.
        pub follows_today: bool,
        /// Framework id.
        pub framework: String,
        /// Short title of the framework, shown beside every level.
        pub framework_title: String,
        /// What to know about the framework.
        pub framework_notice: String,
        /// `strict` or `figure`.
        pub reading: String,
    }

    /// The stored result was made under other policies.
    pub struct StoredNotice {
        /// Policy version then.
        pub policy_version: String,
        /// Day of that evaluation.
        pub as_of: String,
        /// Policy version now.
        pub new_version: String,
        /// `version`: the policies have another version. `content`: it is the same version, and thresholds, the
        /// guideline or other contents differ.
        pub reason: String,
        /// What a re-evaluation would change, in words; empty when nothing.
        pub changes: Vec<String>,
    }

    /// A step with its progress.
    pub struct StepView {
        /// `service`, `law`, `proofing`, `authentication`, `level`, `method`, `checkpoint`, `report`; `sector` only under a guideline.
        pub id: String,
        /// `open`, `partial`, `done`.
        pub state: String,
        /// Questions (or items) done.
        pub done: u32,
        /// Questions (or items) in all.
        pub total: u32,
    }

    /// The questions of a section.
    pub struct SectionState {
        /// Section id.
        pub id: String,
        /// Its questions.
        pub questions: Vec<QuestionState>,
    }

    /// Where a question stands.
    pub struct QuestionState {
        /// Question id.
        pub id: String,
        /// Shown; hidden questions never count.
        pub visible: bool,
        /// The answer; null when unanswered.
        pub answer: Option<AnswerValue>,
        /// Counts as missing.
        pub missing: bool,
        /// What the answer leads to, in words ("金銭的損失 中位"); empty when nothing.
        pub effect: String,
        /// The answer decides a level.
        pub decisive: bool,
        /// An open answer that decides a level, 1 = strongest; null otherwise.
        pub deciding_rank: Option<u32>,
    }

    /// An answer.
    pub struct AnswerValue {
        /// わからない.
        pub unknown: bool,
        /// Option ids; one for a `one` question.
        pub options: Vec<String>,
        /// Text, for text questions.
        pub text: String,
    }

    /// A level.
    pub struct LevelView {
        /// `IAL` or `AAL`.
        pub scale: String,
        /// Lowest and highest possible level.
        pub range: [u8; 2],
        /// Settled; an unsettled level is never shown as required.
        pub settled: bool,
        /// A law decides on the methods: the level is information and never shown as required.
        pub information: bool,
        /// Lowest level among the chosen methods as counted; null when nothing is chosen.
        pub chosen: Option<u8>,
        /// "2", or "2〜3".
        pub figure: String,
        /// "確定" or "未確定 残1問".
        pub state: String,
        /// "IAL 2" or "IAL 2〜3 未確定".
        pub label: String,
        /// What it means.
        pub meaning: String,
        /// For an unsettled level: what each case would need.
        pub cases: Vec<String>,
        /// The ladder in words.
        pub ladder_text: String,
    }

    /// A rating.
    pub struct RatingView {
        /// `proofing` or `authentication`.
        pub axis: String,
        /// Category id.
        pub category: String,
        /// Category label in the framework.
        pub label: String,
        /// From the facts, in words.
        pub derived: String,
        /// Rating id from the facts; null while open.
        pub derived_id: Option<String>,
        /// Set by hand; null when not.
        pub rating: Option<OverrideForm>,
        /// What counts, in words.
        pub value: String,
        /// Rating id that counts.
        pub value_id: String,
        /// Lowest level that covers it.
        pub level: u8,
        /// Decides the level.
        pub decisive: bool,
    }

    /// A rating set by hand.
    pub struct OverrideForm {
        /// Rating id.
        pub value: String,
        /// Reason.
        pub reason: String,
    }

    /// A step of a derivation.
    pub struct PathStep {
        /// `answer`, `rating`, `table`, `short-circuit`, `data-rule`, `pair-rule`, `gate`, `method`.
        pub kind: String,
        /// The kind in words.
        pub kind_label: String,
        /// The sentence.
        pub text: String,
        /// Source id; empty when none.
        pub source: String,
        /// Question id, if the step is an answer.
        pub question: Option<String>,
        /// Decides.
        pub decisive: bool,
        /// Depth for indentation: 0 for the level, growing towards the answers.
        pub depth: u32,
    }

    /// Something that would change a level.
    pub struct WhatIfLine {
        /// Question id.
        pub question: String,
        /// The sentence.
        pub text: String,
    }

    /// What an answer would change.
    pub struct WhatIfView {
        /// IAL after.
        pub ial: LevelView,
        /// AAL after.
        pub aal: Option<LevelView>,
        /// Changes in words; empty when nothing changes.
        pub changes: Vec<String>,
    }

    /// A checkpoint with its items.
    pub struct CheckpointState {
        /// 1 to 5.
        pub number: u8,
        /// Items open.
        pub open: u32,
        /// Items being worked on.
        pub doing: u32,
        /// Items done.
        pub done: u32,
        /// Items that do not apply.
        pub not_applicable: u32,
        /// Items.
        pub items: Vec<ItemStateView>,
    }

    /// An item.
    pub struct ItemStateView {
        /// Item id.
        pub id: String,
        /// Applies to the chosen methods.
        pub applies: bool,
        /// Compulsory for this service.
        pub compulsory: bool,
        /// The record.
        pub record: ItemForm,
    }

    /// The record of an item.
    pub struct ItemForm {
        /// `open`, `doing`, `done`, `not-applicable`.
        pub state: String,
        /// Owner.
        pub owner: String,
        /// Due, `YYYY-MM-DD` or empty.
        pub due: String,
        /// Evidence.
        pub evidence: String,
        /// Note.
        pub note: String,
    }

    /// A draft text made from the chosen methods, perhaps edited.
    pub struct DraftText {
        /// `notice` or `faq`.
        pub key: String,
        /// The text in force.
        pub text: String,
        /// Edited by hand.
        pub edited: bool,
    }

    /// An open point.
    pub struct OpenPoint {
        /// Step where it is mended.
        pub step: String,
        /// Question id, if it is an unanswered question.
        pub question: Option<String>,
        /// The sentence.
        pub text: String,
    }
}
