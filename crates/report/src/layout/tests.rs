//! Layout keeps its promises: lines, tables, headings.

use model::Lang;

use super::breaks::{NOT_AT_END, NOT_AT_START};
use super::lay_out;
use super::lines::break_lines;
use crate::document::{Block, Cell, Column, Document, Heading, Sheet, Style, Table, Text};
use crate::paper::{Draw, Owner, Page, Paper, TOP, Tag};

mod breaks;
mod guideline;
mod long;
mod widths;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: Lang::Ja,
        title: "題".into(),
        subject: String::new(),
        author: String::new(),
        running_title: "題".into(),
        document_id: "ID".into(),
        draft_mark: Some("案".into()),
        as_of_iso: "2026-11-23".into(),
        sheet: Sheet::Portrait,
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading { level, text: text.into(), ..Heading::default() })
}

fn body(text: &str) -> Block {
    Block::Paragraph { text: text.into(), style: Style::Body }
}

fn words(page: &Page) -> String {
    page.items
        .iter()
        .filter_map(|item| match &item.draw {
            Draw::Text(text) => Some(text.text.as_str()),
            _ => None,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn within(paper: &Paper) -> bool {
    paper.pages.iter().flat_map(|page| &page.items).filter(|item| item.owner != Owner::Pagination).all(
        |item| match &item.draw {
            Draw::Text(text) => text.y > TOP && text.y < paper.sheet.bottom() + 1.0,
            _ => true,
        },
    )
}

const SENTENCE: &str = "「身元確認」とは、その人が実在し、申告どおりの人であることを確かめること（本人確認の一部）です。IAL 2 では、マイナンバーカード・運転免許証などのICチップを、スマートフォンで読み取ります。2026年11月23日、1,000件ちょっと！ええっ、そうですか？〜というわけで…";

#[test]
fn no_line_begins_or_ends_with_a_forbidden_character() {
    for width in 20..260 {
        for line in break_lines(&Text::plain(SENTENCE), 9.5, width as f32, true) {
            let text: String = line.spans.iter().map(|span| span.text.as_str()).collect();
            let first = text.chars().next().expect("a line has characters");
            let last = text.chars().last().expect("a line has characters");
            // In columns narrower than two characters nothing better can be done.
            if width >= 40 {
                assert!(!NOT_AT_START.contains(first), "{width}: {text}");
                assert!(!NOT_AT_END.contains(last), "{width}: {text}");
            }
        }
    }
}

#[test]
fn lines_lose_nothing_but_spaces() {
    let text = format!("{SENTENCE} sha256:0123456789abcdef0123456789abcdef English words here");
    for width in [30.0, 77.0, 140.0, 400.0] {
        let set: String = break_lines(&Text::plain(&text), 9.0, width, true)
            .iter()
            .flat_map(|line| line.spans.iter().map(|span| span.text.clone()))
            .collect();
        let bare = |text: &str| text.replace(' ', "");
        assert_eq!(bare(&set), bare(&text));
    }
}

#[test]
fn lines_stay_inside_their_width() {
    let text = Text::plain("個人の").then_bold("出品者（18歳以上）").then_quiet("について、").then(SENTENCE);
    for width in [60.0, 120.0, 300.0] {
        for line in break_lines(&text, 9.0, width, true) {
            assert!(line.width <= width + 0.6, "{} > {width}", line.width);
        }
    }
}

#[test]
fn a_level_and_its_number_stay_together() {
    for width in 60..200 {
        for line in break_lines(
            &Text::plain("必要なレベルは IAL 2 であり AAL 3 ではありません"),
            9.0,
            width as f32,
            false,
        ) {
            let text: String = line.spans.iter().map(|span| span.text.as_str()).collect();
            assert!(!text.ends_with("AL"), "{text}");
        }
    }
}

#[test]
fn a_table_repeats_its_head_on_every_page() {
    let mut table =
        Table::new(vec![Column::share("列の名前".into(), 1.0), Column::share("内容".into(), 2.0)]);
    for index in 0..120 {
        table.push(vec![Cell::of(Text::plain(format!("行{index}"))), Cell::of(SENTENCE)]);
    }
    let paper = lay_out(&document(vec![heading(1, "表"), Block::Table(table)]));
    assert!(paper.pages.len() > 3);
    for (index, page) in paper.pages.iter().enumerate() {
        assert_eq!(words(page).matches("列の名前").count(), 1, "page {index}");
    }
    // Only the first head is real content.
    assert_eq!(paper.nodes.iter().filter(|node| node.tag == Tag::ColumnHead).count(), 2);
    assert!(within(&paper));
}

#[test]
fn no_heading_is_left_at_the_foot_of_a_page() {
    for lines in 1..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("一行の文です。")).collect();
        blocks.push(heading(2, "見出し"));
        blocks.push(body(SENTENCE));
        let paper = lay_out(&document(blocks));
        let page =
            paper.pages.iter().position(|page| words(page).contains("見出し")).expect("the heading is set");
        assert!(words(&paper.pages[page]).contains("身元確認"), "{lines} lines before the heading");
    }
}

#[test]
fn what_must_share_a_page_does() {
    let lines = |count| (0..count).map(|_| body(SENTENCE)).collect::<Vec<_>>();
    let mut blocks = lines(3);
    blocks.push(Block::OnePage { full: lines(30), brief: lines(16) });
    blocks.extend(lines(1));
    let paper = lay_out(&document(blocks));
    assert_eq!(paper.pages.len(), 3);
    assert!(within(&paper));
}

#[test]
fn every_page_carries_the_draft_mark_and_its_number() {
    let paper = lay_out(&document((0..150).map(|_| body(SENTENCE)).collect()));
    let count = paper.pages.len();
    for (index, page) in paper.pages.iter().enumerate() {
        let words = words(page);
        assert!(words.lines().any(|line| line == "案"));
        assert!(words.contains(&format!("{} / {count}", index + 1)));
    }
}

#[test]
fn marks_stand_on_every_page_with_their_blocks_and_on_no_other() {
    let mut table = Table::new(vec![Column::share("a".into(), 1.0)]);
    for _ in 0..90 {
        table.push(vec![Cell::of(SENTENCE)]);
    }
    let marked = |mark: &str, blocks| Block::Marked { marks: vec![mark.into()], blocks };
    let paper = lay_out(&document(vec![
        heading(1, "前"),
        body("無印"),
        Block::PageBreak,
        marked("模擬", vec![heading(1, "試験"), Block::Table(table)]),
        marked("試験用", vec![heading(2, "次の試験"), body("一文")]),
        Block::PageBreak,
        body("後ろ"),
    ]));
    let last = paper.pages.len() - 1;
    assert!(last > 3);
    for (index, page) in paper.pages.iter().enumerate() {
        let words = words(page);
        let marked = words.lines().any(|line| line.starts_with("模擬"));
        assert_eq!(marked, index > 0 && index < last, "page {index}");
        assert_eq!(words.contains("試験用"), words.contains("次の試験"), "page {index}");
    }
    // Read once in the text, the mark is not read out again on every page.
    let marks = paper
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter(|item| matches!(&item.draw, Draw::Text(text) if text.text.starts_with("模擬")));
    assert!(marks.map(|item| item.owner).all(|owner| owner == Owner::Pagination));
    assert!(within(&paper));
    assert_eq!(paper.bookmarks.len(), 3, "headings inside count");
}

#[test]
fn many_marks_are_not_cut_and_stay_above_the_text() {
    let marks: Vec<String> = (0..4).map(|number| format!("{number}番目の印はこのように書きます")).collect();
    let paper = lay_out(&document(vec![Block::Marked { marks: marks.clone(), blocks: vec![body("文")] }]));
    let words = words(&paper.pages[0]);
    assert!(marks.iter().all(|mark| words.contains(mark)));
    for item in paper.pages.iter().flat_map(|page| &page.items) {
        if let Draw::Text(text) = &item.draw
            && text.text.contains("番目")
        {
            assert!(text.y < TOP && text.x + crate::font::width(&text.text, true) * text.size < 540.0);
        }
    }
}
