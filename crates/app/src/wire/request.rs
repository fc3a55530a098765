//! Requests: one struct per command that needs more than nothing.

use super::{AnswerValue, ChoiceForm, ItemForm, OverrideForm, ServiceForm, wire};

wire! {
    /// Names an assessment and the language of the answer.
    pub struct AssessmentRequest {
        /// Assessment id.
        pub id: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Asks for something in a language.
    pub struct LangRequest {
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Searches the home page.
    pub struct ListRequest {
        /// Words to look for; empty for all.
        pub query: String,
        /// First row.
        pub offset: u32,
        /// How many rows.
        pub limit: u32,
    }

    /// Creates an assessment.
    pub struct CreateRequest {
        /// Name of the service.
        pub name: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Copies an assessment for another transaction or user group of the same service.
    pub struct CopyRequest {
        /// Assessment id.
        pub id: String,
        /// The other transaction; empty for none.
        pub transaction: String,
        /// The other user group; empty for none.
        pub users: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Saves an answer.
    pub struct SaveAnswerRequest {
        /// Assessment id.
        pub id: String,
        /// Question id.
        pub question: String,
        /// The answer; null takes it back.
        pub answer: Option<AnswerValue>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Asks what an answer would change, without saving it.
    pub struct WhatIfRequest {
        /// Assessment id.
        pub id: String,
        /// Question id.
        pub question: String,
        /// The answer to try; null takes it away.
        pub answer: Option<AnswerValue>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Saves the service.
    pub struct SaveServiceRequest {
        /// Assessment id.
        pub id: String,
        /// The service.
        pub service: ServiceForm,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Sets or takes back a rating by hand.
    pub struct SaveRatingRequest {
        /// Assessment id.
        pub id: String,
        /// `proofing` or `authentication`.
        pub axis: String,
        /// Category id.
        pub category: String,
        /// The rating with its reason; null takes it back.
        pub rating: Option<OverrideForm>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Saves the choice and the acceptance statement.
    pub struct SaveChoiceRequest {
        /// Assessment id.
        pub id: String,
        /// The choice.
        pub choice: ChoiceForm,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Saves a checkpoint item.
    pub struct SaveItemRequest {
        /// Assessment id.
        pub id: String,
        /// Item id.
        pub item: String,
        /// The record.
        pub record: ItemForm,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Saves an edited draft text, or takes the edit back.
    pub struct SaveDraftTextRequest {
        /// Assessment id.
        pub id: String,
        /// Key of the text, for example `notice` or `faq`, with the language: `notice.ja`.
        pub key: String,
        /// The text; null returns to the draft made from the methods.
        pub text: Option<String>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Sets day, framework and reading of an assessment's view.
    pub struct SetViewRequest {
        /// Assessment id.
        pub id: String,
        /// `YYYY-MM-DD`; null follows today.
        pub as_of: Option<String>,
        /// Framework id; null for the default.
        pub framework: Option<String>,
        /// `strict` or `figure`; null for the default.
        pub reading: Option<String>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Compares two assessments.
    pub struct CompareRequest {
        /// Left.
        pub left: String,
        /// Right.
        pub right: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Exports something of an assessment into the export folder.
    pub struct ExportRequest {
        /// Assessment id.
        pub id: String,
        /// `report`, `methods-csv`, `checkpoints-csv`, `tashika`.
        pub what: String,
        /// `ja` or `en`: language of the content.
        pub lang: String,
    }

    /// Imports a `.tashika` or answers file.
    pub struct ImportRequest {
        /// File name as shown by the system.
        pub name: String,
        /// The bytes, in base64.
        pub base64: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Copies a file that was just saved to another place.
    pub struct CopyFileRequest {
        /// The file that was saved.
        pub from: String,
        /// Where to; never over an existing file.
        pub to: String,
    }

    /// Restores a backup.
    pub struct RestoreRequest {
        /// Path of the backup file.
        pub path: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Masks numbers that look like a My Number in a text.
    pub struct MaskRequest {
        /// The text.
        pub text: String,
    }

    /// Changes settings; absent fields stay.
    pub struct SaveSettingsRequest {
        /// `ja` or `en`.
        pub lang: Option<String>,
        /// `system`, `light` or `dark`.
        pub theme: Option<String>,
        /// 100 to 200 percent.
        pub text_size: Option<u32>,
        /// Export folder.
        pub export_folder: Option<String>,
        /// Folder with additional root certificates for live tests; empty for none.
        pub trust_folder: Option<String>,
    }

    /// Changes thresholds for this organisation; an empty list returns to the shipped ones.
    pub struct SaveThresholdsRequest {
        /// Id and value.
        pub values: Vec<ThresholdValue>,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A threshold's value.
    pub struct ThresholdValue {
        /// Threshold id.
        pub id: String,
        /// The value.
        pub value: u32,
    }
}
