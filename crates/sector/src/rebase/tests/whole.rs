//! Whole rounds: many changes at once, on the sample and on the shipped packs.

use std::sync::Arc;

use model::Category;
use policy::Catalogue;

use super::{Edit, edited, reason, sample, shipped};
use crate::overlay::{apply, base_of};
use crate::pack::Pack;
use crate::pack::example::Given;
use crate::read::read_pack;
use crate::rebase::{Reject, apply_change, finish, reject_change, rely_on, upstream_changes};

/// Edits that change what comes out of examples, each alone a version of the base.
const DECIDING: [&[Edit<'static>]; 5] = [
    &[(
        "frameworks/ds500-2019.yaml",
        "pair:\n    from-ial: 2\n    at-least-aal: 2",
        "pair:\n    from-ial: 2\n    at-least-aal: 3",
    )],
    &[(
        "frameworks/ds500-2019.yaml",
        "        public-interest: moderate\n",
        "        public-interest: none\n",
    )],
    &[(
        "frameworks/ds500-2019.yaml",
        "validated-attribute:\n    level: 2",
        "validated-attribute:\n    level: 3",
    )],
    &[(
        "frameworks/ds500-2019.yaml",
        "personal-data-online:\n    level: 2",
        "personal-data-online:\n    level: 3",
    )],
    &[("questions/proofing-harm.yaml", "civil-criminal: low", "civil-criminal: high")],
];

/// Edits of every kind, together one version of the base.
const MANY: [Edit<'static>; 7] = [
    ("frameworks/ds500-2019.yaml", "        public-interest: none\n", "        public-interest: low\n"),
    ("methods/proofing/photo-selfie.yaml", "level:\n  value: 2", "level:\n  value: 1"),
    ("methods/proofing/document-and-mail.yaml", "level:\n  value: 2", "level:\n  value: 1"),
    ("methods/authentication/passkey.yaml", "level:\n  value: 2", "level:\n  value: 3"),
    ("thresholds/base.yaml", "value: 500000\n", "value: 600000\n"),
    ("glossary/base.yaml", "  - id: ial\n    term:\n      ja: ", "  - id: ial\n    term:\n      ja: 新・"),
    (
        "sources/base.yaml",
        "  - id: jfa-2023\n    title:\n      ja: ",
        "  - id: jfa-2023\n    title:\n      ja: 新・",
    ),
];

/// The sample and the shipped packs, written for the shipped base.
fn packs() -> Vec<Pack> {
    let shipped_packs = crate::read::shipped();
    let read = shipped_packs
        .iter()
        .map(|(id, files)| read_pack(files, id).unwrap_or_else(|findings| panic!("{findings:#?}")).0);
    [sample(), by_answers()]
        .into_iter()
        .chain(read)
        .map(|pack| written_for_shipped(pack, &shipped()))
        .collect()
}

/// The sample with an example whose ratings follow from answers.
fn by_answers() -> Pack {
    let mut pack = sample();
    let example = &mut pack.examples[0];
    example.answers.insert("proofing-violation".into(), Given::One("minor".to_owned()));
    for row in example.ratings.values_mut() {
        row.remove(&Category::CivilCriminal);
    }
    pack
}

fn written_for_shipped(mut pack: Pack, base: &Arc<Catalogue>) -> Pack {
    pack.header.base = base_of(base);
    pack.header.relied_on = Some(rely_on(&pack, base));
    pack
}

/// Whatever a new base does to an example, at least one change names the example.
#[test]
fn no_difference_is_left_unnamed() {
    let packs = packs();
    for edits in DECIDING {
        let new = edited(edits);
        let mut differing = 0;
        for pack in &packs {
            let changes = upstream_changes(pack, &new);
            let now = rely_on(pack, &new).outcomes;
            assert_eq!(now.len(), pack.examples.len(), "{} fits the base", pack.header.id);
            let Some(record) = &pack.header.relied_on else { panic!("recorded") };
            for (id, outcome) in &record.outcomes {
                let mut named = changes.iter().flat_map(|change| &change.effect.examples);
                let differs = now.get(id) != Some(outcome);
                differing += usize::from(differs);
                assert_eq!(named.any(|found| found.id == *id), differs, "{id} after {edits:?}");
            }
        }
        assert!(differing > 0, "{edits:?} change nothing anywhere");
    }
}

#[test]
fn everything_can_be_accepted() {
    let new = edited(&MANY);
    for mut pack in packs() {
        let mut left = upstream_changes(&pack, &new);
        assert!(left.len() >= 3, "{}: {}", pack.header.id, left.len());
        while let Some(change) = left.first() {
            pack = apply_change(&pack, change, &new).expect("it can be applied");
            let now = upstream_changes(&pack, &new);
            assert_eq!(now.len(), left.len() - 1, "{} was one of them", change.id);
            left = now;
        }
        let finished = finish(&pack, &new).expect("all is decided");
        assert_eq!(finished.header.base, base_of(&new));
        apply(&finished, &new).unwrap_or_else(|findings| panic!("{findings:#?}"));
    }
}

#[test]
fn everything_can_be_rejected_and_only_what_nothing_keeps_out_is_left() {
    let new = edited(&MANY);
    for mut pack in packs() {
        let changes = upstream_changes(&pack, &new);
        let stays =
            changes.iter().filter(|change| change.reject == Reject::Stay).map(|change| change.id.clone());
        let stays: Vec<String> = stays.collect();
        for change in &changes {
            pack = reject_change(&pack, change, &reason(), &new).expect("it can be rejected");
        }
        let left =
            finish(&pack, &new).map_or_else(|left| left, |_| panic!("the table of the framework is left"));
        assert_eq!((left.open, left.rejected), (Vec::new(), stays));
        apply(&pack, &new).unwrap_or_else(|findings| panic!("{findings:#?}"));
    }
}
