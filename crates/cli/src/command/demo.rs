//! `tashika demo`: the built-in sample, from answers to reports.
//!
//! Responsible for: its four files, all or none, and never over a file that is not its own. Not responsible for: the
//! sample itself.

use std::path::Path;

use app::answers_file::day;
use app::assessor::Assessor;
use app::export::Together;
use app::{AppError, Now};
use chrono::NaiveDate;
use engine::Settings;
use model::result::Reading;
use model::{AnswerSet, AssessmentResult, Lang};

use super::assess::load;
use crate::arguments::DemoOptions;
use crate::console::{Outcome, Problem, print};

/// Writes `answers.yaml`, `result.json`, `report.ja.pdf`, `report.en.pdf`.
pub(crate) fn run(options: &DemoOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let assessor = load(None, lang)?;
    let failed = |error: AppError| Problem::of(&error, &options.out, lang);
    let answers = assessor.read(app::sample::ANSWERS.as_bytes()).map_err(failed)?;
    let sample = Sample { assessor, answers };
    let (result, files) = sample.files(Now::read().today(), lang).map_err(failed)?;
    let foreign = sample.foreign(&options.out, &files).map_err(failed)?;
    if !foreign.is_empty() {
        let told = |name: &&str| {
            let path = options.out.join(name);
            Problem::of(&AppError::Exists { path: path.display().to_string() }, &path, lang).lines
        };
        return Err(Problem::input(foreign.iter().flat_map(told).collect()));
    }
    // All four or none, also when what was done cannot be printed.
    let mut together = Together::default();
    together.folder(&options.out).map_err(failed)?;
    for (name, bytes) in files {
        let path = options.out.join(name);
        together.add(&path, &bytes).map_err(|error| Problem::of(&error, &path, lang))?;
    }
    together.place().map_err(failed)?;
    print(&sample.assessor.summary(&sample.answers, &result, lang).join("\n"))?;
    let path = options.out.display().to_string();
    print(&words::Words::of(lang).say_with("cli-demo", &[("path", &path)]))?;
    together.keep();
    Ok(Outcome::Result)
}

/// Files with their names.
type Files = Vec<(&'static str, Vec<u8>)>;

struct Sample {
    assessor: Assessor,
    answers: AnswerSet,
}

impl Sample {
    /// The four files of a day.
    fn files(&self, as_of: NaiveDate, lang: Lang) -> Result<(AssessmentResult, Files), AppError> {
        let framework = app::desk::DEFAULT_FRAMEWORK.into();
        let settings = Settings { as_of, framework, reading: Reading::Strict };
        let result = self.assessor.assess(&self.answers, &settings)?;
        let json = format!("{}\n", self.assessor.json(result.clone(), lang));
        let report = |lang| self.assessor.report(&self.answers, &result, lang);
        let files = vec![
            ("answers.yaml", app::sample::ANSWERS.as_bytes().to_vec()),
            ("result.json", json.into_bytes()),
            ("report.ja.pdf", report(Lang::Ja)?),
            ("report.en.pdf", report(Lang::En)?),
        ];
        Ok((result, files))
    }

    /// Names of files that stand in the folder and were not written by this command, today or on the day of the result
    /// that stands there. The same day gives the same bytes, so a file that differs is somebody's own.
    fn foreign(&self, folder: &Path, files: &Files) -> Result<Vec<&'static str>, AppError> {
        let mut foreign = differing(folder, files);
        let former = if foreign.is_empty() { None } else { day_of(&folder.join("result.json")) };
        if let Some(former) = former {
            for lang in Lang::ALL {
                let once = differing(folder, &self.files(former, lang)?.1);
                foreign.retain(|name| once.contains(name));
            }
        }
        Ok(foreign)
    }
}

/// Files that stand there with other content. A folder of the name is refused where the file is written.
fn differing(folder: &Path, files: &Files) -> Vec<&'static str> {
    let differs = |name: &str, bytes: &[u8]| match folder.join(name).symlink_metadata() {
        Ok(there) if there.is_dir() => false,
        Ok(_) => content(&folder.join(name), bytes.len() as u64).is_none_or(|found| found != bytes),
        Err(_) => false,
    };
    files.iter().filter(|(name, bytes)| differs(name, bytes)).map(|(name, _)| *name).collect()
}

/// The content of a file of no more than so many bytes.
fn content(file: &Path, most: u64) -> Option<Vec<u8>> {
    let there = file.metadata().ok()?;
    if there.is_file() && there.len() <= most { std::fs::read(file).ok() } else { None }
}

/// The day of a result on file.
fn day_of(file: &Path) -> Option<NaiveDate> {
    let result: serde_json::Value = serde_json::from_slice(&content(file, LARGEST_RESULT)?).ok()?;
    day(result["as_of"].as_str()?)
}

/// Far more bytes than the result of the sample has.
const LARGEST_RESULT: u64 = 4 << 20;
