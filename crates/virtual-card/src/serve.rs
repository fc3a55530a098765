//! Cards as peers of vpcd, the virtual reader of pcscd.
//!
//! Responsible for: the connection of each card to its slot, over removals and restarts. Not responsible for:
//! what the card answers.
//!
//! The protocol – Source: vsmartcard: two bytes of length, then the body; a body of one byte is a control
//! (00 power off, 01 power on, 02 reset, 04 answer to reset), of which 04 alone is answered. Closing the
//! connection removes the card. What has no form there (a reset by somebody else, a silent card) is seen as a
//! removal.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use thiserror::Error;

use crate::card::{Reply, VirtualCard};
use crate::channel::lock;
use crate::fault::{Fault, Kind};
use crate::persona::Persona;

#[cfg(test)]
mod tests;

/// How soon a wish to stop is noticed.
const NOTICE: Duration = Duration::from_millis(100);
/// How long a slot has to be empty until pcscd has surely seen it. It looks about every 0.4 seconds.
const EMPTY: Duration = Duration::from_millis(1200);
/// How long to wait before the next try to connect.
const RETRY: Duration = Duration::from_millis(300);
/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(2);

/// What happens to a card at its slot. The number is the port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The card lies on the reader.
    Connected(u16),
    /// The card went away by a fault, and comes back.
    Left(u16),
    /// The reader let go of the card, or ended.
    Lost(u16),
}

/// Why cards cannot be served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The host has no address.
    #[error("no address is known for {host}")]
    UnknownHost {
        /// What was given.
        host: String,
        /// What the system says.
        source: io::Error,
    },
    /// There are more cards than ports.
    #[error("no port follows {port}")]
    NoPort {
        /// The first port.
        port: u16,
    },
}

/// The cards of a persona: one, or two with the fault `two-cards`.
pub fn cards(persona: &Persona, faults: &[Fault]) -> Vec<Arc<Mutex<VirtualCard>>> {
    let second = faults.iter().any(|fault| fault.kind() == Kind::TwoCards);
    let card = || Arc::new(Mutex::new(VirtualCard::new(persona, faults)));
    if second { vec![card(), card()] } else { vec![card()] }
}

/// Serves cards to a waiting vpcd, the first on the port and each other on the next one, until `stop` is set.
/// Each card has its own thread. Connects again whenever the connection ends.
///
/// # Errors
/// When the host is unknown or there are too many cards. A reader that is not there yet is waited for.
pub fn serve(
    cards: &[Arc<Mutex<VirtualCard>>],
    host: &str,
    port: u16,
    stop: &AtomicBool,
    on_event: &(dyn Fn(Event) + Sync),
) -> Result<(), ServeError> {
    let unknown = |source| ServeError::UnknownHost { host: host.to_owned(), source };
    let mut slots = Vec::new();
    for (number, card) in (0u16..).zip(cards) {
        let port = port.checked_add(number).ok_or(ServeError::NoPort { port })?;
        let addresses: Vec<SocketAddr> = (host, port).to_socket_addrs().map_err(unknown)?.collect();
        slots.push((card, addresses, port));
    }
    thread::scope(|scope| {
        for (card, addresses, port) in &slots {
            scope.spawn(move || stay(card, addresses, *port, stop, on_event));
        }
    });
    Ok(())
}

/// Keeps one card at its slot.
fn stay(
    card: &Mutex<VirtualCard>,
    addresses: &[SocketAddr],
    port: u16,
    stop: &AtomicBool,
    on_event: &(dyn Fn(Event) + Sync),
) {
    while !stop.load(Ordering::Relaxed) {
        let connected = addresses.iter().find_map(|to| TcpStream::connect_timeout(to, CONNECT).ok());
        let Some(stream) = connected else {
            rest(RETRY, stop);
            continue;
        };
        on_event(Event::Connected(port));
        // A card on the reader is there, whatever happened before; it has no power until the reader gives it.
        let mut inserted = lock(card);
        inserted.power_on();
        inserted.power_off();
        drop(inserted);
        let left = matches!(converse(card, stream, stop), Ok(End::CardLeft));
        lock(card).power_off();
        if stop.load(Ordering::Relaxed) {
            return;
        }
        on_event(if left { Event::Left(port) } else { Event::Lost(port) });
        rest(if left { EMPTY } else { RETRY }, stop);
    }
}

/// Why a conversation ended.
enum End {
    Stopped,
    CardLeft,
    ReaderLeft,
}

fn converse(card: &Mutex<VirtualCard>, mut stream: TcpStream, stop: &AtomicBool) -> io::Result<End> {
    stream.set_read_timeout(Some(NOTICE))?;
    stream.set_nodelay(true)?;
    loop {
        let mut length = [0; 2];
        if let Some(end) = receive(&mut stream, &mut length, stop)? {
            return Ok(end);
        }
        let mut body = vec![0; usize::from(u16::from_be_bytes(length))];
        if let Some(end) = receive(&mut stream, &mut body, stop)? {
            return Ok(end);
        }
        let mut card = lock(card);
        match body.as_slice() {
            [] => {}
            [0x00] => card.power_off(),
            [0x01] => card.power_on(),
            [0x02] => card.reset(),
            [0x04] => send(&mut stream, card.atr())?,
            [_] => {}
            command => {
                // The slot hangs on an empty answer, so whatever is no answer takes the card away.
                match card.exchange(command) {
                    Reply::Answer(answer) if !answer.is_empty() => send(&mut stream, &answer)?,
                    Reply::Answer(_) | Reply::Removed | Reply::Reset | Reply::Unresponsive => {
                        return Ok(End::CardLeft);
                    }
                }
                if !card.is_present() {
                    return Ok(End::CardLeft);
                }
            }
        }
    }
}

/// Fills a buffer, unless the conversation ends before.
fn receive(stream: &mut TcpStream, buffer: &mut [u8], stop: &AtomicBool) -> io::Result<Option<End>> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        if stop.load(Ordering::Relaxed) {
            return Ok(Some(End::Stopped));
        }
        acknowledge_at_once(stream);
        match stream.read(rest) {
            Ok(0) => return Ok(Some(End::ReaderLeft)),
            Ok(count) => filled += count,
            Err(error) if is_timeout(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// vpcd sends length and body apart: without this, each command waits some 45 milliseconds for a delayed
/// acknowledgement. The system forgets the setting with every packet.
fn acknowledge_at_once(stream: &TcpStream) {
    #[cfg(target_os = "linux")]
    {
        use std::os::linux::net::TcpStreamExt;
        // Where this is refused, everything works, only slower.
        let _refused = stream.set_quickack(true);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = stream;
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted)
}

/// Sends an answer in one piece.
fn send(stream: &mut TcpStream, body: &[u8]) -> io::Result<()> {
    let length = u16::try_from(body.len()).map_err(io::Error::other)?;
    stream.write_all(&[length.to_be_bytes().as_slice(), body].concat())
}

/// Waits, unless it is time to stop.
fn rest(time: Duration, stop: &AtomicBool) {
    let mut left = time;
    while !left.is_zero() && !stop.load(Ordering::Relaxed) {
        let pause = left.min(NOTICE);
        thread::sleep(pause);
        left -= pause;
    }
}
