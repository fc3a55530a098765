//! A virtual card seen from its own side: for measurements, not for people.
//!
//! Responsible for: counting the commands that reach a card behind vpcd, and timing those of
//! `jpki-user-auth` in the process. Not responsible for: clients, and for what the figures should be.
//!
//! ```text
//! serve_counted serve PERSONA PORT    prints `ready`; answers each line of standard input with the number of
//!                                     commands since the last one, cuts the power, and ends with the input
//! serve_counted time PERSONA ROUNDS   prints the milliseconds that the card takes for all commands of the test,
//!                                     one line a round
//! ```

use std::io::{BufRead, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use virtual_card::{Event, Persona, Reply, VirtualCard, cards, persona, serve};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", id, port] => persona(id).zip(port.parse().ok()).map(|(owner, port)| counted(owner, port)),
        ["time", id, rounds] => {
            persona(id).zip(rounds.parse().ok()).map(|(owner, rounds)| timed(owner, rounds))
        }
        _ => None,
    };
    match done {
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(problem)) => complain(&problem),
        None => complain("usage: serve_counted serve PERSONA PORT | time PERSONA ROUNDS"),
    }
}

fn complain(problem: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{problem}");
    ExitCode::from(2)
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Serves a card and tells how many commands reach it.
fn counted(owner: &Persona, port: u16) -> Result<(), String> {
    let stop = AtomicBool::new(false);
    let served = cards(owner, &[]);
    let told = |event| {
        if matches!(event, Event::Connected(_)) {
            say("ready");
        }
    };
    thread::scope(|scope| {
        let serving = scope
            .spawn(|| serve(&served, "127.0.0.1", port, &stop, &told).map_err(|error| error.to_string()));
        let mut before = 0;
        for _line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let mut commands = 0;
            for card in &served {
                let mut card = reach(card);
                commands += card.commands();
                // Whoever comes next meets a card on which nothing is open.
                card.power_off();
                card.power_on();
            }
            say(&(commands - before).to_string());
            before = commands;
        }
        stop.store(true, Ordering::Relaxed);
        serving.join().map_err(|_| "the card ended badly".to_owned())?
    })
}

/// Takes the commands of `jpki-user-auth` through a card and tells how long it had them.
fn timed(owner: &Persona, rounds: u32) -> Result<(), String> {
    let mut card = VirtualCard::new(owner, &[]);
    for _ in 0..rounds {
        card.power_on();
        let start = Instant::now();
        let length = whole_test(&mut card, &owner.secrets.pin)?;
        let time = start.elapsed();
        card.power_off();
        say(&format!("{:.3} {length}", time.as_secs_f64() * 1000.0));
    }
    Ok(())
}

/// The commands of the test, as a client sends them; gives the length of the certificate.
fn whole_test(card: &mut VirtualCard, pin: &str) -> Result<usize, String> {
    const SELECT: &[u8] = b"\x00\xA4\x04\x0C\x0A\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01";
    const CLOSE: &[u8] = b"\x00\xA4\x04\x0C\x07\xA0\x00\x00\x01\x51\x00\x00";
    /// DigestInfo of SHA-256, then the hash. Source: RFC 8017, 9.2.
    const DIGEST: &[u8] = b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
    let mut send = |command: &[u8]| match card.exchange(command) {
        Reply::Answer(answer) if answer.len() >= 2 => Ok(answer),
        other => Err(format!("the card answers {other:?}")),
    };
    send(SELECT)?;
    send(&[0x00, 0xB0, 0x86, 0x00, 0x20])?;
    let mut certificate = send(&[0x00, 0xB0, 0x8A, 0x00, 0x00])?;
    certificate.truncate(certificate.len() - 2);
    let length = match *certificate.as_slice() {
        [0x30, 0x82, high, low, ..] => 4 + usize::from(u16::from_be_bytes([high, low])),
        _ => return Err("the certificate has another length than usual".to_owned()),
    };
    while certificate.len() < length {
        let [high, low] = u16::try_from(certificate.len()).map_err(|error| error.to_string())?.to_be_bytes();
        let wanted = u8::try_from(length - certificate.len()).unwrap_or(0);
        let part = send(&[0x00, 0xB0, high, low, wanted])?;
        let (data, _status) = part.split_at(part.len() - 2);
        if data.is_empty() {
            return Err("the certificate ends early".to_owned());
        }
        certificate.extend_from_slice(data);
    }
    send(&[0x00, 0x20, 0x00, 0x98])?;
    send(&[&[0x00, 0x20, 0x00, 0x98, 0x04], pin.as_bytes()].concat())?;
    let signature = send(&[&[0x80, 0x2A, 0x00, 0x97, 0x33], DIGEST, &[0x5A; 32], &[0x00]].concat())?;
    send(CLOSE)?;
    if signature.ends_with(&[0x90, 0x00]) { Ok(length) } else { Err("the card does not sign".to_owned()) }
}

/// A card stays usable when a thread that held it ended badly.
fn reach(card: &Mutex<VirtualCard>) -> MutexGuard<'_, VirtualCard> {
    card.lock().unwrap_or_else(PoisonError::into_inner)
}
