//! Tests of the schemas.

use super::schemas;

#[test]
fn every_kind_has_a_schema_that_compiles() {
    let schemas = schemas();
    assert_eq!(schemas.len(), 13, "those of a pack, and scenarios");
    for (name, schema) in schemas {
        let compiled = jsonschema::options().should_validate_formats(true).build(&schema);
        assert!(compiled.is_ok(), "the schema `{name}` does not compile");
        assert_eq!(schema["additionalProperties"], false, "`{name}` must refuse unknown keys");
    }
}

#[test]
fn keys_of_maps_by_category_are_checked() {
    let schemas = schemas();
    let (_, frameworks) = schemas.iter().find(|(name, _)| *name == "frameworks").expect("there is one");
    let validator = jsonschema::validator_for(frameworks).expect("it compiles");
    let framework = |key: &str| {
        let text = serde_json::json!({"ja": "あ", "en": "a"});
        serde_json::json!({
            "id": "a", "title": text, "short-title": text, "notice": text, "source": "s",
            "categories": {key: {"text": text, "source": "s"}},
            "rules": {
                "table": {"source": "s", "ceilings": {"1": {key: "low"}}},
                "no-proofing-needed": {"level": 1, "source": "s"},
                "personal-data-online": {"level": 1, "source": "s"},
            },
        })
    };
    assert!(validator.is_valid(&framework("financial")));
    assert_eq!(validator.iter_errors(&framework("finances")).count(), 2, "in the labels and in the table");
}
