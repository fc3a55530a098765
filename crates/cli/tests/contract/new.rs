//! `new`: a file to fill in, which can be assessed as it stands.

use crate::run::{Folder, tashika};

#[test]
fn a_new_file_can_be_assessed_and_has_nothing_answered() {
    let folder = Folder::new();
    for lang in ["ja", "en"] {
        let file = folder.at(&format!("{lang}.yaml"));
        tashika(&["new", "--lang", lang, "--out", &file]).ends(0);
        let result = tashika(&["assess", &file, "--json"]).ends(0).json();
        assert_eq!(result["range"], serde_json::json!({"ial": [1, 3], "aal": [1, 3]}));
        assert_eq!(result["ignored"], serde_json::json!([]));
        let given = result["proof"].as_array().expect("a proof").iter().filter(|step| {
            let conclusion = step["conclusion"].as_str().expect("a conclusion");
            step["kind"] == "answer" && !conclusion.ends_with("=unanswered") && conclusion != "has-login=yes"
        });
        assert_eq!(given.count(), 0);
    }
}

#[test]
fn every_question_stands_there_with_every_option() {
    let catalogue = policy::load_embedded().into_result().expect("the shipped policies");
    for lang in ["ja", "en"] {
        let text = tashika(&["new", "--lang", lang]).ends(0).out;
        for question in catalogue.questions() {
            assert!(text.contains(&format!("\n  # {}:", question.id)), "{}", question.id);
            for option in &question.options {
                assert!(
                    text.contains(&format!("\n  #   {}: ", option.id)),
                    "{} of {}",
                    option.id,
                    question.id
                );
            }
        }
    }
}

#[test]
fn taking_away_the_comment_marks_gives_a_file_of_the_right_shape() {
    let folder = Folder::new();
    let text = tashika(&["new"]).ends(0).out;
    let catalogue = policy::load_embedded().into_result().expect("the shipped policies");
    let mut filled = text.clone();
    for question in catalogue.questions() {
        filled = filled.replace(&format!("\n  # {}:", question.id), &format!("\n  {}: unknown", question.id));
    }
    let result = tashika(&["assess", &folder.with("a.yaml", filled), "--json"]).ends(0).json();
    assert_eq!(result["missing"], serde_json::json!([]), "unknown is an answer");
    assert_eq!(result["settled"], serde_json::json!({"ial": false, "aal": false}), "but it settles nothing");
    assert_eq!(result["draft"], true);
}

#[test]
fn never_over_an_existing_file() {
    let folder = Folder::new();
    let file = folder.with("answers.yaml", "mine");
    let run = tashika(&["new", "--out", &file, "--lang", "en"]).ends(2);
    assert!(run.err.contains("error[exists]: "), "{}", run.err);
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "mine");
    assert_eq!(folder.names(), ["answers.yaml"]);
}
