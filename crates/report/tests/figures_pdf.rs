//! Tables of figures with charts: the rules of reports, and what is said where counts are left out.

mod common;

use std::sync::LazyLock;

use common::file::{Opened, unicode};
use common::tools::{bare, page_texts, run, save};
use common::{embedding, rules, tree};
use lopdf::Object;
use model::Lang;
use report::tables::{
    BarChart, BarCount, BarKind, BarRow, TableInput, TablesInput, tables_outline, tables_pdf, tables_plain,
};

/// Figures of an invented association in both languages, opened.
static ALL: LazyLock<Vec<(Lang, Opened)>> = LazyLock::new(|| {
    let of = |lang: Lang| (lang, Opened::new(tables_pdf(&input(lang)).expect("a document")));
    Lang::ALL.into_iter().map(of).collect()
});

fn pick(lang: Lang, ja: &str, en: &str) -> String {
    if lang == Lang::Ja { ja.to_owned() } else { en.to_owned() }
}

fn row(label: &str, counts: &[Option<u32>]) -> BarRow {
    BarRow { label: label.to_owned(), counts: counts.iter().map(|count| BarCount::from(*count)).collect() }
}

fn input(lang: Lang) -> TablesInput {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    let table = |group: &str, title: String, kind, series: Vec<String>, rows| TableInput {
        group: group.to_owned(),
        title,
        corner: t("区分", "What"),
        left_out: t("非表示", "left out"),
        chart: BarChart { kind, series, rows },
    };
    let members = || vec![t("会員", "Members")];
    let states = vec![t("満たす", "kept"), t("満たさない", "broken"), t("未確定", "open")];
    let clauses = (1..=40_u32).map(|number| {
        let label =
            format!("{number}.1 {}", t("店員が確かめる手順を決めておくこと", "Staff know how to check"));
        let open = if number % 4 == 0 { None } else { Some(number % 3) };
        row(&label, &[Some(60 - number), open, Some(number)])
    });
    let (first, second) = (t("2026年11月27日", "27 Nov 2026"), t("2027年4月1日", "1 Apr 2027"));
    TablesInput {
        lang,
        kind: t("案の影響", "Impact of the draft"),
        title: t("年齢確認（見本）", "Age checks (sample)"),
        publisher: t("架空の協会", "An invented association"),
        document_id: "sample 1.1.0".to_owned(),
        date_iso: "2026-11-23".to_owned(),
        head: vec![t("会員数：60", "Members: 60")],
        tables: vec![
            table(
                &first,
                t("適合", "Conformance"),
                BarKind::Stacked,
                states.clone(),
                vec![
                    row(&t("今", "Now"), &[Some(40), Some(12), Some(8)]),
                    row(&t("案", "Draft"), &[Some(17), None, None]),
                ],
            ),
            table(&first, t("条項ごと", "Clause by clause"), BarKind::Stacked, states, clauses.collect()),
            table(
                &second,
                t("秒数", "Seconds"),
                BarKind::Beside,
                members(),
                vec![row("1–20", &[Some(31)]), row("21–30", &[None]), row("31–45", &[Some(24)])],
            ),
            // Nothing to compare: a table without a chart.
            table(&second, t("円", "Yen"), BarKind::Beside, members(), vec![row("0", &[Some(60)])]),
        ],
    }
}

fn alternatives(opened: &Opened) -> Vec<String> {
    let figures = tree::elements(opened).into_iter().filter(|element| tree::kind(element) == "Figure");
    figures.map(|figure| unicode(figure.get(b"Alt").expect("an alternative"))).collect()
}

#[test]
fn the_rules_of_archives_are_kept() {
    for (lang, opened) in ALL.iter() {
        rules::all(opened);
        embedding::fonts_are_embedded_with_true_widths_and_unicode(opened);
        rules::the_reader_is_told_language_title_and_bookmarks(opened, lang.tag(), 2);
    }
}

#[test]
fn charts_are_tagged_and_stand_before_their_tables() {
    for (lang, opened) in ALL.iter() {
        tree::all(opened);
        tree::headings_never_skip_a_level(opened);
        assert!(tree::tables_have_rows_with_scoped_heads(opened) > 45);
        let kinds: Vec<&str> = tree::elements(opened).into_iter().map(tree::kind).collect();
        let order: Vec<&&str> =
            kinds.iter().filter(|kind| ["H2", "Figure", "Table"].contains(*kind)).collect();
        // The chart of 40 clauses is in two parts; the last table has no chart.
        let expected = [
            "H2", "Figure", "Table", "H2", "Figure", "Figure", "Table", "H2", "Figure", "Table", "H2",
            "Table",
        ];
        assert!(order.iter().map(|kind| **kind).eq(expected), "{}: {order:?}", lang.tag());
        for figure in tree::elements(opened).into_iter().filter(|element| tree::kind(element) == "Figure") {
            let attributes = tree::dictionary(opened, figure.get(b"A").expect("attributes"));
            let bounds = attributes.get(b"BBox").and_then(Object::as_array).expect("a box");
            let corners: Vec<f32> = bounds.iter().map(|at| at.as_float().expect("a number")).collect();
            assert!(corners[0] < corners[2] && corners[1] < corners[3]);
            assert!(corners[1] > 50.0 && corners[3] < 800.0, "a part of a chart has room on its page");
        }
    }
}

#[test]
fn alternatives_say_every_number_and_what_is_left_out() {
    let of = |lang: Lang| &ALL.iter().find(|(own, _)| *own == lang).expect("both languages").1;
    let ja = alternatives(of(Lang::Ja));
    assert_eq!(
        ja[0],
        "横棒グラフ「適合」。数は下の表と同じです。今：満たす 40、満たさない 12、未確定 8。\
         案：満たす 17、満たさない 非表示、未確定 非表示。「非表示」は示していない数です。印の幅は数を表しません。"
    );
    assert!(ja[1].contains("（1／2）") && ja[2].contains("（2／2）"), "{}", ja[1]);
    assert!(ja[3].contains("21–30：非表示。"), "{}", ja[3]);
    let en = alternatives(of(Lang::En));
    assert_eq!(
        en[0],
        "Bar chart “Conformance”. Its numbers are those of the table below. Now: kept 40, broken 12, open 8. \
         Draft: kept 17, broken left out, open left out. “left out” is a number that is not shown; \
         the width of its mark stands for no number."
    );
    assert!(!en[0].contains('['), "no key is missing");
}

#[test]
fn an_independent_reader_finds_charts_and_numbers() {
    for (lang, opened) in ALL.iter() {
        let saved = save(&opened.bytes);
        let text = run("pdfinfo", &["-struct-text"], &saved.path, &[]);
        for part in ["H1 (block)", "H2 (block)", "Table", "TH:", "TD", "Figure"] {
            assert!(text.contains(part), "{}: {part}", lang.tag());
        }
        let pages = page_texts(&opened.bytes);
        // Legend, number and mark in the drawing, the word in the table.
        for part in ["40", "–", &pick(*lang, "示していない数", "number left out")] {
            assert!(bare(&pages[0]).contains(&bare(part)), "{}: {part}", lang.tag());
        }
    }
}

#[test]
fn days_are_sections_with_their_tables() {
    let outline = tables_outline(&input(Lang::Ja));
    let titles: Vec<(u8, &str)> = outline.iter().map(|entry| (entry.level, entry.title.as_str())).collect();
    let expected =
        [(1, "2026年11月27日"), (2, "適合"), (2, "条項ごと"), (1, "2027年4月1日"), (2, "秒数"), (2, "円")];
    assert_eq!(titles, expected);
    let plain = tables_plain(&input(Lang::Ja));
    assert!(plain.contains("[横棒グラフ「秒数」") && plain.contains("非表示"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (lang, opened) in ALL.iter() {
        assert!(tables_pdf(&input(*lang)).expect("a document") == opened.bytes, "{}", lang.tag());
    }
}

#[test]
fn headings_of_columns_break_between_words_and_into_like_lines() {
    let head = |lang: Lang, titles: [&str; 4]| {
        let mut input = input(lang);
        input.tables.truncate(1);
        let chart = &mut input.tables[0].chart;
        chart.series = titles.map(str::to_owned).to_vec();
        chart.rows.iter_mut().for_each(|row| row.counts = vec![BarCount::Shown(20); 4]);
        let text = page_texts(&tables_pdf(&input).expect("a document")).remove(0);
        let start = text.rfind(&pick(lang, "区分", "What")).expect("the head of the table");
        // Up to the first row.
        let end = text[start..].find(&pick(lang, "今", "Now")).expect("the first row");
        text[start..start + end].to_owned()
    };
    let en = head(Lang::En, ["Kept", "Not kept", "Not applicable", "not asked in that version"]);
    assert!(en.contains("applicable") && en.contains("version"), "{en}");
    let ja = head(Lang::Ja, ["満たしています", "満たしていません", "未確定です", "その版では尋ねていません"]);
    assert!(!ja.split_whitespace().any(|part| part.chars().count() == 1 && part > "ぁ"), "{ja}");
}
