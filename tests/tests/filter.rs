//! Every scenario of the policies through the filter: a line is the result of the scenario, whole.

use app::assessor::Assessor;
use serde_json::{Value, json};
use tests::scenario;

#[test]
fn a_line_of_every_scenario_is_its_result_without_the_checklist() {
    let assessor = Assessor::load(None).unwrap_or_else(|problem| panic!("{problem:?}"));
    let results = scenario::results();
    assert!(results.len() >= 20);
    for (path, (id, result)) in scenario::paths().iter().zip(results) {
        let settings = scenario::settings(&scenario::read(path));
        let text = std::fs::read_to_string(path).expect("a readable scenario");
        let written: Value = serde_yaml::from_str(&text).expect("a scenario of YAML");
        let mut line = written["answers"].clone();
        line["format"] = json!("tashika-answers/1");

        let mut out = Vec::new();
        let good = assessor.filter(line.to_string().as_bytes(), &mut out, &settings, model::Lang::En);
        assert!(good.expect("room for a line"), "{id}: {}", String::from_utf8_lossy(&out));

        let mut expected = serde_json::to_value(&result).expect("string keys only");
        expected.as_object_mut().expect("an object").remove("checklist");
        let found: Value = serde_json::from_slice(&out).expect("one line of JSON");
        assert_eq!(found, expected, "{id}");
        assert_eq!(
            out.len(),
            expected.to_string().len() + 1,
            "{id}: every key once, and the end of the line"
        );
    }
}
