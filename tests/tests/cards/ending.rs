//! How a test lets go of the card, also when it is ended from outside.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use virtual_card::{Reply, VirtualCard};

use crate::peer::{Heard, Peer};
use crate::place::{Place, adult, fact, secret_line};
use crate::program::Beside;

const PIN: &str = "1234\n";

/// Selecting the issuer security domain leaves every other application.
const LEAVE: [u8; 12] = [0x00, 0xA4, 0x04, 0x0C, 0x07, 0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];

#[test]
fn after_every_test_the_card_has_no_power_and_nothing_is_open() {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    for test in ["jpki-user-auth", "jpki-signature", "card-attributes", "card-info"] {
        place.test(test, &secret_line(&adult().secrets, test), &[]).ends(0);
        assert!(laid.is_dark(), "{test} leaves the card under power");
        let info = place.tashika(&["card", "test", "card-info", "--json"], "").ends(0).json();
        let counters =
            ["tries-authentication", "tries-signature", "tries-number-b"].map(|id| fact(&info, id));
        assert_eq!(counters.map(Option::unwrap_or_default), ["3", "5", "10"], "after {test}");
    }
    // Others leave it under power, and then it is noticed here. Once is enough: when this process has to wait for
    // the processor, the service may have cut the power by itself before it is asked.
    let left_under_power = || {
        place.tool("opensc-tool", &["-n"]).ends(0);
        !laid.is_dark()
    };
    assert!((0..10).any(|_| left_under_power()), "power is never noticed");
}

/// A card as the peer, slow in its certificate, that tells what reached it.
fn slow_card(port: u16) -> Peer {
    let card = Arc::new(Mutex::new(VirtualCard::new(adult(), &[])));
    card.lock().expect("the card").power_on();
    Peer::insert(port, move |command| {
        if command.get(1) == Some(&0xB0) {
            thread::sleep(Duration::from_millis(150));
        }
        match card.lock().expect("the card").exchange(command) {
            Reply::Answer(answer) => Some(answer),
            Reply::Removed | Reply::Reset | Reply::Unresponsive => None,
        }
    })
}

fn started(place: &Place) -> Beside {
    Beside::start(&mut place.ours(&["card", "test", "jpki-user-auth", "--json", "--pin-stdin"]), PIN)
}

#[test]
fn asked_to_end_in_the_middle_it_leaves_the_card_first() {
    let place = Place::new();
    let peer = slow_card(place.port);
    place.seen(["present", "absent"]);
    peer.forget();
    let testing = started(&place);
    let reads = |heard: &[Heard]| {
        heard.iter().filter(|heard| matches!(heard, Heard::Command(bytes) if bytes[1] == 0xB0)).count()
    };
    let start = Instant::now();
    while reads(&peer.heard()) < 3 {
        assert!(start.elapsed() < Duration::from_secs(10), "the certificate is read");
        thread::sleep(Duration::from_millis(5));
    }
    testing.terminate();
    let run = testing.end().ends(1);
    let result = run.json();
    assert_eq!((&result["verdict"], &result["error"]["code"]), (&"cancelled".into(), &"cancelled".into()));
    assert!(run.time < Duration::from_secs(1), "the end took {:?}", run.time);
    let end = [Heard::Command(LEAVE.to_vec()), Heard::PowerOff];
    let start = Instant::now();
    while !peer.heard().ends_with(&end) {
        assert!(start.elapsed() < Duration::from_secs(2), "{:?}", peer.heard());
        thread::sleep(Duration::from_millis(10));
    }
    let heard = peer.heard();
    assert!(reads(&heard) <= 4, "one command may have been on its way: {heard:?}");
    let verifies = |heard: &Heard| matches!(heard, Heard::Command(bytes) if bytes[1] == 0x20);
    assert!(!heard.iter().any(verifies), "no PIN was presented: {heard:?}");
    peer.remove();
}

#[test]
fn asked_to_end_during_the_signature_it_leaves_nothing_open() {
    let place = Place::new();
    let laid = place.lay(adult(), &["slow-signature"]);
    let testing = started(&place);
    let start = Instant::now();
    // The card is busy while it signs, and then the lock is not to be had: that is the middle of it.
    while laid.card().verifications() == 0 {
        assert!(start.elapsed() < Duration::from_secs(10), "the PIN is presented");
        thread::sleep(Duration::from_millis(1));
    }
    testing.terminate();
    let run = testing.end();
    // The signature was under way or not yet asked for; either is an honest end.
    let ended = run.json()["verdict"].as_str().map(str::to_owned);
    assert!(
        matches!((run.code, ended.as_deref()), (0, Some("passed")) | (1, Some("cancelled"))),
        "an end of another kind: {run}"
    );
    assert!(run.time < Duration::from_secs(2), "the end took {:?}", run.time);
    assert!(laid.is_dark(), "the card keeps its power");
    let info = place.tashika(&["card", "test", "card-info", "--json"], "").ends(0).json();
    assert_eq!(fact(&info, "tries-authentication").as_deref(), Some("3"));
}

#[test]
fn asked_to_end_while_it_waits_for_a_card_it_ends() {
    let place = Place::new();
    let mut command =
        place.ours(&["card", "test", "jpki-user-auth", "--json", "--pin-stdin", "--wait", "50"]);
    let waiting = Beside::start(&mut command, PIN);
    thread::sleep(Duration::from_millis(400));
    waiting.terminate();
    let run = waiting.end().ends(1);
    assert_eq!(run.json()["verdict"], "cancelled");
    assert!(run.time < Duration::from_secs(1), "the end took {:?}", run.time);
}
