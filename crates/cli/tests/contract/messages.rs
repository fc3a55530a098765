//! Messages on standard error, and that nothing is written when there is one.

use crate::run::{Folder, SMALLEST, my_number, sample, tashika};

/// Assesses a text and returns the heads of the messages: `LINE:COLUMN code`.
fn heads(text: impl AsRef<[u8]>) -> Vec<String> {
    let folder = Folder::new();
    let file = folder.with("a.yaml", text);
    let report = folder.at("r.pdf");
    let said = |lang| {
        let run = tashika(&["assess", &file, "--report", &report, "--json", "--lang", lang]).ends(2);
        assert_eq!(run.out, "", "nothing is printed beside an error");
        run.err
    };
    let (ja, en) = (said("ja"), said("en"));
    assert_eq!(folder.names(), ["a.yaml"], "nothing is written beside an error");
    let read = |err: &str| -> Vec<String> {
        err.lines()
            .map(|line| {
                let rest =
                    line.strip_prefix(&format!("{file}:")).unwrap_or_else(|| panic!("no place: {line}"));
                let (place, rest) = rest.split_once(": error[").unwrap_or_else(|| panic!("no head: {line}"));
                let (code, message) = rest.split_once("]: ").unwrap_or_else(|| panic!("no code: {line}"));
                assert!(!message.trim().is_empty(), "no message: {line}");
                format!("{place} {code}")
            })
            .collect()
    };
    assert_eq!(read(&ja), read(&en), "the head is the same in both languages");
    assert_ne!(ja, en, "the sentence is not");
    read(&en)
}

#[test]
fn all_findings_come_at_once() {
    let text = "format: tashika-answers/2\n\
                service: {name: \" \"}\n\
                answers:\n\
                \x20 needs-personal-information: maybe\n\
                \x20 nonsense: yes\n\
                \x20 purposes: [prevent, fun]\n\
                \x20 law-sector: [none, tickets]\n\
                \x20 service-type: [c2c-market, other]\n\
                \x20 cost-per-check: cheap\n\
                ratings:\n\
                \x20 proofing:\n\
                \x20   financial: {value: high, reason: \"\"}\n\
                choice:\n\
                \x20 proofing: [passkey]\n\
                checkpoints:\n\
                \x20 \"6.1\": {state: done}\n";
    assert_eq!(
        heads(text),
        [
            "1:9 unknown-format",
            "2:17 name-required",
            "4:31 unknown-option",
            "5:3 unknown-question",
            "6:23 unknown-option",
            "7:15 options-conflict",
            "8:17 one-answer",
            "9:19 method-line",
            "12:38 reason-required",
            "14:14 unknown-method",
            "16:3 unknown-item",
        ]
    );
}

#[test]
fn defects_of_shape_come_at_once_too() {
    let text = "format: tashika-answers/1\n\
                service: {name: a, owner: b}\n\
                colour: red\n\
                answers:\n\
                \x20 nonsense: yes\n\
                \x20 purposes: {prevent: yes}\n\
                choice: {accepted-on: 2026-02-30, proofing: none}\n\
                checkpoints: {\"1.1\": {state: ready}}\n";
    assert_eq!(
        heads(text),
        [
            "2:20 unknown-key",
            "3:1 unknown-key",
            "5:3 unknown-question",
            "6:13 wrong-type",
            "7:23 invalid-date",
            "7:45 wrong-type",
            "8:30 unknown-value",
        ]
    );
}

#[test]
fn one_defect_one_message() {
    let answers = |line: &str| format!("{SMALLEST}answers:\n  {line}\n");
    let cases = [
        (format!("{SMALLEST}colour: red\n"), "4:1 unknown-key"),
        ("format: tashika-answers/1\nservice: {name: a, owner: b}\n".to_owned(), "2:20 unknown-key"),
        ("service: {name: a}\n".to_owned(), "missing-key"),
        ("format: tashika-answers/1\n".to_owned(), "missing-key"),
        ("format: tashika-answers/1\nservice: {}\n".to_owned(), "missing-key"),
        (format!("{SMALLEST}service: {{name: b}}\n"), "4:1 duplicate-key"),
        (answers("purposes: [prevent]\n  purposes: [deter]"), "6:3 duplicate-key"),
        (answers("purposes: {prevent: yes}"), "5:13 wrong-type"),
        (format!("{SMALLEST}choice: {{accepted-on: 2026-02-30}}\n"), "4:23 invalid-date"),
        (format!("{SMALLEST}checkpoints: {{\"1.1\": {{due: soon}}}}\n"), "4:28 invalid-date"),
        (
            format!("{SMALLEST}ratings: {{proofing: {{financial: {{value: huge, reason: r}}}}}}\n"),
            "unknown-value",
        ),
        (
            format!("{SMALLEST}ratings: {{proofing: {{money: {{value: high, reason: r}}}}}}\n"),
            "unknown-value",
        ),
        (format!("{SMALLEST}ratings: {{proofing: {{financial: {{value: high}}}}}}\n"), "missing-key"),
        (format!("{SMALLEST}answers: [\n"), "syntax"),
        ("just words".to_owned(), "1:1 syntax"),
        (String::new(), "1:1 empty"),
        ("\n  \n".to_owned(), "1:1 empty"),
    ];
    for (text, expected) in cases {
        let found = heads(&text);
        assert_eq!(found.len(), 1, "{found:?} for {text}");
        assert!(
            found[0] == expected || found[0].ends_with(&format!(" {expected}")),
            "{found:?}, not {expected}: {text}"
        );
    }
}

#[test]
fn my_numbers_are_refused_wherever_they_stand() {
    let number = my_number();
    let wide: String =
        number.chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0xFF10).expect("a digit")).collect();
    let grouped = format!("{}-{}-{}", &number[..4], &number[4..8], &number[8..]);
    for written in [number.as_str(), &wide, &grouped] {
        let text = format!("format: tashika-answers/1\nservice:\n  name: 店\n  note: 番号 {written}\n");
        assert_eq!(heads(&text), ["4:12 my-number"]);
        assert_eq!(heads(format!("{SMALLEST}# {written}\n")), ["4:3 my-number"], "in a comment too");
    }
    let folder = Folder::new();
    let file = folder.with("a.yaml", SMALLEST.replace("Shop", &number));
    for arguments in [&["assess", &file] as &[&str], &["import", &file, "--data", &folder.at("data")]] {
        let run = tashika(arguments).ends(2);
        assert!(!run.err.contains(&number), "the message does not repeat the digits");
    }
}

#[test]
fn a_my_number_hides_no_other_finding() {
    let number = my_number();
    let text = format!("{SMALLEST}  note: {number}\nanswers:\n  nonsense: {number}\n  purposes: fun\n");
    assert_eq!(
        heads(&text),
        ["4:9 my-number", "6:3 unknown-question", "6:13 my-number", "7:13 unknown-option"]
    );
}

#[test]
fn a_my_number_in_a_file_name_is_refused_before_anything_is_read_or_written() {
    let folder = Folder::new();
    let number = my_number();
    let named = folder.at(&format!("{number}.yaml"));
    let good = folder.with("a.yaml", SMALLEST);
    std::fs::write(&named, SMALLEST).expect("a writable folder");
    let data = folder.at("data");
    let commands: [&[&str]; 13] = [
        &["assess", &named],
        &["assess", &good, "--report", &named],
        &["assess", &good, "--policies", &named],
        &["new", "--out", &named],
        &["demo", "--out", &named],
        &["policy", "check", &named],
        &["policy", "schema", "--out", &named],
        &["list", "--data", &named],
        &["import", &named, "--data", &data],
        &["export", "nonsense", &named, "--data", &data],
        &["backup", &named, "--data", &data],
        &["restore", &named, "--data", &data],
        &["card", "test", "card-info", "--virtual", "adult", "--trust", &named],
    ];
    let masked = folder.at("************.yaml");
    for arguments in commands {
        for lang in ["ja", "en"] {
            let run = tashika(&[arguments, &["--lang", lang]].concat()).ends(2);
            assert!(run.err.starts_with(&format!("{masked}: error[my-number-in-name]: ")), "{}", run.err);
            assert_eq!(run.err.lines().count(), 1);
            assert!(!run.err.contains(&number) && run.out.is_empty(), "{arguments:?}");
        }
    }
    assert_eq!(folder.names().len(), 2, "nothing was written");
}

#[test]
fn a_japanese_message_is_japanese() {
    let cases = [
        "format: \"x\n",
        "a: [\n",
        "a: b: c\n",
        "a: *b\n",
        "format: tashika-answers/1\nformat: tashika-answers/1\nservice: {name: a}\n",
        "just words",
    ];
    let folder = Folder::new();
    for text in cases {
        let run = tashika(&["assess", &folder.with("a.yaml", text)]).ends(2);
        for line in run.err.lines() {
            let message = line.split_once("]: ").expect("a head").1;
            // What stands between back quotes is quoted from the file.
            let own: String = message.split('`').step_by(2).collect();
            let words = own.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
            let known = ["YAML", "JSON"];
            assert!(words.clone().all(|word| known.contains(&word)), "{message}");
        }
    }
}

#[test]
fn only_nesting_counts_as_nesting() {
    let brackets = "[".repeat(70);
    let folder = Folder::new();
    let text = format!("{SMALLEST}  note: \"{brackets}\"\n# {brackets}\n");
    tashika(&["assess", &folder.with("a.yaml", text)]).ends(0);
    let block = (1..=70).fold(String::new(), |text, depth| format!("{text}{}a:\n", " ".repeat(depth)));
    assert_eq!(heads(format!("{SMALLEST}answers:\n{block}")), ["68:65 too-deep"]);
}

#[test]
fn what_is_too_large_too_deep_or_no_text_is_refused_before_parsing() {
    let large = format!("{SMALLEST}# {}\n", "x".repeat(1 << 20));
    assert_eq!(heads(large), ["1:1 too-large"]);
    let just = format!("{SMALLEST}# ");
    let just = format!("{just}{}\n", "x".repeat((1 << 20) - just.len() - 1));
    let folder = Folder::new();
    tashika(&["assess", &folder.with("a.yaml", just)]).ends(0);
    for deep in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        format!("{SMALLEST}answers: {}", "[".repeat(100_000)),
        (0..3000).fold(String::new(), |text, depth| format!("{text}{}a:\n", " ".repeat(depth.min(300)))),
        format!("{SMALLEST}answers: {}1{}\n", "[".repeat(65), "]".repeat(65)),
        "- ".repeat(100_000),
        format!("a: \"'{{\" \n{}", "[".repeat(100_000)),
    ] {
        let found = heads(&deep);
        assert!(found[0].ends_with(" too-deep"), "{found:?} for {}", &deep[..40]);
    }
    assert_eq!(heads(b"format: \xff\n"), ["1:9 not-text"]);
    assert_eq!(heads("? ".repeat(100_000)).len(), 1);
    let mut copies = format!("{SMALLEST}answers:\n  a0: &a0 [x, x, x, x]\n");
    for n in 1..40 {
        let all = format!("*a{}, ", n - 1).repeat(8);
        copies.push_str(&format!("  a{n}: &a{n} [{all}]\n"));
    }
    assert_eq!(heads(copies).len(), 1, "copies of copies end early");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_tolerated() {
    let folder = Folder::new();
    let result = |text: String| {
        tashika(&["assess", &folder.with("a.yaml", text), "--as-of", "2026-11-23", "--json"]).ends(0).out
    };
    let windows = format!("\u{FEFF}{}", SMALLEST.replace('\n', "\r\n"));
    assert_eq!(result(windows), result(SMALLEST.to_owned()));
    let json = r#"{"format":"tashika-answers/1","service":{"name":"Shop"}}"#;
    assert_eq!(result(format!("\u{FEFF}{json}\r\n")), result(SMALLEST.to_owned()));
}

#[test]
fn a_file_that_is_not_there_is_input_and_a_place_that_cannot_be_written_is_environment() {
    let folder = Folder::new();
    let file = folder.with("a.yaml", SMALLEST);
    let run = tashika(&["list", "--data", &file, "--lang", "en"]).ends(3);
    assert_eq!(
        run.err.trim_end(),
        format!(
            "{file}: error[not-a-folder]: Something else stands where a folder should be: {file} Name a folder, or move what stands there."
        )
    );
    let run = tashika(&["assess", &folder.at("missing.yaml"), "--lang", "en"]).ends(2);
    assert!(
        run.err.starts_with(&format!("{}: error[not-found]: ", folder.at("missing.yaml"))),
        "{}",
        run.err
    );
    tashika(&["assess", &folder.at("")]).ends(2);
    // Below a regular file nothing can be written, whoever asks.
    let below = format!("{file}/r.pdf");
    for arguments in [
        &["assess", &sample(), "--report", &below, "--json"] as &[&str],
        &["new", "--out", &below],
        &["demo", "--out", &below],
        &["policy", "schema", "--out", &below],
        &["list", "--data", &below],
        &["import", &sample(), "--data", &below],
    ] {
        let run = tashika(arguments).ends(3);
        assert!(run.err.contains(&below), "{}", run.err);
        assert_eq!(run.out, "", "{arguments:?}");
    }
    assert_eq!(folder.names(), ["a.yaml"]);
}

#[test]
fn a_damaged_tashika_file_is_refused_with_its_code() {
    let folder = Folder::new();
    let data = folder.at("data");
    tashika(&["import", &sample(), "--data", &data]).ends(0);
    let list = tashika(&["list", "--json", "--data", &data]).ends(0).json();
    let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
    let file = folder.at("a.tashika");
    tashika(&["export", &id, &file, "--data", &data]).ends(0);
    let text = std::fs::read_to_string(&file).expect("the file");
    let changed = folder.with("b.tashika", text.replacen("出品者", "購入者", 1));
    let number = my_number();
    let numbered = folder.with("e.tashika", text.replacen("出品者", &format!("{number} と {number}"), 1));
    let line = text.lines().position(|line| line.contains("出品者")).expect("the users") + 1;
    for arguments in [&["assess", &numbered] as &[&str], &["import", &numbered, "--data", &data]] {
        for lang in ["ja", "en"] {
            let run = tashika(&[arguments, &["--lang", lang]].concat()).ends(2);
            assert_eq!(run.err.lines().count(), 2, "{}", run.err);
            for said in run.err.lines() {
                assert!(said.starts_with(&format!("{numbered}:{line}:")), "{said}");
                assert!(said.contains(": error[my-number]: ") && !said.contains(&number), "{said}");
            }
        }
    }
    let half = folder.with("c.tashika", text.chars().take(1000).collect::<String>());
    let newer = folder.with("d.tashika", text.replacen("\"tashika/1\"", "\"tashika/9\"", 1));
    for (damaged, code) in [(changed, "damaged-file"), (half, "malformed-file"), (newer, "newer-file")] {
        for arguments in [&["assess", &damaged] as &[&str], &["import", &damaged, "--data", &data]] {
            let run = tashika(arguments).ends(2);
            assert!(run.err.contains(&format!(": error[{code}]: ")), "{code}: {}", run.err);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_file_ends_and_a_full_disk_is_told() {
    let run = tashika(&["assess", "/dev/zero"]).ends(2);
    assert!(run.err.contains("error[too-large]: "), "{}", run.err);
    for arguments in
        [&["assess", &sample()] as &[&str], &["new"], &["assess", "--jsonl"], &["policy", "check"]]
    {
        let full = std::fs::File::create("/dev/full").expect("a device that is always full");
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_tashika"))
            .args(arguments)
            .stdin(std::process::Stdio::piped())
            .stdout(full)
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut input = child.stdin.take().expect("a piped input");
        drop(std::io::Write::write_all(&mut input, b"{}\n"));
        drop(input);
        let output = child.wait_with_output().expect("the binary ends");
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("error[disk]: "), "{arguments:?}");
    }
}
