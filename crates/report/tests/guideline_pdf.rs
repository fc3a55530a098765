//! The PDFs of a guideline and of a comparison keep the rules of reports, and some of their own.

mod common;
mod sector;

use std::sync::LazyLock;

use common::file::Opened;
use common::tools::{bare, page_texts, run, save};
use common::{embedding, rules, tree};
use lopdf::Object;
use model::Lang;
use report::GuidelineInput;
use report::guideline::input::{ClauseInput, Prose};
use sector::changes::comparison;
use sector::{draft, guideline};

/// Guideline and comparison in both languages, with the tag of their language.
static ALL: LazyLock<Vec<(&'static str, Opened)>> = LazyLock::new(|| {
    let both = |lang: Lang| {
        let guideline = report::guideline_pdf(&guideline(lang)).expect("a guideline");
        let comparison = report::comparison_pdf(&comparison(lang)).expect("a comparison");
        [(lang.tag(), Opened::new(guideline)), (lang.tag(), Opened::new(comparison))]
    };
    Lang::ALL.into_iter().flat_map(both).collect()
});

#[test]
fn the_rules_of_archives_are_kept() {
    for (_, opened) in ALL.iter() {
        rules::all(opened);
        embedding::fonts_are_embedded_with_true_widths_and_unicode(opened);
    }
}

#[test]
fn the_structure_is_tagged() {
    for (index, (_, opened)) in ALL.iter().enumerate() {
        tree::all(opened);
        let guideline = index % 2 == 0;
        let headings = tree::headings_never_skip_a_level(opened);
        let rows = tree::tables_have_rows_with_scoped_heads(opened);
        assert!(headings >= if guideline { 50 } else { 1 }, "{headings} headings");
        assert!(rows >= if guideline { 45 } else { 20 }, "{rows} rows");
    }
}

#[test]
fn language_title_and_bookmarks_are_told() {
    for (index, (lang, opened)) in ALL.iter().enumerate() {
        // Ten chapters and nine annexes; one table.
        let sections = if index % 2 == 0 { 19 } else { 1 };
        rules::the_reader_is_told_language_title_and_bookmarks(opened, lang, sections);
    }
}

#[test]
fn a_matrix_is_a_table_with_a_summary() {
    let (_, opened) = &ALL[0];
    let summaries: Vec<_> = tree::elements(opened)
        .into_iter()
        .filter(|element| tree::kind(element) == "Table")
        .filter_map(|table| table.get(b"A").ok())
        .filter_map(|attributes| tree::dictionary(opened, attributes).get(b"Summary").ok())
        .collect();
    assert_eq!(summaries.len(), 1);
    let summary = common::file::unicode(summaries[0]);
    assert!(summary.contains("認める方法は4件、認めない方法は1件"), "{summary}");
    let lists = tree::elements(opened).into_iter().filter(|element| tree::kind(element) == "L");
    let decimal = lists
        .filter_map(|list| list.get(b"A").ok())
        .filter_map(|attributes| tree::dictionary(opened, attributes).get(b"ListNumbering").ok())
        .filter(|numbering| numbering.as_name().is_ok_and(|name| name == b"Decimal"))
        .count();
    assert_eq!(decimal, 7, "one list for the clauses within each clause");
}

#[test]
fn a_comparison_lies_on_its_side() {
    for (index, (_, opened)) in ALL.iter().enumerate() {
        for page in opened.file.get_pages().into_values() {
            let page = opened.file.get_dictionary(page).expect("a page");
            let bounds = opened.get(page, "MediaBox").as_array().expect("a box");
            let sides: Vec<f32> =
                bounds[2..].iter().map(|side| Object::as_float(side).expect("a number")).collect();
            assert_eq!(sides[0] > sides[1], index % 2 == 1, "{sides:?}");
        }
    }
}

#[test]
fn every_page_of_a_draft_says_so() {
    for (lang, mark) in [(Lang::Ja, "案"), (Lang::En, "DRAFT")] {
        let id = "corner-shop-age-check 1.1.0";
        let final_version = report::guideline_pdf(&guideline(lang)).expect("a guideline");
        assert!(rules::every_page_tells_its_state(&final_version, None, id) >= 8);
        let bytes = report::guideline_pdf(&draft(lang)).expect("a guideline");
        rules::every_page_tells_its_state(&bytes, Some(mark), id);
        let mut table = comparison(lang);
        table.draft = true;
        let bytes = report::comparison_pdf(&table).expect("a comparison");
        rules::every_page_tells_its_state(&bytes, Some(mark), "corner-shop-age-check 1.0.0 → 1.1.0");
    }
}

#[test]
fn no_line_begins_with_a_closing_mark() {
    rules::no_line_begins_with_a_closing_mark(&ALL[0].1.bytes);
    rules::no_line_begins_with_a_closing_mark(&ALL[1].1.bytes);
}

/// Numbers with headings or first words, from top to bottom.
fn in_order(input: &GuidelineInput) -> Vec<String> {
    fn add(clause: &ClauseInput, all: &mut Vec<String>) {
        let heading =
            if clause.heading.is_empty() { clause.text.characters() } else { clause.heading.clone() };
        all.push(clause.number.clone());
        all.push(bare(&heading));
        clause.clauses.iter().for_each(|inner| add(inner, all));
    }
    let mut all = Vec::new();
    for chapter in &input.chapters {
        all.push(bare(&format!("{}{}", chapter.number, chapter.title)));
        chapter.clauses.iter().for_each(|clause| add(clause, &mut all));
    }
    all
}

#[test]
fn clauses_stand_in_order() {
    for lang in Lang::ALL {
        let input = guideline(lang);
        let saved = save(&report::guideline_pdf(&input).expect("a guideline"));
        let text = bare(&run("pdftotext", &["-raw"], &saved.path, &["-"]));
        // Behind the table of contents.
        let first = bare(&input.chapters[0].title);
        let mut rest = text.splitn(3, &first).nth(2).expect("contents and chapter");
        for part in in_order(&input).iter().skip(1) {
            let at = rest.find(part.as_str()).unwrap_or_else(|| panic!("{part} is lost or out of order"));
            rest = &rest[at + part.len()..];
        }
    }
}

#[test]
fn heads_of_tables_are_repeated_and_long_clauses_go_on() {
    let mut input = comparison(Lang::Ja);
    let rows = input.rows.clone();
    input.rows = std::iter::repeat_n(rows, 9).flatten().collect();
    let long = input.rows.iter_mut().find(|row| row.id == "foreign-residents").expect("the clause");
    let side = long.new.as_mut().expect("a side");
    side.text = vec![report::guideline::input::Span::added("長い文です。".repeat(700))];
    let pages = page_texts(&report::comparison_pdf(&input).expect("a comparison"));
    assert!(pages.len() > 6);
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(page.matches("旧（1.0.0版）").count(), 1, "page {}", index + 1);
    }
}

#[test]
fn hostile_and_empty_inputs_make_documents() {
    for lang in Lang::ALL {
        let empty = GuidelineInput { lang, ..GuidelineInput::default() };
        run("qpdf", &["--check"], &save(&report::guideline_pdf(&empty).expect("a guideline")).path, &[]);
        let empty = report::ComparisonInput { lang, ..Default::default() };
        run("qpdf", &["--check"], &save(&report::comparison_pdf(&empty).expect("a comparison")).path, &[]);
    }
    let mut input = guideline(Lang::Ja);
    input.title = "名".repeat(300);
    input.notice = "x".repeat(2000);
    input.date_iso = "not a day".into();
    input.chapters[0].clauses[0].text = Prose::from("長い文です。\n".repeat(900));
    input.chapters[0].clauses[0].number = "１の１".into();
    input.chapters[1].clauses.clear();
    input.transactions[0].reason = "理由です。".repeat(1500);
    input.matrix.rows[0].cells[0].ways[0].title = "方法".repeat(900);
    let bytes = report::guideline_pdf(&input).expect("a guideline");
    run("qpdf", &["--check"], &save(&bytes).path, &[]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = report::guideline_pdf(&guideline(Lang::Ja)).expect("a guideline");
    let other = report::guideline_pdf(&draft(Lang::Ja)).expect("a guideline");
    assert!(first == ALL[0].1.bytes && first != other);
    assert!(report::comparison_pdf(&comparison(Lang::Ja)).expect("a comparison") == ALL[1].1.bytes);
    for (_, opened) in ALL.iter() {
        assert!(opened.bytes.len() < 300_000, "{} bytes", opened.bytes.len());
    }
}

#[test]
fn no_annex_is_left_with_its_heading_alone() {
    for lang in Lang::ALL {
        for (index, entry) in report::guideline_outline(&guideline(lang)).iter().enumerate() {
            assert!(entry.page >= 2 && (1..=2).contains(&entry.level), "entry {index}");
        }
        let pages = page_texts(&report::guideline_pdf(&guideline(lang)).expect("a guideline"));
        for (index, page) in pages.iter().enumerate().skip(1) {
            let lines = page.lines().filter(|line| !line.trim().is_empty());
            assert!(lines.count() > 6, "page {} is nearly empty", index + 1);
        }
    }
}
