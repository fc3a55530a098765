//! The rules of PDF/A-2u, kept by a report.

mod common;

use common::file::{Opened, REPORT, unicode};
use common::{rules, sample};
use model::Lang;

#[test]
fn independent_tools_accept_the_file() {
    rules::independent_tools_accept_the_file(&REPORT);
}

#[test]
fn the_file_begins_with_its_version_and_a_binary_line() {
    rules::the_file_begins_with_its_version_and_a_binary_line(&REPORT);
}

#[test]
fn the_id_has_two_equal_parts() {
    rules::the_id_has_two_equal_parts(&REPORT);
}

#[test]
fn there_is_no_encryption_and_nothing_that_acts() {
    rules::there_is_no_encryption_and_nothing_that_acts(&REPORT);
}

#[test]
fn there_is_no_transparency() {
    rules::there_is_no_transparency(&REPORT);
}

#[test]
fn streams_are_inside_and_use_flate_only() {
    rules::streams_are_inside_and_use_flate_only(&REPORT);
}

#[test]
fn the_output_intent_is_srgb() {
    rules::the_output_intent_is_srgb(&REPORT);
}

#[test]
fn both_forms_of_metadata_say_the_same() {
    rules::both_forms_of_metadata_say_the_same(&REPORT);
}

#[test]
fn content_uses_known_operators_and_device_rgb_inside_marked_content() {
    rules::content_uses_known_operators_and_device_rgb_inside_marked_content(&REPORT);
}

#[test]
fn limits_of_the_format_are_kept() {
    rules::limits_of_the_format_are_kept(&REPORT);
}

#[test]
fn the_reader_is_told_language_title_and_bookmarks() {
    rules::the_reader_is_told_language_title_and_bookmarks(&REPORT, "ja", 14);
}

#[test]
fn what_metadata_cannot_hold_is_replaced_in_both_forms() {
    let mut input = sample(Lang::Ja);
    input.service.name = "窓口\u{fffe}と\u{ffff}<通信>\u{7}".into();
    input.service.organisation = "組合\u{ffff}＆".into();
    let opened = Opened::new(report::pdf(&input).expect("a report"));
    rules::both_forms_of_metadata_say_the_same(&opened);
    let info = opened.resolve(opened.file.trailer.get(b"Info").expect("information"));
    let info = info.as_dict().expect("a dictionary");
    assert_eq!(unicode(opened.get(info, "Author")), "組合 ＆");
}
