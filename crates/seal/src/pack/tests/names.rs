//! Names and kinds of entries that a pack must not have, in archives that are right in everything else.

use super::forge::{Entry, archive, list, list_of, signed};
use super::*;
use crate::path::PATH_LIMIT;
use crate::path::PathProblem;

fn problem(bytes: &[u8]) -> PathProblem {
    match open_pack(bytes) {
        Err(error @ OpenError::Path { problem, .. }) => {
            assert_eq!(error.class(), Class::Input);
            problem
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_that_lead_outside_are_refused_even_when_signed() {
    for name in [
        "../evil.yaml",
        "../../../../tmp/evil.yaml",
        "a/../../evil.yaml",
        "..",
        "a\\..\\..\\evil.yaml",
        "..\\evil.yaml",
        "/etc/evil.yaml",
        "C:evil.yaml",
    ] {
        let bytes = signed(&list_of(name, 1, b"x"), &[Entry::stored(format!("pack/{name}"), b"x")], &key());
        assert_eq!(problem(&bytes), PathProblem::Outside, "{name}");
    }
    for name in ["/etc/evil", "C:\\evil", "C:evil", "\\\\server\\evil", "../evil"] {
        let bytes = signed(&list(&[]), &[Entry::stored(name, b"x")], &key());
        assert_eq!(problem(&bytes), PathProblem::Outside, "{name}");
    }
}

#[test]
fn dangerous_names_are_refused_as_such_in_archives_of_other_programs() {
    // No list, no signature, a comment, an order of its own: still, the name is what is said.
    let mut bytes = archive(&[Entry::stored("z", b""), Entry::stored("../evil", b"x")]);
    let end = bytes.len();
    bytes[end - 2] = 2;
    bytes.extend_from_slice(b"hi");
    assert_eq!(problem(&bytes), PathProblem::Outside);
    assert_eq!(problem(&archive(&[Entry::stored(b"../\xFF", b"x")])), PathProblem::Outside);
}

#[test]
fn names_that_mean_different_things_on_different_systems_are_refused() {
    for (name, expected) in [
        (&b"pack/a\0.yaml"[..], PathProblem::Character),
        (b"pack/ab:c.yaml", PathProblem::Character),
        (b"pack/\xE8\xA6\x8F.yaml", PathProblem::Character),
        (b"pack/\xFF.yaml", PathProblem::Character),
        (b"pack/nul.yaml", PathProblem::Device),
        (b"pack/a//b.yaml", PathProblem::EmptyPart),
        (b"pack/./a.yaml", PathProblem::EmptyPart),
        (b"pack/", PathProblem::EmptyPart),
    ] {
        let bytes = signed(&list(&[]), &[Entry::stored(name, b"x")], &key());
        assert_eq!(problem(&bytes), expected, "{name:?}");
    }
    let long = format!("pack/{}", "a".repeat(PATH_LIMIT + 1));
    assert_eq!(problem(&signed(&list(&[]), &[Entry::stored(long, b"")], &key())), PathProblem::TooLong);
}

#[test]
fn names_that_collide_are_refused() {
    for (one, other, expected) in [
        ("pack/a.yaml", "pack/a.yaml", PathProblem::Twice),
        ("pack/A.yaml", "pack/a.yaml", PathProblem::Capitals),
        ("pack/A/x.yaml", "pack/a/y.yaml", PathProblem::Capitals),
        ("pack/a", "pack/a/b", PathProblem::FileAndFolder),
        ("manifest.json", "manifest.json", PathProblem::Twice),
    ] {
        let entries = [Entry::stored(one, b"1"), Entry::stored(other, b"2")];
        assert_eq!(problem(&signed(&list(&[]), &entries, &key())), expected, "{one} {other}");
    }
}

#[test]
fn only_ordinary_files_are_taken() {
    let content = b"/etc/passwd";
    let open = |entry: Entry| open_pack(&signed(&list(&[("a.yaml", content)]), &[entry], &key()));
    let entry = Entry::stored("pack/a.yaml", content);
    assert!(open(entry.clone()).is_ok());
    let link = Entry { attributes: 0o120_777 << 16, ..entry.clone() };
    assert_eq!(problem(&signed(&list(&[]), &[link], &key())), PathProblem::Link);
    let link = Entry { attributes: 0o120_777 << 16, ..Entry::stored("somewhere", content) };
    assert_eq!(problem(&archive(&[link])), PathProblem::Link, "in an archive of another program, too");
    // Folder, device, pipe, somebody else's permissions; folder and label of a disk on Windows.
    for attributes in [0o040_755 << 16, 0o020_644 << 16, 0o010_644 << 16, 0o104_755 << 16, 0, 0x10, 0x08] {
        let other = Entry { attributes, ..entry.clone() };
        assert_eq!(open(other), Err(OpenError::Altered(Alteration::Layout)), "{attributes:o}");
    }
    // Encrypted in one of three ways.
    for flags in [1, 1 << 6, 1 << 13] {
        let encrypted = Entry { flags, ..entry.clone() };
        assert_eq!(open(encrypted), Err(OpenError::Altered(Alteration::Layout)), "{flags:b}");
    }
}

#[test]
fn a_name_that_was_damaged_is_no_dangerous_one() {
    let bytes = sealed();
    for name in [&b"manifest.json"[..], b"pack/sector.yaml", b"signature"] {
        // The second description, in the directory.
        let at = bytes.windows(name.len()).rposition(|part| part == name).unwrap();
        for byte in [b'\xFF', b' ', b'\0'] {
            let mut damaged = bytes.clone();
            damaged[at + 1] = byte;
            assert_eq!(open_pack(&damaged), Err(OpenError::Altered(Alteration::Layout)), "{name:?}");
        }
    }
}

#[test]
fn names_in_messages_do_nothing_on_a_terminal() {
    let name = format!("../\u{1B}[2J\n\u{202E}{}", "x".repeat(300));
    let error = open_pack(&archive(&[Entry::stored(name, b"")])).unwrap_err();
    let OpenError::Path { name, .. } = &error else { panic!("{error:?}") };
    assert!(name.starts_with("../\\u{1b}[2J\\n\\u{202e}xxx") && name.ends_with('…'), "{name}");
    assert!(!error.to_string().contains(char::is_control));
}

#[test]
fn what_could_not_be_opened_is_not_sealed() {
    for (names, expected) in [
        (vec!["../x"], PathProblem::Outside),
        (vec!["規程.yaml"], PathProblem::Character),
        (vec!["A.yaml", "a.yaml"], PathProblem::Capitals),
        (vec!["a", "a/b"], PathProblem::FileAndFolder),
    ] {
        let files = names.iter().map(|name| ((*name).to_owned(), Vec::new())).collect();
        let error = seal_pack(&head(), &files, &key()).unwrap_err();
        assert!(matches!(error, SealError::Path { problem, .. } if problem == expected), "{names:?}");
    }
}

#[test]
fn other_archives_are_no_packs() {
    let error = open_pack(&archive(&[Entry::stored("word/document.xml", b"x")]));
    assert_eq!(error, Err(OpenError::NotSealed));
    assert_eq!(open_pack(&archive(&[])), Err(OpenError::NotSealed));
    for bytes in [&b"%PDF-1.7"[..], b"{}", b"hello", b"\x1F\x8B"] {
        assert_eq!(open_pack(bytes), Err(OpenError::NotSealed), "{bytes:?}");
    }
}
