//! `tashika policy check` and `tashika policy schema`.

use app::export::Together;
use model::Lang;
use policy::scenario::check_scenarios;
use words::Words;

use crate::arguments::{CheckOptions, SchemaOptions};
use crate::console::{Outcome, Problem, complain, print};

/// Checks policies and the scenarios beside them; errors make the outcome negative.
pub(crate) fn check(options: &CheckOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let mut loaded = match &options.dir {
        None => policy::load_embedded(),
        Some(dir) => policy::load_named(dir).map_err(|error| Problem::policies(&error, lang))?,
    };
    let scenarios = check_scenarios(options.dir.as_deref(), loaded.catalogue.as_ref())
        .map_err(|error| Problem::policies(&error, lang))?;
    loaded.findings.extend(scenarios);
    let errors = loaded.findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = loaded.findings.len() - errors;
    let is_sound = errors == 0;
    if options.json {
        let pack = loaded.catalogue.as_ref().map(|catalogue| {
            let pack = catalogue.pack();
            serde_json::json!({ "id": pack.id, "version": pack.version, "hash": catalogue.hash() })
        });
        let findings = serde_json::json!({
            "format": "tashika-findings/1", "policy": pack, "errors": errors, "warnings": warnings,
            "findings": loaded.findings,
        });
        print(&serde_json::to_string_pretty(&findings).expect("findings have only string keys"))?;
    } else {
        complain(&loaded.findings.iter().map(|finding| finding.render(lang)).collect::<Vec<_>>());
        let (errors, warnings) = (errors.to_string(), warnings.to_string());
        let key = if is_sound { "cli-policy-ok" } else { "cli-policy-errors" };
        print(&Words::of(lang).say_with(key, &[("errors", &errors), ("warnings", &warnings)]))?;
    }
    Ok(if is_sound { Outcome::Result } else { Outcome::Negative })
}

/// Writes a schema per kind of file.
pub(crate) fn schema(options: &SchemaOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let mut files = Together::default();
    files.folder(&options.out).map_err(|error| Problem::of(&error, &options.out, lang))?;
    let mut paths = Vec::new();
    for (name, schema) in policy::schemas() {
        let text = serde_json::to_string_pretty(&schema).expect("a schema has only string keys");
        let path = options.out.join(format!("{name}.schema.json"));
        files.add(&path, format!("{text}\n").as_bytes()).map_err(|error| Problem::of(&error, &path, lang))?;
        paths.push(path.display().to_string());
    }
    files.place().map_err(|error| Problem::of(&error, &options.out, lang))?;
    print(&paths.join("\n"))?;
    files.keep();
    Ok(Outcome::Result)
}
