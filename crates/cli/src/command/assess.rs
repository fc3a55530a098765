//! `tashika assess`: a file, or a filter of lines.

use std::path::Path;

use app::Now;
use app::assessor::{Assessor, PolicyProblem};
use app::export::Together;
use app::sector::Library;
use app::sector::assess::Under;
use app::sector::result::{Ids, Ticked, make};
use engine::Settings;
use model::result::Reading;
use model::{AnswerSet, AssessmentResult, Lang};

use crate::arguments::{AssessOptions, ReadingOption};
use crate::command::data::folder_of;
use crate::command::sector::open_key;
use crate::console::{Outcome, Problem, complain, print, read, unwritten};

/// Assesses.
pub(crate) fn run(options: &AssessOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let mut assessor = load(options.policies.as_deref(), lang)?;
    let as_of = options.as_of.unwrap_or_else(|| Now::read().today());
    let mut framework = options.framework.as_str().into();
    let under = guideline(&assessor, options, lang)?;
    if let Some(under) = under.clone() {
        framework = under.framework().clone();
        assessor = assessor.under(under, as_of);
    }
    let settings = Settings {
        as_of,
        framework,
        reading: match options.reading {
            ReadingOption::Strict => Reading::Strict,
            ReadingOption::Figure => Reading::Figure,
        },
    };
    if assessor.catalogue().framework(&settings.framework).is_none_or(|framework| framework.rules.is_none()) {
        let error = app::AppError::Framework { id: settings.framework.to_string() };
        return Err(Problem::of(&error, Path::new("--framework"), lang));
    }
    match &options.file {
        Some(file) => one(&assessor, under.as_ref(), file, &settings, options, lang),
        None => filter(&assessor, &settings, lang),
    }
}

/// The guideline to assess under.
fn guideline(assessor: &Assessor, options: &AssessOptions, lang: Lang) -> Result<Option<Under>, Problem> {
    let Some(id) = &options.sector.id else { return Ok(None) };
    // Without a place for a data folder nothing is installed, and shipped guidelines can still be used.
    let data = match &options.sector.data {
        Some(data) => Some(data.clone()),
        None => folder_of(None, lang).ok(),
    };
    let library = Library::new(assessor.catalogue().clone(), data.as_deref());
    let usable = library.usable(id).map_err(|error| Problem::of(&error, Path::new("--sector"), lang))?;
    Ok(Some(Under::new(&usable)))
}

/// Loads policies; their findings are wrong input.
pub(crate) fn load(folder: Option<&Path>, lang: Lang) -> Result<Assessor, Problem> {
    Assessor::load(folder).map_err(|problem| match problem {
        PolicyProblem::Unreadable(error) => Problem::policies(&error, lang),
        PolicyProblem::Findings(findings) => {
            Problem::input(findings.iter().map(|finding| finding.render(lang)).collect())
        }
    })
}

fn one(
    assessor: &Assessor,
    under: Option<&Under>,
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
        files.add(out, &pdf).map_err(|error| Problem::of(&error, out, lang))?;
    }
    if let (Some(out), Some(under)) = (&options.sector.result, under) {
        let bytes = for_association(&answers, &result, under, options, lang)?;
        files.add(out, &bytes).map_err(|error| Problem::of(&error, out, lang))?;
    }
    files.place().map_err(failed)?;
    if options.json {
        print(&assessor.json(result, lang))?;
    } else {
        print(&assessor.summary(&answers, &result, lang).join("\n"))?;
        if let Some(out) = &options.sector.result {
            let path = out.display().to_string();
            print(&words::Words::of(lang).say_with("cli-sector-result", &[("path", &path)]))?;
        }
    }
    files.keep();
    Ok(Outcome::Result)
}

/// The result file, signed where a key is named.
fn for_association(
    answers: &AnswerSet,
    result: &AssessmentResult,
    under: &Under,
    options: &AssessOptions,
    lang: Lang,
) -> Result<Vec<u8>, Problem> {
    let failed = |error: app::AppError| Problem::of(&error, Path::new("--result"), lang);
    let ticked = Ticked { name: options.sector.with_name, note: options.sector.with_note };
    let made = make(&Ids::of_names(answers), result, answers, under.guideline(), ticked, Now::read());
    let made = made.map_err(failed)?;
    let key = match &options.sector.key {
        Some(key) => Some(open_key(key, options.sector.passphrase_stdin, false, lang)?),
        None => None,
    };
    app::sector::result::file(&made, key.as_ref()).map_err(failed)
}

fn filter(assessor: &Assessor, settings: &Settings, lang: Lang) -> Result<Outcome, Problem> {
    match assessor.filter(std::io::stdin().lock(), std::io::stdout().lock(), settings, lang) {
        Ok(true) => Ok(Outcome::Result),
        Ok(false) => Ok(Outcome::Negative),
        // Whoever reads the output has closed it: enough was seen.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(Outcome::Result),
        Err(error) => Err(unwritten(&error)),
    }
}
