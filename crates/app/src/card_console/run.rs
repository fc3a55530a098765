//! One run as the screen sees it, and the person at the screen as the test sees them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use card::Cancel;
use chrono::NaiveDate;
use evidence::Roots;
use model::evidence::{Evidence, TestId};
use model::result::PolicyStamp;
use virtual_card::Persona;

use super::{Shared, lock};
use crate::card_test::{self, Ask, Consent, Outcome, Person, Setup, Source};
use crate::clock::Now;

/// Which card is tested.
pub(super) enum Card {
    /// A card on a reader.
    Reader {
        /// The reader.
        name: String,
    },
    /// A virtual card.
    Virtual {
        /// Whose.
        persona: &'static Persona,
        /// Its faults.
        faults: Vec<String>,
    },
}

/// A step as it is shown.
pub(super) struct StepState {
    pub(super) name: &'static str,
    /// How long it took and whether it ended well; `None` while it runs.
    pub(super) ended: Option<(Duration, bool)>,
}

/// What the person is asked for.
pub(super) struct Asked {
    pub(super) ask: Ask,
    pub(super) wrong_form: bool,
}

/// A run.
pub(super) struct RunState {
    /// Tells runs apart: a thread whose run was forgotten changes nothing.
    pub(super) number: u64,
    pub(super) test: TestId,
    pub(super) card: Card,
    pub(super) simulated: bool,
    pub(super) guideline_seconds: Option<u32>,
    pub(super) cancel: Cancel,
    pub(super) steps: Vec<StepState>,
    pub(super) asked: Option<Asked>,
    answers: Sender<Option<Consent>>,
    /// What came out, and when.
    pub(super) outcome: Option<(Outcome, Now)>,
}

static NUMBERS: AtomicU64 = AtomicU64::new(1);

impl RunState {
    pub(super) fn new(
        test: TestId,
        card: Card,
        simulated: bool,
        guideline_seconds: Option<u32>,
    ) -> (Self, Receiver<Option<Consent>>) {
        let (answers, received) = channel();
        let state = Self {
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            test,
            card,
            simulated,
            guideline_seconds,
            cancel: Cancel::default(),
            steps: Vec::new(),
            asked: None,
            answers,
            outcome: None,
        };
        (state, received)
    }

    /// Gives the waiting test its answer. A test that ended meanwhile needs none.
    pub(super) fn answer(&self, consent: Option<Consent>) {
        let _ = self.answers.send(consent);
    }

    /// Stops it, also while it waits for the person.
    pub(super) fn stop(&mut self) {
        self.cancel.cancel();
        self.asked = None;
        self.answer(None);
    }

    /// The result as evidence. What says nothing about a card is none.
    pub(super) fn evidence(&self, policy: &PolicyStamp) -> Option<Evidence> {
        let (outcome, ended) = self.outcome.as_ref()?;
        if !card_test::worth_keeping(outcome.result.verdict) {
            return None;
        }
        let (reader, persona, faults) = match &self.card {
            Card::Reader { name } => (name.clone(), None, Vec::new()),
            Card::Virtual { persona, faults } => (String::new(), Some(persona.id.clone()), faults.clone()),
        };
        Some(Evidence {
            time: ended.in_words(),
            reader,
            persona,
            faults,
            policy: policy.clone(),
            result: outcome.result.clone(),
        })
    }
}

/// The person at the screen.
pub(super) struct Beside {
    pub(super) shared: Arc<Mutex<Shared>>,
    pub(super) number: u64,
    pub(super) answers: Receiver<Option<Consent>>,
}

impl Beside {
    fn on_run(&self, change: impl FnOnce(&mut RunState)) {
        if let Some(run) = lock(&self.shared).run.as_mut().filter(|run| run.number == self.number) {
            change(run);
        }
    }
}

impl Person for Beside {
    fn begins(&mut self, step: &'static str) {
        self.on_run(|run| run.steps.push(StepState { name: step, ended: None }));
    }

    fn ends(&mut self, _: &'static str, time: Duration, well: bool) {
        self.on_run(|run| {
            if let Some(step) = run.steps.last_mut() {
                step.ended = Some((time, well));
            }
        });
    }

    fn may_spend_last_try(&self) -> bool {
        // The screen asks together with the secret.
        true
    }

    fn ask(&mut self, ask: Ask) -> Option<Consent> {
        self.on_run(|run| run.asked = Some(Asked { ask, wrong_form: false }));
        let consent = self.answers.recv().ok().flatten();
        self.on_run(|run| run.asked = None);
        consent
    }
}

/// Runs the test to its end, on a thread of its own.
pub(super) fn work(
    test: TestId,
    as_of: NaiveDate,
    roots: &Roots,
    cancel: Cancel,
    mut source: Box<dyn Source>,
    mut person: Beside,
    shared: &Mutex<Shared>,
) {
    let number = person.number;
    let setup = Setup { test, as_of, roots, cancel };
    // A session that unwinds cuts the power of its card; the screen is told that the program was at fault.
    let outcome = catch_unwind(AssertUnwindSafe(|| card_test::run(&setup, source.as_mut(), &mut person)))
        .unwrap_or_else(|_| card_test::not_begun(&setup, "internal"));
    if let Some(run) = lock(shared).run.as_mut().filter(|run| run.number == number) {
        run.asked = None;
        run.outcome = Some((outcome, Now::read()));
    }
}
