//! The shipped packs, compared with edited ones.

use std::sync::Arc;

use model::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::mutation::{mutated, mutations};
use crate::diff::clauses::RowChange;
use crate::diff::{apply, compare, diff};
use crate::overlay;
use crate::pack::Pack;
use crate::read::{read_pack, shipped};
use crate::rebase::{rely_on, upstream_changes};

fn packs() -> Vec<Pack> {
    let packs: Vec<Pack> = shipped()
        .iter()
        .map(|(id, files)| read_pack(files, id).unwrap_or_else(|findings| panic!("{findings:#?}")).0)
        .collect();
    assert!(!packs.is_empty());
    packs
}

#[test]
fn edits_of_shipped_packs_put_in_give_the_new_pack() {
    let packs = packs();
    let mut runner = TestRunner::new(Config { cases: 24, ..Config::default() });
    runner
        .run(&(0..packs.len(), 0..packs.len(), mutations(12)), |(from, to, edits)| {
            let (old, new) = (&packs[from], mutated(&packs[to], &edits));
            prop_assert_eq!(apply(old, &diff(old, &new)), Ok(new));
            Ok(())
        })
        .expect("holds");
}

#[test]
fn a_shipped_pack_under_itself_changes_nothing() {
    let base = Arc::new(policy::load_embedded().into_result().expect("no errors"));
    for pack in packs() {
        let guideline = overlay::apply(&pack, &base).unwrap_or_else(|findings| panic!("{findings:#?}"));
        let same = compare(&guideline, &guideline, Lang::Ja);
        assert!(same.diff.is_empty() && same.examples.is_empty() && same.requirements.is_empty());
        assert!(same.clauses.iter().all(|row| row.change == RowChange::Unchanged));
        assert!(same.version.enough);
    }
}

#[test]
fn records_of_shipped_packs_are_read_again_and_stay_small() {
    let base = Arc::new(policy::load_embedded().into_result().expect("no errors"));
    for mut pack in packs() {
        pack.header.base = overlay::base_of(&base);
        pack.header.relied_on = Some(rely_on(&pack, &base));
        assert_eq!(upstream_changes(&pack, &base), []);
        let files = crate::write::write_pack(&pack).expect("it can be written");
        assert!(files["sector.yaml"].len() < 128 * 1024, "{} bytes", files["sector.yaml"].len());
        let (read, _) = read_pack(&files, "").unwrap_or_else(|findings| panic!("{findings:#?}"));
        assert_eq!(read.header, pack.header);
        let record = pack.header.relied_on.expect("recorded");
        assert_eq!(record.outcomes.len(), pack.examples.len());
    }
}
