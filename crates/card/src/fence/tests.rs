//! Nothing denied ever reaches the line.

use std::sync::{Arc, Mutex};

use proptest::prelude::*;

use super::{ATTRIBUTES_AID, Denied, Fence, FenceError, JPKI_AID};
use crate::channel::{Channel, LinkError};

/// A card that says yes to everything, and remembers.
#[derive(Clone, Default)]
struct Yes(Arc<Mutex<Vec<Vec<u8>>>>);

impl Channel for Yes {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        self.0.lock().expect("no test panics while it holds this").push(command.to_vec());
        let query = command.len() == 4 && command.get(1) == Some(&0x20);
        Ok(if query { vec![0x63, 0xC3] } else { vec![0x90, 0x00] })
    }

    fn power_off(&mut self) {}
}

fn select(aid: &[u8]) -> Vec<u8> {
    let length = u8::try_from(aid.len()).expect("short");
    [&[0x00, 0xA4, 0x04, 0x0C, length], aid].concat()
}

/// Sends commands one after the other; the last one has this fate.
fn check(before: &[Vec<u8>], command: &[u8], expected: Result<(), Denied>) {
    let seen = Yes::default();
    let mut fence = Fence::new(Box::new(seen.clone()));
    for command in before {
        fence.transmit(command).expect("the way there is permitted");
    }
    let found = fence.transmit(command).map(drop);
    assert_eq!(found, expected.map_err(FenceError::Denied), "{command:02X?}");
    let sent = seen.0.lock().expect("not poisoned").len();
    assert_eq!(sent, before.len() + usize::from(expected.is_ok()), "a denied command must not be sent");
}

#[test]
fn what_tests_need_is_permitted() {
    let jpki = select(&JPKI_AID);
    check(&[], &jpki, Ok(()));
    for command in [
        &[0x00, 0xB0, 0x86, 0x00, 0x20][..],
        &[0x00, 0xB0, 0x8A, 0x00, 0x00],
        &[0x00, 0xB0, 0x81, 0x00, 0x00],
        &[0x00, 0x20, 0x00, 0x98],
        &[0x80, 0x2A, 0x00, 0x97, 0x01, 0x31, 0x00],
    ] {
        check(std::slice::from_ref(&jpki), command, Ok(()));
    }
    let verify = [0x00, 0x20, 0x00, 0x98, 0x04, 1, 2, 3, 4];
    check(&[jpki, vec![0x00, 0x20, 0x00, 0x98]], &verify, Ok(()));
}

#[test]
fn the_my_number_is_out_of_reach() {
    let attributes = [select(&ATTRIBUTES_AID)];
    for file in [0x81, 0x83, 0x84, 0x85, 0x86, 0x87, 0x94] {
        check(&attributes, &[0x00, 0xB0, file, 0x00, 0x00], Err(Denied::File));
    }
    // By SELECT of the file, and without any selection.
    for id in [[0x00, 0x01], [0x00, 0x03], [0x00, 0x14]] {
        check(&attributes, &[0x00, 0xA4, 0x02, 0x0C, 0x02, id[0], id[1]], Err(Denied::Command));
    }
    check(&attributes, &[0x00, 0xB0, 0x00, 0x00, 0x11], Err(Denied::File));
    // The PIN and the number itself as keys open the number.
    for reference in [0x91, 0x92, 0x94] {
        check(&attributes, &[0x00, 0x20, 0x00, reference], Err(Denied::Application));
        let verify = [&[0x00, 0x20, 0x00, reference, 0x04][..], b"1234"].concat();
        check(&attributes, &verify, Err(Denied::Application));
    }
}

#[test]
fn other_applications_are_never_selected() {
    let visual = [0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02];
    let common = [0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x01, 0x00];
    for aid in [&visual[..], &common, &JPKI_AID[..9], &ATTRIBUTES_AID[..6], &[]] {
        check(&[], &select(aid), Err(Denied::Application));
    }
    check(&[], &[0x00, 0xA4, 0x00, 0x00, 0x02, 0x3F, 0x00], Err(Denied::Command));
}

#[test]
fn nothing_that_changes_a_card_is_sent() {
    let jpki = [select(&JPKI_AID)];
    for instruction in
        [0x24, 0x2C, 0x32, 0x06, 0x50, 0x52, 0x54, 0x8A, 0xA2, 0xAE, 0xD6, 0xDC, 0xE2, 0xCA, 0x84, 0x82]
    {
        for class in [0x00, 0x08, 0x0C, 0x80, 0x84, 0x90] {
            check(&jpki, &[class, instruction, 0x00, 0x98, 0x04, 1, 2, 3, 4], Err(Denied::Command));
        }
    }
}

#[test]
fn a_secret_needs_its_counter_just_before() {
    let jpki = select(&JPKI_AID);
    let query = vec![0x00, 0x20, 0x00, 0x98];
    let verify = vec![0x00, 0x20, 0x00, 0x98, 0x04, 1, 2, 3, 4];
    check(std::slice::from_ref(&jpki), &verify, Err(Denied::Counter));
    let read = vec![0x00, 0xB0, 0x86, 0x00, 0x20];
    check(&[jpki.clone(), query.clone(), read], &verify, Err(Denied::Counter));
    let other = vec![0x00, 0x20, 0x00, 0x9B];
    check(&[jpki.clone(), other], &verify, Err(Denied::Counter));
    check(&[jpki.clone(), query.clone(), verify.clone(), query.clone()], &verify, Err(Denied::SecondSecret));
    // Bodies that are empty or of another length are other commands.
    for body in
        [&[0x00][..], &[0x03, 1, 2, 3], &[0x04, 1, 2, 3], &[0x05, 1, 2, 3, 4, 5], &[0x04, 1, 2, 3, 4, 0]]
    {
        let command = [&query[..], body].concat();
        check(&[jpki.clone(), query.clone()], &command, Err(Denied::Command));
    }
}

#[test]
fn after_an_answer_that_is_none_everything_begins_anew() {
    struct Short(usize);
    impl Channel for Short {
        fn transmit(&mut self, _: &[u8]) -> Result<Vec<u8>, LinkError> {
            self.0 += 1;
            Ok(if self.0 == 2 { vec![] } else { vec![0x90, 0x00] })
        }
        fn power_off(&mut self) {}
    }
    let mut fence = Fence::new(Box::new(Short(0)));
    let token = [0x00, 0xB0, 0x86, 0x00, 0x20];
    assert!(fence.transmit(&select(&JPKI_AID)).is_ok());
    assert_eq!(fence.transmit(&token), Ok(vec![]));
    assert_eq!(fence.transmit(&token), Err(FenceError::Denied(Denied::Application)));
}

/// Bytes near to real commands, so that random sequences get somewhere.
fn command() -> impl Strategy<Value = Vec<u8>> {
    let aids = prop_oneof![Just(JPKI_AID.to_vec()), Just(ATTRIBUTES_AID.to_vec())];
    prop_oneof![
        2 => aids.prop_map(|aid| select(&aid)),
        1 => proptest::collection::vec(any::<u8>(), 0..12),
        4 => (prop_oneof![Just(0x00u8), Just(0x80), any::<u8>()],
              prop_oneof![Just(0xA4u8), Just(0xB0), Just(0x20), Just(0x2A), Just(0x24), any::<u8>()],
              any::<u8>(), any::<u8>(),
              prop_oneof![Just(vec![]), Just(vec![0x00]), Just(vec![0x04, 1, 2, 3, 4]),
                          proptest::collection::vec(any::<u8>(), 0..20)])
            .prop_map(|(class, instruction, p1, p2, rest)| [&[class, instruction, p1, p2], &rest[..]].concat()),
        3 => prop_oneof![Just(0x98u8), Just(0x9B), Just(0x95), Just(0x91)]
            .prop_map(|reference| vec![0x00, 0x20, 0x00, reference]),
        3 => Just(vec![0x00, 0x20, 0x00, 0x98, 0x04, 1, 2, 3, 4]),
        2 => (0x80u8..0xA0, any::<u8>()).prop_map(|(file, length)| vec![0x00, 0xB0, file, 0x00, length]),
    ]
}

proptest! {
    #[test]
    fn no_sequence_sends_what_is_denied(commands in proptest::collection::vec(command(), 0..40)) {
        let seen = Yes::default();
        let mut fence = Fence::new(Box::new(seen.clone()));
        for command in &commands {
            let _ = fence.transmit(command);
        }
        let sent = seen.0.lock().expect("not poisoned");
        // Judged anew from the bytes that arrived, as a card would see them.
        let (mut place, mut secrets, mut before) = (None, 0, Vec::new());
        for command in sent.iter() {
            match command.as_slice() {
                [_, 0xA4, 0x04, _, _, aid @ ..] => place = Some(aid.to_vec()),
                [0x00, 0xA4, 0x00, 0x00] => {}
                [0x00, 0xB0, p1, ..] if *p1 >= 0x80 => {
                    let permitted: &[u8] = if place.as_deref() == Some(&JPKI_AID[..]) { &[1, 6, 8, 10] } else { &[2] };
                    prop_assert!(permitted.contains(&(p1 & 0x1F)), "file {p1:02X}");
                }
                [0x00, 0xB0, ..] | [0x00, 0xC0, ..] | [0x00, 0x20, _, _] => {}
                [0x00, 0x20, 0x00, reference, length, body @ ..] => {
                    secrets += 1;
                    prop_assert!(*length > 0 && usize::from(*length) == body.len());
                    prop_assert_eq!(&before, &vec![0x00, 0x20, 0x00, *reference]);
                }
                [0x80, 0x2A, 0x00, 0x97 | 0x9A, ..] => {}
                other => prop_assert!(false, "sent {other:02X?}"),
            }
            before.clone_from(command);
        }
        prop_assert!(secrets <= 1, "at most one secret is presented");
    }
}
