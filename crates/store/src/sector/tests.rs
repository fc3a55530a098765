//! Drafts, versions, keys and results of members are kept, given back and recorded.

use super::*;
use crate::table::audit;

fn now() -> Timestamp {
    Timestamp::parse("2026-11-26T10:00:00+09:00").unwrap()
}

fn kept() -> (Store, String) {
    let mut store = Store::open_in_memory().unwrap();
    let key = store.add_sector_draft("shops", "お店", "one", now()).unwrap();
    (store, key)
}

fn row(member: &str, made: &str, hash: &str) -> ResultRow {
    ResultRow {
        member: member.to_owned(),
        subject: "s".to_owned(),
        made: made.to_owned(),
        hash: hash.to_owned(),
        content: format!("{member} {hash}"),
    }
}

#[test]
fn every_change_of_a_draft_can_be_taken_back_and_done_again() {
    let (mut store, key) = kept();
    assert!(store.save_sector_draft(&key, "shops", "お店", "two", now()).unwrap());
    assert!(store.save_sector_draft(&key, "shops", "お店", "three", now()).unwrap());
    assert!(!store.save_sector_draft(&key, "shops", "お店", "three", now()).unwrap());

    assert_eq!(store.sector_draft_state(&key, false).unwrap().as_deref(), Some("two"));
    assert!(store.step_sector_draft(&key, false, "shops", "お店", now()).unwrap());
    assert!(store.step_sector_draft(&key, false, "shops", "お店", now()).unwrap());
    assert!(!store.step_sector_draft(&key, false, "shops", "お店", now()).unwrap());
    let first = store.sector_draft(&key).unwrap();
    assert_eq!((first.content.as_str(), first.can_undo, first.can_redo), ("one", false, true));

    assert!(store.step_sector_draft(&key, true, "shops", "お店", now()).unwrap());
    assert_eq!(store.sector_draft(&key).unwrap().content, "two");

    // A new change ends what could be done again.
    store.save_sector_draft(&key, "shops", "お店", "other", now()).unwrap();
    assert!(!store.sector_draft(&key).unwrap().can_redo);
    assert!(!store.step_sector_draft(&key, true, "shops", "お店", now()).unwrap());
}

#[test]
fn a_draft_that_was_put_away_comes_back_until_the_bin_is_emptied() {
    let (mut store, key) = kept();
    store.trash_sector_draft(&key, true, now()).unwrap();
    assert!(store.sector_drafts().unwrap().is_empty());
    assert!(matches!(store.sector_draft(&key), Err(StoreError::NotFound { .. })));
    store.trash_sector_draft(&key, false, now()).unwrap();
    assert_eq!(store.sector_drafts().unwrap().len(), 1);

    store.trash_sector_draft(&key, true, now()).unwrap();
    store.empty_bin(now()).unwrap();
    assert!(matches!(store.trash_sector_draft(&key, false, now()), Err(StoreError::NotFound { .. })));
}

#[test]
fn a_published_version_is_never_replaced() {
    let (mut store, _) = kept();
    store.add_sector_version("shops", "1.0.0", b"first", now()).unwrap();
    let again = store.add_sector_version("shops", "1.0.0", b"second", now());
    assert!(matches!(again, Err(StoreError::Published { .. })));
    assert_eq!(store.sector_version_file("shops", "1.0.0").unwrap(), b"first");
    store.add_sector_version("shops", "1.1.0", b"second", now()).unwrap();
    assert_eq!(store.sector_versions("shops").unwrap().len(), 2);
    assert!(matches!(store.sector_version_file("shops", "9.0.0"), Err(StoreError::NotFound { .. })));
}

#[test]
fn the_newer_result_of_a_member_stays_whatever_comes_first() {
    let newer = |known: &ResultRow, new: &ResultRow| new.made > known.made;
    let mut store = Store::open_in_memory().unwrap();
    let both = [row("a", "2026-11-02", "h2"), row("b", "2026-11-01", "h1")];
    assert_eq!(store.add_sector_results("shops", &both, newer, now()).unwrap(), 2);
    assert_eq!(store.add_sector_results("shops", &both, newer, now()).unwrap(), 0);
    let old = [row("a", "2026-11-01", "h0"), row("b", "2026-11-03", "h3")];
    assert_eq!(store.sector_result_count("shops").unwrap(), 2);
    assert_eq!(store.add_sector_results("shops", &old, newer, now()).unwrap(), 1);
    let hashes: Vec<String> =
        store.sector_results("shops").unwrap().into_iter().map(|row| row.hash).collect();
    assert_eq!(hashes, ["h2", "h3"]);
    assert_eq!(store.remove_sector_results("shops", now()).unwrap(), 2);
    assert_eq!(store.sector_result_count("shops").unwrap(), 0);
}

#[test]
fn keys_are_kept_and_everything_is_in_the_audit_log() {
    let (mut store, key) = kept();
    store.add_sector_key("AAAA-BBBB", "事務局", b"{}", now()).unwrap();
    assert_eq!(store.sector_keys().unwrap()[0].file, b"{}");
    store.save_sector_draft(&key, "shops", "お店", "two", now()).unwrap();
    let state = audit::verify(&store.db).unwrap().unwrap();
    assert_eq!(state.records, 3);
}
