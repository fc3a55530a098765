//! Result files that are refused, with the reason, and no result taken.

use crate::place::Place;

#[test]
fn one_bad_file_and_nothing_is_taken() {
    let place = Place::installed();
    let good = place.member("Ada", "phone-card");
    let text = String::from_utf8(place.read(&good)).expect("UTF-8");
    let cases: [(&str, Vec<u8>, i32, &str); 6] = [
        ("altered", text.replace("phone-card", "point-card").into_bytes(), 1, "error[seal-altered]"),
        ("cut", text.as_bytes()[..text.len() / 2].to_vec(), 2, "error[seal-truncated]"),
        ("large", vec![b' '; 1024 * 1024 + 1], 2, "error[seal-too-large]"),
        (
            "kind",
            text.replace("tashika-member-result/1", "tashika-key/1").into_bytes(),
            2,
            "error[seal-other-kind]",
        ),
        (
            "newer",
            text.replace("tashika-member-result/1\"", "tashika-member-result/2\"").into_bytes(),
            2,
            "error[seal-newer]",
        ),
        ("archive", place.read(&place.sealed()), 2, "error[seal-not-sealed]"),
    ];
    for (name, bytes, code, reason) in cases {
        place.write(name, bytes);
        place.tashika(&["sector", "import", &good, name, "--data", "data"]).ends(code).complains(reason);
    }
    // Every bad file is told, the gravest decides.
    let run = place.tashika(&["sector", "import", "altered", "cut", "--data", "data", "--json"]).ends(2);
    assert_eq!(run.json()["files"].as_array().expect("files").len(), 2);
    // None of it was taken: the good file is still new.
    let taken = place.tashika(&["sector", "import", &good, "--data", "data", "--json"]).ends(0).json();
    assert_eq!(taken["files"][0]["outcome"], "new");
}

#[test]
fn a_newer_file_of_a_member_replaces_the_older_one() {
    let place = Place::installed();
    let first = place.member("Ada", "phone-card");
    let older = place.read(&first);
    // Files are made by the second.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let second = place.member("Ada", "point-card");
    place.write("older", older);
    let outcome = |file: &str| {
        let run = place.tashika(&["sector", "import", file, "--data", "data", "--json"]).ends(0).json();
        run["files"][0]["outcome"].as_str().expect("a word").to_owned()
    };
    assert_eq!(outcome("older"), "new");
    assert_eq!(outcome(&second), "replaced");
    assert_eq!(outcome("older"), "older");
    assert_eq!(outcome(&second), "same");
}

#[test]
fn a_result_needs_a_guideline_and_small_groups_protection() {
    let place = Place::installed();
    let file = place.member("Ada", "phone-card");
    place.tashika(&["assess", "Ada.yaml", "--result", "x.tresult"]).ends(2);
    assert!(!place.path("x.tresult").exists());
    place
        .tashika(&["sector", "import", &file, "--data", "data", "--k", "2"])
        .ends(2)
        .complains("error[group-too-small]");
    place
        .tashika(&["sector", "import", &file, "--data", "data", "--out", "x.odt"])
        .ends(2)
        .complains("error[unknown-ending]");
    // One member is fewer than any group that is shown.
    let told = place.tashika(&["sector", "import", &file, "--data", "data", "--json"]).ends(0).json();
    let statistics = told["sectors"][0]["statistics"].to_string();
    assert!(told["sectors"][0]["statistics"]["members"].is_null());
    assert!(!statistics.contains("\"count\":1"), "{statistics}");
}
