//! Which reader the command line takes, and what it says where there is none.

use std::time::Duration;

use crate::place::{Laid, Place, adult};
use crate::program::Beside;

/// How soon a person expects to see a card.
const SOON: Duration = Duration::from_secs(1);

const PIN: &str = "1234\n";
const TEST: &str = "jpki-user-auth";
const FIRST: &str = "Virtual PCD 00 00";
const SECOND: &str = "Virtual PCD 00 01";

#[test]
fn of_two_slots_the_one_with_the_card_is_taken() {
    for second in [false, true] {
        let place = Place::new();
        let laid = Laid::at(place.port + u16::from(second), adult(), &[]);
        // Whoever starts the test first has time to lay the card.
        let result = place.test(TEST, PIN, &[]).ends(0).json();
        assert_eq!((&result["verdict"], &result["simulated"]), (&"passed".into(), &true.into()));
        assert_eq!(laid.card().verifications(), 1);
        // Naming it comes to the same.
        let (full, empty) = if second { (SECOND, FIRST) } else { (FIRST, SECOND) };
        place.test(TEST, PIN, &["--reader", full]).ends(0);
        let result = place.test(TEST, PIN, &["--reader", empty, "--wait", "0"]).ends(3).json();
        assert_eq!((&result["verdict"], &result["error"]["code"]), (&"error".into(), &"no-card".into()));
    }
}

#[test]
fn of_two_cards_one_has_to_be_named() {
    let place = Place::new();
    let two = ["--persona", "adult", "--fault", "two-cards"];
    let serving = place.serve(&two, ["present", "present"]);
    let run = place.test(TEST, PIN, &[]).ends(2).complains(FIRST).complains(SECOND);
    let run = run.complains("error[several-cards]");
    assert!(run.out.is_empty() && run.time < Duration::from_secs(2), "waiting does not help: {run}");
    for name in [FIRST, SECOND] {
        assert_eq!(place.test(TEST, PIN, &["--reader", name]).ends(0).json()["verdict"], "passed");
    }
    serving.terminate();
    serving.end().ends(0);
    place.seen(["absent", "absent"]);
}

#[test]
fn without_a_card_it_waits_as_long_as_told() {
    let place = Place::new();
    let run = place.test(TEST, PIN, &["--wait", "1"]).ends(3).complains("error[no-card]");
    let result = run.json();
    assert_eq!((&result["verdict"], &result["error"]["code"]), (&"error".into(), &"no-card".into()));
    assert_eq!((&result["apdus"], &result["tries_left"]), (&0.into(), &serde_json::Value::Null));
    assert!((1000..3000).contains(&run.time.as_millis()), "waited {:?}", run.time);

    // A card that comes while it waits is taken.
    let mut command = place.ours(&["card", "test", TEST, "--json", "--pin-stdin", "--wait", "20"]);
    let waiting = Beside::start(&mut command, PIN);
    std::thread::sleep(Duration::from_millis(500));
    let _laid = Laid::at(place.port, adult(), &[]);
    let run = waiting.end().ends(0);
    assert_eq!(run.json()["verdict"], "passed");
    assert!(run.time < Duration::from_secs(5), "{:?} after the card came", run.time);
}

#[test]
fn a_reader_that_is_not_there_is_wrong_usage() {
    let place = Place::new();
    let run = place.test(TEST, PIN, &["--reader", "Nowhere 00", "--wait", "0"]);
    let run = run.ends(2).complains("error[unknown-reader]").complains("Nowhere 00");
    assert!(run.out.is_empty(), "{run}");
}

#[test]
fn without_a_service_everything_says_so() {
    let place = Place::new();
    let nowhere = |arguments: &[&str]| {
        let mut command = place.ours(arguments);
        command.env("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm");
        crate::program::run(&mut command, PIN.as_bytes())
    };
    let run = nowhere(&["card", "test", TEST, "--json", "--pin-stdin", "--wait", "1"]);
    let run = run.ends(3).complains("error[no-service]");
    let result = run.json();
    assert_eq!((&result["verdict"], &result["error"]["code"]), (&"error".into(), &"no-service".into()));
    nowhere(&["readers"]).ends(3).complains("error[no-service]");
    nowhere(&["readers", "--json"]).ends(3).complains("error[no-service]");
}

#[test]
fn the_list_of_readers_tells_names_and_cards() {
    let place = Place::new();
    let _laid = place.lay(adult(), &[]);
    let list = place.tashika(&["readers", "--json"], "").ends(0).json();
    assert_eq!((&list["format"], &list["service"]), (&"tashika-readers/1".into(), &"running".into()));
    for (place, name, card) in [(0, FIRST, "present"), (1, SECOND, "absent")] {
        let reader = &list["readers"][place];
        assert_eq!((&reader["name"], &reader["card"]), (&name.into(), &card.into()));
        assert_eq!((&reader["simulated"], &reader["os_virtual"]), (&true.into(), &false.into()));
    }
    place.tashika(&["readers", "--lang", "en"], "").ends(0).says(FIRST).says(SECOND);
}

#[test]
fn watching_tells_within_a_second_and_ends_when_asked() {
    let place = Place::new();
    let watching = Beside::start(&mut place.ours(&["readers", "--watch", "--json"]), "");
    watching.until("two empty slots", |line| line.matches("\"absent\"").count() == 2);
    for _ in 0..2 {
        let laid = Laid::at(place.port, adult(), &[]);
        let came = watching.until("a card", |line| line.contains("\"present\""));
        // A card that leaves right after it came may be overlooked.
        std::thread::sleep(SOON);
        laid.take_out();
        let went = watching.until("no card", |line| !line.contains("\"present\""));
        assert!(came < SOON && went < SOON, "came {came:?}, went {went:?}");
        std::thread::sleep(SOON);
    }
    watching.terminate();
    let run = watching.end().ends(0);
    assert!(run.time < SOON, "the end took {:?}", run.time);
}
