//! Files and situations that are refused, each with its reason and nothing half done.

use super::*;

fn code<T>(result: Result<T, crate::AppError>) -> Option<&'static str> {
    result.err().map(|error| error.code())
}

#[test]
fn an_altered_file_and_a_publisher_nobody_confirmed_are_refused() {
    let (_folder, _desk, _draft, published) = association("meeting-rooms");
    let (_own, mut desk) = desk();
    let bytes = std::fs::read(file_of(&published)).unwrap();
    let mut altered = bytes.clone();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    assert!(install(&mut desk, &STANDARD.encode(&altered), &published.fingerprint, false).is_err());
    let good = STANDARD.encode(&bytes);
    assert_eq!(code(install(&mut desk, &good, "", false)), Some("unknown-publisher"));
    let other = signing_key(&mut desk);
    assert_eq!(code(install(&mut desk, &good, &other, false)), Some("other-publisher"));
    assert_eq!(code(install(&mut desk, &good, "no fingerprint", false)), Some("fingerprint"));
    assert!(desk.list_sectors(&LangRequest { lang: lang() }).unwrap().installed.is_empty());

    let request = SectorFileRequest { name: "g.tsector".to_owned(), content: good.clone(), lang: lang() };
    let seen = desk.inspect_sector_file(&request).unwrap();
    assert!(seen.base_matches && !seen.known_publisher && !seen.older && seen.installed_version.is_empty());
    // Lower case and spaces, as a person types it.
    let typed = published.fingerprint.to_lowercase().replace('-', " ");
    assert_eq!(install(&mut desk, &good, &typed, false).unwrap().installed.len(), 1);
    assert!(desk.inspect_sector_file(&request).unwrap().known_publisher);
}

#[test]
fn an_older_version_asks_first() {
    let (_folder, mut desk, draft, first) = association("meeting-rooms");
    let key = first.fingerprint.clone();
    set(&mut desk, &draft.key, "/version", "2.0.0");
    for (path, text) in
        [("/changelog/0/text/ja", "条項を見直しました"), ("/changelog/0/text/en", "Clauses were reviewed")]
    {
        set(&mut desk, &draft.key, path, text);
    }
    let second = publish(&mut desk, &draft.key, &key).unwrap();
    assert_eq!(second.draft.versions.len(), 2);
    assert!(second.files.iter().any(|file| file.contains("comparison")), "{:?}", second.files);

    let (_own, mut desk) = super::desk();
    let (old, new) = (content(&file_of(&first)), content(&file_of(&second)));
    install(&mut desk, &new, &key, false).unwrap();
    let request = SectorFileRequest { name: "g.tsector".to_owned(), content: old.clone(), lang: lang() };
    assert!(desk.inspect_sector_file(&request).unwrap().older);
    assert_eq!(code(install(&mut desk, &old, "", false)), Some("older-version"));
    let list = install(&mut desk, &old, "", true).unwrap();
    assert_eq!(list.installed.len(), 2);
    assert!(list.installed.iter().any(|row| !row.remark.is_empty()), "the older one tells of the newer");
}

#[test]
fn an_assessment_opens_without_its_guideline_and_says_why() {
    let (_folder, _desk, _draft, published) = association("meeting-rooms");
    let (folder, mut desk, view) = member(&published);
    let key = view.sector.as_ref().unwrap().key.clone();
    assert!(!view.sector.as_ref().unwrap().clauses.is_empty());

    // Altered on the disk: listed as unreadable, and never used.
    let path = std::fs::read_dir(folder.path().join("data/sectors"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "tsector"))
        .unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    drop(desk);
    desk = Desk::open(&folder.path().join("data"), &folder.path().join("documents"), now()).unwrap();
    let list = desk.list_sectors(&LangRequest { lang: lang() }).unwrap();
    assert_eq!(
        (list.installed[0].state.as_str(), list.installed[0].problem.is_empty()),
        ("unreadable", false)
    );

    let request = SectorRequest { key: key.clone(), lang: lang() };
    assert!(desk.remove_sector(&request).unwrap().installed.is_empty());
    assert_eq!(code(desk.remove_sector(&request)), Some("not-found"));
    assert_eq!(desk.restore_sector(&request).unwrap().installed[0].key, key, "taken back as it was");
    assert_eq!(code(desk.restore_sector(&request)), Some("not-found"), "once");
    assert!(desk.remove_sector(&request).unwrap().installed.is_empty());
    let open = AssessmentRequest { id: view.id.clone(), lang: lang() };
    let opened = desk.open_assessment(&open, now()).unwrap();
    let sector = opened.sector.unwrap();
    assert_eq!(sector.key, key);
    assert!(sector.clauses.is_empty());
    assert!(sector.remark.contains("「業界ガイドライン」の画面で"), "{}", sector.remark);
}

#[test]
fn drafts_are_put_away_and_come_back() {
    let (_folder, mut desk) = desk();
    let draft = draft(&mut desk, "meeting-rooms");
    let request = SectorDraftRequest { key: draft.key, lang: lang() };
    assert!(desk.trash_sector_draft(&request, now()).unwrap().drafts.is_empty());
    let back = desk.restore_sector_draft(&request, now()).unwrap().drafts;
    assert_eq!((back.len(), back[0].guideline.as_str()), (1, "meeting-rooms"));
}

#[test]
fn a_guideline_is_read_in_both_languages() {
    let (_folder, desk) = desk();
    for lang in ["ja", "en"] {
        let request = SectorRequest { key: shipped_key(&desk), lang: lang.to_owned() };
        let view = desk.read_sector(&request).unwrap();
        assert!(!view.chapters.is_empty() && view.matrix.rows.len() == 3);
        assert_eq!((view.row.state.as_str(), view.row.problem.as_str()), ("shipped", ""));
    }
}
