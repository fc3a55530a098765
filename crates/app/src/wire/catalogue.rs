//! The policies as the screens show them, in one language.

use super::wire;

wire! {
    /// Texts of the policies; asked for once per language.
    pub struct CatalogueView {
        /// `ja` or `en`.
        pub lang: String,
        /// Sections of the questionnaire in order.
        pub sections: Vec<SectionText>,
        /// The six categories in order.
        pub categories: Vec<WordText>,
        /// The four ratings, lightest first.
        pub ratings: Vec<WordText>,
        /// Frameworks, also the disabled ones.
        pub frameworks: Vec<FrameworkText>,
        /// Methods in table order.
        pub methods: Vec<MethodText>,
        /// Checkpoints in order.
        pub checkpoints: Vec<CheckpointText>,
        /// Glossary.
        pub glossary: Vec<TermText>,
        /// Sources.
        pub sources: Vec<SourceText>,
        /// Thresholds in force.
        pub thresholds: Vec<ThresholdText>,
        /// Criteria of the ranking with their weights.
        pub preferences: Vec<PreferenceText>,
    }

    /// A word with its label.
    pub struct WordText {
        /// Id.
        pub id: String,
        /// Label.
        pub label: String,
    }

    /// A section of the questionnaire.
    pub struct SectionText {
        /// Id.
        pub id: String,
        /// Step that shows it: `service`, `law`, `proofing`, `authentication`, `method`.
        pub step: String,
        /// Heading.
        pub title: String,
        /// Introduction.
        pub intro: String,
        /// Questions in order.
        pub questions: Vec<QuestionText>,
    }

    /// A question.
    pub struct QuestionText {
        /// Id.
        pub id: String,
        /// The question.
        pub text: String,
        /// Why it is asked.
        pub why: String,
        /// An example.
        pub example: String,
        /// `one`, `many`, `text`, `per-method`.
        pub kind: String,
        /// May be left out.
        pub optional: bool,
        /// Question or bands are our proposal, not a fact.
        pub proposal: bool,
        /// Short label of the source.
        pub source: String,
        /// Options.
        pub options: Vec<OptionText>,
    }

    /// An option.
    pub struct OptionText {
        /// Id.
        pub id: String,
        /// Label.
        pub label: String,
        /// Excludes the other options of a `many` question.
        pub exclusive: bool,
    }

    /// A framework.
    pub struct FrameworkText {
        /// Id.
        pub id: String,
        /// Title.
        pub title: String,
        /// Short title.
        pub short_title: String,
        /// What to know.
        pub notice: String,
        /// Why it cannot be chosen; null when it can.
        pub disabled: Option<String>,
    }

    /// A method with every field of the guideline's tables.
    pub struct MethodText {
        /// Id.
        pub id: String,
        /// `proofing` or `authentication`.
        pub kind: String,
        /// Title.
        pub title: String,
        /// Short title.
        pub short_title: String,
        /// What it is.
        pub summary: String,
        /// Exists only in a statute's list.
        pub legal_only: bool,
        /// Intermediate method.
        pub intermediate: bool,
        /// Label and value rows: documents, PIN, user time, what the user does, convenience, use cases, …
        pub fields: Vec<FieldText>,
        /// Merits.
        pub merits: Vec<String>,
        /// Demerits.
        pub demerits: Vec<String>,
        /// Cautions.
        pub cautions: Vec<String>,
        /// Threats with how they are resisted, in words.
        pub threats: Vec<FieldText>,
        /// Names under laws with their dates.
        pub aliases: Vec<String>,
    }

    /// A labelled value.
    pub struct FieldText {
        /// Label.
        pub label: String,
        /// Value.
        pub value: String,
        /// `confirmed`, `inferred`, `unconfirmed` or `proposal`.
        pub status: String,
        /// Short label of the source; empty when none.
        pub source: String,
    }

    /// A checkpoint.
    pub struct CheckpointText {
        /// 1 to 5.
        pub number: u8,
        /// `before` or `after`.
        pub phase: String,
        /// Title.
        pub title: String,
        /// Viewpoint.
        pub viewpoint: String,
        /// Items.
        pub items: Vec<ItemText>,
    }

    /// A checkpoint item.
    pub struct ItemText {
        /// Id, for example `1.4`.
        pub id: String,
        /// What to do.
        pub title: String,
        /// Why.
        pub why: String,
        /// What shows that it is done.
        pub evidence: String,
        /// Typical owner.
        pub owner: String,
        /// Outsourcing, in words.
        pub outsourcing: String,
    }

    /// A glossary term.
    pub struct TermText {
        /// Id.
        pub id: String,
        /// Term.
        pub term: String,
        /// The term in the other language.
        pub other: String,
        /// Meaning.
        pub meaning: String,
    }

    /// A source.
    pub struct SourceText {
        /// Id; also its short label.
        pub id: String,
        /// Title.
        pub title: String,
        /// Where it can be found.
        pub locator: Option<String>,
        /// What else a reader must know of it.
        pub note: Option<String>,
        /// How it was read, in words.
        pub reading: String,
        /// Day of the last look, `YYYY-MM-DD`.
        pub checked_on: String,
    }

    /// A threshold in force.
    pub struct ThresholdText {
        /// Id.
        pub id: String,
        /// What it separates.
        pub label: String,
        /// The value.
        pub value: u32,
        /// The shipped value.
        pub shipped: u32,
        /// The unit, in words.
        pub unit: String,
    }

    /// A criterion of the ranking.
    pub struct PreferenceText {
        /// Name.
        pub title: String,
        /// How it is measured.
        pub text: String,
        /// Weight, 0 to 100.
        pub weight: u32,
    }
}
