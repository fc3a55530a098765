//! `tashika assess`: a file, or a filter of lines.

use std::io::{BufReader, BufWriter};
use std::path::Path;

use app::Now;
use app::assessor::{Assessor, PolicyProblem};
use app::export::Together;
use engine::Settings;
use model::Lang;
use model::result::Reading;

use crate::arguments::{AssessOptions, ReadingOption};
use crate::console::{Outcome, Problem, complain, print, read, unwritten};

/// Assesses.
pub(crate) fn run(options: &AssessOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let assessor = load(options.policies.as_deref(), lang)?;
    let settings = Settings {
        as_of: options.as_of.unwrap_or_else(|| Now::read().today()),
        framework: options.framework.as_str().into(),
        reading: match options.reading {
            ReadingOption::Strict => Reading::Strict,
            ReadingOption::Figure => Reading::Figure,
        },
    };
    if assessor.catalogue().framework(&settings.framework).is_none_or(|framework| framework.rules.is_none()) {
        let error = app::AppError::Framework { id: options.framework.clone() };
        return Err(Problem::of(&error, Path::new("--framework"), lang));
    }
    match &options.file {
        Some(file) => one(&assessor, file, &settings, options, lang),
        None => filter(&assessor, &settings, lang),
    }
}

/// Loads policies; their findings are wrong input.
pub(crate) fn load(folder: Option<&Path>, lang: Lang) -> Result<Assessor, Problem> {
    Assessor::load(folder).map_err(|problem| match problem {
        PolicyProblem::Unreadable(detail) => {
            Problem::policies(folder.unwrap_or(Path::new("-")), &detail, lang)
        }
        PolicyProblem::Findings(findings) => {
            Problem::input(findings.iter().map(|finding| finding.render(lang)).collect())
        }
    })
}

fn one(
    assessor: &Assessor,
    file: &Path,
    settings: &Settings,
    options: &AssessOptions,
    lang: Lang,
) -> Result<Outcome, Problem> {
    let bytes = read(file, lang)?;
    let failed = |error: app::AppError| Problem::of(&error, file, lang);
    let answers = assessor.read(&bytes).map_err(failed)?;
    let result = assessor.assess(&answers, settings).map_err(failed)?;
    // Taken back unless everything was printed as well.
    let mut files = Together::default();
    if let Some(out) = &options.report {
        let evidence = assessor.evidence(&bytes).map_err(failed)?;
        let input = assessor.report_input(&answers, &result, &evidence, lang);
        let replaced = report::missing_characters(&input);
        if !replaced.is_empty() {
            let list: Vec<String> = replaced.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
            complain(&[words::Words::of(lang).say_with("cli-replaced", &[("characters", &list.join(" "))])]);
        }
        let pdf = report::pdf(&input).map_err(|error| failed(error.into()))?;
        files.add(out, &pdf).and_then(|()| files.place()).map_err(|error| Problem::of(&error, out, lang))?;
    }
    if options.json {
        print(&assessor.json(result, lang))?;
    } else {
        print(&assessor.summary(&answers, &result, lang).join("\n"))?;
    }
    files.keep();
    Ok(Outcome::Result)
}

fn filter(assessor: &Assessor, settings: &Settings, lang: Lang) -> Result<Outcome, Problem> {
    let input = BufReader::with_capacity(1 << 16, std::io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    match assessor.filter(input, output, settings, lang) {
        Ok(true) => Ok(Outcome::Result),
        Ok(false) => Ok(Outcome::Negative),
        // Whoever reads the output has closed it: enough was seen.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(Outcome::Result),
        Err(error) => Err(unwritten(&error)),
    }
}
