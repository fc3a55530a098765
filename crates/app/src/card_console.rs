//! Live tests in the window: readers watched, one test at a time on a thread of its own.
//!
//! Responsible for: starting, asking, cancelling, forgetting; and for a card's power being cut before the
//! program ends. A reader that hangs holds up nothing else. Not responsible for: what a test does
//! (`card_test`), where evidence is kept (`desk`).

mod offer;
mod run;
mod view;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use card::{LastTry, Secret};
use chrono::NaiveDate;
use model::Lang;
use model::evidence::{Evidence, TestId};
use model::result::PolicyStamp;
use reader::{Snapshot, Watcher};
use virtual_card::{Bilingual, Fault, Persona, VirtualCard};

use self::run::RunState;
use crate::card_test::{Consent, ReaderSource, Source, VirtualSource};
use crate::desk::{self, parse_lang};
use crate::error::AppError;
use crate::wire::{
    CardAttributeRow, CardSecretRequest, CardsView, LangRequest, ReaderDiagnosis, StartCardTestRequest,
};

pub use offer::{method_of, offer};

/// How long the end of the program waits for a card's power to be cut.
const LAST_WAIT: Duration = Duration::from_secs(3);

/// What a test takes from the open data folder.
pub struct CardSetup {
    /// The folder of additional roots. It is read outside the lock of the data folder, because a folder on
    /// another machine may take its time.
    pub trust_folder: Option<PathBuf>,
    /// The day of the checks.
    pub as_of: NaiveDate,
    /// The person's time that the guideline names for the method, in seconds.
    pub guideline_seconds: Option<u32>,
}

/// Live tests of one window.
#[derive(Default)]
pub struct CardConsole {
    shared: Arc<Mutex<Shared>>,
    /// Watches while the screen is shown.
    watcher: Mutex<Option<Watcher>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    /// Virtual cards keep their counters while the screen is shown.
    virtual_cards: Mutex<HashMap<String, Arc<Mutex<VirtualCard>>>>,
}

/// What the threads and the screen share.
#[derive(Default)]
struct Shared {
    snapshot: Option<Snapshot>,
    run: Option<RunState>,
}

impl CardConsole {
    /// Readers, cards and the run as they are. The first call begins to watch.
    pub fn state(&self, request: &LangRequest) -> CardsView {
        self.watch();
        let shared = lock(&self.shared);
        view::cards(shared.snapshot.as_ref(), shared.run.as_ref(), parse_lang(&request.lang))
    }

    /// Starts a test.
    ///
    /// # Errors
    /// Without the person's confirmation, while another test runs, or for an unknown test, card or fault.
    pub fn start(&self, request: &StartCardTestRequest, setup: CardSetup) -> Result<(), AppError> {
        if !request.confirmed {
            return Err(AppError::NotConfirmed);
        }
        let unknown = |what: &str| AppError::NotFound { what: what.to_owned() };
        let test = TestId::parse(&request.test).ok_or_else(|| unknown(&request.test))?;
        let (source, card): (Box<dyn Source>, run::Card) = match (&request.persona, &request.reader) {
            (Some(id), None) => {
                let persona = virtual_card::persona(id).ok_or_else(|| unknown(id))?;
                let card = self.virtual_card(persona, &request.faults)?;
                let faults = request.faults.clone();
                (Box::new(VirtualSource { card }), run::Card::Virtual { persona, faults })
            }
            (None, Some(name)) => {
                (Box::new(ReaderSource { name: name.clone() }), run::Card::Reader { name: name.clone() })
            }
            _ => return Err(unknown("reader")),
        };
        let roots = desk::roots(setup.trust_folder.as_deref())?;
        let mut thread = lock(&self.thread);
        if thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return Err(AppError::TestRunning);
        }
        let (state, person) = RunState::new(test, card, source.simulated(), setup.guideline_seconds);
        let cancel = state.cancel.clone();
        let number = state.number;
        lock(&self.shared).run = Some(state);
        let shared = Arc::clone(&self.shared);
        let person = run::Beside { shared: Arc::clone(&shared), number, answers: person };
        let work = move || run::work(test, setup.as_of, &roots, cancel, source, person, &shared);
        let spawned = std::thread::Builder::new().name("card-test".to_owned()).spawn(work);
        *thread = Some(spawned.map_err(AppError::NoThread)?);
        Ok(())
    }

    /// Hands over what the person was asked for. A text of the wrong form stays here and is told; no try is
    /// spent.
    pub fn give_secret(&self, request: CardSecretRequest) -> Result<(), AppError> {
        let CardSecretRequest { secret, spend_last_try } = request;
        // A secret that nobody asked for is wiped with the request.
        let mut shared = lock(&self.shared);
        let Some(run) = shared.run.as_mut() else { return Err(AppError::NoTestResult) };
        let Some(asked) = run.asked.as_mut() else { return Err(AppError::NoTestResult) };
        match Secret::parse(asked.ask.kind, secret.to_string()) {
            Err(_) => asked.wrong_form = true,
            Ok(secret) => {
                let last_try = if spend_last_try { LastTry::Spend } else { LastTry::Keep };
                run.asked = None;
                run.answer(Some(Consent { secret, last_try }));
            }
        }
        Ok(())
    }

    /// Stops the test before its next command.
    pub fn cancel(&self) {
        if let Some(run) = lock(&self.shared).run.as_mut() {
            run.stop();
        }
    }

    /// The attributes that were read, in full; the screen asks when the person does.
    pub fn attributes(&self, request: &LangRequest) -> Vec<CardAttributeRow> {
        let shared = lock(&self.shared);
        view::full_attributes(shared.run.as_ref(), parse_lang(&request.lang))
    }

    /// Stops the run and forgets it with everything that was read. Virtual cards keep their counters, as cards
    /// do from one test to the next.
    pub fn forget(&self) {
        self.cancel();
        lock(&self.shared).run = None;
    }

    /// Forgets, puts the virtual cards away, and stops watching: the screen is closed.
    pub fn close(&self) {
        self.forget();
        *lock(&self.watcher) = None;
        lock(&self.virtual_cards).clear();
        lock(&self.shared).snapshot = None;
    }

    /// The result of the last run as evidence.
    ///
    /// # Errors
    /// When no test has ended.
    pub fn evidence(&self, policy: &PolicyStamp) -> Result<Evidence, AppError> {
        let shared = lock(&self.shared);
        shared.run.as_ref().and_then(|run| run.evidence(policy)).ok_or(AppError::NoTestResult)
    }

    /// Looks for the reason why a card cannot be had.
    pub fn diagnose(&self, request: &LangRequest) -> ReaderDiagnosis {
        view::diagnosis(&reader::diagnose(), parse_lang(&request.lang))
    }

    /// Ends everything: the card's power is cut when this returns, unless the reader hangs.
    pub fn end(&self) {
        self.close();
        let Some(thread) = lock(&self.thread).take() else { return };
        let until = Instant::now() + LAST_WAIT;
        while !thread.is_finished() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn watch(&self) {
        let mut watcher = lock(&self.watcher);
        if watcher.is_none() {
            let shared = Arc::clone(&self.shared);
            *watcher = Watcher::start(move |snapshot| lock(&shared).snapshot = Some(snapshot)).ok();
        }
    }

    /// The virtual card of a persona with these faults, as it was left.
    fn virtual_card(
        &self,
        persona: &'static Persona,
        faults: &[String],
    ) -> Result<Arc<Mutex<VirtualCard>>, AppError> {
        let parsed: Vec<Fault> = faults
            .iter()
            .map(|fault| Fault::parse(fault).map_err(|_| AppError::NotFound { what: fault.clone() }))
            .collect::<Result<_, _>>()?;
        let key = format!("{}+{}", persona.id, faults.join("+"));
        let mut cards = lock(&self.virtual_cards);
        let card =
            cards.entry(key).or_insert_with(|| Arc::new(Mutex::new(VirtualCard::new(persona, &parsed))));
        Ok(Arc::clone(card))
    }
}

/// A text of a virtual card in a language.
pub fn in_lang(text: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::Ja => &text.ja,
        Lang::En => &text.en,
    }
}

/// Nothing panics half way while it holds one of these; what it holds is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
