//! A data folder with a desk in it, and short words for requests.

use std::path::{Path, PathBuf};

use app::desk::DATA_FILE;
use app::wire::{
    AnswerValue, AssessmentRequest, AssessmentView, ChoiceForm, ExportRequest, LangRequest, ListRequest,
    SaveAnswerRequest, SavedFile,
};
use app::{AppError, Desk, Now};

/// A place to work: data and documents in a temporary folder, and a clock that never stands still.
pub(crate) struct Office {
    folder: tempfile::TempDir,
    /// The open desk.
    pub(crate) desk: Desk,
    seconds: std::cell::Cell<i64>,
}

impl Office {
    /// A first start.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let seconds = std::cell::Cell::new(0);
        let desk = open(folder.path(), at(0)).expect("a new data folder");
        Self { folder, desk, seconds }
    }

    /// The time, one second later than before.
    pub(crate) fn now(&self) -> Now {
        self.seconds.set(self.seconds.get() + 1);
        at(self.seconds.get())
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data file.
    pub(crate) fn data(&self) -> PathBuf {
        self.path("data").join(DATA_FILE)
    }

    /// Ends the program and hands over the folder.
    pub(crate) fn close(self) -> Closed {
        let Self { folder, desk, seconds } = self;
        drop(desk);
        Closed { folder, seconds }
    }

    /// Ends the program and starts it again.
    pub(crate) fn restarted(self) -> Self {
        self.close().open().expect("the same data folder")
    }

    /// The sample assessment.
    pub(crate) fn sample(&mut self) -> AssessmentView {
        let now = self.now();
        self.desk.create_sample(&LangRequest { lang: "ja".to_owned() }, now).expect("the sample")
    }

    /// Opens an assessment.
    pub(crate) fn open(&mut self, id: &str) -> AssessmentView {
        let now = self.now();
        self.desk.open_assessment(&request(id), now).expect("an assessment that is there")
    }

    /// Answers a question with an option.
    pub(crate) fn answer(
        &mut self,
        id: &str,
        question: &str,
        option: &str,
    ) -> Result<AssessmentView, AppError> {
        let now = self.now();
        let answer = Some(value(option));
        let request = SaveAnswerRequest {
            id: id.to_owned(),
            question: question.to_owned(),
            answer,
            lang: "ja".to_owned(),
        };
        self.desk.save_answer(&request, now)
    }

    /// Exports into the documents.
    pub(crate) fn export(&mut self, id: &str, what: &str, lang: &str) -> SavedFile {
        let now = self.now();
        let request = ExportRequest { id: id.to_owned(), what: what.to_owned(), lang: lang.to_owned() };
        self.desk.export_file(&request, now).expect("an export")
    }

    /// Ids on the home page that match, the last changed first within their groups.
    pub(crate) fn listed(&self, query: &str) -> Vec<String> {
        let request = ListRequest { query: query.to_owned(), offset: 0, limit: 100 };
        let home = self.desk.list_assessments(&request).expect("a list");
        home.groups.into_iter().flat_map(|group| group.rows).map(|row| row.id).collect()
    }
}

/// A folder that no program has open.
pub(crate) struct Closed {
    folder: tempfile::TempDir,
    seconds: std::cell::Cell<i64>,
}

impl Closed {
    /// The data file.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data").join(DATA_FILE)
    }

    /// Starts the program.
    pub(crate) fn open(self) -> Result<Office, AppError> {
        let seconds = self.seconds.get() + 1;
        self.seconds.set(seconds);
        let desk = open(self.folder.path(), at(seconds))?;
        Ok(Office { folder: self.folder, desk, seconds: self.seconds })
    }
}

fn open(folder: &Path, now: Now) -> Result<Desk, AppError> {
    let data = folder.join("data");
    std::fs::create_dir_all(&data).expect("a folder for data");
    Desk::open(&data, &folder.join("documents"), now)
}

/// Noon of 23 November 2026 in Japan, and so many seconds.
fn at(seconds: i64) -> Now {
    Now::at(chrono::DateTime::from_timestamp(1_795_402_800 + seconds, 0).expect("a time"))
}

/// Names an assessment.
pub(crate) fn request(id: &str) -> AssessmentRequest {
    AssessmentRequest { id: id.to_owned(), lang: "ja".to_owned() }
}

/// An answer by option.
pub(crate) fn value(option: &str) -> AnswerValue {
    AnswerValue { unknown: false, options: vec![option.to_owned()], text: String::new() }
}

/// The answer to a question as the screens have it.
pub(crate) fn answered(view: &AssessmentView, question: &str) -> Option<AnswerValue> {
    let mut questions = view.sections.iter().flat_map(|section| &section.questions);
    questions.find(|found| found.id == question).and_then(|found| found.answer.clone())
}

/// A choice of one method each, with a complete statement.
pub(crate) fn statement(proofing: &str, authentication: &str) -> ChoiceForm {
    ChoiceForm {
        proofing: vec![proofing.to_owned()],
        authentication: vec![authentication.to_owned()],
        compensating: Vec::new(),
        reason: "利用者の負担が最も小さいため".to_owned(),
        accepted_by: "事業責任者".to_owned(),
        accepted_on: "2026-11-23".to_owned(),
    }
}
