//! Long values go on over pages: whole, above the foot, and without an empty page before them.

use super::{SENTENCE, body, document, heading, lay_out, within, words};
use crate::document::{Block, Cell, Column, Table, Text};
use crate::paper::{Draw, Owner, Paper, Tag};

/// What the nodes of a tag say, in reading order, and on which pages each of them stands.
fn read(paper: &Paper, tag: Tag) -> Vec<(String, Vec<usize>)> {
    let nodes = (0..paper.nodes.len()).filter(|index| paper.nodes[*index].tag == tag);
    nodes
        .map(|node| {
            let (mut said, mut on) = (String::new(), Vec::new());
            for (number, page) in paper.pages.iter().enumerate() {
                for item in page.items.iter().filter(|item| item.owner == Owner::Node(node)) {
                    if let Draw::Text(text) = &item.draw {
                        said.push_str(&text.text);
                        on.push(number);
                    }
                }
            }
            on.dedup();
            (said, on)
        })
        .collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Numbered lines.
fn numbered(count: usize) -> String {
    (0..count).map(|line| format!("{line}行目の内容\n")).collect()
}

#[test]
fn low_rows_are_whole_and_high_ones_are_cut() {
    let mut table = Table::new(vec![Column::share("a".into(), 1.0), Column::share("b".into(), 2.0)]);
    for _ in 0..9 {
        table.push(vec![Cell::of("行"), Cell::of(Text::plain(SENTENCE.repeat(3)))]);
    }
    table.push(vec![Cell::of("長い行"), Cell::of(Text::plain(SENTENCE.repeat(60)))]);
    let paper = lay_out(&document(vec![Block::Table(table)]));
    assert!(within(&paper) && paper.pages.len() > 3);
    for (number, (said, pages)) in read(&paper, Tag::Cell).iter().enumerate() {
        assert_eq!(pages.len() > 1, number == 9, "row {number} stands on {pages:?}");
        assert_eq!(bare(said), bare(&SENTENCE.repeat(if number == 9 { 60 } else { 3 })));
    }
}

#[test]
fn a_row_longer_than_a_page_begins_below_its_heading() {
    for before in [0, 5, 12, 19, 22, 24, 26] {
        let mut table =
            Table::new(vec![Column::share("列の名前".into(), 1.0), Column::share("b".into(), 2.0)]);
        table.push(vec![Cell::of("初めの行"), Cell::of(Text::plain(SENTENCE.repeat(60)))]);
        let mut blocks: Vec<Block> = (0..before).map(|_| body("一行の文です。")).collect();
        blocks.extend([heading(2, "見出し"), Block::Table(table)]);
        let paper = lay_out(&document(blocks));
        assert!(within(&paper));
        let first =
            paper.pages.iter().find(|page| words(page).contains("見出し")).expect("the heading is set");
        assert!(
            words(first).contains("列の名前") && words(first).contains("初めの行"),
            "{before} lines before"
        );
        // There is room for a heading and some lines: they stand there.
        assert!(before > 19 || words(&paper.pages[0]).contains("初めの行"), "{before} lines before");
        let (said, _) = read(&paper, Tag::Cell).remove(0);
        assert_eq!(bare(&said), bare(&SENTENCE.repeat(60)));
    }
}

#[test]
fn long_values_begin_on_the_page_of_their_heading() {
    let long = numbered(60);
    let unbroken = "x".repeat(3000);
    let value = |text: &str| Text::plain(text);
    let rows = vec![
        ("名称".to_owned(), value("短い値")),
        ("備考".to_owned(), value(&long)),
        ("記号".to_owned(), value(&unbroken)),
    ];
    let mut blocks: Vec<Block> = (0..8).map(|_| body("一行の文です。")).collect();
    blocks.extend([heading(2, "見出し"), Block::KeyValues(rows)]);
    let paper = lay_out(&document(blocks));
    assert!(within(&paper));
    let values = read(&paper, Tag::Cell);
    assert_eq!(values[0].1, [0]);
    assert_eq!((bare(&values[1].0), values[1].1.as_slice()), (bare(&long), [0, 1].as_slice()));
    assert_eq!(values[2].0, unbroken);
    assert!(read(&paper, Tag::RowHead).iter().all(|(_, pages)| pages.len() == 1), "labels are not repeated");
}

#[test]
fn values_that_are_high_together_do_not_move_to_the_next_page_together() {
    let rows = (0..3).map(|row| (format!("名前{row}"), Text::plain(numbered(16)))).collect();
    let blocks = vec![heading(1, "章"), body("一文"), body("一文"), heading(2, "節"), Block::KeyValues(rows)];
    let paper = lay_out(&document(blocks));
    assert!(within(&paper));
    assert_eq!(read(&paper, Tag::Cell)[0].1, [0]);
}

#[test]
fn a_name_on_a_rule_is_printed_whole() {
    for lines in [1, 3, 17, 18, 70] {
        let blank = vec![("承認者".to_owned(), numbered(lines)), ("日付".to_owned(), String::new())];
        let paper = lay_out(&document(vec![body("一文"), Block::Blanks(blank)]));
        assert!(within(&paper), "{lines} lines");
        let said: String = read(&paper, Tag::Paragraph).into_iter().map(|(said, _)| said).collect();
        assert_eq!(bare(&said).matches("行目の内容").count(), lines);
        assert!(words(&paper.pages[0]).contains("承認者"));
    }
}
