//! The guard finds what it must and leaves other numbers alone. Numbers are made here, never written down.

use super::{Places, check_digit, digits, find, find_all, line_and_column, mask};

/// A number that checks, made from a counter.
fn number(seed: u64) -> String {
    let body: Vec<u32> = (0..11).map(|place| ((seed >> place) as u32 * 7 + place + 3) % 10).collect();
    body.iter().chain([&check_digit(&body)]).map(u32::to_string).collect()
}

fn spaced(number: &str, between: &str) -> String {
    let digits: Vec<char> = number.chars().collect();
    digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(between)
}

fn full_width(number: &str) -> String {
    number.chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0xFF10).expect("a digit")).collect()
}

#[test]
fn finds_a_number_however_it_is_written() {
    for seed in 0..200 {
        let number = number(seed);
        for text in [
            number.clone(),
            format!("番号は{number}です"),
            spaced(&number, " "),
            spaced(&number, "-"),
            spaced(&number, "\u{3000}"),
            spaced(&number, " - "),
            full_width(&number),
            spaced(&full_width(&number), "-"),
            format!("2026年 {} ", spaced(&number, "−")),
        ] {
            assert!(find(&text).is_some(), "not found in {} characters", text.chars().count());
            assert!(find(&mask(&text)).is_none(), "still there after masking");
        }
    }
}

#[test]
fn leaves_other_numbers_alone() {
    let number = number(5);
    let (body, check) = number.split_at(11);
    let wrong = (check.parse::<u32>().expect("a digit") + 1) % 10;
    assert!(find(&format!("{body}{wrong}")).is_none(), "the check digit is wrong");
    assert!(find(&format!("9{number}")).is_none(), "thirteen digits are another kind of number");
    assert!(find("2026-11-24 14:03").is_none(), "a date and a time");
    assert!(find("03-1234-5678").is_none(), "a telephone number");
    assert!(find(&spaced(&number, "\n")).is_none(), "lines are not joined");
}

#[test]
fn masks_digits_only() {
    let masked = mask(&format!("前{}後", spaced(&number(9), "-")));
    assert_eq!(masked, "前****-****-****後");
}

#[test]
fn counts_lines_and_columns_in_characters() {
    let text = "一行目\nあ12";
    assert_eq!(line_and_column(text, text.find('1').expect("a digit")), (2, 2));
}

#[test]
fn every_number_is_found_and_masked_once() {
    let (one, two) = (number(3), number(8));
    let text = format!("{one}、{two}\n{}", full_width(&one));
    let found = find_all(&text);
    assert_eq!(found.len(), 3);
    assert_eq!(digits(&text, found[0]), digits(&text, found[2]), "folded digits are the same");
    assert_eq!(mask(&text), "************、************\n************");
    let mut places = Places::of(&text);
    let all: Vec<_> = found.iter().map(|found| places.at(found.start)).collect();
    assert_eq!(all, [(1, 1), (1, 14), (2, 1)]);
    assert_eq!(places.at(found[1].start), (1, 14), "going back reads again");
}
