//! Tests of places in texts.

use super::{Locations, Step};

const TEXT: &str = "\
id: a
questions:
  - id: 一
    text: {ja: あ, en: \"a\"}
  - id: b
    note: >-
      folded
";

fn locations() -> Locations {
    Locations::of(TEXT).expect("YAML")
}

#[test]
fn values_and_keys_are_found_in_block_and_flow_style() {
    let locations = locations();
    let text = [Step::Key("questions"), Step::Index(0), Step::Key("text"), Step::Key("en")];
    assert_eq!(locations.key(&text), Some((4, 19)), "columns count characters, not bytes");
    assert_eq!(locations.value(&text), Some((4, 23)));
    assert_eq!(locations.value(&text[..2]), Some((3, 5)), "an element begins behind its dash");
    assert_eq!(locations.value(&[]), Some((1, 1)));
}

#[test]
fn the_nearest_place_is_the_longest_part_that_exists() {
    let locations = locations();
    let missing = [Step::Key("questions"), Step::Index(1), Step::Key("text"), Step::Key("ja")];
    assert_eq!(locations.key(&missing), None);
    assert_eq!(locations.nearest(&missing), ((5, 5), false));
    assert_eq!(locations.nearest(&[Step::Key("id")]), ((1, 1), true));
}

#[test]
fn json_is_read_as_well() {
    let locations = Locations::of("{\n  \"service\": {\"name\": \"x\"}\n}").expect("JSON");
    assert_eq!(locations.value(&[Step::Key("service"), Step::Key("name")]), Some((2, 23)));
}

#[test]
fn a_text_that_is_not_yaml_says_where() {
    let error = Locations::of("a: [1\nb: 2\n").expect_err("an open bracket");
    assert_eq!(error.line, 2);
}
