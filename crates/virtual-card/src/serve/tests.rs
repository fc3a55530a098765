//! The peer against a reader of a few lines.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::{Event, ServeError, cards, serve};
use crate::application::aid;
use crate::{Fault, VirtualCard, persona};

/// A reader with one slot.
struct Slot {
    stream: TcpStream,
}

impl Slot {
    fn accept(listener: &TcpListener) -> Slot {
        let (stream, _) = listener.accept().expect("a card comes");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
        Slot { stream }
    }

    fn send(&mut self, body: &[u8]) {
        let length = u16::try_from(body.len()).expect("a short body");
        // Apart, as vpcd does it.
        self.stream.write_all(&length.to_be_bytes()).expect("sent");
        self.stream.write_all(body).expect("sent");
    }

    fn receive(&mut self) -> Option<Vec<u8>> {
        let mut length = [0; 2];
        match self.stream.read_exact(&mut length) {
            Ok(()) => {}
            Err(error) if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset) => {
                return None;
            }
            Err(error) => panic!("{error}"),
        }
        let mut body = vec![0; usize::from(u16::from_be_bytes(length))];
        self.stream.read_exact(&mut body).expect("the whole answer");
        Some(body)
    }

    fn ask(&mut self, command: &[u8]) -> Option<Vec<u8>> {
        self.send(command);
        self.receive()
    }

    fn select(&mut self) -> Option<Vec<u8>> {
        self.ask(&[&[0x00, 0xA4, 0x04, 0x0C, 0x0A], aid::JPKI].concat())
    }
}

/// Serves the adult with faults while a reader works; gives the events. What the reader hands back, such as its slot,
/// it keeps until serving has ended: a line that closes before would be an event.
fn served<K>(faults: &[&str], reader: impl FnOnce(&[TcpListener], &Mutex<VirtualCard>) -> K) -> Vec<Event> {
    let faults: Vec<Fault> = faults.iter().map(|fault| Fault::parse(fault).expect("a fault")).collect();
    let cards = cards(persona("adult").expect("the adult"), &faults);
    let listeners = neighbors(cards.len());
    let port = listeners[0].local_addr().expect("an address").port();
    let stop = AtomicBool::new(false);
    let events = Mutex::new(Vec::new());
    thread::scope(|scope| {
        let note = |event| events.lock().expect("nobody fails").push(event);
        let (cards, stop) = (&cards, &stop);
        let peer = scope.spawn(move || serve(cards, "127.0.0.1", port, stop, &note));
        let card: &Arc<Mutex<VirtualCard>> = &cards[0];
        let kept = reader(&listeners, card);
        stop.store(true, Ordering::Relaxed);
        let start = Instant::now();
        peer.join().expect("no panic").expect("served");
        drop(kept);
        assert!(start.elapsed() < Duration::from_secs(1), "it ends soon");
    });
    events.into_inner().expect("nobody fails")
}

/// Listeners on ports that follow each other.
fn neighbors(count: usize) -> Vec<TcpListener> {
    for _ in 0..100 {
        let first = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = first.local_addr().expect("an address").port();
        let others: Option<Vec<TcpListener>> = (1..count)
            .map(|number| {
                let port = port.checked_add(u16::try_from(number).ok()?)?;
                TcpListener::bind(("127.0.0.1", port)).ok()
            })
            .collect();
        if let Some(mut others) = others {
            others.insert(0, first);
            return others;
        }
    }
    panic!("no free ports side by side");
}

#[test]
fn controls_and_commands() {
    let events = served(&[], |listeners, card| {
        let mut slot = Slot::accept(&listeners[0]);
        assert_eq!(slot.ask(&[0x04]).expect("the answer to reset"), card.lock().expect("the card").atr());
        slot.send(&[0x01]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        assert_eq!(slot.ask(&[0x00, 0x20, 0x00, 0x98, 0x04, b'1', b'2', b'3', b'4']), Some(vec![0x90, 0x00]));
        slot.send(&[0x02]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        assert_eq!(slot.ask(&[0x00, 0x20, 0x00, 0x98]), Some(vec![0x90, 0x00]), "open over a warm reset");
        slot.send(&[0x00]);
        slot.send(&[0x01]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        assert_eq!(slot.ask(&[0x00, 0x20, 0x00, 0x98]), Some(vec![0x63, 0xC3]), "closed with the power");
        slot.send(&[]);
        assert_eq!(slot.ask(&[0x00, 0xB0]), Some(vec![0x67, 0x00]), "odd frames do no harm");
        slot
    });
    assert!(matches!(events.as_slice(), [Event::Connected(_)]), "{events:?}");
}

#[test]
fn a_card_that_leaves_closes_the_line_and_comes_back_later() {
    let events = served(&["removed@verify"], |listeners, card| {
        let mut slot = Slot::accept(&listeners[0]);
        slot.send(&[0x01]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        assert_eq!(slot.ask(&[0x00, 0x20, 0x00, 0x98, 0x04, b'9', b'9', b'9', b'9']), None);
        let gone = Instant::now();
        let mut slot = Slot::accept(&listeners[0]);
        assert!(gone.elapsed() >= Duration::from_secs(1), "long enough to be noticed");
        assert_eq!(card.lock().expect("the card").tries().pin, 2);
        slot.send(&[0x01]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        slot
    });
    assert!(
        matches!(events.as_slice(), [Event::Connected(_), Event::Left(_), Event::Connected(_)]),
        "{events:?}"
    );
}

#[test]
fn no_fault_of_the_line_sends_an_empty_frame() {
    for (fault, answer) in [
        ("empty-answer@select", None),
        ("reset@select", None),
        ("unresponsive@select", None),
        ("short-answer@select", Some(vec![0x90])),
    ] {
        served(&[fault], |listeners, _| {
            let mut slot = Slot::accept(&listeners[0]);
            slot.send(&[0x01]);
            assert_eq!(slot.select(), answer, "{fault}");
            assert_eq!(slot.receive(), None, "{fault}: the line is closed");
        });
    }
}

#[test]
fn a_reader_that_starts_anew_gets_the_card_again() {
    let events = served(&[], |listeners, _| {
        drop(Slot::accept(&listeners[0]));
        let mut slot = Slot::accept(&listeners[0]);
        slot.send(&[0x01]);
        assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        slot
    });
    assert!(
        matches!(events.as_slice(), [Event::Connected(_), Event::Lost(_), Event::Connected(_)]),
        "{events:?}"
    );
}

#[test]
fn two_cards_lie_on_two_slots() {
    served(&["two-cards"], |listeners, _| {
        let mut slots = [Slot::accept(&listeners[0]), Slot::accept(&listeners[1])];
        for slot in &mut slots {
            slot.send(&[0x01]);
            assert_eq!(slot.select(), Some(vec![0x90, 0x00]));
        }
        let [first, second] = &mut slots;
        assert_eq!(first.ask(&[0x00, 0x20, 0x00, 0x98, 0x01, b'x']), Some(vec![0x63, 0xC2]));
        assert_eq!(second.ask(&[0x00, 0x20, 0x00, 0x98]), Some(vec![0x63, 0xC3]), "each has its own counter");
    });
}

#[test]
fn what_cannot_be_served_is_said() {
    let cards = cards(persona("adult").expect("the adult"), &[Fault::parse("two-cards").expect("a fault")]);
    let stop = AtomicBool::new(true);
    let result = serve(&cards, "127.0.0.1", u16::MAX, &stop, &|_| {});
    assert!(matches!(result, Err(ServeError::NoPort { port: u16::MAX })), "{result:?}");
    let result = serve(&cards, "no host", 1, &stop, &|_| {});
    assert!(matches!(&result, Err(ServeError::UnknownHost { host, .. }) if host == "no host"), "{result:?}");
}
