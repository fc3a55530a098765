//! The crate `reader` with a real PC/SC service and cards that come and go.
//!
//! Responsible for: what only a service can show. Not responsible for: mappings and choices, which are tested
//! without one beside their modules.
//!
//! The library of PC/SC finds its service by an environment variable that is read once. Every test therefore
//! runs itself again in a process of its own, with the path of a link that the test sets up there.

use std::env;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use card::{Channel, LinkError};
use peer::{Heard, Peer};
use reader::{
    AtrKind, CardState, Finding, FindingCode, ReaderError, Service, Snapshot, Watcher, choose, connect,
    diagnose, list,
};
use tests::pcscd::Pcscd;

#[path = "reader/peer.rs"]
mod peer;

/// Set in the process that runs the test itself.
const APART: &str = "TASHIKA_TEST_APART";

/// How soon a person expects to see a card.
const SOON: Duration = Duration::from_secs(1);

/// How long a test waits for what it does not measure.
const LIMIT: Duration = Duration::from_secs(10);

/// Longer than the service takes to look at a slot again; a card that returns sooner may be overlooked.
const SETTLED: Duration = Duration::from_millis(600);

const SELECT: [u8; 7] = [0x00, 0xA4, 0x04, 0x0C, 0x02, 0x00, 0x01];
const READ: [u8; 5] = [0x00, 0xB0, 0x00, 0x00, 0x00];

/// Runs the body in a process of its own, in which PC/SC looks for its service at the given path.
fn apart(test: &str, body: fn(&Path)) {
    if env::var_os(APART).is_some() {
        let socket = env::var_os("PCSCLITE_CSOCK_NAME").expect("the path of the service");
        return body(Path::new(&socket));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let output = File::create(&log).expect("a file");
    let mut child = Command::new(env::current_exe().expect("this program"))
        .args(["--exact", test, "--nocapture"])
        .env(APART, "1")
        .env("PCSCLITE_CSOCK_NAME", folder.path().join("pcscd.comm"))
        .stdout(output.try_clone().expect("the file"))
        .stderr(output)
        .spawn()
        .expect("this program starts");
    let until = Instant::now() + Duration::from_secs(90);
    while child.try_wait().expect("a state").is_none() && Instant::now() < until {
        thread::sleep(Duration::from_millis(50));
    }
    // A test that hangs is ended; its service ends with it.
    let _ = child.kill();
    let status = child.wait().expect("a state");
    let told = fs::read_to_string(&log).expect("the log");
    assert!(status.success() && told.contains("1 passed"), "{status}\n{told}");
}

/// Starts the service where this process looks for it.
fn service(at: &Path) -> Pcscd {
    let pcscd = Pcscd::start();
    symlink(&pcscd.socket, at).expect("a link");
    pcscd
}

/// Waits until something holds, and tells how long it took.
fn until(what: &str, holds: impl Fn() -> bool) -> Duration {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < LIMIT, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(20));
    }
    start.elapsed()
}

fn cards() -> Vec<CardState> {
    list().expect("a list").iter().map(|reader| reader.card).collect()
}

/// Puts a card into the first slot and waits until it is seen.
fn insert(pcscd: &Pcscd, answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> (Peer, String) {
    until("both slots are seen", || cards().len() == 2);
    let peer = Peer::insert(pcscd.port, answer);
    until("the card is seen", || cards().contains(&CardState::Present));
    let readers = list().expect("a list");
    let holding = readers.into_iter().find(|reader| reader.card == CardState::Present);
    (peer, holding.expect("a reader with a card").name)
}

fn ordinary(command: &[u8]) -> Option<Vec<u8>> {
    Some(match command.get(1) {
        Some(0xA4) => vec![0x90, 0x00],
        Some(0xB0) => (0..=255).chain([0x90, 0x00]).collect(),
        _ => vec![0x6D, 0x00],
    })
}

fn watch() -> (Watcher, Receiver<Snapshot>) {
    let (sender, told) = channel();
    let watcher = Watcher::start(move |snapshot| drop(sender.send(snapshot))).expect("a thread");
    (watcher, told)
}

/// The time until a snapshot of this kind is told.
fn told_after(told: &Receiver<Snapshot>, what: &str, is: impl Fn(&Snapshot) -> bool) -> Duration {
    let start = Instant::now();
    loop {
        let left = LIMIT.saturating_sub(start.elapsed());
        match told.recv_timeout(left) {
            Ok(snapshot) if is(&snapshot) => return start.elapsed(),
            Ok(_) => {}
            Err(error) => panic!("{what} was not told: {error}"),
        }
    }
}

fn holds(snapshot: &Snapshot, card: CardState) -> bool {
    snapshot.readers.iter().any(|reader| reader.card == card)
}

#[test]
fn a_card_is_told_within_a_second_when_it_comes_and_when_it_goes() {
    apart("a_card_is_told_within_a_second_when_it_comes_and_when_it_goes", |socket| {
        let pcscd = service(socket);
        let (watcher, told) = watch();
        told_after(&told, "two empty slots", |now| now.readers.len() == 2 && !holds(now, CardState::Present));
        for _ in 0..3 {
            let peer = Peer::insert(pcscd.port, ordinary);
            let came = told_after(&told, "a card", |now| holds(now, CardState::Present));
            peer.remove();
            let went = told_after(&told, "no card", |now| !holds(now, CardState::Present));
            assert!(came < SOON && went < SOON, "came {came:?}, went {went:?}");
            thread::sleep(SETTLED);
        }
        assert_eq!(told.try_iter().count(), 0, "nothing is told twice");
        let start = Instant::now();
        drop(watcher);
        assert!(start.elapsed() < Duration::from_millis(300), "the end took {:?}", start.elapsed());
        assert_eq!(told.recv_timeout(LIMIT), Err(RecvTimeoutError::Disconnected));
    });
}

#[test]
fn a_service_may_start_later_and_stop_and_start_again() {
    apart("a_service_may_start_later_and_stop_and_start_again", |socket| {
        assert_eq!(list(), Err(ReaderError::NoService));
        let none = choose(None, Duration::ZERO, &AtomicBool::new(false));
        assert_eq!(none, Err(ReaderError::NoService));
        let codes: Vec<FindingCode> = diagnose().iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [FindingCode::NoService]);

        let (watcher, told) = watch();
        told_after(&told, "no service", |now| now.service == Service::Absent);
        for _ in 0..2 {
            let pcscd = service(socket);
            let came = told_after(&told, "the service", |now| now.readers.len() == 2);
            assert!(came < Duration::from_secs(3), "told after {came:?}");
            drop(pcscd);
            fs::remove_file(socket).expect("the link");
            let went = told_after(&told, "its end", |now| now.service == Service::Absent);
            assert!(went < Duration::from_secs(3), "told after {went:?}");
        }
        let start = Instant::now();
        drop(watcher);
        assert!(start.elapsed() < Duration::from_millis(300), "the end took {:?}", start.elapsed());
    });
}

#[test]
fn answers_come_whole_and_the_power_is_cut_at_the_end() {
    apart("answers_come_whole_and_the_power_is_cut_at_the_end", |socket| {
        let pcscd = service(socket);
        let (peer, name) = insert(&pcscd, ordinary);
        let readers = list().expect("a list");
        assert!(readers.iter().all(|reader| reader.virtual_reader && !reader.os_virtual));
        assert!(readers.iter().any(|reader| reader.atr_kind == Some(AtrKind::Contactless)));

        for explicit in [true, false] {
            let mut line = connect(&name).expect("a line");
            peer.forget();
            assert_eq!(line.transmit(&SELECT), Ok(vec![0x90, 0x00]));
            let answer = line.transmit(&READ).expect("an answer");
            assert_eq!((answer.len(), answer.get(255), answer.last()), (258, Some(&255), Some(&0)));
            assert_eq!(line.transmit(&[0x00, 0x20, 0x00, 0x80]), Ok(vec![0x6D, 0x00]));
            if explicit {
                line.power_off();
                line.power_off();
                assert_eq!(line.transmit(&SELECT), Err(LinkError::Removed));
            }
            drop(line);
            let after_commands = || peer.heard().into_iter().nth(3);
            until("the line is let go of", || after_commands().is_some());
            // Not a reset that the service follows up by itself: opened keys outlive a reset.
            assert_eq!(after_commands(), Some(Heard::PowerOff));
            let commands = peer.heard().into_iter().filter(|heard| matches!(heard, Heard::Command(_)));
            assert_eq!(commands.count(), 3, "nothing but what was sent reaches the card");
        }
    });
}

#[test]
fn a_card_that_leaves_in_the_middle_is_gone_for_good() {
    apart("a_card_that_leaves_in_the_middle_is_gone_for_good", |socket| {
        let pcscd = service(socket);
        let leaving = |command: &[u8]| if command[1] == 0xB0 { None } else { ordinary(command) };
        let (peer, name) = insert(&pcscd, leaving);
        let mut line = connect(&name).expect("a line");
        assert_eq!(line.transmit(&SELECT), Ok(vec![0x90, 0x00]));
        // The service calls this a success with an empty answer; it is passed on as it came.
        assert_eq!(line.transmit(&READ), Ok(vec![]));
        assert_eq!(line.transmit(&SELECT), Err(LinkError::Removed));
        peer.remove();
        until("the slot is empty", || cards().iter().all(|card| *card == CardState::Absent));
        thread::sleep(SETTLED);

        // Another card in the same slot hears nothing over the old line, and all over a new one.
        let (peer, name) = insert(&pcscd, ordinary);
        assert_eq!(line.transmit(&SELECT), Err(LinkError::Removed));
        assert!(!peer.heard().iter().any(|heard| matches!(heard, Heard::Command(_))));
        drop(line);
        let mut line = connect(&name).expect("a line");
        assert_eq!(line.transmit(&SELECT), Ok(vec![0x90, 0x00]));
    });
}

#[test]
fn a_card_that_leaves_in_between_is_told_as_removed() {
    apart("a_card_that_leaves_in_between_is_told_as_removed", |socket| {
        let pcscd = service(socket);
        let (peer, name) = insert(&pcscd, ordinary);
        let mut line = connect(&name).expect("a line");
        assert_eq!(line.transmit(&SELECT), Ok(vec![0x90, 0x00]));
        peer.remove();
        thread::sleep(SETTLED);
        assert_eq!(line.transmit(&SELECT), Err(LinkError::Removed));
        assert_eq!(line.transmit(&SELECT), Err(LinkError::Removed));
        line.power_off();
        assert!(matches!(connect(&name), Err(ReaderError::NoCard)));
    });
}

#[test]
fn a_card_that_is_held_is_in_use_for_everybody_else() {
    apart("a_card_that_is_held_is_in_use_for_everybody_else", |socket| {
        let pcscd = service(socket);
        let (_peer, name) = insert(&pcscd, ordinary);
        let in_use = ReaderError::InUse { name: name.clone() };
        let line = connect(&name).expect("a line");
        assert_eq!(connect(&name).err(), Some(in_use.clone()));
        assert!(cards().contains(&CardState::InUse));
        let cancel = AtomicBool::new(false);
        assert_eq!(choose(None, Duration::from_millis(200), &cancel), Err(in_use));
        let about = |finding: &Finding| (finding.code, finding.reader.clone());
        let held = (FindingCode::ReaderInUse, Some(name.clone()));
        assert!(diagnose().iter().map(about).any(|found| found == held));
        // Whoever waits gets the card as soon as it is let go of.
        let waiting = thread::spawn(|| choose(None, LIMIT, &AtomicBool::new(false)));
        thread::sleep(Duration::from_millis(300));
        drop(line);
        assert_eq!(waiting.join().expect("an answer"), Ok(name.clone()));
        assert!(connect(&name).is_ok());
    });
}

#[test]
fn of_two_slots_the_one_with_the_card_is_chosen() {
    apart("of_two_slots_the_one_with_the_card_is_chosen", |socket| {
        let pcscd = service(socket);
        let cancel = AtomicBool::new(false);
        let now = |name| choose(name, Duration::ZERO, &cancel);
        until("both slots are seen", || cards().len() == 2);
        let codes: Vec<FindingCode> = diagnose().iter().map(|finding| finding.code).collect();
        assert!(codes.starts_with(&[FindingCode::NoCard, FindingCode::NoCard]), "{codes:?}");

        let start = Instant::now();
        let none = choose(None, Duration::from_millis(400), &cancel);
        assert_eq!(none, Err(ReaderError::NoCard));
        let waited = start.elapsed();
        assert!((400..1500).contains(&waited.as_millis()), "waited {waited:?}");

        let second = list().expect("a list")[1].name.clone();
        let port = pcscd.port + 1;
        let waiting = thread::spawn(|| choose(None, LIMIT, &AtomicBool::new(false)));
        let _two = Peer::insert(port, ordinary);
        assert_eq!(waiting.join().expect("an answer"), Ok(second.clone()));

        let _one = Peer::insert(pcscd.port, ordinary);
        until("both cards are seen", || cards() == [CardState::Present; 2]);
        let names = list().expect("a list").into_iter().map(|reader| reader.name).collect();
        assert_eq!(now(None), Err(ReaderError::SeveralCards { names }));
        assert_eq!(now(Some(&second)), Ok(second.clone()));
        let name = "No such reader".to_owned();
        assert_eq!(now(Some(&name)), Err(ReaderError::UnknownReader { name: name.clone() }));
        assert!(matches!(connect(&name), Err(ReaderError::UnknownReader { .. })));
    });
}
