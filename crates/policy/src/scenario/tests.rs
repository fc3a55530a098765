//! Tests of scenarios.

use std::fs;

use model::Lang;

use super::check_scenarios;
use crate::load_embedded;

const SCENARIO: &str = "\
format: tashika-scenario/1
id: sample
title: {ja: 例, en: Sample}
as-of: 2026-11-23
answers:
  service: {name: 例}
  answers: {has-login: no, law-sector: [none]}
expect:
  ial: 1
  aal: null
  ial-range: [1, 1]
  permitted: {aml: [jpki-signature]}
  verdicts: {password: excluded}
";

/// What is found in one scenario that is checked against the shipped policies.
fn found(name: &str, text: &str) -> Vec<String> {
    let dir = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(dir.path().join("scenarios")).expect("writable");
    fs::write(dir.path().join("scenarios").join(name), text).expect("writable");
    let catalogue = load_embedded().catalogue;
    let findings = check_scenarios(Some(dir.path()), catalogue.as_ref()).expect("readable");
    let rendered = findings.iter().map(|finding| finding.render(Lang::En));
    rendered
        .map(|line| line.rsplit_once("scenarios/").map_or(line.clone(), |(_, rest)| rest.to_owned()))
        .collect()
}

#[test]
fn shipped_scenarios_have_no_findings() {
    let catalogue = load_embedded().catalogue;
    let findings = check_scenarios(None, catalogue.as_ref()).expect("embedded");
    let lines: Vec<String> = findings.iter().map(|finding| finding.render(Lang::En)).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
    assert!(crate::read::shipped_scenarios().len() >= 20, "they are shipped");
}

#[test]
fn a_sound_scenario_has_no_findings() {
    assert_eq!(found("sample.yaml", SCENARIO), [""; 0]);
}

#[test]
fn a_folder_without_scenarios_has_none_to_check() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    assert!(check_scenarios(Some(dir.path()), None).expect("nothing to read").is_empty());
}

#[test]
fn unknown_keys_are_told_with_their_place() {
    let text =
        SCENARIO.replace("  ial: 1\n", "  gatee: note\n").replace("  service:", "  servce: {}\n  service:");
    assert_eq!(
        found("sample.yaml", &text),
        [
            "sample.yaml:6:3: error[unknown-key]: `servce` is not a key of this format\n  \
             = hint: did you mean `service`?",
            "sample.yaml:10:3: error[unknown-key]: `gatee` is not a key of this format\n  = hint: did you mean `gate`?",
        ]
    );
}

#[test]
fn what_is_named_exists() {
    let text = SCENARIO
        .replace("has-login", "has-logn")
        .replace("{aml: [jpki-signature]}", "{am: [jpki-signatur]}")
        .replace("password: excluded", "passwort: excluded")
        .replace("as-of:", "framework: ds500\nas-of:")
        .replace("scenario/1", "scenario/2");
    let heads: Vec<String> = found("other.yaml", &text)
        .iter()
        .filter_map(|line| Some(line.split_once("]: ")?.0.trim_start_matches("other.yaml:").to_owned()))
        .collect();
    assert_eq!(
        heads,
        [
            "1:9: error[unsupported-format",
            "2:5: error[file-name",
            "4:1: error[unknown-framework",
            "8:13: error[unknown-question",
            "13:15: error[unknown-law",
            "13:20: error[unknown-method",
            "14:14: error[unknown-method",
        ]
    );
}
