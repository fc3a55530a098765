//! Tests of words for flags, names and first bytes.

use super::*;

fn card(flags: State) -> CardState {
    ReaderState::of("Reader".to_owned(), flags, &[]).expect("a reader").card
}

#[test]
fn flags_become_words() {
    assert_eq!(card(State::EMPTY | State::CHANGED), CardState::Absent);
    assert_eq!(card(State::UNAWARE), CardState::Absent);
    assert_eq!(card(State::UNAVAILABLE), CardState::Absent);
    assert_eq!(card(State::PRESENT), CardState::Present);
    assert_eq!(card(State::PRESENT | State::UNPOWERED), CardState::Present);
    assert_eq!(card(State::PRESENT | State::INUSE), CardState::InUse);
    assert_eq!(card(State::PRESENT | State::EXCLUSIVE | State::INUSE), CardState::InUse);
    assert_eq!(card(State::PRESENT | State::MUTE), CardState::Unresponsive);
}

#[test]
fn a_reader_that_is_gone_has_no_state() {
    assert_eq!(ReaderState::of("Reader".to_owned(), State::UNKNOWN | State::CHANGED, &[]), None);
}

#[test]
fn first_bytes_become_a_kind_and_short_ones_do_no_harm() {
    let contactless = [0x3B, 0x88, 0x80, 0x01, 0, 0, 0x05, 0xE0, 0xB3, 0x81, 0xA1, 0, 0x7F];
    let generic = [0x3B, 0x80, 0x80, 0x01, 0x01];
    let transit = [0x3B, 0x8F, 0x80, 0x01, 0x80, 0x4F, 0x0C, 0xA0, 0, 0, 0x03, 0x06, 0x11, 0, 0x3B];
    let contact = [0x3B, 0xE0, 0x00, 0xFF, 0x81, 0x31, 0xFE, 0x45, 0x14];
    assert_eq!(AtrKind::of(&contactless), Some(AtrKind::Contactless));
    assert_eq!(AtrKind::of(&generic), Some(AtrKind::Contactless));
    assert_eq!(AtrKind::of(&transit), Some(AtrKind::Storage));
    assert_eq!(AtrKind::of(&contact), Some(AtrKind::Contact));
    assert_eq!(AtrKind::of(&[]), None);
    for length in 1..transit.len() {
        assert!(AtrKind::of(&transit[..length]).is_some());
    }
}

#[test]
fn an_empty_reader_does_not_keep_the_kind_of_the_last_card() {
    let state = ReaderState::of("Reader".to_owned(), State::EMPTY, &[0x3B, 0x80, 0x80, 0x01, 0x01]);
    assert_eq!(state.expect("a reader").atr_kind, None);
}

#[test]
fn made_up_readers_are_known_by_name_whatever_the_case() {
    let state = |name: &str| ReaderState::of(name.to_owned(), State::PRESENT, &[]).expect("a reader");
    assert!(state("Virtual PCD 00 00").virtual_reader);
    assert!(state("my VPCD 3 01 00").virtual_reader);
    for name in
        ["Windows Hello for Business 1", "Microsoft Virtual Smart Card 0", "Microsoft UICC ISO Reader 0"]
    {
        assert!(state(name).os_virtual, "{name}");
        assert!(!state(name).holds_card(), "{name}");
        assert!(!state(name).virtual_reader, "{name}");
    }
    let real = state("SONY FeliCa RC-S300/P (0000000) 00 00");
    assert!(!real.virtual_reader && !real.os_virtual && real.holds_card());
}
