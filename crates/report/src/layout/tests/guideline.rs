//! What a guideline has beyond a report keeps its promises too: clauses, matrix, underlines, pages on their side.

use super::{SENTENCE, body, document, heading, lay_out, within, words};
use crate::document::{
    Block, Cell, Clause, Column, Mark, Matrix, MatrixBox, MatrixLine, Row, Sheet, Table, Text,
};
use crate::input::VerdictMark;
use crate::paper::{Draw, Ink, Page, Tag};

fn clause(number: &str, level: u8, clauses: Vec<Clause>) -> Clause {
    Clause {
        number: number.into(),
        level,
        paragraphs: vec![Text::plain(format!("項{number}の文です。"))],
        notes: vec![Text::quiet(format!("項{number}の注"))],
        clauses,
        ..Clause::default()
    }
}

/// Straight rules of an ink: from and to.
fn rules(page: &Page, ink: Ink) -> Vec<[f32; 4]> {
    page.items
        .iter()
        .filter_map(|item| match &item.draw {
            Draw::Path(path)
                if path.points.len() == 2 && path.stroke.is_some_and(|(used, _)| used == ink) =>
            {
                Some([path.points[0].x, path.points[0].y, path.points[1].x, path.points[1].y])
            }
            _ => None,
        })
        .collect()
}

#[test]
fn fine_print_stays_with_its_clause_and_an_introduction_with_what_it_introduces() {
    for lines in 20..45 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("一行の文です。")).collect();
        blocks.push(Block::Clauses(vec![clause("(1)", 2, vec![clause("①", 3, Vec::new())])]));
        let paper = lay_out(&document(blocks));
        let page = |text: &str| paper.pages.iter().position(|page| words(page).contains(text));
        assert!(page("項(1)の文").is_some());
        assert_eq!(page("項(1)の文"), page("項(1)の注"), "{lines}");
        assert_eq!(page("項(1)の文"), page("項①の文"), "{lines}");
        assert!(within(&paper));
    }
}

#[test]
fn clauses_are_lists_within_lists() {
    let inner = vec![clause("①", 3, Vec::new()), clause("②", 3, Vec::new())];
    let paper = lay_out(&document(vec![Block::Clauses(vec![clause("(1)", 2, inner)])]));
    let parent = |index: usize| paper.nodes[index].parent.expect("a parent");
    let lists: Vec<usize> =
        (0..paper.nodes.len()).filter(|index| paper.nodes[*index].tag == Tag::Numbered).collect();
    assert_eq!(lists.len(), 2);
    assert_eq!(paper.nodes[parent(lists[1])].tag, Tag::Body);
    let items = paper.nodes.iter().filter(|node| node.tag == Tag::Item).count();
    assert_eq!(items, 3);
}

#[test]
fn underlined_words_have_a_rule_as_long_as_they_are() {
    let text = Text::plain("前の").then_underlined(SENTENCE).then("後ろの");
    let block = Block::Paragraph { text, style: crate::document::Style::Body };
    let paper = lay_out(&document(vec![block]));
    let found = rules(&paper.pages[0], Ink::Black);
    let lines = paper.pages[0]
        .items
        .iter()
        .filter(|item| matches!(&item.draw, Draw::Text(text) if SENTENCE.contains(&text.text)));
    assert_eq!(found.len(), lines.count(), "one rule a line");
    assert!(found.len() >= 2);
    let right = Sheet::Portrait.right();
    for [left, top, end, bottom] in found {
        assert!(top == bottom && left < end && end < right + 1.0, "{left} to {end}");
    }
}

fn grid(rows: usize) -> Matrix {
    let entry = |at: usize| (Mark::Verdict(VerdictMark::Fits), vec![Text::plain(format!("方法{at}"))]);
    let line = |row: usize| MatrixLine {
        title: format!("行{row}"),
        cells: (0..4).map(|at| MatrixBox { entries: vec![entry(at)], framed: row < 2 && at > 0 }).collect(),
    };
    Matrix {
        alternative: "表".into(),
        corner: "隅".into(),
        columns: (0..4).map(|at| format!("列{at}")).collect(),
        rows: (0..rows).map(line).collect(),
        empty: "なし".into(),
    }
}

#[test]
fn a_matrix_stays_on_one_page_and_its_frame_closes() {
    for lines in [0, 30, 36, 40] {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("一行の文です。")).collect();
        blocks.push(Block::Matrix(grid(3)));
        let paper = lay_out(&document(blocks));
        let page = paper.pages.iter().find(|page| words(page).contains("隅")).expect("the matrix");
        assert!(words(page).contains("行2"), "{lines}");
        let frame = rules(page, Ink::Strong);
        // Three cells above, three below, two at each side.
        let level = frame.iter().filter(|rule| rule[1] == rule[3]).count();
        assert_eq!((level, frame.len() - level), (6, 4));
    }
    let paper = lay_out(&document(vec![Block::Matrix(grid(90))]));
    assert!(paper.pages.len() > 1 && within(&paper));
}

#[test]
fn pages_on_their_side_are_wider_and_lower() {
    let mut table = Table::new(vec![Column::share("新".into(), 1.0), Column::share("旧".into(), 1.0)]);
    table.ruled = true;
    for index in 0..60 {
        let cells = vec![Cell::of(SENTENCE), Cell::of(SENTENCE)];
        let bookmark = if index % 20 == 0 { format!("章{index}") } else { String::new() };
        table.rows.push(Row { cells, keep_next: !bookmark.is_empty(), bookmark, ..Row::default() });
    }
    let blocks = vec![heading(1, "対照"), Block::Table(table)];
    let landscape = crate::document::Document { sheet: Sheet::Landscape, ..document(blocks) };
    let paper = lay_out(&landscape);
    assert!(within(&paper) && paper.pages.len() > 3);
    let bookmarks: Vec<&str> = paper.bookmarks.iter().map(|mark| mark.title.as_str()).collect();
    assert_eq!(bookmarks, ["対照", "章0", "章20", "章40"]);
    let edge = Sheet::Landscape.right();
    assert!(edge > Sheet::Portrait.width());
    for page in &paper.pages {
        assert_eq!(words(page).lines().filter(|line| *line == "新").count(), 1);
        assert!(rules(page, Ink::Hairline).iter().any(|rule| (rule[2] - edge).abs() < 0.1));
    }
}
