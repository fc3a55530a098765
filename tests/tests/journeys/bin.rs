//! The bin, the restart, and files of other programs.

use app::wire::{LangRequest, SaveServiceRequest, ServiceForm};

use crate::office::{Office, request};

#[test]
fn a_restart_finds_everything() {
    let mut office = Office::new();
    let id = office.sample().id;
    office.answer(&id, "proofing-meeting", "alone").expect("an answer");
    let before = office.open(&id);
    let mut office = office.restarted();
    assert_eq!(office.listed(""), [id.as_str()]);
    assert_eq!(office.open(&id), before);
}

#[test]
fn what_is_in_the_bin_can_come_back() {
    let mut office = Office::new();
    let id = office.sample().id;
    let before = office.open(&id);
    let now = office.now();
    office.desk.trash_assessment(&request(&id), now).expect("into the bin");
    assert!(office.listed("").is_empty() && office.listed("たすき").is_empty());
    assert_eq!(office.desk.list_bin().expect("the bin").rows.len(), 1);
    let now = office.now();
    office.desk.restore_assessment(&request(&id), now).expect("out of the bin");
    assert!(office.desk.list_bin().expect("the bin").rows.is_empty());
    let after = office.open(&id);
    assert_eq!((after.sections, after.choice), (before.sections, before.choice));
}

#[test]
fn emptying_the_bin_leaves_no_byte_behind_and_the_log_still_verifies() {
    let mut office = Office::new();
    let kept = office.sample().id;
    let gone = office.sample().id;
    // Words that stand nowhere else: in a field, in the undo history, in the search index, in a decision.
    let words = ["なまむぎごめ", "とうきょうとっきょ"];
    for word in words {
        let service = ServiceForm {
            name: format!("{word}の店"),
            transaction: String::new(),
            users: String::new(),
            organisation: String::new(),
            note: word.repeat(3),
        };
        let now = office.now();
        let save = SaveServiceRequest { id: gone.clone(), service, lang: "ja".to_owned() };
        office.desk.save_service(&save, now).expect("a service");
        office.export(&gone, "report", "ja");
    }
    let now = office.now();
    office.desk.undo(&request(&gone), now).expect("an undo");
    assert_eq!(office.listed(words[0]), [gone.as_str()]);
    let holds = |office: &Office, word: &str| {
        let folder = office.data().parent().expect("a folder").to_owned();
        let files = std::fs::read_dir(folder).expect("the data folder");
        files
            .map(|file| std::fs::read(file.expect("an entry").path()).expect("a file"))
            .any(|bytes| bytes.windows(word.len()).any(|window| window == word.as_bytes()))
    };
    assert!(words.iter().all(|word| holds(&office, word)), "before, the words are in the file");

    let now = office.now();
    office.desk.trash_assessment(&request(&gone), now).expect("into the bin");
    let now = office.now();
    office.desk.empty_bin(now).expect("an empty bin");
    for word in words {
        assert!(!holds(&office, word), "{word} is still in the data folder");
    }
    let lang = LangRequest { lang: "ja".to_owned() };
    let diagnosis = office.desk.diagnosis("0", &lang).expect("a diagnosis");
    assert!(diagnosis.audit_intact);
    assert_eq!(diagnosis.assessments, 1);
    let now = office.now();
    assert_eq!(office.desk.open_assessment(&request(&gone), now).expect_err("gone").code(), "not-found");
    let office = office.restarted();
    assert_eq!(office.listed(""), [kept]);
    assert!(words.iter().all(|word| !holds(&office, word)));
}

#[test]
fn a_data_file_of_a_newer_program_is_refused_and_left_alone() {
    let mut office = Office::new();
    office.sample();
    let closed = office.close();
    let path = closed.data();
    let mut bytes = std::fs::read(&path).expect("the data file");
    // The version of the user stands at offset 60 of an SQLite file, big-endian.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    std::fs::write(&path, &bytes).expect("a writable file");
    let error = closed.open().err().expect("a newer file");
    assert_eq!(error.code(), "newer-file");
    assert_eq!(error.params().get("found").map(String::as_str), Some("999"));
}

#[test]
fn a_file_that_is_no_data_is_refused_and_left_alone() {
    let closed = Office::new().close();
    let path = closed.data();
    let text = "これはデータベースではありません。".repeat(100);
    std::fs::write(&path, &text).expect("a writable file");
    let error = closed.open().err().expect("no data file");
    assert!(["not-a-tashika-file", "damaged-file"].contains(&error.code()), "{}", error.code());
}
