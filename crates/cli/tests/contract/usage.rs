//! Arguments that cannot be used: the head and the language of every other message.

use crate::run::{Folder, SMALLEST, my_number, tashika};

#[test]
fn the_first_line_has_the_head_and_the_language_of_messages() {
    let folder = Folder::new();
    let file = folder.with("a.yaml", SMALLEST);
    let cases: [(&[&str], &str); 12] = [
        (&[], "-"),
        (&["assess"], "<FILE>"),
        (&["fly"], "fly"),
        (&["assess", &file, "--jsonl"], ""),
        (&["assess", &file, "--fly"], "--fly"),
        (&["assess", &file, "--as-of", "2026-02-30"], "--as-of"),
        (&["assess", &file, "--as-of", "2026-2-3"], "--as-of"),
        (&["assess", &file, "--reading", "loose"], "--reading"),
        (&["assess", &file, "--reading"], "--reading"),
        (&["assess", &file, "--json", "--json"], "--json"),
        (&["policy"], "-"),
        (&["policy", "schema"], "--out"),
    ];
    for (arguments, place) in cases {
        let run = tashika(arguments).ends(2);
        let (head, sentence) =
            run.err.lines().next().and_then(|line| line.split_once(": error[usage]: ")).expect("a head");
        assert!(head == place || place.is_empty(), "{head}, not {place}");
        assert!(!sentence.is_ascii(), "Japanese unless asked otherwise: {sentence}");
        assert!(!sentence.contains('['), "{sentence}");
        assert!(
            run.err.contains("Usage: ") || run.err.contains("--help"),
            "what can be used follows: {}",
            run.err
        );
    }
    for lang in [&["--lang", "en"] as &[&str], &["--lang=en"]] {
        let run = tashika(&[&["assess", &file, "--reading", "loose"], lang].concat()).ends(2);
        let first = run.err.lines().next().expect("a line");
        assert_eq!(first, "--reading: error[usage]: The value “loose” cannot be used.");
        assert!(run.err.contains("strict, figure"), "{}", run.err);
    }
    let run = tashika(&["assess", &file, "--lang", "fr"]).ends(2);
    assert!(run.err.starts_with("--lang: error[usage]: 値「fr」は使えません。"), "{}", run.err);
}

#[test]
fn a_my_number_in_an_argument_is_not_repeated() {
    let number = my_number();
    for arguments in [&["assess", "--as-of", &number] as &[&str], &[&number], &["assess", "a", &number]] {
        let run = tashika(arguments).ends(2);
        assert!(!run.err.contains(&number) && run.err.contains("error[usage]"), "{}", run.err);
    }
}
