//! What belongs together stands in one line, and words at line ends stay apart for who has the text read out.

use super::{document, lay_out};
use crate::document::{Block, Style, Text};
use crate::layout::lines::break_lines;
use crate::paper::{Draw, Owner};

/// The lines of a text at every width of a range.
fn broken(text: &str, widths: std::ops::Range<u16>) -> Vec<String> {
    widths
        .flat_map(|width| break_lines(&Text::plain(text), 9.0, f32::from(width), false))
        .map(|line| line.spans.iter().map(|span| span.text.as_str()).collect())
        .collect()
}

#[track_caller]
fn never_ends_with(text: &str, ends: &[&str], from: u16) {
    let lines = broken(text, from..300);
    assert!(lines.iter().any(|line| line.len() < text.len()), "some widths need several lines");
    for line in lines {
        assert!(!ends.iter().any(|end| line.ends_with(end)), "{line}");
    }
}

#[test]
fn a_number_stays_with_its_unit() {
    let text = "It takes about 20 s, then 5 min in the shop, and costs 10,000 yen or less";
    never_ends_with(text, &["20", "5", "10,000"], 60);
    never_ends_with("審査は30分、費用は1,000円で、10年に2回です", &["30", "1,000", "10", "2"], 60);
    // Any other word may follow on the next line.
    assert!(
        broken("The guideline of 2019 knows three levels", 60..120).iter().any(|line| line.ends_with("2019"))
    );
}

#[test]
fn a_date_stays_in_one_line() {
    never_ends_with(
        "公布の日は2026年7月17日で、施行は2027年3月31日まで延びることがあります",
        &["年", "月"],
        80,
    );
    never_ends_with(
        "It was valid until 31 Mar 2027 and again from 1 December 2028",
        &["31", "Mar", "1", "December"],
        90,
    );
    never_ends_with("Since April 2026 nothing else was needed", &["April"], 80);
}

#[test]
fn a_mark_stays_with_its_words() {
    never_ends_with("影響度は中位です。［出典］　◀ 決め手", &["◀"], 60);
    never_ends_with("moderate by the table ◀ Decides", &["◀"], 60);
}

#[test]
fn a_date_wider_than_its_column_is_parted_between_year_month_and_day() {
    for line in broken("2027年12月31日", 48..62) {
        assert!(line.ends_with(['年', '月', '日']), "{line}");
    }
}

/// The strings of a paragraph as they stand in the file.
fn strings(text: &str) -> Vec<String> {
    let block = Block::Paragraph { text: Text::plain(text), style: Style::Body };
    let paper = lay_out(&document(vec![block]));
    let items = paper.pages.iter().flat_map(|page| &page.items);
    items
        .filter(|item| matches!(item.owner, Owner::Node(_)))
        .filter_map(|item| match &item.draw {
            Draw::Text(text) => Some(text.text.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn words_at_line_ends_are_not_joined() {
    let text = "Evidence issued by an authority shows that the person exists and is who they say, ".repeat(5);
    let lines = strings(&text);
    assert!(lines.len() > 3);
    assert_eq!(lines.concat(), text.trim_end());
    // Lines that were ended by hand as well; Japanese has no spaces to lose.
    assert_eq!(strings("one\ntwo").concat(), "one two");
    let text = "その人が実在し、申告どおりの人であることを確かめる手順です。".repeat(5);
    assert_eq!(strings(&text).concat(), text);
}

#[test]
fn a_space_at_a_line_end_is_no_part_of_its_width() {
    let plain = break_lines(&Text::plain("administrative procedures"), 9.0, 90.0, false);
    let alone = break_lines(&Text::plain("administrative"), 9.0, 90.0, false);
    assert!(plain[0].space && !plain[1].space && !alone[0].space);
    assert!((plain[0].width - alone[0].width).abs() < 0.001);
}
