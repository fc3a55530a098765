//! Tests of the choice, on lists made by hand.

use super::*;

fn reader(name: &str, card: CardState) -> ReaderState {
    let os_virtual = name.starts_with("Windows Hello");
    ReaderState { name: name.to_owned(), card, atr_kind: None, virtual_reader: false, os_virtual }
}

#[test]
fn the_only_card_decides_and_empty_slots_do_not_count() {
    let readers = [reader("a", CardState::Absent), reader("b", CardState::Present)];
    assert_eq!(among(&readers, None), Ok("b".to_owned()));
}

#[test]
fn several_cards_are_told_with_the_names_of_their_readers() {
    let readers =
        [reader("a", CardState::Present), reader("b", CardState::Absent), reader("c", CardState::InUse)];
    let names = vec!["a".to_owned(), "c".to_owned()];
    assert_eq!(among(&readers, None), Err(ReaderError::SeveralCards { names }));
    assert_eq!(among(&readers, Some("a")), Ok("a".to_owned()));
}

#[test]
fn readers_of_the_operating_system_neither_compete_nor_count() {
    let hello = reader("Windows Hello for Business 1", CardState::Present);
    let readers = [hello.clone(), reader("b", CardState::Present)];
    assert_eq!(among(&readers, None), Ok("b".to_owned()));
    assert_eq!(among(&[hello], None), Err(ReaderError::NoReader));
}

#[test]
fn every_lack_has_its_own_name() {
    let name = "a".to_owned();
    let one = |card| [reader("a", card)];
    assert_eq!(among(&[], None), Err(ReaderError::NoReader));
    assert_eq!(among(&one(CardState::Absent), None), Err(ReaderError::NoCard));
    assert_eq!(among(&one(CardState::Absent), Some("a")), Err(ReaderError::NoCard));
    assert_eq!(among(&one(CardState::InUse), None), Err(ReaderError::InUse { name: name.clone() }));
    assert_eq!(among(&one(CardState::Unresponsive), None), Err(ReaderError::Unresponsive { name }));
    let unknown = ReaderError::UnknownReader { name: "b".to_owned() };
    assert_eq!(among(&one(CardState::Present), Some("b")), Err(unknown));
}

#[test]
fn a_person_who_changed_their_mind_does_not_wait() {
    let cancel = AtomicBool::new(true);
    assert_eq!(choose(None, Duration::MAX, &cancel), Err(ReaderError::Cancelled));
}
