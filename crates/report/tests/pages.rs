//! Pages as a reader of the file sees them.

mod common;

use common::sample;
use common::tools::{run, save};
use model::Lang;

#[test]
fn no_line_begins_with_a_closing_mark() {
    let saved = save(&report::pdf(&sample(Lang::Ja)).expect("a report"));
    let text = run("pdftotext", &["-raw"], &saved.path, &["-"]);
    for line in text.lines() {
        if let Some(first) = line.trim_start().chars().next() {
            assert!(!"、。，．」』】〕）々ゃゅょっァィゥェォッャュョー".contains(first), "{line}");
        }
    }
}

#[test]
fn every_page_of_a_draft_says_so_and_none_of_a_final_report() {
    for (lang, mark) in [(Lang::Ja, "案"), (Lang::En, "DRAFT")] {
        let mut input = sample(lang);
        for draft in [true, false] {
            input.draft = draft;
            let saved = save(&report::pdf(&input).expect("a report"));
            let text = run("pdftotext", &["-layout"], &saved.path, &["-"]);
            let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
            assert!(pages.len() >= 20, "{} pages", pages.len());
            for (index, page) in pages.iter().enumerate() {
                let marked = page.lines().take(3).any(|line| line.trim_end().ends_with(mark));
                assert_eq!(marked, draft, "page {} in {}", index + 1, lang.tag());
                assert!(page.contains(&format!("{} / {}", index + 1, pages.len())));
                assert!(page.contains(&input.document_id));
            }
        }
    }
}

#[test]
fn the_summary_is_the_second_page_and_one_page() {
    for lang in Lang::ALL {
        let outline = report::outline(&sample(lang));
        assert_eq!((outline[0].level, outline[0].page), (1, 2));
        assert_eq!((outline[1].level, outline[1].page), (1, 3));
    }
}

#[test]
fn a_long_summary_still_is_one_page() {
    let mut input = sample(Lang::Ja);
    input.summary = std::iter::repeat_n(input.summary[0].clone(), 8).collect();
    input.open_points = std::iter::repeat_n(input.open_points[0].repeat(3), 9).collect();
    let outline = report::outline(&input);
    assert_eq!((outline[0].page, outline[1].page), (2, 3));
}

#[test]
fn sections_stand_in_the_agreed_order() {
    let outline = report::outline(&sample(Lang::En));
    let sections: Vec<&str> =
        outline.iter().filter(|entry| entry.level == 1).map(|entry| entry.title.as_str()).collect();
    assert_eq!(
        sections,
        [
            "1  Summary for the decision maker",
            "2  Service and scope",
            "3  What the law says",
            "4  Answers",
            "5  Impact",
            "6  Assurance levels and their reasons",
            "7  Comparison of methods",
            "8  Recommendation",
            "9  Acceptance statement",
            "10  The five checkpoints",
            "11  Drafts of the notice and the questions",
            "12  Open points and dates",
            "13  Glossary, sources, disclaimer",
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = report::pdf(&sample(Lang::Ja)).expect("a report");
    let other = report::pdf(&sample(Lang::En)).expect("a report");
    let second = report::pdf(&sample(Lang::Ja)).expect("a report");
    assert!(first == second);
    assert!(first != other);
    assert!(first.len() < 500_000 && other.len() < 500_000, "{} and {} bytes", first.len(), other.len());
}

#[test]
fn long_and_hostile_texts_do_not_break_pages() {
    let mut input = sample(Lang::Ja);
    input.service.name = "名".repeat(300);
    input.service.note = "x".repeat(3000);
    input.proofing_methods[2].reasons = vec!["理由です。".repeat(1200)];
    input.notice_draft = vec!["一行目\n二行目\r\n三行目\t終わり\n\n".into()];
    input.as_of_iso = "not a day".into();
    let saved = save(&report::pdf(&input).expect("a report"));
    run("qpdf", &["--check"], &saved.path, &[]);
}
