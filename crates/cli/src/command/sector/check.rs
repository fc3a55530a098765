//! `tashika sector check`: everything that is wrong or doubtful about a guideline.

use app::Now;
use app::sector::check::{Checked, check};
use policy::Finding;
use serde_json::json;

use super::{Voice, library, print_json};
use crate::arguments::sector::CheckOptions;
use crate::console::{Outcome, Problem, complain, print};

/// Checks; errors make the outcome negative.
pub(super) fn run(options: &CheckOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let as_of = options.as_of.unwrap_or_else(|| Now::read().today());
    let library = library(None, voice.lang)?;
    let Checked { pack, hash, findings } = match check(&library, &options.dir, as_of) {
        Ok(checked) => checked,
        Err(error) => {
            return match error.guideline_findings() {
                Some(findings) => unreadable(findings, voice),
                None => Err(voice.problem(&error, &options.dir)),
            };
        }
    };
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len() - errors;
    if voice.json {
        let header = &pack.header;
        print_json(&json!({
            "format": "tashika-sector-findings/1",
            "sector": { "id": header.id, "version": header.version, "hash": hash },
            "base": header.base, "as_of": as_of,
            "errors": errors, "warnings": warnings, "findings": findings, "file_findings": [],
        }))?;
    } else {
        complain(&findings.iter().map(|finding| finding.render(voice.lang)).collect::<Vec<_>>());
        let key = if errors == 0 { "cli-sector-check-ok" } else { "cli-sector-check-errors" };
        let (errors, warnings) = (errors.to_string(), warnings.to_string());
        print(&voice.say(key, &[("errors", &errors), ("warnings", &warnings)]))?;
    }
    Ok(if errors == 0 { Outcome::Result } else { Outcome::Negative })
}

/// Files whose form is wrong are findings too; nothing else can be looked at then.
fn unreadable(findings: &[Finding], voice: Voice) -> Result<Outcome, Problem> {
    let errors = findings.len();
    if voice.json {
        print_json(&json!({
            "format": "tashika-sector-findings/1", "sector": null, "base": null, "as_of": null,
            "errors": errors, "warnings": 0, "findings": [], "file_findings": findings,
        }))?;
    } else {
        complain(&findings.iter().map(|finding| finding.render(voice.lang)).collect::<Vec<_>>());
        print(&voice.say("cli-sector-check-errors", &[("errors", &errors.to_string()), ("warnings", "0")]))?;
    }
    Ok(Outcome::Negative)
}
