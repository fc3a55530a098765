//! Start-up, settings, diagnosis, and what an export answers.

use super::wire;

wire! {
    /// What the window needs before its first screen.
    pub struct StartUp {
        /// Program version.
        pub version: String,
        /// Today in Japan, `YYYY-MM-DD`.
        pub today: String,
        /// Settings.
        pub settings: SettingsView,
        /// No assessment exists yet: offer the sample.
        pub first_start: bool,
    }

    /// Settings.
    pub struct SettingsView {
        /// `ja` or `en`.
        pub lang: String,
        /// `system`, `light` or `dark`.
        pub theme: String,
        /// 100 to 200 percent.
        pub text_size: u32,
        /// Where exports go.
        pub export_folder: String,
        /// Folder with additional root certificates for live tests; empty for none.
        pub trust_folder: String,
    }

    /// Settings and diagnosis page.
    pub struct DiagnosisView {
        /// Program version.
        pub version: String,
        /// Data folder.
        pub data_folder: String,
        /// Size of the data file, bytes.
        pub data_bytes: f64,
        /// Number of assessments.
        pub assessments: u32,
        /// Records of the audit log.
        pub audit_records: u32,
        /// First characters of the newest record's hash.
        pub audit_tip: String,
        /// The chain verifies.
        pub audit_intact: bool,
        /// Policy packs in force.
        pub packs: Vec<PackText>,
        /// Findings of organisation policies, as lines.
        pub findings: Vec<String>,
    }

    /// A policy pack.
    pub struct PackText {
        /// Id.
        pub id: String,
        /// Title.
        pub title: String,
        /// Version.
        pub version: String,
        /// Date, `YYYY-MM-DD`.
        pub date: String,
        /// Publisher.
        pub publisher: String,
        /// Hash.
        pub hash: String,
    }

    /// A file was saved.
    pub struct SavedFile {
        /// Full path.
        pub path: String,
        /// Folder.
        pub folder: String,
        /// File name.
        pub name: String,
        /// Characters the report could only show as code points; usually empty.
        pub replaced: Vec<String>,
    }

    /// A backup was restored.
    pub struct RestoredBackup {
        /// Full path under which the replaced data are kept; null when there were none.
        pub kept: Option<String>,
    }

    /// A report for the preview.
    pub struct PreviewFile {
        /// The PDF in base64.
        pub base64: String,
        /// Characters the font lacks, shown as code points.
        pub replaced: Vec<String>,
        /// The report is a draft, because of this.
        pub missing: Vec<String>,
    }

    /// A masked text.
    pub struct MaskedText {
        /// The text with the digits masked.
        pub text: String,
    }

    /// An error as the screens show it.
    pub struct ErrorView {
        /// Word; the screens have `error-<code>` (what happened) and `error-<code>-help` (what to do), or
        /// `error-<code>-window` where that differs from the command line.
        pub code: String,
        /// Values for the sentences.
        pub params: std::collections::BTreeMap<String, String>,
        /// Place in the text, if the error is about a text: first and last character (exclusive).
        pub place: Option<[u32; 2]>,
    }
}
