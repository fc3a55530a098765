//! The DOCX as an independent word processor reads them: LibreOffice's writer counts the numbers, follows the
//! references, lays out the pages, and loses nothing.

mod common;
mod sector;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use common::tools::{bare, run};
use model::Lang;
use report::guideline::input::{ClauseInput, RowChange, Span};
use sector::changes::comparison;
use sector::guideline;

/// How long the writer may take for all files.
const PATIENCE: Duration = Duration::from_secs(180);

/// A folder with `guideline.ja.pdf` and the like, as the writer made them of our files.
static MADE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let all = [
            ("guideline", report::guideline_docx(&guideline(lang)).expect("a guideline")),
            ("comparison", report::comparison_docx(&comparison(lang)).expect("a comparison")),
        ];
        for (name, bytes) in all {
            let path = folder.path().join(format!("{name}.{}.docx", lang.tag()));
            std::fs::write(&path, bytes).expect("a writable temporary folder");
            files.push(path);
        }
    }
    convert(folder.path(), &files);
    folder
});

/// Runs the writer with a profile and fonts of its own, so that no other window and no setting of the machine counts.
fn convert(folder: &Path, files: &[PathBuf]) {
    let fonts = std::fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts"));
    let settings = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
         <dir>{}</dir>\n<cachedir>{}</cachedir>\n</fontconfig>\n",
        fonts.expect("the folder of the fonts").display(),
        folder.join("font-cache").display()
    );
    std::fs::write(folder.join("fonts.conf"), settings).expect("a writable temporary folder");
    let mut writer = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(files)
        .env("FONTCONFIG_FILE", folder.join("fonts.conf"))
        .env("HOME", folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!(
                "the program `soffice` is needed for this test (Debian: libreoffice-writer-nogui; \
                 `scripts/install.sh test` installs it): {error}"
            )
        });
    let begin = Instant::now();
    let status = loop {
        if let Some(status) = writer.try_wait().expect("a process of ours") {
            break status;
        }
        if begin.elapsed() > PATIENCE {
            writer.kill().expect("a process of ours");
            panic!("`soffice` did not finish within {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(status.success(), "`soffice` failed: {status}");
}

fn made(name: &str, lang: Lang) -> PathBuf {
    let path = MADE.path().join(format!("{name}.{}.pdf", lang.tag()));
    assert!(path.is_file(), "`soffice` made no PDF of {name} in {}", lang.tag());
    path
}

/// The text without white space: the writer sets spaces between Latin letters and kana.
fn text(name: &str, lang: Lang) -> String {
    bare(&run("pdftotext", &["-raw"], &made(name, lang), &["-"]))
}

/// Looks for parts one after the other.
fn follow<'a>(mut rest: &'a str, parts: &[String]) -> &'a str {
    for part in parts {
        let wanted = bare(part);
        let at = rest.find(&wanted).unwrap_or_else(|| panic!("{part} is lost or out of order"));
        rest = &rest[at + wanted.len()..];
    }
    rest
}

/// Number, heading and text of a clause and of all within it.
fn parts(clause: &ClauseInput, all: &mut Vec<String>) {
    // The number is the writer's own count; the text holds what references came to.
    all.push(format!("{}{}", clause.number, if clause.heading.is_empty() { "【" } else { "" }));
    all.extend([clause.heading.clone(), clause.text.characters()]);
    clause.clauses.iter().for_each(|inner| parts(inner, all));
}

#[test]
fn every_number_heading_and_text_of_a_guideline_is_there_in_order() {
    for lang in Lang::ALL {
        let input = guideline(lang);
        let text = text("guideline", lang);
        let chapters: Vec<String> =
            input.chapters.iter().map(|chapter| format!("{}{}", chapter.number, chapter.title)).collect();
        // The table of contents, then the chapters.
        let mut rest = follow(&text, &chapters);
        let mark = if lang == Lang::Ja { "【" } else { "[" };
        for (chapter, title) in input.chapters.iter().zip(&chapters) {
            let mut all = vec![title.clone()];
            chapter.clauses.iter().for_each(|clause| parts(clause, &mut all));
            let all: Vec<String> = all.into_iter().map(|part| part.replace('【', mark)).collect();
            rest = follow(rest, &all);
        }
        let annexes: Vec<String> = (1..=9)
            .map(|at| if lang == Lang::Ja { format!("付録{at}") } else { format!("Annex {at}") })
            .collect();
        follow(rest, &annexes);
    }
}

#[test]
fn every_change_of_a_comparison_is_there_in_order() {
    for lang in Lang::ALL {
        let input = comparison(lang);
        let words = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
        let changed = input
            .rows
            .iter()
            .filter(|row| matches!(row.change, RowChange::Added | RowChange::Removed | RowChange::Amended));
        let all: Vec<String> = changed
            .filter_map(|row| row.new.as_ref().or(row.old.as_ref()))
            .flat_map(|side| [side.number.clone(), words(&side.text)])
            .collect();
        assert_eq!(all.len(), 8);
        follow(&text("comparison", lang), &all);
    }
}

#[test]
fn the_writer_knows_title_pages_and_fonts() {
    for lang in Lang::ALL {
        for (name, pages, side) in [("guideline", 6..14, "595"), ("comparison", 2..4, "841")] {
            let path = made(name, lang);
            let info = run("pdfinfo", &[], &path, &[]);
            let value = |key: &str| {
                let line = info.lines().find(|line| line.starts_with(key)).unwrap_or_default();
                line.trim_start_matches(key).trim_start_matches(':').trim().to_owned()
            };
            assert!(value("Title").contains(&guideline(lang).title), "{info}");
            assert!(pages.contains(&value("Pages").parse().expect("a number")), "{info}");
            assert!(value("Page size").starts_with(side), "{info}");
            let fonts = run("pdffonts", &[], &path, &[]);
            assert!(fonts.lines().skip(2).all(|font| font.contains("BIZUDPGothic")), "{fonts}");
        }
    }
}

#[test]
fn the_head_of_a_long_table_stands_on_every_page() {
    let path = made("comparison", Lang::Ja);
    let text = run("pdftotext", &["-layout"], &path, &["-"]);
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() >= 2);
    for page in pages {
        assert_eq!(bare(page).matches("旧（1.0.0版）").count(), 1, "{page}");
    }
}
