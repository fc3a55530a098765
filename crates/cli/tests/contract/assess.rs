//! `assess` with a file, `demo`, and arguments.

use crate::run::{Folder, SMALLEST, sample, tashika};

#[test]
fn a_draft_is_a_result_and_echoes_its_settings() {
    let folder = Folder::new();
    let file = folder.with("answers.yaml", SMALLEST);
    let run = tashika(&["assess", &file, "--json", "--as-of", "2026-11-23", "--reading", "figure"]).ends(0);
    assert_eq!(run.err, "");
    let result = run.json();
    assert_eq!(result["format"], "tashika-result/1");
    assert_eq!(result["as_of"], "2026-11-23");
    assert_eq!(result["framework"], "ds500-2019");
    assert_eq!(result["reading"], "figure");
    assert_eq!(result["draft"], true);
    assert_eq!(result["range"], serde_json::json!({"ial": [1, 3], "aal": [1, 3]}));
    assert_eq!(result["required"], serde_json::json!({"ial": 3, "aal": 3}));
    assert_eq!(result["settled"], serde_json::json!({"ial": false, "aal": false}));
    assert!(result["proof"][0]["text"].is_string(), "--json puts sentences beside the codes");
}

#[test]
fn the_day_is_today_in_japan_unless_given() {
    let before = app::Now::read().today().to_string();
    let result = tashika(&["assess", &sample(), "--json"]).ends(0).json();
    let after = app::Now::read().today().to_string();
    let day = result["as_of"].as_str().expect("a day");
    assert!(day == before || day == after, "{day}");
    assert_eq!(result["reading"], "strict");
}

#[test]
fn the_language_is_japanese_whatever_the_locale() {
    // The tests run with an English locale.
    let said = |lang: &[&str]| {
        tashika(&[&["assess", &sample(), "--as-of", "2026-11-23"], lang].concat()).ends(0).out
    };
    assert_eq!(said(&[]), said(&["--lang", "ja"]));
    assert!(said(&[]).contains("身元確認"));
    assert_ne!(said(&["--lang", "en"]), said(&["--lang", "ja"]));
}

#[test]
fn frameworks_and_readings_change_the_result() {
    let folder = Folder::new();
    let answers = "answers:\n  needs-personal-information: yes\n  needs-validated-attributes: yes\n  \
                   shows-personal-data-online: no\nratings:\n";
    let rating = "{value: low, reason: r}";
    let none = "{value: none, reason: r}";
    let mut text = format!("{SMALLEST}{answers}");
    for axis in ["proofing", "authentication"] {
        text.push_str(&format!("  {axis}:\n    inconvenience: {rating}\n"));
        for category in
            ["financial", "public-interest", "sensitive-information", "personal-safety", "civil-criminal"]
        {
            text.push_str(&format!("    {category}: {none}\n"));
        }
    }
    let file = folder.with("answers.yaml", text);
    let levels = |more: &[&str]| {
        tashika(&[&["assess", &file, "--json"], more].concat()).ends(0).json()["required"].clone()
    };
    assert_eq!(levels(&[]), serde_json::json!({"ial": 2, "aal": 2}));
    assert_eq!(levels(&["--reading", "figure"]), serde_json::json!({"ial": 1, "aal": 1}));
    assert_eq!(levels(&["--framework", "nist-800-63-3"]), serde_json::json!({"ial": 2, "aal": 2}));
    assert_eq!(levels(&["--framework", "nist-800-63-4"]), serde_json::json!({"ial": 1, "aal": 1}));
}

#[test]
fn frameworks_that_cannot_be_used_are_refused() {
    for id in ["ds511-2025", "ds500", ""] {
        let run = tashika(&["assess", &sample(), "--framework", id, "--lang", "en"]).ends(2);
        assert!(run.err.contains("error[framework]: "), "{}", run.err);
        assert_eq!(run.out, "");
    }
}

#[test]
fn yaml_json_and_tashika_files_of_one_assessment_give_one_result() {
    let folder = Folder::new();
    let yaml = folder.with(
        "a.yaml",
        "format: tashika-answers/1\nservice: {name: 店, users: 会員}\nanswers:\n  needs-personal-information: true\n  \
         purposes: [prevent, deter]\n  fresh-address: unknown\nratings:\n  proofing:\n    financial: {value: high, \
         reason: 高額}\nchoice: {proofing: [ic-selfie], accepted-on: 2026-11-20}\ncheckpoints:\n  \"1.1\": {state: done}\n",
    );
    let json = folder.with(
        "a.json",
        r#"{"format": "tashika-answers/1", "service": {"name": "店", "users": "会員"}, "answers":
            {"needs-personal-information": "yes", "purposes": ["prevent", "deter"], "fresh-address": "unknown"},
            "ratings": {"proofing": {"financial": {"value": "high", "reason": "高額"}}},
            "choice": {"proofing": ["ic-selfie"], "accepted-on": "2026-11-20"}, "checkpoints": {"1.1": {"state": "done"}}}"#,
    );
    let assess = |file: &str| tashika(&["assess", file, "--json", "--as-of", "2026-11-23"]).ends(0).out;
    let expected = assess(&yaml);
    assert_eq!(assess(&json), expected);

    let data = folder.at("data");
    tashika(&["import", &yaml, "--data", &data]).ends(0);
    let list = tashika(&["list", "--json", "--data", &data]).ends(0).json();
    let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
    let exchanged = folder.at("a.tashika");
    tashika(&["export", &id, &exchanged, "--data", &data]).ends(0);
    assert_eq!(assess(&exchanged), expected);
}

#[test]
fn bare_booleans_mean_yes_and_no() {
    let folder = Folder::new();
    let result = |word: &str| {
        let text = format!("{SMALLEST}answers:\n  needs-personal-information: {word}\n");
        tashika(&["assess", &folder.with("a.yaml", text), "--json", "--as-of", "2026-11-23"]).ends(0).out
    };
    for (words, meaning) in
        [(["yes", "true", "Yes", "[yes]"], "\"yes\""), (["no", "false", "No", "[\"no\"]"], "\"no\"")]
    {
        for word in words {
            assert!(result(word) == result(meaning), "{word} is not {meaning}");
        }
    }
}

#[test]
fn the_report_is_written_complete_over_an_older_one() {
    let folder = Folder::new();
    let out = folder.with("report.pdf", "an older file");
    for lang in ["ja", "en"] {
        tashika(&["assess", &sample(), "--report", &out, "--lang", lang, "--as-of", "2026-11-23"]).ends(0);
        let bytes = std::fs::read(&out).expect("the report");
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "a whole PDF");
    }
    assert_eq!(folder.names(), ["report.pdf"], "nothing else is left behind");
}

#[test]
fn a_law_that_decides_is_a_result() {
    let folder = Folder::new();
    let file = folder.with("a.yaml", format!("{SMALLEST}answers: {{law-aml: yes}}\n"));
    let result = tashika(&["assess", &file, "--json"]).ends(0).json();
    assert_eq!(result["gate"]["outcome"], "decides");
}

#[test]
fn demo_writes_its_four_files() {
    let folder = Folder::new();
    let out = folder.at("deep/demo");
    tashika(&["demo", "--out", &out]).ends(0);
    for name in ["answers.yaml", "result.json", "report.ja.pdf", "report.en.pdf"] {
        assert!(folder.path("deep/demo").join(name).metadata().is_ok_and(|file| file.len() > 1000), "{name}");
    }
    let shipped = std::fs::read_to_string(sample()).expect("the sample");
    assert_eq!(std::fs::read_to_string(format!("{out}/answers.yaml")).expect("answers"), shipped);
}

#[test]
fn wrong_arguments_are_usage_and_help_is_not() {
    let folder = Folder::new();
    let file = folder.with("a.yaml", SMALLEST);
    let wrong: [&[&str]; 11] = [
        &[],
        &["assess"],
        &["fly"],
        &["assess", &file, "--jsonl"],
        &["assess", "--jsonl", "--json"],
        &["assess", "--jsonl", "--report", "r.pdf"],
        &["assess", &file, "--as-of", "2026-02-30"],
        &["assess", &file, "--reading", "loose"],
        &["assess", &file, "--lang", "fr"],
        &["policy"],
        &["policy", "schema"],
    ];
    for arguments in wrong {
        let run = tashika(arguments).ends(2);
        assert_eq!(run.out, "", "{arguments:?}");
        assert_ne!(run.err, "", "{arguments:?}");
    }
    for arguments in [&["--help"] as &[&str], &["--version"], &["assess", "--help"]] {
        assert_ne!(tashika(arguments).ends(0).out, "");
    }
}
