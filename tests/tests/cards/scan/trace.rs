//! The trace of commands, which no command line prints: the screens show it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::card_test::{self, Ask, Consent, Person, Setup, VirtualSource};
use app::evidence::Roots;
use app::{Cancel, LastTry, Secret};
use model::evidence::TestId;
use tests::day;
use virtual_card::{Persona, VirtualCard};

/// Somebody who gives the right secret, also for a last try.
struct Giver<'a>(&'a Persona);

impl Person for Giver<'_> {
    fn begins(&mut self, _: &'static str) {}

    fn ends(&mut self, _: &'static str, _: Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        true
    }

    fn ask(&mut self, ask: Ask) -> Option<Consent> {
        let line = crate::place::secret_line(&self.0.secrets, test_of(ask));
        let secret = Secret::parse(ask.kind, line.trim_end().to_owned()).expect("a secret of its form");
        Some(Consent { secret, last_try: LastTry::Spend })
    }
}

fn test_of(ask: Ask) -> &'static str {
    TestId::ALL.iter().find(|test| card_test::secret_of(**test) == Some(ask.kind)).expect("a test").word()
}

/// Every trace of a persona, with the results beside it, as text.
pub(super) fn of(persona: &Persona) -> String {
    let roots = Roots::shipped().with_simulation();
    let mut text = String::new();
    for test in TestId::ALL {
        let card = Arc::new(Mutex::new(VirtualCard::new(persona, &[])));
        let setup = Setup { test: *test, as_of: day(), roots: &roots, cancel: Cancel::default() };
        let outcome = card_test::run(&setup, &mut VirtualSource { card }, &mut Giver(persona));
        assert!(!outcome.trace.is_empty(), "{} {test}: nothing was sent", persona.id);
        for line in &outcome.trace {
            text.push_str(&format!("{line:?}\n{} {}\n", line.name, line.command));
        }
        text.push_str(&format!("{:?}\n", outcome.result));
    }
    text
}
