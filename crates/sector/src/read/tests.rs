//! Tests of reading packs.

use std::fs;
use std::path::Path;

use model::Lang;
use policy::locate::Step;
use policy::{Code, Finding};

use super::{Entry, Files, FolderError, MAX_FILES, Place, folder, read_pack, read_pack_of, sample, shipped};

fn findings(files: &Files) -> Vec<String> {
    rendered(&read_pack(files, "drafts/sample").expect_err("it has a defect"))
}

fn rendered(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.render(Lang::En)).collect()
}

#[test]
fn every_shipped_pack_can_be_read() {
    let mut wrong = Vec::new();
    for (id, files) in shipped() {
        if let Err(findings) = read_pack_of(&id, &files, &format!("policies/sectors/{id}")) {
            wrong.extend(rendered(&findings));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_embedded_files_are_those_of_the_folder() {
    let sectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies/sectors");
    for (id, files) in shipped() {
        assert_eq!(folder(&sectors.join(&id)).expect("readable"), files, "{id}");
    }
}

#[test]
fn chapters_and_sections_come_in_their_order_whatever_the_files_are_called() {
    let pack = sample::pack();
    let chapters: Vec<&str> = pack.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    assert_eq!(chapters, ["purpose", "goods"]);
    assert_eq!(pack.terms[0].id, "goods");
    assert_eq!(pack.sources[0].id, "sample-memo");
}

#[test]
fn all_findings_of_all_files_come_at_once_with_their_places() {
    let mut files = sample::files_with("sector.yaml", "version: 1.2.0\ndate", "version: '1.2'\ndate");
    files.insert(
        "clauses/more.yaml".to_owned(),
        b"id: less\norder: 1\npart: harm\ntitle: {ja: a, en: b}\nclauses: []\n".to_vec(),
    );
    files.insert("clauses/deep/more.yaml".to_owned(), Vec::new());
    files.insert("clauze/x.yaml".to_owned(), Vec::new());
    files.insert("matrix.yml".to_owned(), Vec::new());
    files.remove("matrix.yaml");
    let operations = String::from_utf8(files["operations.yaml"].clone()).expect("text");
    let operations = operations.replace("op: tighten", "op: tigthen").replace("level: 2", "levle: 2");
    files.insert("operations.yaml".to_owned(), operations.into_bytes());
    assert_eq!(
        findings(&files),
        [
            "drafts/sample/clauses/deep/more.yaml:1:1: error[unknown-file]: \
             `clauses/deep/more.yaml` is no file of a sector guideline\n  = hint: did you mean `clauses`?",
            "drafts/sample/clauses/more.yaml:1:5: error[file-name]: \
             the id is `less`, but the file is named `more`\n  = hint: name the file `less.yaml`",
            "drafts/sample/clauze/x.yaml:1:1: error[unknown-file]: \
             `clauze/x.yaml` is no file of a sector guideline\n  = hint: did you mean `clauses`?",
            "drafts/sample/matrix.yaml:1:1: error[missing-part]: `matrix.yaml` is missing",
            "drafts/sample/matrix.yml:1:1: error[unknown-file]: \
             `matrix.yml` is no file of a sector guideline\n  = hint: end the file name with `.yaml`",
            "drafts/sample/operations.yaml:3:9: error[unknown-value]: \
             `tigthen` is not one of the allowed words\n  = hint: did you mean `tighten`?",
            "drafts/sample/operations.yaml:7:5: error[unknown-key]: \
             `levle` is not a key of this format\n  = hint: did you mean `level`?",
            "drafts/sample/sector.yaml:4:10: error[malformed]: `1.2` is no version; write it as in `1.0.0`",
        ]
    );
}

#[test]
fn an_answer_is_a_word_or_a_list_of_words() {
    let wrong = |answer: &str| {
        let to = format!("sector-transaction: {answer}");
        findings(&sample::files_with("examples/sale-at-counter.yaml", "sector-transaction: sale", &to))
    };
    let expected = "text or a list is expected here, not a whole number\n  = hint: put it in quotes";
    assert_eq!(
        wrong("1"),
        [format!("drafts/sample/examples/sale-at-counter.yaml:6:23: error[wrong-type]: {expected}")]
    );
    assert!(wrong("{a: b}")[0].contains("text or a list is expected here, not a mapping"));
}

#[test]
fn a_header_must_fit_format_and_folder() {
    let other = sample::files_with("sector.yaml", "tashika-sector/1", "tashika-sector/2");
    assert!(findings(&other)[0].starts_with("drafts/sample/sector.yaml:2:9: error[unsupported-format]"));
    let found = read_pack_of("another", &sample::files(), "").expect_err("another name");
    assert_eq!(
        rendered(&found),
        ["sector.yaml:3:5: error[file-name]: the id is `sample`, but the folder is named `another`"]
    );
    assert!(read_pack_of("sample", &sample::files(), "").is_ok());
}

#[test]
fn without_files_everything_is_missing() {
    let missing: Vec<Code> =
        read_pack(&Files::new(), "").expect_err("nothing is there").iter().map(|f| f.code).collect();
    assert_eq!(missing, [Code::MissingPart; 5]);
}

#[test]
fn entries_have_places() {
    let (_, places) = read_pack(&sample::files(), "x").expect("no findings");
    let at = |file: &str, line, column| Place { file: format!("x/{file}"), line, column };
    assert_eq!(places.place(Entry::Header), at("sector.yaml", 1, 1));
    assert_eq!(places.place(Entry::Clause("goods-old")), at("clauses/goods.yaml", 12, 9));
    assert_eq!(
        places.within(Entry::Clause("goods-checked"), &[Step::Key("obligation")]),
        at("clauses/goods.yaml", 7, 17)
    );
    assert_eq!(places.place(Entry::Question("goods-listed")), at("questions/goods-facts.yaml", 7, 5));
    assert_eq!(places.place(Entry::Operation("no-self-assertion")), at("operations.yaml", 9, 5));
    assert_eq!(places.place(Entry::Way("none")), at("matrix.yaml", 1, 1), "the file that would hold it");
    assert_eq!(places.text("matrix.yaml").map(|text| &text[..5]), Some("ways:"));
}

#[test]
fn a_folder_is_read_without_what_systems_leave_behind() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for (path, bytes) in sample::files() {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }
    fs::write(dir.path().join(".DS_Store"), "x").expect("writable");
    fs::create_dir(dir.path().join(".git")).expect("writable");
    fs::write(dir.path().join(".git/config.yaml"), "x").expect("writable");
    assert_eq!(folder(dir.path()).expect("readable"), sample::files());
}

#[test]
fn a_folder_has_limits() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let missing = dir.path().join("missing");
    assert!(matches!(folder(&missing), Err(FolderError::NotAFolder { path }) if path == missing));

    for i in 0..MAX_FILES {
        fs::write(dir.path().join(format!("{i}.yaml")), "").expect("writable");
    }
    assert_eq!(folder(dir.path()).expect("as many as allowed").len(), MAX_FILES);
    fs::write(dir.path().join("one-more.yaml"), "").expect("writable");
    assert!(matches!(folder(dir.path()), Err(FolderError::TooManyFiles { .. })));

    let deep = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir_all(deep.path().join("1/2/3/4/5/6/7/8/9")).expect("writable");
    assert!(matches!(folder(deep.path()), Err(FolderError::TooDeep { .. })));
}

#[test]
fn large_files_are_seen_and_not_held() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let large = fs::File::create(dir.path().join("sector.yaml")).expect("writable");
    large.set_len(1 << 30).expect("a file without content takes no room");
    let files = folder(dir.path()).expect("readable");
    assert_eq!(files["sector.yaml"].len(), policy::MAX_FILE_BYTES + 1);
    let found = read_pack(&files, "").expect_err("too large");
    assert!(found.iter().any(|finding| finding.code == Code::FileTooLarge));

    for i in 0..50 {
        let more = fs::File::create(dir.path().join(format!("{i}.yaml"))).expect("writable");
        more.set_len(1 << 20).expect("a file without content takes no room");
    }
    assert!(matches!(folder(dir.path()), Err(FolderError::TooLarge { .. })));
}

#[cfg(unix)]
#[test]
fn links_are_refused() {
    use std::os::unix::fs::symlink;

    let outside = tempfile::tempdir().expect("a temporary folder");
    fs::write(outside.path().join("secret.yaml"), "x").expect("writable");
    for target in [outside.path().to_owned(), outside.path().join("secret.yaml"), outside.path().join("none")]
    {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let link = dir.path().join("questions");
        symlink(&target, &link).expect("writable");
        assert!(matches!(folder(dir.path()), Err(FolderError::NotAFile { path }) if path == link));
    }
    let dir = tempfile::tempdir().expect("a temporary folder");
    let status = std::process::Command::new("mkfifo").arg(dir.path().join("pipe.yaml")).status();
    assert!(status.expect("mkfifo").success());
    assert!(matches!(folder(dir.path()), Err(FolderError::NotAFile { .. })), "a pipe would never end");
}
