//! What is printed obeys `docs/schema/result.schema.json`.

use std::path::Path;

use serde_json::{Value, json};

use crate::run::{Folder, SMALLEST, sample, tashika, tashika_reading};

#[test]
fn every_form_of_a_result_obeys_the_schema_on_file() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/result.schema.json");
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("a schema of JSON");
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    let obey = |what: &str, result: &Value| {
        let errors: Vec<String> = validator
            .iter_errors(result)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
    };
    let folder = Folder::new();
    for (what, file) in [("sample", sample()), ("draft", folder.with("a.yaml", SMALLEST))] {
        for lang in ["ja", "en"] {
            obey(what, &tashika(&["assess", &file, "--json", "--lang", lang]).ends(0).json());
        }
    }
    let out = folder.at("demo");
    tashika(&["demo", "--out", &out]).ends(0);
    let demo = std::fs::read_to_string(format!("{out}/result.json")).expect("the result of the demo");
    obey("demo", &serde_json::from_str(&demo).expect("a result of JSON"));
    let line =
        json!({"format": "tashika-answers/1", "service": {"name": "s"}, "answers": {"has-login": "no"}});
    let run = tashika_reading(&["assess", "--jsonl"], line.to_string().as_bytes()).ends(0);
    obey("filter", &run.json());
}
