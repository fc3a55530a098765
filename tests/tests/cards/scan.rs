//! Nothing of a person stays: not on the streams, not in the trace, the data file, the exchange file or the
//! report. And what shall stay does: the evidence.

mod needles;
mod trace;

use std::fs;

use tempfile::TempDir;
use tests::root;
use virtual_card::{Persona, personas};

use self::needles::Needles;
use crate::place::{Laid, Place, secret_line};
use crate::program::Run;

const TESTS: [&str; 4] = ["jpki-user-auth", "jpki-signature", "card-attributes", "card-info"];

/// A data folder with one assessment.
struct Data {
    folder: TempDir,
    id: String,
}

impl Data {
    fn new(place: &Place) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = Self { folder, id: String::new() };
        let sample = root().join("examples/answers.yaml");
        place.tashika(&["import", sample.to_str().expect("UTF-8"), "--data", &data.at("data")], "").ends(0);
        let list = place.tashika(&["list", "--json", "--data", &data.at("data")], "").ends(0).json();
        let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
        Self { id, ..data }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    /// The files that are kept, with their names.
    fn kept(&self) -> Vec<(String, Vec<u8>)> {
        let files = fs::read_dir(self.at("data")).expect("the folder");
        let read = |entry: std::io::Result<fs::DirEntry>| {
            let path = entry.expect("an entry").path();
            Some((path.display().to_string(), fs::read(&path).ok()?))
        };
        files.filter_map(read).collect()
    }

    /// The exchange file and the report made of it: as bytes, and what a reader of the report sees.
    fn leaving(&self, place: &Place) -> Vec<(String, Vec<u8>)> {
        let (file, report) = (self.at("out.tashika"), self.at("out.pdf"));
        place.tashika(&["export", &self.id, &file, "--data", &self.at("data")], "").ends(0);
        place.tashika(&["assess", &file, "--report", &report], "").ends(0);
        let text = place.tool("pdftotext", &["-layout", &report, "-"]).ends(0).out;
        let about = place.tool("pdfinfo", &[&report]).ends(0).out;
        let bytes = |path: &str| fs::read(path).expect("the file");
        vec![
            ("the exchange file".to_owned(), bytes(&file)),
            ("the bytes of the report".to_owned(), bytes(&report)),
            ("the text of the report".to_owned(), text.into_bytes()),
            ("the data about the report".to_owned(), about.into_bytes()),
        ]
    }
}

/// Runs a test and tells its result.
fn tested(place: &Place, persona: &Persona, test: &str, more: &[&str]) -> Run {
    let arguments = ["card", "test", test, "--pin-stdin", "--show-attributes"];
    place.tashika(&[&arguments[..], more].concat(), &secret_line(&persona.secrets, test))
}

/// The same as JSON, and saves it.
fn saved(place: &Place, data: &Data, persona: &Persona, test: &str) -> Run {
    let folder = data.at("data");
    tested(place, persona, test, &["--json", "--save", &data.id, "--data", &folder])
}

/// The personas with secrets that stand nowhere by chance.
fn people() -> Vec<Persona> {
    let own = |persona: &Persona| {
        let mut persona = persona.clone();
        persona.secrets.pin = "8093".to_owned();
        persona.secrets.password = "Q7WZXK4V".to_owned();
        persona
    };
    personas().iter().map(own).collect()
}

#[test]
fn nothing_about_a_person_stays_anywhere() {
    let place = Place::new();
    let data = Data::new(&place);
    let people = people();
    let needles = Needles::of(&people);
    needles.demand_absent("the sample", &data.kept());
    let laid: Laid = place.lay(&people[0], &[]);
    for persona in &people {
        for test in TESTS {
            laid.becomes(persona, &[]);
            let kept = saved(&place, &data, persona, test);
            let spending = tested(&place, persona, test, &["--lang", "en", "--spend-last-try"]);
            for run in [kept, spending] {
                let expected = &persona.tests[test];
                let spent = expected.code.as_deref() == Some("last-try") && run.what.contains("--spend");
                let passed = expected.verdict == "passed" || spent;
                assert_eq!(run.code == 0, passed, "{} {test}: {run}", persona.id);
                let streams =
                    [("out".to_owned(), run.out.into_bytes()), ("err".to_owned(), run.err.into_bytes())];
                needles.demand_absent(&format!("{} {test}", persona.id), &streams);
            }
        }
        let trace = trace::of(persona);
        needles.demand_absent(&persona.id, &[("the trace".to_owned(), trace.into_bytes())]);
    }
    assert!(!laid.card().trap_sprung());
    needles.demand_absent("what is kept", &data.kept());
    needles.demand_absent("what leaves", &data.leaving(&place));
}

#[test]
fn evidence_is_saved_and_found_in_export_and_report() {
    let place = Place::new();
    let data = Data::new(&place);
    let persona = &people()[0];
    let laid = place.lay(persona, &[]);
    saved(&place, &data, persona, "jpki-user-auth").ends(0).complains(&data.id);
    // What ended for a reason outside the card says nothing about it and is not kept.
    laid.becomes(persona, &["removed@sign"]);
    saved(&place, &data, persona, "jpki-user-auth").ends(3);
    let leaving = data.leaving(&place);
    let text = |name: &str| {
        let found = leaving.iter().find(|(other, _)| other == name).expect("a file that leaves");
        String::from_utf8_lossy(&found.1).into_owned()
    };
    let exported = text("the exchange file");
    assert_eq!(exported.matches("tashika-card-test/1").count(), 1, "{exported}");
    for wanted in ["Virtual PCD 00 00", "jpki-user-auth", "signature-to-root"] {
        assert!(exported.contains(wanted), "{wanted:?} is missing in {exported}");
    }
    let report = text("the text of the report");
    for wanted in ["Virtual PCD 00 00", "失効は未確認", "模擬"] {
        assert!(report.contains(wanted), "{wanted:?} is missing in {report}");
    }
    // An assessment that is not there is told before the card is touched.
    laid.becomes(persona, &[]);
    let folder = data.at("data");
    let nowhere = ["--save", "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa", "--data", &folder];
    place.test("jpki-user-auth", "8093\n", &nowhere).ends(2);
    assert_eq!(laid.card().commands(), 0);
}
