//! All four tests against arbitrary answers.
//!
//! Responsible for: whatever a card answers, no rule is broken, no verdict is invented, and the power is cut.
//! Not responsible for: single answers, which have targets of their own.
#![no_main]

use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use card::{Cancel, LastTry, Secret, SecretKind};
use chrono::NaiveDate;
use evidence::Roots;
use fuzz::app::card_test::{self, Ask, Consent, Outcome, Person, Setup};
use fuzz::line::{Exchange, Place, lock};
use fuzz::rules;
use fuzz::tape::Tape;
use libfuzzer_sys::fuzz_target;
use model::evidence::{CheckResult, TestId, Verdict};
use virtual_card::{Fault, Persona, Reply, VirtualCard, faults, personas};

static ROOTS: LazyLock<Roots> = LazyLock::new(|| Roots::shipped().with_simulation());
static DAY: LazyLock<NaiveDate> =
    LazyLock::new(|| NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day of the calendar"));

/// Somebody who does as the tape says.
struct Scripted {
    persona: &'static Persona,
    spends: bool,
    wrong: bool,
    leaves: bool,
    /// Steps until the wish to stop.
    patience: Option<u8>,
    cancel: Cancel,
    asked: u32,
}

impl Scripted {
    fn secret(&self, kind: SecretKind) -> String {
        let secrets = &self.persona.secrets;
        match (kind, self.wrong) {
            (SecretKind::UserPin, false) => secrets.pin.clone(),
            (SecretKind::SignaturePassword, false) => secrets.password.clone(),
            (SecretKind::NumberB, false) => secrets.number_b.clone(),
            (SecretKind::UserPin, true) => "9".repeat(4),
            (SecretKind::SignaturePassword, true) => "Z".repeat(16),
            (SecretKind::NumberB, true) => "9".repeat(14),
        }
    }
}

impl Person for Scripted {
    fn begins(&mut self, _: &'static str) {
        match &mut self.patience {
            Some(0) => self.cancel.cancel(),
            Some(left) => *left -= 1,
            None => {}
        }
    }

    fn ends(&mut self, _: &'static str, _: Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        self.spends
    }

    fn ask(&mut self, ask: Ask) -> Option<Consent> {
        self.asked += 1;
        assert!(ask.tries > 1 || self.spends, "nobody is asked for a secret that may not be presented");
        if self.leaves {
            return None;
        }
        let secret =
            Secret::parse(ask.kind, self.secret(ask.kind)).expect("secrets of personas have their form");
        Some(Consent { secret, last_try: if self.spends { LastTry::Spend } else { LastTry::Keep } })
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut tape = Tape::new(bytes);
    let what = tape.byte();
    let person = tape.byte();
    let persona = personas().get(usize::from(tape.byte()) % personas().len()).expect("there are personas");
    let card = (what & 4 != 0).then(|| {
        let faults: Vec<Fault> = fault(tape.byte()).into_iter().collect();
        Arc::new(Mutex::new(VirtualCard::new(persona, &faults)))
    });
    let test = *TestId::ALL.get(usize::from(what & 3)).expect("there are four tests");
    let cancel = Cancel::default();
    let mut scripted = Scripted {
        persona,
        spends: person & 1 != 0,
        wrong: person & 2 != 0,
        leaves: person & 0x0C == 0x0C,
        patience: (person & 0x30 == 0x30).then_some(person >> 6 | (what >> 3 & 0x0C)),
        cancel: cancel.clone(),
        asked: 0,
    };
    let before = card.as_ref().map(|card| lock(card).tries());
    let mut place = Place::new(tape.rest(), card.clone());
    let setup = Setup { test, as_of: *DAY, roots: &ROOTS, cancel };
    let outcome = card_test::run(&setup, &mut place, &mut scripted);

    let record = lock(&place.record);
    assert_eq!(record.opened, record.cut, "the power is cut on every path");
    assert!(record.opened <= 2 && scripted.asked <= 1);
    rules::keep(&record.exchanges, scripted.spends);
    counts(&outcome, &record.exchanges);
    verdict(&outcome, &record.exchanges, &scripted);
    let shown = scripted.persona.secrets.pin.bytes().map(|byte| format!("{byte:02X} ")).collect::<String>();
    assert!(
        outcome.trace.iter().all(|line| !line.command.contains(shown.trim_end())),
        "the trace holds a PIN"
    );
    if let (Some(card), Some(before)) = (card, before) {
        let mut card = lock(&card);
        assert!(!card.trap_sprung(), "the client reached for the My Number");
        assert!(card.forbidden().is_empty(), "the client sent {:02X?}", card.forbidden());
        assert!(card.verifications() <= 1);
        let after = card.tries();
        let spent = [
            (before.pin, after.pin),
            (before.password, after.password),
            (before.text_pin, after.text_pin),
            (before.number_b, after.number_b),
        ];
        assert!(spent.iter().all(|(before, after)| after + 1 >= *before));
        assert!(spent.iter().filter(|(before, after)| after < before).count() <= usize::from(scripted.wrong));
        // Nothing stays open for whoever comes next.
        assert!(
            !matches!(card.exchange(&[0x00, 0xA4, 0x00, 0x00]), Reply::Answer(_)),
            "the card has power still"
        );
    }
});

/// A fault, except the one that only costs time.
fn fault(choice: u8) -> Option<Fault> {
    let info = faults().get(usize::from(choice).checked_sub(1)? % faults().len())?;
    Fault::parse(&info.id).ok().filter(|_| info.id != "slow-signature")
}

/// What is counted is what was sent.
fn counts(outcome: &Outcome, exchanges: &[Exchange]) {
    let result = &outcome.result;
    assert_eq!(result.apdus as usize, exchanges.len());
    let sent: usize = exchanges.iter().map(|exchange| exchange.command.len()).sum();
    let received: usize =
        exchanges.iter().filter_map(|exchange| exchange.answer.as_ref().ok()).map(Vec::len).sum();
    assert_eq!((result.bytes_out as usize, result.bytes_in as usize), (sent, received));
    assert_eq!(outcome.trace.len(), exchanges.len());
    assert!(result.checks.windows(2).all(|pair| pair[0].id < pair[1].id), "each check once, in order");
}

/// No verdict without what it rests on.
fn verdict(outcome: &Outcome, exchanges: &[Exchange], person: &Scripted) {
    let result = &outcome.result;
    let code = result.error.as_ref().map(|error| error.code.as_str());
    let failed = result.checks.iter().any(|check| check.result == CheckResult::Fail);
    assert_ne!(code, Some("internal"), "a denied command was tried");
    let presented = rules::presentation(exchanges);
    match result.verdict {
        Verdict::Passed => {
            assert!(!failed && code.is_none());
            let signs = |exchange: &Exchange| exchange.command.starts_with(&[0x80, 0x2A]);
            let signed =
                |exchange: &Exchange| exchange.genuine.as_ref().is_some_and(|answer| answer.len() > 66);
            // GET RESPONSE brings the signature of some cards.
            let from_card = exchanges.iter().any(signs) && exchanges.iter().any(signed);
            let signature = matches!(result.test, TestId::JpkiUserAuth | TestId::JpkiSignature);
            assert!(!signature || (from_card && presented.is_some()), "passed without the card");
        }
        Verdict::Failed => assert!(failed != code.is_some(), "one reason"),
        Verdict::Refused => assert!(code.is_some() && presented.is_none_or(|_| code != Some("last-try"))),
        Verdict::Cancelled => assert!(person.leaves || person.patience.is_some(), "nobody wanted to stop"),
        Verdict::Error => assert!(code.is_some()),
    }
    if let Some("wrong-secret" | "wrong-secret-locked") = code {
        let told = presented.and_then(Exchange::status);
        let rejected = matches!(told, Some([0x63, _] | [0x69, 0x83 | 0x84]));
        assert!(rejected, "a wrong secret that the card did not reject");
    }
}
