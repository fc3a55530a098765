//! Faults over a real service: what a person is told, what it costs the card, and whether the reader goes on.
//!
//! Responsible for: a set that covers each fault once and each step once per test; the whole matrix with
//! `TASHIKA_CARD_MATRIX=all`. Not responsible for: what is expected, which is data of the virtual card.

mod cell;

use std::env;
use std::thread;

use serde_json::Value;
use virtual_card::{Tries, VirtualCard};

use self::cell::{Cell, all, covering};
use crate::place::{Laid, Place, adult, checks, fact, secret_line};
use crate::program::Run;

/// So many services share the work; most of the time of a cell is waiting for a card to come back.
const SERVICES: usize = 2;

#[test]
fn every_fault_ends_in_its_message_and_harms_nothing() {
    let cells = match env::var("TASHIKA_CARD_MATRIX").as_deref() {
        Ok("all") => all(),
        Ok(other) => panic!("TASHIKA_CARD_MATRIX is {other:?}; it can be \"all\""),
        Err(_) => covering(),
    };
    let share = cells.len().div_ceil(SERVICES);
    let wrong: Vec<String> = thread::scope(|scope| {
        let work = |cells| scope.spawn(move || tried(cells));
        let working: Vec<_> = cells.chunks(share).map(work).collect();
        working.into_iter().flat_map(|one| one.join().expect("a service and its cells")).collect()
    });
    assert!(wrong.is_empty(), "{} of {} cells:\n{}", wrong.len(), cells.len(), wrong.join("\n"));
}

/// Tries cells one after the other on one reader; gives what is wrong.
fn tried(cells: &[Cell]) -> Vec<String> {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    let mut wrong = Vec::new();
    for cell in cells {
        laid.becomes(adult(), &[&cell.fault]);
        let before = laid.card().tries();
        let run = place.test(cell.test, &secret_line(&adult().secrets, cell.test), &[]);
        let dark = laid.is_dark();
        let mut say = |what: String| wrong.push(format!("{cell}: {what}"));
        outcome(cell, &run, &mut say);
        safety(cell, &laid.card(), before, &mut say);
        if !dark {
            say("the card keeps its power".to_owned());
        }
        recovery(&place, &laid, &mut say);
    }
    wrong
}

/// The verdict, the code, the failing check and the exit code are the expected ones.
fn outcome(cell: &Cell, run: &Run, say: &mut impl FnMut(String)) {
    let Ok(result) = serde_json::from_str::<Value>(&run.out) else { return say(format!("no result: {run}")) };
    let expected = cell.expected();
    let code = match expected.verdict {
        "passed" => 0,
        "error" => 3,
        _ => 1,
    };
    let told = (result["verdict"].as_str(), result["error"]["code"].as_str(), run.code);
    let wanted = (Some(expected.verdict), expected.code, code);
    if told != wanted {
        say(format!("{told:?} instead of {wanted:?}"));
    }
    let failed = checks(&result, "fail");
    if failed != Vec::from_iter(expected.check) {
        say(format!("failed checks {failed:?} instead of {:?}", expected.check));
    }
    if result["simulated"] != true {
        say("the result is not told as simulated".to_owned());
    }
}

/// The right secret costs nothing, whatever happens around it, and is presented once at most.
fn safety(cell: &Cell, card: &VirtualCard, before: Tries, say: &mut impl FnMut(String)) {
    let after = card.tries();
    let pairs =
        [(before.pin, after.pin), (before.password, after.password), (before.number_b, after.number_b)];
    if pairs.iter().any(|(before, after)| after < before) {
        say(format!("counters {before:?} became {after:?}"));
    }
    if card.verifications() > 1 || card.trap_sprung() || !card.forbidden().is_empty() {
        let (verifications, forbidden) = (card.verifications(), card.forbidden());
        say(format!("{verifications} secrets, trap {}, forbidden {forbidden:02X?}", card.trap_sprung()));
    }
    if cell.strikes() && !card.fired() {
        say("the fault did not strike".to_owned());
    }
}

/// The reader works for the next card, with all its tries.
fn recovery(place: &Place, laid: &Laid, say: &mut impl FnMut(String)) {
    laid.becomes(adult(), &[]);
    let run = place.tashika(&["card", "test", "card-info", "--json"], "");
    let Ok(info) = serde_json::from_str::<Value>(&run.out) else { return say(format!("afterwards: {run}")) };
    let counters = ["tries-authentication", "tries-signature", "tries-number-b"].map(|id| fact(&info, id));
    if run.code != 0 || counters.map(Option::unwrap_or_default) != ["3", "5", "10"] {
        say(format!("the next run does not pass: {run}"));
    }
}
