//! The whole way, and what must hold on it.

use serde_json::Value;

use crate::place::{ID, Place, answers};

#[test]
fn from_a_new_folder_to_the_figures() {
    let place = Place::new();
    // The bare skeleton has all chapters, and the check leads on from there.
    place.tashika(&["sector", "new", "bare", "--id", "bare-one"]).ends(0);
    let found = place.tashika(&["sector", "check", "bare", "--json"]).ends(1).json();
    let codes: Vec<&str> = found["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(codes.contains(&"no-transactions"), "{codes:?}");
    assert!(!codes.contains(&"missing-chapter"), "{codes:?}");

    place.tashika(&["sector", "new", "draft", "--id", ID, "--from", "jfa-alcohol-tobacco-2023"]).ends(0);
    place
        .tashika(&["sector", "check", "draft"])
        .ends(1)
        .complains("header: error[missing-translation]: the Japanese text is empty")
        .complains("= to do:");
    // Nothing is published before it is filled in, and nothing is left behind.
    place.publish("out").ends(2).complains("error[sector-head]");
    assert!(place.names("out").is_empty());
    place.fill_in();
    place.tashika(&["sector", "check", "draft"]).ends(0);

    let published = place.publish("out").ends(0).json();
    assert_eq!(published["fingerprint"], Place::fingerprint());
    assert_eq!(
        place.names("out"),
        ["docx", "en.pdf", "ja.pdf", "tsector"].map(|ending| format!("{ID}-0.1.0.{ending}"))
    );
    assert!(place.read(&format!("out/{ID}-0.1.0.ja.pdf")).starts_with(b"%PDF-"));
    assert!(place.read(&format!("out/{ID}-0.1.0.docx")).starts_with(b"PK"));

    // A publisher whom nobody confirmed is told with the fingerprint; verifying installs nothing.
    let file = place.sealed();
    place.verify(&file, &[]).ends(1).says(Place::fingerprint()).complains("error[unknown-publisher]");
    place.install(&file, &[]).ends(1).complains("error[unknown-publisher]");
    assert!(place.names("data").is_empty());
    let named = ["--publisher", Place::fingerprint()];
    place.verify(&file, &named).ends(0);
    assert!(place.names("data").is_empty());
    place.install(&file, &named).ends(0);
    let sealed = format!("sectors/{ID}-0.1.0.tsector");
    assert_eq!(place.names("data"), ["sectors", "sectors/publishers.json", &sealed]);
    assert_eq!(place.read(&format!("data/{sealed}")), place.read(&file), "installed as it was published");
    // From now on the publisher is known.
    place.verify(&file, &[]).ends(0);
    place.install(&file, &[]).ends(0);

    let files: Vec<String> = ["Ada", "Ben", "Cid", "Dan", "Eve", "Fay"]
        .iter()
        .map(|name| place.member(name, "phone-card"))
        .collect();
    let text = String::from_utf8(place.read(&files[0])).expect("UTF-8");
    for kept_back in ["Ada", "Till", "remark"] {
        assert!(!text.contains(kept_back), "{kept_back} was not ticked: {text}");
    }
    let mut arguments = vec!["sector", "import", "--data", "data", "--json", "--out", "figures.csv"];
    arguments.extend(files.iter().map(String::as_str));
    let imported = place.tashika(&arguments).ends(0).json();
    assert_eq!(imported["taken"], 6);
    let statistics = &imported["sectors"][0]["statistics"];
    assert_eq!(statistics["members"], 6);
    assert_eq!(count(&statistics["ways"], "phone-card"), 6);
    // The file names its guideline, and its tables have the headings that stand alone.
    let rows = rows(&place, "figures.csv");
    assert_eq!(rows[0], "Age checks, version 0.1.0");
    assert_eq!(rows[1], "Members: 6");
    for title in ["Conformance", "Clause by clause", "Ways in use (several per member)"] {
        assert_eq!(rows.iter().filter(|row| *row == title).count(), 1, "{title}: {rows:#?}");
    }
    // The same files twice change nothing.
    assert_eq!(place.tashika(&arguments).ends(0).json()["taken"], 0);

    // A stricter draft: the way that all members use is not accepted any more.
    let way = String::from_utf8(place.read("draft/matrix.yaml")).expect("UTF-8");
    let at = way.find("id: phone-card").expect("the way");
    let (before, after) = way.split_at(at);
    place.write(
        "draft/matrix.yaml",
        format!("{before}{}", after.replacen("accepted: true", "accepted: false", 1)),
    );
    let old = place.sealed();
    let mut arguments = vec![
        "sector",
        "impact",
        "draft",
        "--current",
        &old,
        "--as-of",
        "2026-11-27",
        "--as-of",
        "2027-04-01",
    ];
    arguments.extend(["--json", "--out", "impact.pdf", "--results"]);
    arguments.extend(files.iter().map(String::as_str));
    let impact = &place.tashika(&arguments).ends(0).json()["impact"];
    assert_eq!(impact["days"].as_array().expect("days").len(), 2);
    assert_eq!(count(&impact["days"][0]["falls-away"], "phone-card"), 6);
    assert!(place.read("impact.pdf").starts_with(b"%PDF-"));
    let made_up = || {
        let arguments =
            ["sector", "impact", "draft", "--population", "300", "--seed", "7", "--as-of", "2026-11-27"];
        place.tashika(&arguments).ends(0).says("seed 7").out
    };
    assert_eq!(made_up(), made_up(), "the same seed gives the same figures");
}

/// Rows of a CSV without empty cells at the end; a cell that is alone in its row stands as it is.
fn rows(place: &Place, name: &str) -> Vec<String> {
    let text = String::from_utf8(place.read(name)).expect("UTF-8");
    let text = text.strip_prefix('\u{FEFF}').expect("a byte-order mark");
    text.lines().map(|row| row.trim_end_matches(',').trim_matches('"').to_owned()).collect()
}

#[test]
fn figures_of_several_guidelines_name_theirs() {
    const OTHER: &str = "jfa-alcohol-tobacco-2023";
    let place = Place::installed();
    let mut files: Vec<String> = ["Ada", "Ben", "Cid"].map(|name| place.member(name, "phone-card")).into();
    for name in ["Dan", "Eve", "Fay"] {
        let (own, file) = (format!("{name}.yaml"), format!("{name}.tresult"));
        place.write(&own, answers(name, "phone-card"));
        place.tashika(&["assess", &own, "--sector", OTHER, "--data", "data", "--result", &file]).ends(0);
        files.push(file);
    }
    let import = |out: &str| {
        let mut arguments = vec!["sector", "import", "--data", "data", "--k", "3", "--out", out];
        arguments.extend(files.iter().map(String::as_str));
        place.tashika(&arguments).ends(0).out
    };
    let said = import("figures.csv");
    let rows = rows(&place, "figures.csv");
    let other = "Age checks for alcohol and tobacco (an example on JFA’s guideline of 2023, not published by the \
                 association)";
    for title in [other, "Age checks"] {
        // Once before its sentences, and in front of every heading.
        assert_eq!(rows.iter().filter(|row| *row == title).count(), 1, "{title}: {rows:#?}");
        for heading in ["Conformance", "Clause by clause", "Ways in use (several per member)"] {
            let named = format!("{title}: {heading}");
            assert_eq!(rows.iter().filter(|row| **row == named).count(), 1, "{named}: {rows:#?}");
            assert!(!rows.iter().any(|row| row == heading), "{heading} of which guideline?");
        }
        let at = said.lines().position(|line| line == title).expect("its title on the terminal");
        assert_eq!(said.lines().nth(at + 1), Some("Members: 3"));
    }
    import("figures.pdf");
    assert!(place.read("figures.pdf").starts_with(b"%PDF-"));
}

fn count(table: &Value, id: &str) -> u64 {
    let rows = table["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id} in {table}"));
    row["count"].as_u64().expect("a count that is shown")
}

#[test]
fn a_published_version_decides_as_the_folder_does() {
    let place = Place::installed();
    place.write("a.yaml", answers("Ada", "phone-card, point-card"));
    let assess = |sector: &str| {
        place.tashika(&["assess", "a.yaml", "--sector", sector, "--data", "data", "--json"]).ends(0).json()
    };
    let (folder, installed) = (assess("./draft"), assess(ID));
    for key in ["required", "range", "settled", "ratings", "methods", "choice", "open", "checklist"] {
        assert_eq!(folder[key], installed[key], "{key}");
    }
    for key in ["range", "settled", "effects", "ways", "clauses", "conformance", "transaction", "text"] {
        assert_eq!(folder["sector"][key], installed["sector"][key], "sector {key}");
    }
    assert_eq!(folder["sector"]["conformance"], "does-not-conform", "point cards are not accepted");
    assert_eq!(folder["sector"]["fingerprint"], Value::Null);
    assert_eq!(installed["sector"]["fingerprint"], Place::fingerprint());
}

#[test]
fn shipped_guidelines_need_no_installation_and_stand_beside_the_base() {
    let place = Place::new();
    place.write("a.yaml", answers("Ada", "phone-card"));
    let run = place.tashika(&["assess", "a.yaml", "--sector", "jfa-alcohol-tobacco-2023", "--data", "none"]);
    run.ends(0).says("Base levels: IAL 2").says("levels of the guideline: IAL 2");
    assert!(place.names("none").is_empty(), "nothing is made for an assessment");
}

#[test]
fn the_same_guideline_gives_the_same_bytes() {
    let place = Place::published();
    place.publish("again").ends(0);
    assert_eq!(place.names("out"), place.names("again"));
    for name in place.names("out") {
        assert!(place.read(&format!("out/{name}")) == place.read(&format!("again/{name}")), "{name} differs");
    }
}

#[test]
fn a_later_version_comes_with_its_comparison() {
    let place = Place::published();
    place.publish("out").ends(1).complains("error[version-taken]");
    place.edit("draft/sector.yaml", "version: \"0.1.0\"\ndate", "version: \"0.2.0\"\ndate");
    place.publish("out").ends(1).complains("error[no-changelog-entry]");
    place.edit(
        "draft/sector.yaml",
        "changelog:\n",
        "changelog:\n  - version: \"0.2.0\"\n    date: \"2026-11-27\"\n    text:\n      ja: 条項を変えました。\n      en: A clause was changed.\n",
    );
    place.edit("draft/clauses/review.yaml", "The day of the review", "The date of the review");
    let before = place.names("out").len();
    let published = place.publish("out").ends(0).json();
    assert_eq!(
        place.names("out").len(),
        before + 6,
        "signed file, three documents, two forms of the comparison"
    );
    assert_eq!(published["version_advice"]["bump"], "patch");
    let (old, new) = (place.sealed(), format!("out/{ID}-0.2.0.tsector"));
    let diff = place.tashika(&["sector", "diff", &old, &new, "--json"]).ends(0).json();
    assert_eq!(diff["format"], "tashika-sector-diff/1");
    place.tashika(&["sector", "diff", &old, &new]).ends(0).says("(changed)");
    place.tashika(&["sector", "diff", &old, &old]).ends(0).says("Nothing differs.");
    // The change is in English alone; in Japanese there is nothing to show, and that is said.
    let mut japanese = std::process::Command::new(&*crate::program::TASHIKA);
    japanese.args(["sector", "diff", &old, &new]).current_dir(place.path(""));
    crate::program::run(&mut japanese, b"").ends(0).says("この言語で");
    for (name, start) in [("table.pdf", &b"%PDF-"[..]), ("table.docx", &b"PK"[..])] {
        place.tashika(&["sector", "table", &old, &new, "--out", name]).ends(0);
        assert!(place.read(name).starts_with(start), "{name}");
    }
    place
        .tashika(&["sector", "table", &old, &new, "--out", "table.odt"])
        .ends(2)
        .complains("error[unknown-ending]");
    // Installing the older one over the newer one asks first.
    place.install(&new, &["--publisher", Place::fingerprint()]).ends(0);
    place.install(&old, &[]).ends(1).complains("error[older-version]");
    assert_eq!(place.names("data/sectors").len(), 2);
    place.install(&old, &["--older"]).ends(0);
    assert_eq!(place.names("data/sectors").len(), 3);
}
