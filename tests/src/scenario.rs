//! Scenarios of the policies (`policies/scenarios/*.yaml`): answers, a day, and what must come out.
//!
//! Responsible for: running them and naming every difference. Not responsible for: their shape (`policy::scenario`).

use std::path::Path;

use app::answers_file::{RawAnswers, read_content};
use engine::Settings;
use model::result::AssessmentResult;
use model::{LawId, MethodId};
use policy::scenario::Expect;

use crate::{catalogue, engine};

/// A scenario whose answers can be evaluated.
pub type Scenario = policy::scenario::Scenario<RawAnswers>;

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

/// The day and framework of a scenario.
pub fn settings(scenario: &Scenario) -> Settings {
    Settings {
        as_of: scenario.as_of,
        framework: scenario.framework.clone().unwrap_or_else(|| app::desk::DEFAULT_FRAMEWORK.into()),
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
