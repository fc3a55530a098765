//! Lines to a card: power, sessions, and what is left behind.

use std::sync::{Arc, Mutex};

use card::{Channel, LinkError};

use crate::application::aid;
use crate::{Fault, VirtualCard, persona};

const QUERY: [u8; 4] = [0x00, 0x20, 0x00, 0x98];

fn shared(faults: &[&str]) -> Arc<Mutex<VirtualCard>> {
    let faults: Vec<Fault> = faults.iter().map(|fault| Fault::parse(fault).expect("a fault")).collect();
    Arc::new(Mutex::new(VirtualCard::new(persona("adult").expect("the adult"), &faults)))
}

fn select(channel: &mut impl Channel) -> Result<Vec<u8>, LinkError> {
    channel.transmit(&[&[0x00, 0xA4, 0x04, 0x0C, 0x0A], aid::JPKI].concat())
}

fn verify(channel: &mut impl Channel) -> Result<Vec<u8>, LinkError> {
    channel.transmit(&[0x00, 0x20, 0x00, 0x98, 0x04, b'1', b'2', b'3', b'4'])
}

#[test]
fn power_off_ends_the_line_and_closes_what_was_opened() {
    let card = shared(&[]);
    let mut channel = VirtualCard::open(&card);
    assert_eq!(select(&mut channel), Ok(vec![0x90, 0x00]));
    assert_eq!(verify(&mut channel), Ok(vec![0x90, 0x00]));
    channel.power_off();
    channel.power_off();
    assert_eq!(select(&mut channel), Err(LinkError::Removed));
    let mut next = VirtualCard::open(&card);
    assert_eq!(select(&mut next), Ok(vec![0x90, 0x00]));
    assert_eq!(next.transmit(&QUERY), Ok(vec![0x63, 0xC3]));
}

#[test]
fn a_line_that_is_only_dropped_leaves_the_key_open() {
    let card = shared(&[]);
    let mut channel = VirtualCard::open(&card);
    assert_eq!(select(&mut channel), Ok(vec![0x90, 0x00]));
    assert_eq!(verify(&mut channel), Ok(vec![0x90, 0x00]));
    drop(channel);
    let mut next = VirtualCard::open(&card);
    assert_eq!(select(&mut next), Ok(vec![0x90, 0x00]));
    assert_eq!(next.transmit(&QUERY), Ok(vec![0x90, 0x00]));
}

#[test]
fn a_second_line_takes_the_card_from_the_first() {
    let card = shared(&[]);
    let mut first = VirtualCard::open(&card);
    let mut second = VirtualCard::open(&card);
    assert_eq!(select(&mut first), Err(LinkError::Reset));
    first.power_off();
    assert_eq!(select(&mut second), Ok(vec![0x90, 0x00]), "the first one has no power over it");
}

#[test]
fn faults_of_the_line_have_their_errors_and_pass() {
    for (fault, first, then) in [
        ("removed@select", Err(LinkError::Removed), LinkError::Removed),
        ("empty-answer@select", Ok(vec![]), LinkError::Removed),
        ("short-answer@select", Ok(vec![0x90]), LinkError::Removed),
        ("reset@select", Err(LinkError::Reset), LinkError::Reset),
        ("unresponsive@select", Err(LinkError::Unresponsive), LinkError::Unresponsive),
    ] {
        let card = shared(&[fault]);
        let mut channel = VirtualCard::open(&card);
        assert_eq!(select(&mut channel), first, "{fault}");
        assert_eq!(select(&mut channel), Err(then), "{fault}");
        channel.power_off();
        assert_eq!(select(&mut VirtualCard::open(&card)), Ok(vec![0x90, 0x00]), "{fault}");
    }
}

#[test]
fn counters_live_as_long_as_the_card() {
    let card = shared(&[]);
    for left in [0xC2, 0xC1] {
        let mut channel = VirtualCard::open(&card);
        assert_eq!(select(&mut channel), Ok(vec![0x90, 0x00]));
        assert_eq!(channel.transmit(&[0x00, 0x20, 0x00, 0x98, 0x01, b'x']), Ok(vec![0x63, left]));
        channel.power_off();
    }
}
