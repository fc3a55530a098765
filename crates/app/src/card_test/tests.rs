//! Every test with every virtual card and every fault, in the process.

mod matrix;
mod rules;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use card::{Cancel, LastTry, Secret};
use chrono::NaiveDate;
use evidence::Roots;
use model::evidence::{CheckResult, TestId};
use virtual_card::{Expected, Fault, Persona, VirtualCard, persona};

use super::{Ask, Consent, Outcome, Person, Setup, VirtualSource, run, secret_of};

/// A person who gives what is asked for, once.
struct Giver {
    secret: Option<String>,
    last_try: LastTry,
    asked: Vec<Ask>,
}

impl Giver {
    fn of(test: TestId, persona: &Persona) -> Self {
        Self {
            secret: secret_of(test).map(|kind| right(persona, kind)),
            last_try: LastTry::Keep,
            asked: vec![],
        }
    }
}

impl Person for Giver {
    fn begins(&mut self, _: &'static str) {}

    fn ends(&mut self, _: &'static str, _: Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        self.last_try == LastTry::Spend
    }

    fn ask(&mut self, ask: Ask) -> Option<Consent> {
        self.asked.push(ask);
        let secret =
            Secret::parse(ask.kind, self.secret.take()?).expect("secrets of personas have their form");
        Some(Consent { secret, last_try: self.last_try })
    }
}

fn right(persona: &Persona, kind: card::SecretKind) -> String {
    match kind {
        card::SecretKind::UserPin => persona.secrets.pin.clone(),
        card::SecretKind::SignaturePassword => persona.secrets.password.clone(),
        card::SecretKind::NumberB => persona.secrets.number_b.clone(),
    }
}

fn wrong(kind: card::SecretKind) -> String {
    match kind {
        card::SecretKind::UserPin => "9999".to_owned(),
        card::SecretKind::SignaturePassword => "WRONG99".to_owned(),
        card::SecretKind::NumberB => "0".repeat(14),
    }
}

fn new_card(id: &str, faults: &[&str]) -> Arc<Mutex<VirtualCard>> {
    let persona = persona(id).expect("a persona");
    let faults: Vec<Fault> = faults.iter().map(|fault| Fault::parse(fault).expect("a fault")).collect();
    Arc::new(Mutex::new(VirtualCard::new(persona, &faults)))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

/// Runs a test on a card with this person.
fn run_with(test: TestId, card: &Arc<Mutex<VirtualCard>>, person: &mut Giver) -> Outcome {
    let roots = Roots::shipped().with_simulation();
    let setup = Setup { test, as_of: day(), roots: &roots, cancel: Cancel::default() };
    run(&setup, &mut VirtualSource { card: Arc::clone(card) }, person)
}

/// Runs a test on a card with the right secret.
fn run_right(test: TestId, id: &str, card: &Arc<Mutex<VirtualCard>>) -> Outcome {
    run_with(test, card, &mut Giver::of(test, persona(id).expect("a persona")))
}

/// The outcome has the verdict, the code and the failing check that are expected.
fn assert_outcome(outcome: &Outcome, expected: &Expected, what: &str) {
    let result = &outcome.result;
    let code = result.error.as_ref().map(|error| error.code.as_str());
    assert_eq!(result.verdict.word(), expected.verdict, "{what}: {result:#?}");
    assert_eq!(code, expected.code.as_deref(), "{what}: {result:#?}");
    let failed: Vec<&str> = result
        .checks
        .iter()
        .filter(|check| check.result == CheckResult::Fail)
        .map(|check| check.id.word())
        .collect();
    let expected: Vec<&str> = expected.check.as_deref().into_iter().collect();
    assert_eq!(failed, expected, "{what}: {result:#?}");
}

/// Whatever happened, the card saw nothing forbidden and at most one secret, and has no power any more.
fn assert_safe(card: &Arc<Mutex<VirtualCard>>, what: &str) {
    let card = card.lock().expect("not poisoned");
    assert!(!card.trap_sprung(), "{what}: a file of the My Number was touched");
    assert!(card.forbidden().is_empty(), "{what}: {:02X?}", card.forbidden());
    assert!(card.verifications() <= 1, "{what}: more than one secret was presented");
}
