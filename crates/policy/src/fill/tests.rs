//! Tests of values in texts.

use model::{Lang, SourceId, Text};

use super::{fill, names, with_unit};
use crate::kind::fact::Status;
use crate::kind::threshold::{Threshold, Unit};

#[test]
fn japanese_amounts_are_written_in_units_of_ten_thousand() {
    for (value, expected) in [
        (1_500, "1,500円"),
        (10_000, "1万円"),
        (15_000, "15,000円"),
        (500_000, "50万円"),
        (50_000_000, "5,000万円"),
        (100_000_000, "1億円"),
        (150_000_000, "1億5,000万円"),
        (0, "0円"),
    ] {
        assert_eq!(with_unit(value, Unit::Yen, Lang::Ja), expected);
    }
}

#[test]
fn english_amounts_have_a_sign_or_a_unit_in_the_right_number() {
    for (value, unit, expected) in [
        (10_000, Unit::Yen, "¥10,000"),
        (1_000, Unit::People, "1,000 people"),
        (1, Unit::People, "1 person"),
        (80, Unit::Percent, "80%"),
        (24, Unit::Hours, "24 hours"),
        (1, Unit::Days, "1 day"),
        (20, Unit::Years, "20 years"),
    ] {
        assert_eq!(with_unit(value, unit, Lang::En), expected);
    }
    assert_eq!(with_unit(1_000, Unit::People, Lang::Ja), "1,000人");
    assert_eq!(with_unit(50_000, Unit::People, Lang::Ja), "5万人");
}

#[test]
fn known_names_are_replaced_and_everything_else_stays() {
    let loss = Threshold {
        id: "loss-high".to_owned(),
        text: Text::default(),
        value: 500_000,
        unit: Unit::Yen,
        status: Status::Proposal,
        source: SourceId::from("own"),
    };
    let filled = |text| fill(text, Lang::Ja, |id| (id == "loss-high").then_some(&loss)).into_owned();
    assert_eq!(filled("{loss-high}以上"), "50万円以上");
    assert_eq!(filled("{other} {loss-high} {open"), "{other} 50万円 {open");
    assert_eq!(filled("なし"), "なし");
}

#[test]
fn names_are_listed_in_order() {
    assert_eq!(names("a {b} c {d} {e").collect::<Vec<_>>(), ["b", "d", "e"]);
}
