//! Scenarios of the policies (`policies/scenarios/*.yaml`): answers, a day, and what must come out.
//!
//! Responsible for: reading them and naming every difference. Format: `tashika-scenario/1`.

use std::collections::BTreeMap;
use std::path::Path;

use app::answers_file::{RawAnswers, read_content};
use chrono::NaiveDate;
use engine::Settings;
use model::result::{AssessmentResult, GateOutcome, Reading, Verdict};
use model::{LawId, MethodId, QuestionId, Text};
use serde::Deserialize;

use crate::{catalogue, engine};

/// A scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scenario {
    /// Always `tashika-scenario/1`.
    pub format: String,
    /// Equal to the file name.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// The day.
    pub as_of: NaiveDate,
    /// The framework; the default when absent.
    #[serde(default)]
    pub framework: Option<String>,
    /// The reading; strict when absent.
    #[serde(default)]
    pub reading: Reading,
    /// The content of an answers file.
    pub answers: RawAnswers,
    /// What must come out.
    pub expect: Expect,
}

/// What must come out; absent parts are not compared.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expect {
    ial: Option<u8>,
    #[serde(default, deserialize_with = "stated")]
    aal: Option<Option<u8>>,
    ial_range: Option<[u8; 2]>,
    aal_range: Option<[u8; 2]>,
    #[serde(default)]
    settled: Settled,
    deciding_unknowns: Option<Vec<QuestionId>>,
    gate: Option<GateOutcome>,
    #[serde(default)]
    permitted: BTreeMap<LawId, Vec<MethodId>>,
    #[serde(default)]
    not_permitted: BTreeMap<LawId, Vec<MethodId>>,
    #[serde(default)]
    clauses: BTreeMap<LawId, BTreeMap<MethodId, String>>,
    #[serde(default)]
    upcoming: BTreeMap<LawId, Vec<String>>,
    #[serde(default)]
    verdicts: BTreeMap<MethodId, Verdict>,
    #[serde(default)]
    over_strict: Vec<MethodId>,
    #[serde(default)]
    ignored: Vec<QuestionId>,
    recommended_proofing: Option<MethodId>,
    /// Codes of open points that must be there.
    #[serde(default)]
    open: Vec<String>,
}

/// Which levels must be settled.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settled {
    ial: Option<bool>,
    aal: Option<bool>,
}

/// `aal: null` says that no level is required, which is not the same as saying nothing.
fn stated<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u8>>, D::Error> {
    Option::<u8>::deserialize(deserializer).map(Some)
}

/// Reads a scenario.
pub fn read(path: &Path) -> Scenario {
    let text = std::fs::read_to_string(path).expect("a readable scenario");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Paths of all scenarios, sorted.
pub fn paths() -> Vec<std::path::PathBuf> {
    let folder = crate::root().join("policies/scenarios");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("scenarios").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Results of all scenarios, by id.
pub fn results() -> Vec<(String, AssessmentResult)> {
    let evaluated = |path: std::path::PathBuf| {
        let scenario = read(&path);
        let (id, settings) = (scenario.id.clone(), settings(&scenario));
        let answers = read_content(scenario.answers, catalogue())
            .unwrap_or_else(|findings| panic!("{id}: {findings:?}"));
        (id, engine().evaluate(&answers, &settings).expect("a framework that can be used"))
    };
    paths().into_iter().map(evaluated).collect()
}

fn settings(scenario: &Scenario) -> Settings {
    Settings {
        as_of: scenario.as_of,
        framework: scenario.framework.as_deref().unwrap_or(app::desk::DEFAULT_FRAMEWORK).into(),
        reading: scenario.reading,
    }
}

/// Runs a scenario and names every difference.
pub fn differences(scenario: Scenario) -> Vec<String> {
    let settings = settings(&scenario);
    let answers = match read_content(scenario.answers, catalogue()) {
        Ok(answers) => answers,
        Err(findings) => return findings.into_iter().map(|text| text.en).collect(),
    };
    let Some(result) = engine().evaluate(&answers, &settings) else {
        return vec!["the framework cannot be used".to_owned()];
    };
    if let Err(broken) = engine::proof::check::check(engine(), &answers, &result) {
        return vec![format!("the proof breaks at {}: {}", broken.id, broken.why)];
    }
    compare(&scenario.expect, &result)
}

fn compare(expect: &Expect, result: &AssessmentResult) -> Vec<String> {
    let mut found = Vec::new();
    let mut differ = |what: &str, expected: String, actual: String| {
        if expected != actual {
            found.push(format!("{what}: expected {expected}, found {actual}"));
        }
    };
    if let Some(ial) = expect.ial {
        differ("ial", format!("{:?}", Some(ial)), format!("{:?}", result.required.ial));
    }
    if let Some(aal) = expect.aal {
        differ("aal", format!("{aal:?}"), format!("{:?}", result.required.aal));
    }
    if let Some(range) = expect.ial_range {
        differ("ial-range", format!("{:?}", Some(range)), format!("{:?}", result.range.ial));
    }
    if let Some(range) = expect.aal_range {
        differ("aal-range", format!("{:?}", Some(range)), format!("{:?}", result.range.aal));
    }
    for (scale, expected, actual) in
        [("ial", expect.settled.ial, result.settled.ial), ("aal", expect.settled.aal, result.settled.aal)]
    {
        if let Some(expected) = expected {
            differ(&format!("{scale} settled"), expected.to_string(), actual.to_string());
        }
    }
    if let Some(unknowns) = &expect.deciding_unknowns {
        let front = &result.deciding_unknowns[..unknowns.len().min(result.deciding_unknowns.len())];
        differ("deciding-unknowns", format!("{unknowns:?}"), format!("{front:?}"));
    }
    if let Some(gate) = expect.gate {
        differ("gate", format!("{gate:?}"), format!("{:?}", result.gate.outcome));
    }
    let law = |id: &LawId| result.gate.laws.iter().find(|law| law.id == *id);
    let permit = |id: &LawId, method: &MethodId| {
        law(id).and_then(|law| law.permitted.iter().find(|permit| permit.method == *method))
    };
    for (id, methods) in &expect.permitted {
        for method in methods {
            differ(
                &format!("{id} permits {method}"),
                "true".into(),
                permit(id, method).is_some().to_string(),
            );
        }
    }
    for (id, methods) in &expect.not_permitted {
        differ(&format!("{id} is there"), "true".into(), law(id).is_some().to_string());
        for method in methods {
            differ(
                &format!("{id} permits {method}"),
                "false".into(),
                permit(id, method).is_some().to_string(),
            );
        }
    }
    for (id, clauses) in &expect.clauses {
        for (method, clause) in clauses {
            let actual = permit(id, method).map(|permit| permit.clause.clone()).unwrap_or_default();
            differ(&format!("{id} clause of {method}"), clause.clone(), actual);
        }
    }
    for (id, codes) in &expect.upcoming {
        let actual: Vec<&str> = law(id)
            .map(|law| law.changes.iter().map(|change| change.code.as_str()).collect())
            .unwrap_or_default();
        for code in codes {
            differ(
                &format!("{id} upcoming {code}"),
                "true".into(),
                actual.contains(&code.as_str()).to_string(),
            );
        }
    }
    let method = |id: &MethodId| result.methods.iter().find(|method| method.id == *id);
    for (id, verdict) in &expect.verdicts {
        let actual = method(id).map(|method| method.verdict);
        differ(&format!("verdict on {id}"), format!("{:?}", Some(verdict)), format!("{:?}", actual.as_ref()));
    }
    for id in &expect.over_strict {
        differ(
            &format!("{id} over-strict"),
            "Some(true)".into(),
            format!("{:?}", method(id).map(|m| m.over_strict)),
        );
    }
    for id in &expect.ignored {
        differ(&format!("{id} ignored"), "true".into(), result.ignored.contains(id).to_string());
    }
    for code in &expect.open {
        let is_there = result.open.iter().any(|open| open.code == *code);
        differ(&format!("{code} open"), "true".into(), is_there.to_string());
    }
    if let Some(id) = &expect.recommended_proofing {
        differ(
            "recommended",
            format!("{:?}", Some(id)),
            format!("{:?}", result.recommendation.proofing.as_ref()),
        );
    }
    found
}
