//! The card against scripts of commands, under faults, and under whatever arrives.

mod faults;
mod property;
mod script;

use super::{Reply, VirtualCard};
use crate::fault::Fault;
use crate::persona::persona;

/// Selecting the applications.
const JPKI: &str = "00A4040C0A D392F0002601 00000001";
const TEXT: &str = "00A4040C0A D39210003100 01010408";
const ISSUER: &str = "00A4040C07 A0000001510000";
/// Presenting the secrets of every persona.
const PIN: &str = "00200098 04 31323334";
const PASSWORD: &str = "0020009B 06 414243313233";
const WRONG_PIN: &str = "00200098 04 39393939";
/// Signing a DigestInfo.
const SIGN_AUTH: &str = "802A0097 33 3031300d060960864801650304020105000420 \
    5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a 00";

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.bytes().filter(|c| !c.is_ascii_whitespace()).collect();
    let byte = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair).expect("ASCII");
        u8::from_str_radix(pair, 16).expect("a byte")
    };
    digits.chunks(2).map(byte).collect()
}

/// A card with power.
fn card(id: &str, faults: &[&str]) -> VirtualCard {
    let faults: Vec<Fault> = faults.iter().map(|fault| Fault::parse(fault).expect("a fault")).collect();
    let mut card = VirtualCard::new(persona(id).expect("a persona"), &faults);
    card.power_on();
    card
}

/// The whole answer to a command.
fn ask(card: &mut VirtualCard, command: &str) -> Vec<u8> {
    match card.exchange(&bytes(command)) {
        Reply::Answer(answer) => answer,
        other => panic!("{command}: {other:?}"),
    }
}

/// The status of the answer, and its data.
fn split(card: &mut VirtualCard, command: &str) -> (Vec<u8>, u16) {
    let answer = ask(card, command);
    let (data, word) = answer.split_last_chunk::<2>().expect("an answer has a status");
    (data.to_vec(), u16::from_be_bytes(*word))
}

fn status(card: &mut VirtualCard, command: &str) -> u16 {
    split(card, command).1
}

/// Plays commands and compares each status.
fn play(card: &mut VirtualCard, script: &[(&str, u16)]) {
    for (number, (command, expected)) in script.iter().enumerate() {
        let found = status(card, command);
        assert_eq!(found, *expected, "command {number}, {command}: {found:04X} instead of {expected:04X}");
    }
}

/// Reads an object as a client does: by short id, then by offset, as long as its header says.
fn object(card: &mut VirtualCard, short: u8) -> Vec<u8> {
    let mut found = ask(card, &format!("00B0{:02X}0000", 0x80 | short));
    found.truncate(found.len() - 2);
    let length = 4 + usize::from(u16::from_be_bytes([found[2], found[3]]));
    while found.len() < length {
        let left = (length - found.len()).min(256) & 0xFF;
        let (data, word) = split(card, &format!("00B0{:04X}{left:02X}", found.len()));
        assert_eq!(word, 0x9000);
        found.extend(data);
    }
    found
}
