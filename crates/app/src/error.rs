//! What can go wrong in a use case, grouped by what the person can do next.
//!
//! Responsible for: one word per situation, its parameters, and the exit code of the command line.
//! Not responsible for: sentences (`error-<code>` and `error-<code>-help` in the catalogues; `error-<code>-window`
//! where the remedy in the window is another one).

use std::collections::BTreeMap;

use model::Lang;
use store::{Damage, StoreError};
use thiserror::Error;

use crate::answers_file::InputFinding;
use crate::export::unwritable;
use crate::misread;
use crate::sector::error::{Class, SectorError};
use crate::wire::ErrorView;

/// A failure of a use case.
#[derive(Debug, Error)]
pub enum AppError {
    /// A text looks like it holds a My Number; nothing was saved.
    #[error("a text holds what looks like a My Number")]
    MyNumber {
        /// The field, as the screens name it.
        field: String,
        /// First and last (exclusive) UTF-16 unit in the field.
        place: [u32; 2],
    },
    /// The name of a file or folder looks like it holds a My Number; nothing was read or written.
    #[error("a file name holds what looks like a My Number")]
    MyNumberInName,
    /// An id that names nothing.
    #[error("not found: {what}")]
    NotFound {
        /// What was asked for.
        what: String,
    },
    /// An answer that its question does not take.
    #[error("not an answer to {question}")]
    InvalidAnswer {
        /// The question.
        question: String,
    },
    /// A rating without its reason.
    #[error("a reason is required")]
    ReasonRequired,
    /// A service without a name.
    #[error("a name is required")]
    NameRequired,
    /// A date that is none.
    #[error("not a date: {text}")]
    InvalidDate {
        /// The text.
        text: String,
    },
    /// The framework does not exist or cannot be used.
    #[error("framework {id} cannot be used")]
    Framework {
        /// The framework.
        id: String,
    },
    /// The shown result was made under other policies; it must be re-evaluated before answers change.
    #[error("re-evaluate first")]
    ReevaluateFirst,
    /// An answers file with findings.
    #[error("{} findings in the file", .0.len())]
    Input(Vec<InputFinding>),
    /// A file larger than what is read.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: u64,
    },
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file or folder.
    #[error("{path}")]
    Disk {
        /// The path.
        path: String,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// A file that cannot be written where it was wanted.
    #[error("{path}")]
    Unwritable {
        /// The path.
        path: String,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// Something that is no folder stands where the data folder should be.
    #[error("{path} is not a folder")]
    NotAFolder {
        /// What stands there.
        path: String,
    },
    /// A file stands there already.
    #[error("{path} exists")]
    Exists {
        /// The path.
        path: String,
    },
    /// Policies with errors.
    #[error("the policies have errors")]
    Policy {
        /// The findings, as lines.
        findings: Vec<String>,
    },
    /// A live test without the person's confirmation.
    #[error("not confirmed")]
    NotConfirmed,
    /// A live test while another one runs.
    #[error("a test is running")]
    TestRunning,
    /// No live test has ended, or none asks for a secret.
    #[error("there is no test to speak of")]
    NoTestResult,
    /// The system gives no thread for a live test.
    #[error("no thread")]
    NoThread(#[source] std::io::Error),
    /// A file of additional root certificates cannot be used.
    #[error(transparent)]
    Roots(#[from] evidence::RootError),
    /// The draft of a guideline cannot be laid over the policies; the checker says why.
    #[error("the draft has errors")]
    DraftHasErrors,
    /// Entries of a draft must be edited before a change of the base can be applied.
    #[error("edit first: {places}")]
    EditFirst {
        /// The entries.
        places: String,
    },
    /// A change of a draft that cannot be made.
    #[error(transparent)]
    Form(#[from] crate::form::FormError),
    /// An id that is no kebab-case word.
    #[error("`{id}` is no id")]
    InvalidId {
        /// The id.
        id: String,
    },
    /// The report could not be set.
    #[error(transparent)]
    Report(#[from] report::ReportError),
    /// A guideline, its file, a key, or results of members.
    #[error(transparent)]
    Sector(Box<SectorError>),
    /// A stored result that cannot be read any more.
    #[error("a stored result cannot be read")]
    StoredResult(#[source] serde_json::Error),
}

impl AppError {
    /// The word.
    pub fn code(&self) -> &'static str {
        match self {
            AppError::MyNumber { .. } => "my-number",
            AppError::MyNumberInName => "my-number-in-name",
            AppError::NotFound { .. } => "not-found",
            AppError::InvalidAnswer { .. } => "invalid-answer",
            AppError::ReasonRequired => "reason-required",
            AppError::NameRequired => "name-required",
            AppError::InvalidDate { .. } => "invalid-date",
            AppError::Framework { .. } => "framework",
            AppError::ReevaluateFirst => "reevaluate-first",
            AppError::Input(_) => "malformed-file",
            AppError::TooLarge { .. } => "too-large",
            AppError::Disk { .. } => "disk",
            AppError::Unwritable { source, .. } => unwritable::code(source),
            AppError::NotAFolder { .. } => "not-a-folder",
            AppError::Exists { .. } => "exists",
            AppError::Policy { .. } => "policy",
            AppError::NotConfirmed => "not-confirmed",
            AppError::TestRunning => "test-running",
            AppError::NoTestResult => "no-test-result",
            AppError::DraftHasErrors => "draft-has-errors",
            AppError::EditFirst { .. } => "edit-first",
            AppError::Form(error) => match error {
                crate::form::FormError::NotFound => "not-found",
                crate::form::FormError::Value => "invalid-value",
                crate::form::FormError::Move => "cannot-move",
            },
            AppError::InvalidId { .. } => "invalid-id",
            AppError::Roots(error) => error.problem.code(),
            AppError::Sector(error) => error.code(),
            AppError::Report(_) | AppError::NoThread(_) => "internal",
            AppError::StoredResult(_) => "damaged-data",
            AppError::Store(error) => match error {
                StoreError::Newer { .. } => "newer-file",
                StoreError::NotATashikaFile => "not-a-tashika-file",
                StoreError::Locked => "locked",
                StoreError::DiskFull => "disk-full",
                StoreError::ReadOnly => "read-only",
                StoreError::NotFound { .. } | StoreError::NoFile { .. } => "not-found",
                StoreError::NoFolder { .. } => "no-folder",
                StoreError::Damaged { what: Damage::File, .. } => "damaged-file",
                StoreError::Damaged { what: Damage::Data, .. } => "damaged-data",
                StoreError::Damaged { what: Damage::Backup, .. } => "damaged-backup",
                StoreError::Exists { .. } => "exists",
                StoreError::Published { .. } => "published",
                StoreError::TooLarge { .. } => "too-large",
                StoreError::Malformed { .. } => "malformed-file",
                StoreError::Disk { .. } => "disk",
                StoreError::Database(_) => "internal",
            },
        }
    }

    /// Values for the sentences of one language.
    pub fn params_in(&self, lang: Lang) -> BTreeMap<String, String> {
        let mut params = self.params();
        let ending = format!("-{}", lang.tag());
        let own: Vec<(String, String)> = params
            .iter()
            .filter_map(|(name, value)| Some((name.strip_suffix(&ending)?.to_owned(), value.clone())))
            .collect();
        params.extend(own);
        params
    }

    /// Values for the sentences; what is said in words stands there in both languages (`detail-ja`,
    /// `detail-en`).
    pub fn params(&self) -> BTreeMap<String, String> {
        let mut params = BTreeMap::new();
        let mut add = |name: &str, value: String| params.insert(name.to_owned(), value);
        match self {
            AppError::MyNumber { field, .. } => {
                add("field", field.clone());
            }
            AppError::NotFound { what } => {
                add("what", what.clone());
            }
            AppError::InvalidAnswer { question } => {
                add("question", question.clone());
            }
            AppError::InvalidDate { text } => {
                add("text", text.clone());
            }
            AppError::Framework { id } | AppError::InvalidId { id } => {
                add("id", id.clone());
            }
            AppError::EditFirst { places } => {
                add("places", places.clone());
            }
            AppError::Input(findings) => {
                if let Some(first) = findings.first() {
                    add("line", first.line.to_string());
                    add("column", first.column.to_string());
                    add("detail-ja", first.message.ja.clone());
                    add("detail-en", first.message.en.clone());
                    add("count", findings.len().to_string());
                }
            }
            AppError::TooLarge { limit } | AppError::Store(StoreError::TooLarge { limit, .. }) => {
                add("limit", limit.to_string());
            }
            AppError::Disk { path, .. } | AppError::NotAFolder { path } | AppError::Exists { path } => {
                add("path", path.clone());
            }
            AppError::Unwritable { path, source } => {
                add("path", unwritable::about(path, source));
            }
            AppError::Store(StoreError::NoFolder { path }) => {
                add("path", path.display().to_string());
            }
            AppError::Roots(error) => {
                add("file", error.file.clone());
            }
            AppError::Sector(error) => return error.params(),
            AppError::Policy { findings } => {
                add("detail", findings.join("\n"));
            }
            AppError::Store(StoreError::Malformed { line, column, detail }) => {
                add("line", line.to_string());
                add("column", column.to_string());
                let detail = misread::sentence(detail);
                add("detail-ja", detail.ja);
                add("detail-en", detail.en);
            }
            AppError::Store(
                StoreError::Exists { path } | StoreError::NoFile { path } | StoreError::Disk { path, .. },
            ) => {
                add("path", path.display().to_string());
                add("what", path.display().to_string());
            }
            AppError::Store(StoreError::NotFound { id }) => {
                add("what", id.clone());
            }
            AppError::Store(StoreError::Newer { found, known }) => {
                add("found", found.to_string());
                add("known", known.to_string());
            }
            _ => {}
        }
        params
    }

    /// Whether the environment failed (exit code 3) rather than the input (2).
    pub fn is_environment(&self) -> bool {
        let sector = matches!(self, AppError::Sector(error) if error.class() == Class::Environment);
        sector
            || matches!(
                self,
                AppError::Disk { .. }
                    | AppError::Unwritable { .. }
                    | AppError::NotAFolder { .. }
                    | AppError::Report(_)
                    | AppError::NoThread(_)
                    | AppError::Store(
                        StoreError::Locked
                            | StoreError::DiskFull
                            | StoreError::ReadOnly
                            | StoreError::NoFolder { .. }
                            | StoreError::Disk { .. }
                            | StoreError::Database(_)
                    )
            )
    }

    /// Whether the input could be read and what was found speaks against it (exit code 1).
    pub fn is_negative(&self) -> bool {
        matches!(self, AppError::Sector(error) if error.class() == Class::Negative)
    }

    /// What is wrong with the form of a guideline's files, where that is the failure.
    pub fn guideline_findings(&self) -> Option<&[policy::Finding]> {
        match self {
            AppError::Sector(error) => match &**error {
                SectorError::Unreadable(findings) => Some(findings),
                _ => None,
            },
            _ => None,
        }
    }

    /// As the screens take it.
    pub fn view(&self) -> ErrorView {
        ErrorView {
            code: self.code().to_owned(),
            params: self.params(),
            place: match self {
                AppError::MyNumber { place, .. } => Some(*place),
                _ => None,
            },
        }
    }
}

impl From<SectorError> for AppError {
    fn from(error: SectorError) -> Self {
        AppError::Sector(Box::new(error))
    }
}
