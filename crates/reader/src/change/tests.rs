//! Tests of differences.

use super::*;

fn reader(name: &str, card: CardState) -> ReaderState {
    ReaderState { name: name.to_owned(), card, atr_kind: None, virtual_reader: false, os_virtual: false }
}

fn running(readers: Vec<ReaderState>) -> Snapshot {
    Snapshot { service: Service::Running, readers }
}

#[test]
fn nothing_new_is_no_change() {
    let snapshot = running(vec![reader("a", CardState::Present)]);
    assert_eq!(snapshot.changes_since(&snapshot), []);
}

#[test]
fn a_card_comes_and_a_reader_goes_and_another_comes() {
    let before = running(vec![reader("a", CardState::Absent), reader("b", CardState::Absent)]);
    let now = running(vec![reader("a", CardState::Present), reader("c", CardState::InUse)]);
    let expected = [
        Change::Left { name: "b".to_owned() },
        Change::Card { name: "a".to_owned(), before: CardState::Absent, now: CardState::Present },
        Change::Appeared(reader("c", CardState::InUse)),
    ];
    assert_eq!(now.changes_since(&before), expected);
}

#[test]
fn a_service_that_stops_takes_its_readers_along() {
    let before = running(vec![reader("a", CardState::Present)]);
    let now = Snapshot { service: Service::Absent, readers: vec![] };
    let left = Change::Left { name: "a".to_owned() };
    assert_eq!(now.changes_since(&before), [Change::Service(Service::Absent), left]);
    let back = [Change::Service(Service::Running), Change::Appeared(reader("a", CardState::Present))];
    assert_eq!(before.changes_since(&now), back);
}
