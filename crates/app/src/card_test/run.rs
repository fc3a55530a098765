//! A run under way: what is known so far, the person beside it, the verdict at its end.
//!
//! Responsible for: times, checks, counters, the person's part. Not responsible for: the order (`flow`).

use std::convert::Infallible;
use std::time::{Duration, Instant};

use card::{
    Attributes, Cancel, CardError, Counter, Jpki, JpkiKey, LastTry, Refusal, Secret, SecretKind, Session,
    Summary, TraceLine, Tries, Verified, VerifyError,
};
use chrono::NaiveDate;
use evidence::Roots;
use model::evidence::{
    Check, CheckId, CheckResult, Fact, Step, TEST_FORMAT, TestError, TestId, TestResult, Trust, Verdict,
};

use super::source::Source;

/// What a test runs with.
pub struct Setup<'a> {
    /// Which test.
    pub test: TestId,
    /// The day of the checks.
    pub as_of: NaiveDate,
    /// The roots.
    pub roots: &'a Roots,
    /// A wish to stop.
    pub cancel: Cancel,
}

/// What the person is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Which secret.
    pub kind: SecretKind,
    /// Tries left.
    pub tries: u8,
}

/// What the person gives.
pub struct Consent {
    /// The secret.
    pub secret: Secret,
    /// Whether the last try may be spent, agreed to separately.
    pub last_try: LastTry,
}

/// The person beside the card.
pub trait Person {
    /// A step begins.
    fn begins(&mut self, step: &'static str);

    /// The step ended, well or not.
    fn ends(&mut self, step: &'static str, time: Duration, well: bool);

    /// Whether the person has agreed, or can still agree, to spend a last try. A person who can be asked is
    /// asked together with the secret.
    fn may_spend_last_try(&self) -> bool;

    /// Asks for a secret; `None` when the person changes their mind.
    fn ask(&mut self, ask: Ask) -> Option<Consent>;
}

/// What came out, with what is shown and forgotten.
pub struct Outcome {
    /// The result; tells nothing about a person.
    pub result: TestResult,
    /// What was read about the holder.
    pub attributes: Option<evidence::Attributes>,
    /// Commands and answers, redacted.
    pub trace: Vec<TraceLine>,
}

/// Why a test ended before it passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A check does not hold; the checks tell it.
    Check,
    /// The secret was wrong.
    Failed(&'static str),
    /// Going on would harm the card, or it has no such function.
    Refused(&'static str),
    /// The person stopped it.
    Cancelled,
    /// Reader, service or card failed.
    Error(&'static str),
}

/// A run.
pub(super) struct Run<'a> {
    pub(super) setup: &'a Setup<'a>,
    person: &'a mut dyn Person,
    checks: Vec<Check>,
    facts: Vec<Fact>,
    steps: Vec<Step>,
    person_time: Duration,
    simulated: bool,
    trust: Trust,
    tries_left: Option<u8>,
    summary: Summary,
    attributes: Option<evidence::Attributes>,
    /// A secret is on its way; a line that breaks now leaves the counter unknown.
    verifying: bool,
}

impl<'a> Run<'a> {
    pub(super) fn new(setup: &'a Setup<'a>, simulated: bool, person: &'a mut dyn Person) -> Self {
        Self {
            setup,
            person,
            checks: Vec::new(),
            facts: Vec::new(),
            steps: Vec::new(),
            person_time: Duration::ZERO,
            simulated,
            trust: Trust::None,
            tries_left: None,
            summary: Summary::default(),
            attributes: None,
            verifying: false,
        }
    }

    /// Times a step and tells the person.
    pub(super) fn step<T, E>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.person.begins(name);
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        self.steps.push(Step { name: name.to_owned(), ms: millis(time) });
        self.person.ends(name, time, outcome.is_ok());
        outcome
    }

    /// Times a step that cannot fail.
    pub(super) fn always<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let Ok(value) = self.step(name, || Ok::<T, Infallible>(work()));
        value
    }

    /// Notes a fact about the card.
    pub(super) fn fact(&mut self, id: &str, value: impl Into<String>) {
        self.facts.push(Fact { id: id.to_owned(), value: value.into() });
    }

    /// Notes what was read about the holder.
    pub(super) fn keep(&mut self, attributes: evidence::Attributes) {
        self.attributes = Some(attributes);
    }

    /// Notes checks; says whether one of them does not hold.
    pub(super) fn check(&mut self, checks: impl IntoIterator<Item = Check>) -> Result<(), Stop> {
        let before = self.checks.len();
        self.checks.extend(checks);
        let failed = self.checks.iter().skip(before).any(|check| check.result == CheckResult::Fail);
        if failed { Err(Stop::Check) } else { Ok(()) }
    }

    /// Notes where the chain ends.
    pub(super) fn trust(&mut self, trust: Trust, simulated: bool) {
        self.trust = trust;
        self.simulated |= simulated;
    }

    /// Reads the counter, asks the person, presents the secret: to a key of the JPKI.
    pub(super) fn open_key(&mut self, jpki: &mut Jpki<'_>, key: JpkiKey) -> Result<(), Stop> {
        let counter = self.step("counter", || jpki.counter(key)).map_err(untold)?;
        let consent = self.consent(key.secret(), &counter)?;
        let verify = || jpki.verify(key, &counter, &consent.secret, consent.last_try);
        self.present(key.secret(), verify)
    }

    /// The same, to the application with the four attributes.
    pub(super) fn open_attributes(&mut self, attributes: &mut Attributes<'_>) -> Result<(), Stop> {
        let counter = self.step("counter", || attributes.counter()).map_err(untold)?;
        let consent = self.consent(SecretKind::NumberB, &counter)?;
        self.present(SecretKind::NumberB, || attributes.verify(&counter, &consent.secret, consent.last_try))
    }

    /// Asks for a secret where the counter permits it.
    fn consent(&mut self, kind: SecretKind, counter: &Counter) -> Result<Consent, Stop> {
        self.tries_left = counter.tries().number();
        let willing = if self.person.may_spend_last_try() { LastTry::Spend } else { LastTry::Keep };
        counter.permits(willing)?;
        let tries = self.tries_left.ok_or(Stop::from(Refusal::CounterUnknown))?;
        let start = Instant::now();
        let consent = self.person.ask(Ask { kind, tries });
        self.person_time += start.elapsed();
        let consent = consent.ok_or(Stop::Cancelled)?;
        if self.setup.cancel.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        counter.permits(consent.last_try)?;
        Ok(consent)
    }

    fn present(
        &mut self,
        kind: SecretKind,
        verify: impl FnOnce() -> Result<Verified, VerifyError>,
    ) -> Result<(), Stop> {
        self.verifying = true;
        let verified = self.step("verify", verify);
        match verified {
            Ok(Verified::Accepted) => {
                self.verifying = false;
                // A right secret puts the counter back: 3 tries for the PIN, 5 for the password.
                self.tries_left = match kind {
                    SecretKind::UserPin => Some(3),
                    SecretKind::SignaturePassword => Some(5),
                    SecretKind::NumberB => self.tries_left,
                };
                Ok(())
            }
            Ok(Verified::Rejected(tries)) => {
                self.verifying = false;
                self.tries_left = tries.number();
                let blocked = tries == Tries::Blocked;
                Err(Stop::Failed(if blocked { "wrong-secret-locked" } else { "wrong-secret" }))
            }
            Err(VerifyError::Refused(refusal)) => {
                self.verifying = false;
                Err(refusal.into())
            }
            Err(VerifyError::Card(error)) => {
                // Whether the try was counted is not known.
                self.tries_left = None;
                Err(error.into())
            }
        }
    }

    /// Ends the session.
    pub(super) fn close(&mut self, session: Session) {
        let summary = self.always("close", || session.close());
        self.summary.apdus += summary.apdus;
        self.summary.bytes_out += summary.bytes_out;
        self.summary.bytes_in += summary.bytes_in;
        self.summary.trace.extend(summary.trace);
    }

    /// Whether the line broke with a secret on its way.
    pub(super) fn broke_while_verifying(&self, stop: &Result<(), Stop>) -> bool {
        self.verifying && matches!(stop, Err(Stop::Error(_)))
    }

    /// Reads the counter in a new session, so that the person is told. Never presents anything.
    pub(super) fn read_counter_again(&mut self, source: &mut dyn Source) {
        let Ok(channel) = source.open() else { return };
        let mut session = Session::begin(channel, self.setup.cancel.clone());
        let test = self.setup.test;
        let counter = self.step("counter", || match test {
            TestId::JpkiUserAuth => {
                Jpki::select(&mut session).and_then(|mut jpki| jpki.counter(JpkiKey::Authentication))
            }
            TestId::JpkiSignature => {
                Jpki::select(&mut session).and_then(|mut jpki| jpki.counter(JpkiKey::Signature))
            }
            TestId::CardAttributes | TestId::CardInfo => {
                Attributes::select(&mut session).and_then(|mut attributes| attributes.counter())
            }
        });
        self.tries_left = counter.ok().and_then(|counter| counter.tries().number());
        self.close(session);
    }

    /// The verdict.
    pub(super) fn outcome(mut self, stop: Result<(), Stop>) -> Outcome {
        let (verdict, code) = match stop {
            Ok(()) => (Verdict::Passed, None),
            Err(Stop::Check) => (Verdict::Failed, None),
            Err(Stop::Failed(code)) => (Verdict::Failed, Some(code)),
            Err(Stop::Refused(code)) => (Verdict::Refused, Some(code)),
            Err(Stop::Cancelled) => (Verdict::Cancelled, Some("cancelled")),
            Err(Stop::Error(code)) => (Verdict::Error, Some(code)),
        };
        for id in checks_of(self.setup.test) {
            if !self.checks.iter().any(|check| check.id == *id) {
                let reason = "not-reached".to_owned();
                let check = Check { id: *id, result: CheckResult::NotChecked, reason, text: String::new() };
                self.checks.push(check);
            }
        }
        self.checks.sort_by_key(|check| check.id);
        let Summary { apdus, bytes_out, bytes_in, trace } = self.summary;
        Outcome {
            result: TestResult {
                format: TEST_FORMAT.to_owned(),
                test: self.setup.test,
                as_of: self.setup.as_of,
                verdict,
                text: String::new(),
                simulated: self.simulated,
                trust: self.trust,
                checks: self.checks,
                facts: self.facts,
                steps: self.steps,
                person_ms: u64::try_from(self.person_time.as_millis()).unwrap_or(u64::MAX),
                apdus,
                bytes_out,
                bytes_in,
                tries_left: self.tries_left,
                error: code.map(|code| TestError { code: code.to_owned(), text: String::new() }),
            },
            attributes: self.attributes,
            trace,
        }
    }
}

/// A counter that the card does not have tells nothing.
fn untold(error: CardError) -> Stop {
    match error {
        CardError::NoFile => Refusal::CounterUnknown.into(),
        error => error.into(),
    }
}

/// The checks that a test makes or says that it does not make.
fn checks_of(test: TestId) -> &'static [CheckId] {
    const CERTIFICATE: [CheckId; 10] = [
        CheckId::SignatureToRoot,
        CheckId::Validity,
        CheckId::BasicConstraints,
        CheckId::KeyUsage,
        CheckId::ExtendedKeyUsage,
        CheckId::Policy,
        CheckId::KeyIdentifier,
        CheckId::Algorithm,
        CheckId::Revocation,
        CheckId::Possession,
    ];
    match test {
        TestId::JpkiUserAuth | TestId::JpkiSignature => &CERTIFICATE,
        // Tells the state of a card and judges nothing.
        TestId::CardInfo => &[],
        TestId::CardAttributes => &[CheckId::Authenticity],
    }
}

/// Milliseconds with three digits behind the point.
fn millis(time: Duration) -> f64 {
    (time.as_secs_f64() * 1_000_000.0).round() / 1000.0
}
