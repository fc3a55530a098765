//! Tests of the rule book as a whole; single rules are tested by the corpus of invalid packs.

use std::collections::HashSet;

use super::RULES;

#[test]
fn rules_are_named_once() {
    let mut seen = HashSet::new();
    for (name, _) in RULES {
        assert!(seen.insert(name), "the rule `{name}` is listed twice");
    }
}
