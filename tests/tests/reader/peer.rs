//! A card at a slot of vpcd, as small as it can be: it hears, and answers as a test wants.
//!
//! Responsible for: the frames of vpcd. Not responsible for: being a card; that is `virtual-card`.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::os::linux::net::TcpStreamExt;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// How a contactless card introduces itself.
const ATR: [u8; 13] = [0x3B, 0x88, 0x80, 0x01, 0, 0, 0x05, 0xE0, 0xB3, 0x81, 0xA1, 0, 0x7F];

/// What reached the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    PowerOff,
    PowerOn,
    Reset,
    Command(Vec<u8>),
}

/// A card in a slot. Dropping it takes it out.
pub(crate) struct Peer {
    stream: TcpStream,
    heard: Arc<Mutex<Vec<Heard>>>,
    thread: Option<JoinHandle<()>>,
}

impl Peer {
    /// Puts a card into the slot that waits at a port. Where `answer` gives none, the card leaves.
    pub(crate) fn insert(port: u16, answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("the slot waits for a card");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (line, log) = (stream.try_clone().expect("the connection"), Arc::clone(&heard));
        let thread = thread::spawn(move || {
            // The end of the connection, from either side, is how a card leaves.
            let _ = serve(&line, &log, answer);
            let _ = line.shutdown(Shutdown::Both);
        });
        Self { stream, heard, thread: Some(thread) }
    }

    /// Takes the card out.
    pub(crate) fn remove(self) {
        drop(self);
    }

    /// All that reached the card since it was inserted, or since [`Peer::forget`].
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("the log").clone()
    }

    /// Forgets what was heard.
    pub(crate) fn forget(&self) {
        self.heard.lock().expect("the log").clear();
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Both);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(
    mut line: &TcpStream,
    log: &Mutex<Vec<Heard>>,
    answer: impl Fn(&[u8]) -> Option<Vec<u8>>,
) -> io::Result<()> {
    loop {
        let mut length = [0; 2];
        receive(line, &mut length)?;
        let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
        receive(line, &mut message)?;
        let hear = |heard| log.lock().expect("the log").push(heard);
        let answer = match message.as_slice() {
            [0] => {
                hear(Heard::PowerOff);
                continue;
            }
            [1] => {
                hear(Heard::PowerOn);
                continue;
            }
            [2] => {
                hear(Heard::Reset);
                continue;
            }
            [4] => Some(ATR.to_vec()),
            command => {
                hear(Heard::Command(command.to_vec()));
                answer(command)
            }
        };
        let Some(answer) = answer else { return Ok(()) };
        let length = u16::try_from(answer.len()).expect("an answer that fits");
        line.write_all(&[&length.to_be_bytes()[..], &answer].concat())?;
    }
}

/// Receives all of a part. Quick acknowledgment ends with every receipt and is asked for again, because vpcd
/// sends length and content apart and waits for it in between.
fn receive(mut line: &TcpStream, mut part: &mut [u8]) -> io::Result<()> {
    while !part.is_empty() {
        line.set_quickack(true)?;
        let count = line.read(part)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        part = &mut part[count..];
    }
    Ok(())
}
