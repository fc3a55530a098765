//! Live tests: one card, one test, one outcome.
//!
//! Responsible for: the order of commands and checks of each test, when the person is asked, and the verdict.
//! Not responsible for: bytes (`card`), readers (`reader`), certificates (`evidence`), sentences (`card_text`),
//! threads (`card_console`).
//!
//! A test spends a try on a secret only after everything that can be checked without it holds.

mod code;
mod flow;
mod run;
mod source;

pub use code::{CODES, code_of_link};
pub use run::{Ask, Consent, Outcome, Person, Setup};
pub use source::{NotOpened, ReaderSource, Source, VirtualSource};

use std::time::Duration;

use card::{SecretKind, Session};
use model::evidence::{TestId, Verdict};

use self::run::{Run, Stop};

/// Runs a test to its end. Whatever happens, the card's power is cut before this returns.
pub fn run(setup: &Setup<'_>, source: &mut dyn Source, person: &mut dyn Person) -> Outcome {
    let mut run = Run::new(setup, source.simulated(), person);
    let stop = match run.step("connect", || source.open()) {
        Err(NotOpened(code)) => Err(Stop::Error(code)),
        Ok(channel) => {
            let mut session = Session::begin(channel, setup.cancel.clone());
            let ended = flow::talk(&mut run, &mut session);
            run.close(session);
            ended
        }
    };
    if run.broke_while_verifying(&stop) {
        run.read_counter_again(source);
    }
    run.outcome(stop)
}

/// The secret that a test asks for.
pub fn secret_of(test: TestId) -> Option<SecretKind> {
    match test {
        TestId::JpkiUserAuth => Some(SecretKind::UserPin),
        TestId::JpkiSignature => Some(SecretKind::SignaturePassword),
        TestId::CardAttributes => Some(SecretKind::NumberB),
        TestId::CardInfo => None,
    }
}

/// Whether a verdict says something about a card, so that it is worth keeping as evidence.
pub fn worth_keeping(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Passed | Verdict::Failed | Verdict::Refused)
}

/// The outcome of a test for which no card could be had, or in which the program itself was at fault.
pub fn not_begun(setup: &Setup<'_>, code: &'static str) -> Outcome {
    let stop = if code == "cancelled" { Stop::Cancelled } else { Stop::Error(code) };
    Run::new(setup, false, &mut Nobody).outcome(Err(stop))
}

/// Nobody is beside a test that does not run.
struct Nobody;

impl Person for Nobody {
    fn begins(&mut self, _: &'static str) {}

    fn ends(&mut self, _: &'static str, _: Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        false
    }

    fn ask(&mut self, _: Ask) -> Option<Consent> {
        None
    }
}

#[cfg(test)]
mod tests;
