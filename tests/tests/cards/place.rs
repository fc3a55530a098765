//! A PC/SC service with two slots, the cards in them, and programs that use it.
//!
//! Responsible for: putting everything in place. Not responsible for: what is expected of it.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;
use tests::pcscd::Pcscd;
use virtual_card::{Fault, Persona, Reply, Secrets, VirtualCard, cards, persona, serve};

use crate::program::{Beside, Run, TASHIKA, run};

/// How long a test waits for what it does not measure.
const LIMIT: Duration = Duration::from_secs(10);

/// The invented person of most tests.
pub(crate) fn adult() -> &'static Persona {
    persona("adult").expect("the adult")
}

/// The secret of a test, with the end of the line; nothing for a test without one.
pub(crate) fn secret_line(secrets: &Secrets, test: &str) -> String {
    match test {
        "jpki-user-auth" => format!("{}\n", secrets.pin),
        "jpki-signature" => format!("{}\n", secrets.password),
        "card-attributes" => format!("{}\n", secrets.number_b),
        _ => String::new(),
    }
}

/// A service with two empty slots.
pub(crate) struct Place {
    socket: PathBuf,
    /// Where the first slot waits for a card.
    pub(crate) port: u16,
    _service: Pcscd,
}

impl Place {
    pub(crate) fn new() -> Self {
        let service = Pcscd::start();
        Self { socket: service.socket.clone(), port: service.port, _service: service }
    }

    /// A program that finds this service and no other.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PCSCLITE_CSOCK_NAME", &self.socket).env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs a foreign program.
    pub(crate) fn tool(&self, program: &str, arguments: &[&str]) -> Run {
        run(self.command(program).args(arguments), b"")
    }

    /// Our program, ready to be started.
    pub(crate) fn ours(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(TASHIKA.to_str().expect("a path in UTF-8"));
        command.args(arguments);
        command
    }

    /// Runs our program.
    pub(crate) fn tashika(&self, arguments: &[&str], input: &str) -> Run {
        run(&mut self.ours(arguments), input.as_bytes())
    }

    /// Runs a test that takes its secret from a line and tells its result as JSON.
    pub(crate) fn test(&self, test: &str, line: &str, more: &[&str]) -> Run {
        let arguments = [&["card", "test", test, "--json", "--pin-stdin"], more].concat();
        self.tashika(&arguments, line)
    }

    /// What the readers hold, in their order, as words.
    pub(crate) fn readers(&self) -> Vec<String> {
        let list = self.tashika(&["readers", "--json"], "").ends(0).json();
        let readers = list["readers"].as_array().expect("a list").iter();
        readers.map(|reader| reader["card"].as_str().expect("a word").to_owned()).collect()
    }

    /// Waits until the slots are seen like this.
    #[track_caller]
    pub(crate) fn seen(&self, wanted: [&str; 2]) {
        let start = Instant::now();
        while self.readers() != wanted {
            assert!(start.elapsed() < LIMIT, "readers show {:?}, not {wanted:?}", self.readers());
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Lays a card into the first slot and waits until it is seen.
    pub(crate) fn lay(&self, persona: &Persona, faults: &[&str]) -> Laid {
        let laid = Laid::at(self.port, persona, faults);
        self.seen(["present", "absent"]);
        laid
    }

    /// The same by our program in a process of its own, and into as many slots as it has cards.
    pub(crate) fn serve(&self, arguments: &[&str], seen: [&str; 2]) -> Beside {
        let port = self.port.to_string();
        let arguments = [&["card", "serve", "--port", &port], arguments].concat();
        let serving = Beside::start(&mut self.ours(&arguments), "");
        serving.until("ready", |line| line == "ready");
        self.seen(seen);
        serving
    }
}

/// A virtual card in a slot, served by this process so that its journal can be read.
pub(crate) struct Laid {
    card: Arc<Mutex<VirtualCard>>,
    stop: Arc<AtomicBool>,
    serving: Option<JoinHandle<()>>,
}

impl Laid {
    /// Lays a card into the slot at a port.
    pub(crate) fn at(port: u16, persona: &Persona, faults: &[&str]) -> Self {
        let mut cards = cards(persona, &parsed(faults));
        let stop = Arc::new(AtomicBool::new(false));
        let (there, ending) = (cards.clone(), Arc::clone(&stop));
        let serving = thread::spawn(move || {
            serve(&there, "127.0.0.1", port, &ending, &|_| {}).expect("a host and a port");
        });
        Self { card: cards.remove(0), stop, serving: Some(serving) }
    }

    /// The card.
    pub(crate) fn card(&self) -> MutexGuard<'_, VirtualCard> {
        self.card.lock().expect("no thread ended badly")
    }

    /// Another card in its place, without the time that a hand would need.
    pub(crate) fn becomes(&self, persona: &Persona, faults: &[&str]) {
        let mut fresh = VirtualCard::new(persona, &parsed(faults));
        // The service may believe that it has given power; a second time does no harm.
        fresh.power_on();
        *self.card() = fresh;
    }

    /// Whether the card is without power, so that nothing stays open. The service has told the reader by the end
    /// of a run, but the word may still be on its way to the card: up to 9 ms were seen on a busy machine.
    pub(crate) fn is_dark(&self) -> bool {
        const QUERY: [u8; 4] = [0x00, 0x20, 0x00, 0x98];
        let start = Instant::now();
        // Left to itself, the service cuts the power too, at its second look at the reader: after 400 to 800 ms.
        while matches!(self.card().exchange(&QUERY), Reply::Answer(_)) {
            if start.elapsed() > Duration::from_millis(300) {
                return false;
            }
            thread::sleep(Duration::from_millis(10));
        }
        true
    }

    /// Takes the card out.
    pub(crate) fn take_out(self) {
        drop(self);
    }
}

impl Drop for Laid {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(serving) = self.serving.take() {
            let ended = serving.join();
            assert!(ended.is_ok() || thread::panicking(), "serving ended badly");
        }
    }
}

fn parsed(faults: &[&str]) -> Vec<Fault> {
    faults.iter().map(|fault| Fault::parse(fault).expect("a fault")).collect()
}

/// The ids of the checks with a result.
pub(crate) fn checks(result: &Value, with: &str) -> Vec<String> {
    let checks = result["checks"].as_array().expect("checks").iter();
    let having = checks.filter(|check| check["result"] == with);
    having.map(|check| check["id"].as_str().expect("an id").to_owned()).collect()
}

/// The value of a fact.
pub(crate) fn fact(result: &Value, id: &str) -> Option<String> {
    let facts = result["facts"].as_array().expect("facts");
    let found = facts.iter().find(|fact| fact["id"] == id)?;
    Some(found["value"].as_str().expect("a value").to_owned())
}
