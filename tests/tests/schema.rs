//! The JSON Schemas of results: generated from the types, kept in `docs/schema/`, applied to results.
//! What `card test --json` prints is held against its schema in `tests/cards/`.

use schemars::generate::SchemaSettings;
use serde_json::Value;
use tests::{catalogue, root, scenario};

fn schema() -> Value {
    // What is written, not what can be read: a key that is always there is required.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<model::AssessmentResult>().to_value();
    schema["title"] = "Result of an assessment (tashika-result/1)".into();
    // The format is a constant of this version; a text would let any other version through.
    schema["properties"]["format"]["const"] = engine::evaluate::FORMAT.into();
    // The filter leaves the checklist out; one schema serves both forms.
    let required = schema["required"].as_array_mut().expect("required keys");
    required.retain(|key| key != "checklist");
    schema
}

/// The schema of what `card test --json` prints.
fn card_test_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<model::evidence::TestResult>().to_value();
    schema["title"] = "Result of a live test (tashika-card-test/1)".into();
    schema["properties"]["format"]["const"] = model::evidence::TEST_FORMAT.into();
    schema
}

#[test]
fn the_schemas_on_file_are_the_schemas_of_the_types() {
    on_file("result.schema.json", &schema());
    on_file("card-test.schema.json", &card_test_schema());
}

fn on_file(name: &str, schema: &Value) {
    let path = root().join("docs/schema").join(name);
    let expected = format!("{}\n", serde_json::to_string_pretty(schema).expect("string keys only"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for schemas");
        std::fs::write(&path, &expected).expect("a writable schema");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "docs/schema/{name} differs from the types; run with BLESS=1");
}

#[test]
fn results_of_all_scenarios_obey_the_schema() {
    let validator = jsonschema::validator_for(&schema()).expect("a valid schema");
    let obey = |what: &str, result: &Value| {
        let errors: Vec<String> = validator
            .iter_errors(result)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
    };
    let results = scenario::results();
    assert!(results.len() >= 20);
    for (id, result) in results {
        obey(&id, &serde_json::to_value(&result).expect("string keys only"));
        for lang in model::Lang::ALL {
            let phrases = app::phrase::Phrases::new(catalogue(), lang);
            let told = app::result_text::with_text(result.clone(), &phrases);
            obey(&id, &serde_json::to_value(&told).expect("string keys only"));
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_result() {
    let validator = jsonschema::validator_for(&schema()).expect("a valid schema");
    let (_, result) = scenario::results().into_iter().next().expect("a scenario");
    let result = serde_json::to_value(&result).expect("string keys only");
    assert!(validator.is_valid(&result));
    for key in ["format", "required", "range", "proof", "methods", "as_of", "deciding_unknowns"] {
        let mut without = result.clone();
        without.as_object_mut().expect("an object").remove(key);
        assert!(!validator.is_valid(&without), "without {key}");
    }
    for (key, value) in [("format", "tashika-result/2"), ("reading", "loose"), ("as_of", "tomorrow")] {
        let mut wrong = result.clone();
        wrong[key] = value.into();
        // A date is an annotation in JSON Schema unless a validator is told to check formats.
        assert!(!validator.is_valid(&wrong) || key == "as_of", "{key} is {value}");
    }
}
