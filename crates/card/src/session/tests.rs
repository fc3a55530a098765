//! Scripts: what is sent, what comes back, and how a session ends.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::{Cancel, Session};
use crate::application::{Jpki, JpkiKey, TokenKind, VerifyError};
use crate::channel::{Channel, LinkError};
use crate::error::CardError;
use crate::secret::{Secret, SecretKind};
use crate::tries::{LastTry, Refusal, Tries, Verified};

const SELECT: (&str, &str) = ("00A4040C0AD392F000260100000001", "9000");
const CLOSE: (&str, &str) = ("00A4040C07A0000001510000", "9000");

/// A card that knows one conversation and nothing else.
#[derive(Clone, Default)]
pub(crate) struct Script(Arc<Mutex<Lines>>);

#[derive(Default)]
struct Lines {
    left: VecDeque<(String, Result<Vec<u8>, LinkError>)>,
    powered_off: u32,
}

impl Script {
    pub(crate) fn new(lines: &[(&str, &str)]) -> Self {
        let left = lines.iter().map(|(command, answer)| {
            let answer = if *answer == "gone" { Err(LinkError::Removed) } else { Ok(bytes(answer)) };
            ((*command).to_owned(), answer)
        });
        Self(Arc::new(Mutex::new(Lines { left: left.collect(), powered_off: 0 })))
    }

    /// Everything was said and the power was cut once.
    pub(crate) fn is_over(&self) {
        let lines = self.0.lock().expect("not poisoned");
        assert!(lines.left.is_empty(), "never sent: {:?}", lines.left);
        assert_eq!(lines.powered_off, 1, "the power is cut exactly once");
    }
}

impl Channel for Script {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        let mut lines = self.0.lock().expect("not poisoned");
        let sent: String = command.iter().map(|byte| format!("{byte:02X}")).collect();
        let (expected, answer) = lines.left.pop_front().unwrap_or_else(|| panic!("unexpected {sent}"));
        assert_eq!(sent, expected);
        answer
    }

    fn power_off(&mut self) {
        self.0.lock().expect("not poisoned").powered_off += 1;
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")).collect()
}

fn pin() -> Secret {
    Secret::parse(SecretKind::UserPin, "1234".to_owned()).expect("four digits")
}

/// Runs a conversation against a script that must be said to its end.
fn check(lines: &[(&str, &str)], talk: impl FnOnce(&mut Session)) {
    let script = Script::new(lines);
    let mut session = Session::begin(Box::new(script.clone()), Cancel::default());
    talk(&mut session);
    let summary = session.close();
    script.is_over();
    assert_eq!(summary.apdus as usize, lines.len(), "every command counts");
    assert_eq!(summary.trace.len(), lines.len());
}

#[test]
fn a_token_is_read_after_selecting() {
    let token = format!("{}9000", "4A504B494150494343544F4B454E322020");
    check(&[SELECT, ("00B0860020", &token), CLOSE], |session| {
        let mut jpki = Jpki::select(session).expect("selected");
        assert_eq!(jpki.token(), Ok(TokenKind::MyNumberCard));
    });
}

#[test]
fn the_first_command_is_said_again_after_no_diagnosis() {
    let lines = [(SELECT.0, "6F00"), ("00A40000", "6A86"), SELECT, CLOSE];
    check(&lines, |session| assert!(Jpki::select(session).is_ok()));
    // Later, the same answer is an error.
    check(&[SELECT, ("00200098", "6F00"), CLOSE], |session| {
        let counter = Jpki::select(session).and_then(|mut jpki| jpki.counter(JpkiKey::Authentication));
        assert_eq!(counter.map(|counter| counter.tries()), Ok(Tries::Unknown));
    });
}

#[test]
fn another_card_is_told_by_its_answer() {
    check(&[(SELECT.0, "6A82"), CLOSE], |session| {
        assert_eq!(Jpki::select(session).err(), Some(CardError::NoApplication));
    });
}

#[test]
fn an_object_is_read_to_its_length_and_no_further() {
    let first = format!("30820102{}9000", "AA".repeat(252));
    let rest = format!("{}9000", "BB".repeat(6));
    check(&[SELECT, ("00B08A0000", &first), ("00B0010006", &rest), CLOSE], |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.len()), Ok(0x106));
    });
}

#[test]
fn filler_behind_an_object_is_cut() {
    check(&[SELECT, ("00B08A0000", "3003010203FFFFFFFF6282"), CLOSE], |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.to_vec()), Ok(bytes("3003010203")));
    });
}

#[test]
fn a_short_file_is_read_from_its_head_where_the_card_wants_it() {
    let lines = [
        SELECT,
        ("00B08A0000", "6B00"),
        ("00B08A0008", "300901020304050690 00"),
        ("00B0000803", "0708099000"),
        CLOSE,
    ];
    let lines = lines.map(|(command, answer)| (command, answer.replace(' ', "")));
    let lines: Vec<(&str, &str)> =
        lines.iter().map(|(command, answer)| (*command, answer.as_str())).collect();
    check(&lines, |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.to_vec()), Ok(bytes("3009010203040506070809")));
    });
}

#[test]
fn an_object_that_ends_early_comes_as_far_as_it_goes() {
    let first = format!("30820400{}9000", "AA".repeat(252));
    check(&[SELECT, ("00B08A0000", &first), ("00B0010000", "6B00"), CLOSE], |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.len()), Ok(256));
    });
}

#[test]
fn a_length_beyond_reason_is_not_followed() {
    let first = format!("3083FFFFFF{}9000", "AA".repeat(251));
    check(&[SELECT, ("00B08A0000", &first), CLOSE], |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.len()), Ok(256));
    });
}

#[test]
fn pieces_and_corrected_lengths_are_followed() {
    let lines = [
        SELECT,
        ("00B08A0000", "6C05"),
        ("00B08A0005", "30036102"),
        ("00C0000002", "01026101"),
        ("00C0000001", "039000"),
        CLOSE,
    ];
    check(&lines, |session| {
        let read = Jpki::select(session).and_then(|mut jpki| jpki.certificate(JpkiKey::Authentication));
        assert_eq!(read.map(|bytes| bytes.to_vec()), Ok(bytes("3003010203")));
    });
}

#[test]
fn a_right_pin_opens_and_a_wrong_one_is_counted() {
    let verify = "002000980431323334";
    let cases = [
        ("9000", Ok(Verified::Accepted)),
        ("63C2", Ok(Verified::Rejected(Tries::Left(2)))),
        ("63C0", Ok(Verified::Rejected(Tries::Blocked))),
        ("6984", Ok(Verified::Rejected(Tries::Blocked))),
        ("6300", Ok(Verified::Rejected(Tries::Unknown))),
        ("6F00", Err(VerifyError::Card(CardError::Unexpected { word: 0x6F00 }))),
        ("6C04", Err(VerifyError::Card(CardError::Unexpected { word: 0x6C04 }))),
    ];
    for (answer, expected) in cases {
        check(&[SELECT, ("00200098", "63C3"), (verify, answer), CLOSE], |session| {
            let mut jpki = Jpki::select(session).expect("selected");
            let counter = jpki.counter(JpkiKey::Authentication).expect("a counter");
            let found = jpki.verify(JpkiKey::Authentication, &counter, &pin(), LastTry::Keep);
            assert_eq!(found, expected, "{answer}");
        });
    }
}

#[test]
fn no_pin_is_sent_where_the_counter_forbids_it() {
    let cases = [
        ("63C1", LastTry::Keep, Refusal::LastTry),
        ("63C0", LastTry::Spend, Refusal::Blocked),
        ("6984", LastTry::Spend, Refusal::Blocked),
        ("9000", LastTry::Spend, Refusal::CounterUnknown),
    ];
    for (answer, last_try, refusal) in cases {
        check(&[SELECT, ("00200098", answer), CLOSE], |session| {
            let mut jpki = Jpki::select(session).expect("selected");
            let counter = jpki.counter(JpkiKey::Authentication).expect("a counter");
            let found = jpki.verify(JpkiKey::Authentication, &counter, &pin(), last_try);
            assert_eq!(found, Err(VerifyError::Refused(refusal)), "{answer}");
        });
    }
}

#[test]
fn a_removed_card_is_a_removed_card_and_nothing_more_is_sent() {
    for answer in ["gone", "", "90"] {
        check(&[SELECT, ("00200098", "63C3"), ("002000980431323334", answer)], |session| {
            let mut jpki = Jpki::select(session).expect("selected");
            let counter = jpki.counter(JpkiKey::Authentication).expect("a counter");
            let gone = CardError::Link(LinkError::Removed);
            let found = jpki.verify(JpkiKey::Authentication, &counter, &pin(), LastTry::Keep);
            assert_eq!(found, Err(VerifyError::Card(gone)), "{answer:?}");
            assert_eq!(jpki.counter(JpkiKey::Authentication).err(), Some(gone));
        });
    }
}

#[test]
fn who_cancels_stops_before_the_next_command_and_the_power_is_cut() {
    let script = Script::new(&[SELECT, CLOSE]);
    let cancel = Cancel::default();
    let mut session = Session::begin(Box::new(script.clone()), cancel.clone());
    let mut jpki = Jpki::select(&mut session).expect("selected");
    cancel.cancel();
    assert_eq!(jpki.token(), Err(CardError::Cancelled));
    drop(session);
    script.is_over();
}

#[test]
fn a_panic_cuts_the_power_too() {
    let script = Script::new(&[SELECT, CLOSE]);
    let line = script.clone();
    let result = std::panic::catch_unwind(move || {
        let mut session = Session::begin(Box::new(line), Cancel::default());
        let _jpki = Jpki::select(&mut session).expect("selected");
        panic!("somewhere in the middle");
    });
    assert!(result.is_err());
    script.is_over();
}

#[test]
fn the_trace_holds_no_secret() {
    let script = Script::new(&[SELECT, ("00200098", "63C3"), ("002000980431323334", "9000"), CLOSE]);
    let mut session = Session::begin(Box::new(script), Cancel::default());
    let mut jpki = Jpki::select(&mut session).expect("selected");
    let counter = jpki.counter(JpkiKey::Authentication).expect("a counter");
    jpki.verify(JpkiKey::Authentication, &counter, &pin(), LastTry::Keep).expect("accepted");
    let trace = format!("{:?}", session.close().trace);
    assert!(!trace.contains("31 32 33 34") && !trace.contains("1234"), "{trace}");
    assert!(trace.contains("00 20 00 98 04 [4]"), "{trace}");
}
