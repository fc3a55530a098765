//! No output takes the place of what is read, of another output, or of a file that is not its own.

use crate::run::{Folder, SMALLEST, sample, tashika};

/// Refuses in both languages, with one message for each of the outputs.
#[track_caller]
fn refused(arguments: &[&str], code: &str, outputs: &[&str]) {
    let said = |lang| tashika(&[arguments, &["--lang", lang]].concat()).ends(2);
    let (ja, en) = (said("ja"), said("en"));
    assert!(ja.out.is_empty() && en.out.is_empty(), "{arguments:?}");
    assert_ne!(ja.err, en.err);
    for run in [ja, en] {
        let heads: Vec<&str> = run.err.lines().filter_map(|line| Some(line.split_once("]: ")?.0)).collect();
        let expected: Vec<String> = outputs.iter().map(|output| format!("{output}: error[{code}")).collect();
        assert_eq!(heads, expected, "{}", run.err);
    }
}

#[test]
fn an_input_is_never_replaced_by_whatever_name() {
    let folder = Folder::new();
    let file = folder.with("in.yaml", SMALLEST);
    std::fs::create_dir(folder.path("sub")).expect("a folder");
    let around = folder.at("sub/../in.yaml");
    let mut names = vec![file.clone(), around];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path("in.yaml"), folder.path("link")).expect("a link");
        std::fs::hard_link(folder.path("in.yaml"), folder.path("second")).expect("a link");
        names.extend([folder.at("link"), folder.at("second")]);
    }
    for name in &names {
        refused(&["assess", &file, "--report", name], "same-file", &[name]);
        refused(&["assess", name, "--report", &file, "--json"], "same-file", &[&file]);
        assert_eq!(std::fs::read_to_string(name).expect("it"), SMALLEST);
    }
    let guideline = ["assess", &file, "--sector", "flea-market-sharing"];
    refused(&[&guideline[..], &["--result", &file]].concat(), "same-file", &[&file]);
}

#[test]
fn two_outputs_are_two_files() {
    let folder = Folder::new();
    let guideline = ["assess", &sample(), "--sector", "flea-market-sharing"];
    let (one, around) = (folder.at("out.pdf"), folder.at("./out.pdf"));
    refused(&[&guideline[..], &["--report", &one, "--result", &around]].concat(), "same-file", &[&around]);
    assert!(folder.names().is_empty());
}

#[test]
fn the_data_and_policies_that_are_read_are_never_replaced() {
    let folder = Folder::new();
    let data = folder.at("data");
    tashika(&["import", &sample(), "--data", &data]).ends(0);
    let list = tashika(&["list", "--json", "--data", &data]).ends(0).json();
    let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
    let file = format!("{data}/tashika.db");
    refused(&["export", &id, &file, "--data", &data], "same-file", &[&file]);
    tashika(&["list", "--data", &data]).ends(0);

    std::fs::create_dir_all(folder.path("policies/methods")).expect("a folder");
    let policy = folder.with("policies/methods/a.yaml", "id: a\n");
    let policies = folder.at("policies");
    refused(&["assess", &sample(), "--policies", &policies, "--report", &policy], "same-file", &[&policy]);
    assert_eq!(std::fs::read_to_string(&policy).expect("it"), "id: a\n");
}

#[test]
fn outputs_of_guidelines_do_not_replace_their_inputs() {
    let folder = Folder::new();
    let file = folder.with("a.csv", "x");
    refused(&["sector", "import", &file, "--out", &file, "--data", &folder.at("d")], "same-file", &[&file]);
    let impact = ["sector", "impact", "flea-market-sharing", "--results", &file, "--out", &file];
    refused(&impact, "same-file", &[&file]);
    refused(&["sector", "table", &file, &file, "--out", &file], "same-file", &[&file]);
}

#[test]
fn the_demo_replaces_its_own_files_and_no_others() {
    let folder = Folder::new();
    let out = folder.at("");
    let demo = |lang| tashika(&["demo", "--out", &out, "--lang", lang]);
    for lang in ["ja", "en", "en"] {
        demo(lang).ends(0);
    }
    // Files of another day are its own too.
    let assess = ["assess", &sample(), "--as-of", "2026-01-15"];
    let report = folder.at("report.ja.pdf");
    tashika(&[&assess[..], &["--report", &report]].concat()).ends(0);
    let result = tashika(&[&assess[..], &["--json"]].concat()).ends(0).out;
    folder.with("result.json", result);
    demo("ja").ends(0);

    folder.with("result.json", "{\"as_of\": \"2026-01-15\"}");
    let mine = folder.with("answers.yaml", SMALLEST);
    let before = std::fs::read(folder.path("report.ja.pdf")).expect("a report");
    refused(&["demo", "--out", &out], "exists", &[&mine, &folder.at("result.json")]);
    assert_eq!(std::fs::read_to_string(&mine).expect("it"), SMALLEST);
    assert_eq!(std::fs::read(folder.path("report.ja.pdf")).expect("a report"), before);
}
