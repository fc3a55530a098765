//! Sentences about guidelines hold all their values in both languages, and remedies name what the reader has before
//! them: options of the command line there, fields of the screen in the window.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;
use crate::AppError;
use crate::phrase::{say_error, say_error_on_screen};

fn text(text: &str) -> String {
    text.to_owned()
}

fn errors() -> Vec<AppError> {
    let measure = seal::Measure::Files;
    let problem = seal::PathProblem::Outside;
    let open = [
        seal::OpenError::NotSealed,
        seal::OpenError::OtherKind { found: text("tresult"), expected: text("tsector") },
        seal::OpenError::Newer { found: 2, known: 1 },
        seal::OpenError::Truncated,
        seal::OpenError::TooLarge { measure, limit: 2000 },
        seal::OpenError::Path { name: text("../a"), problem },
        seal::OpenError::Malformed { part: "manifest", line: 1, column: 2, detail: text("no comma") },
        seal::OpenError::Altered(seal::Alteration::Content(text("sector.yaml"))),
        seal::OpenError::Altered(seal::Alteration::Layout),
        seal::OpenError::Unsigned,
        seal::OpenError::BadSignature,
    ];
    let make = [
        seal::SealError::TooLarge { measure, limit: 2000 },
        seal::SealError::Path { name: text("../a"), problem },
        seal::SealError::NotAnObject,
        seal::SealError::Fraction,
        seal::SealError::TooDeep(9),
    ];
    let (version, installed) = (text("1.0.0"), text("2.0.0"));
    let (key, other) = (text("K7QF-2MRX"), text("Q4WN-8KTC"));
    let own = [
        SectorError::ListDiffers { key: "version" },
        SectorError::UnknownPublisher { publisher: text("会議室協会"), fingerprint: key.clone() },
        SectorError::OtherPublisher { expected: key.clone(), found: other.clone() },
        SectorError::PublisherChanged { installed: key, found: other },
        SectorError::ReservedPublisher { publisher: text("Tashika project") },
        SectorError::NotNewer { version: version.clone(), earlier: installed.clone() },
        SectorError::NoChangelogEntry { version: version.clone() },
        SectorError::Older { version: version.clone(), installed },
        SectorError::VersionTaken { version },
        SectorError::OtherGuideline { expected: text("meeting-rooms"), found: text("parking-lots") },
        SectorError::NoGuideline { key: text("meeting-rooms"), known: vec![text("parking-lots")] },
        SectorError::NoGuideline { key: text("meeting-rooms"), known: Vec::new() },
        SectorError::Make(MakeError::NotUnderGuideline),
        SectorError::Make(MakeError::OtherGuideline {
            wanted: text("meeting-rooms@2.0.0"),
            found: text("meeting-rooms@1.0.0"),
        }),
        SectorError::Impact(ImpactError::NoDay),
        SectorError::Impact(ImpactError::TooManyDays(13)),
        SectorError::Impact(ImpactError::Framework(text("ds500-2019"))),
        SectorError::Group(GroupTooSmall(2)),
        SectorError::DamagedPublishers,
        SectorError::Ending { known: "csv, pdf" },
    ];
    let open = open.into_iter().map(SectorError::Open);
    let make = make.into_iter().map(SectorError::Seal);
    open.chain(make).chain(own).map(AppError::from).collect()
}

#[test]
fn every_sentence_holds_all_its_values() {
    for error in errors() {
        for lang in Lang::ALL {
            for said in [say_error(&error, lang), say_error_on_screen(&error, lang)] {
                let code = error.code();
                assert!(!said.is_empty() && !said.contains(['{', '}', '$', '[']), "{code}: {said}");
            }
        }
    }
}

#[test]
fn what_is_a_word_of_a_language_reaches_the_screens_in_both() {
    for error in errors() {
        let params = error.view().params;
        let code = error.code();
        for (name, value) in &params {
            let Some(stem) = name.strip_suffix("-ja") else { continue };
            let english = params.get(&format!("{stem}-en")).unwrap();
            assert_ne!(value, english, "{code}: {name}");
            assert!(say_error(&error, Lang::Ja).contains(value.as_str()), "{code}: {name}");
            assert!(say_error(&error, Lang::En).contains(english.as_str()), "{code}: {name}");
        }
    }
}

#[test]
fn a_remedy_in_the_window_names_no_option() {
    for error in errors() {
        for lang in Lang::ALL {
            let said = say_error_on_screen(&error, lang);
            assert!(!said.contains("--") && !said.contains(".yaml"), "{}: {said}", error.code());
        }
    }
}

#[test]
fn command_line_and_window_each_say_how_a_publisher_is_confirmed() {
    let error =
        SectorError::UnknownPublisher { publisher: text("会議室協会"), fingerprint: text("K7QF-2MRX") };
    let error = AppError::from(error);
    assert!(say_error(&error, Lang::Ja).contains("--publisher"));
    assert!(say_error_on_screen(&error, Lang::Ja).contains("「発行者から知らされたフィンガープリント」"));
    assert!(say_error_on_screen(&error, Lang::En).contains("“Fingerprint that the publisher told you”"));
}

#[test]
fn numbers_out_of_range_say_what_was_given_and_what_may_be() {
    let small = AppError::from(SectorError::Group(GroupTooSmall(2)));
    let said = say_error_on_screen(&small, Lang::En);
    assert!(
        said.contains("group of 2") && said.contains("at least 3 as “Smallest group that is shown”"),
        "{said}"
    );
    let many = AppError::from(SectorError::Impact(ImpactError::TooManyDays(13)));
    let said = say_error_on_screen(&many, Lang::En);
    assert!(
        said.contains("13 were given") && said.contains("one to 12 days under “Days to look at”"),
        "{said}"
    );
}
