//! Tests of the migrations.

use super::{APPLICATION_ID, MARK, MIGRATIONS};

#[test]
fn all_steps_apply() {
    MIGRATIONS.validate().unwrap();
}

#[test]
fn the_mark_is_the_application_id() {
    assert_eq!(MARK, format!("PRAGMA application_id = {APPLICATION_ID};"));
}
