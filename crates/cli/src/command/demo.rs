//! `tashika demo`: the built-in sample, from answers to reports.

use app::Now;
use app::export::Together;
use engine::Settings;
use model::Lang;
use model::result::Reading;

use super::assess::load;
use crate::arguments::DemoOptions;
use crate::console::{Outcome, Problem, print};

/// Writes `answers.yaml`, `result.json`, `report.ja.pdf`, `report.en.pdf`.
pub(crate) fn run(options: &DemoOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let assessor = load(None, lang)?;
    let failed = |error: app::AppError| Problem::of(&error, &options.out, lang);
    let answers = assessor.read(app::sample::ANSWERS.as_bytes()).map_err(failed)?;
    let settings = Settings {
        as_of: Now::read().today(),
        framework: app::desk::DEFAULT_FRAMEWORK.into(),
        reading: Reading::Strict,
    };
    let result = assessor.assess(&answers, &settings).map_err(failed)?;
    let mut files = vec![
        ("answers.yaml".to_owned(), app::sample::ANSWERS.as_bytes().to_vec()),
        ("result.json".to_owned(), format!("{}\n", assessor.json(result.clone(), lang)).into_bytes()),
    ];
    for report_lang in Lang::ALL {
        let name = format!("report.{}.pdf", report_lang.tag());
        files.push((name, assessor.report(&answers, &result, report_lang).map_err(failed)?));
    }
    // All four or none, also when what was done cannot be printed.
    let mut together = Together::default();
    together.folder(&options.out).map_err(failed)?;
    for (name, bytes) in files {
        let path = options.out.join(name);
        together.add(&path, &bytes).map_err(|error| Problem::of(&error, &path, lang))?;
    }
    together.place().map_err(failed)?;
    print(&assessor.summary(&answers, &result, lang).join("\n"))?;
    let path = options.out.display().to_string();
    print(&words::Words::of(lang).say_with("cli-demo", &[("path", &path)]))?;
    together.keep();
    Ok(Outcome::Result)
}
