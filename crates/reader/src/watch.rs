//! Hearing when readers and cards come and go.
//!
//! Responsible for: one thread that waits on the service, tells every change, and outlives a service that stops
//! and starts. Not responsible for: touching cards, and what a change means.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use pcsc::{Context, Error, PNP_NOTIFICATION, Scope, State};

use crate::error::ReaderError;
use crate::lookout;
use crate::state::ReaderState;

/// Time between two attempts to reach a service that does not run.
const RETRY: Duration = Duration::from_secs(1);

/// The longest wait for news. Where the system tells of new readers, news come at once; elsewhere, and if the
/// message that ends the wait is lost, this is how late they are.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// Rest after news that changed nothing, so that a service that talks without end does not take the processor.
const REST: Duration = Duration::from_millis(20);

/// Whether the service of the operating system can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Yes.
    Running,
    /// It does not run.
    Absent,
    /// It turns this person or program away.
    Denied,
}

/// All readers and cards at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Whether the service can be asked.
    pub service: Service,
    /// The readers; none while the service cannot be asked.
    pub readers: Vec<ReaderState>,
}

impl Snapshot {
    fn without_service(error: Error) -> Self {
        let denied = ReaderError::of_service(error) == ReaderError::AccessDenied;
        Self { service: if denied { Service::Denied } else { Service::Absent }, readers: Vec::new() }
    }
}

/// Watches readers and cards until it is dropped.
///
/// Dropping it takes as long as a call that is just being told of a change, and no longer than that.
pub struct Watcher {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    /// Starts to watch. The first snapshot is told as soon as there is one, the others whenever something is
    /// different. Calls come from the thread of the watcher, one after the other.
    ///
    /// # Errors
    ///
    /// When the system gives no thread.
    pub fn start(on_change: impl Fn(Snapshot) + Send + 'static) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let watch = Watch { shared: Arc::clone(&shared), on_change, told: None };
        let thread = thread::Builder::new().name("reader-watch".to_owned()).spawn(move || watch.run())?;
        Ok(Self { shared, thread: Some(thread) })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.shared.stop();
        let Some(thread) = self.thread.take() else { return };
        // A listener that drops its own watcher is on the very thread that is to end.
        if thread.thread().id() != thread::current().id() {
            // A listener that panicked has ended its thread already; that is its affair.
            let _ = thread.join();
        }
    }
}

/// What the thread and its owner share.
#[derive(Default)]
struct Shared {
    inner: Mutex<Inner>,
    stopped: Condvar,
}

#[derive(Default)]
struct Inner {
    stop: bool,
    // The conversation in which the thread waits.
    context: Option<Context>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing panics while it holds this lock, and both fields are whole at any time.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stop(&self) {
        let mut inner = self.lock();
        inner.stop = true;
        if let Some(context) = &inner.context {
            // Fails when the thread is just not waiting; then it sees `stop` before it waits again, or after
            // `LOOK_AGAIN` at the latest.
            let _ = context.cancel();
        }
        drop(inner);
        self.stopped.notify_all();
    }

    /// Takes note of the conversation; `false` when the watcher is to end.
    fn converse(&self, context: Option<Context>) -> bool {
        let mut inner = self.lock();
        inner.context = context;
        !inner.stop
    }

    fn is_stopped(&self) -> bool {
        self.lock().stop
    }

    /// Rests for a while, or until the watcher is to end; `false` in that case.
    fn rest(&self, time: Duration) -> bool {
        let rested = self.stopped.wait_timeout_while(self.lock(), time, |inner| !inner.stop);
        !rested.unwrap_or_else(PoisonError::into_inner).0.stop
    }
}

/// The work of the thread.
struct Watch<F> {
    shared: Arc<Shared>,
    on_change: F,
    told: Option<Snapshot>,
}

impl<F: Fn(Snapshot)> Watch<F> {
    fn run(mut self) {
        loop {
            let error = match Context::establish(Scope::User) {
                Ok(context) => {
                    if !self.shared.converse(Some(context.clone())) {
                        return;
                    }
                    let end = self.listen(&context);
                    if !self.shared.converse(None) {
                        return;
                    }
                    end
                }
                Err(error) => error,
            };
            // A conversation may end although the service is still there; whether it is shows the next attempt.
            let gone = Context::establish(Scope::User).is_err();
            if gone {
                self.tell(Snapshot::without_service(error));
            }
            if !self.shared.rest(if gone { RETRY } else { LOOK_AGAIN }) {
                return;
            }
        }
    }

    /// Listens in one conversation until it fails or the watcher is to end.
    fn listen(&mut self, context: &Context) -> Error {
        let mut states: Vec<pcsc::ReaderState> = Vec::new();
        // Stands in front of the readers, and tells of new ones where the system knows how to.
        let mut pseudo = vec![pcsc::ReaderState::new(PNP_NOTIFICATION(), State::UNAWARE)];
        let mut failures = 0;
        while !self.shared.is_stopped() {
            let names = match lookout::names(context) {
                Ok(names) => names,
                Err(error) => return error,
            };
            states.retain(|state| names.iter().any(|name| name.as_c_str() == state.name()));
            for name in names {
                if !states.iter().any(|state| state.name() == name.as_c_str()) {
                    states.push(pcsc::ReaderState::new(name, State::UNAWARE));
                }
            }
            let known = states.len();
            states.append(&mut pseudo);
            let outcome = if states.is_empty() {
                Err(Error::Timeout)
            } else {
                context.get_status_change(LOOK_AGAIN, &mut states)
            };
            pseudo = states.split_off(known);
            for state in states.iter_mut().chain(&mut pseudo) {
                state.sync_current_state();
            }
            match outcome {
                Ok(()) | Err(Error::Timeout) => {
                    failures = 0;
                    let snapshot =
                        Snapshot { service: Service::Running, readers: lookout::in_words(&states) };
                    let pause = if states.is_empty() && pseudo.is_empty() { LOOK_AGAIN } else { REST };
                    if !self.tell(snapshot) && !self.shared.rest(pause) {
                        return Error::Cancelled;
                    }
                }
                Err(Error::Cancelled) => {}
                // A reader left meanwhile; or, if that does not end, the system does not know the pseudo reader.
                Err(Error::UnknownReader | Error::ReaderUnavailable) => {
                    failures += 1;
                    states.clear();
                    if failures > 3 {
                        pseudo.clear();
                    }
                    if !self.shared.rest(REST) {
                        return Error::Cancelled;
                    }
                }
                Err(error) => return error,
            }
        }
        Error::Cancelled
    }

    /// Tells a snapshot if it is news.
    fn tell(&mut self, snapshot: Snapshot) -> bool {
        if self.told.as_ref() == Some(&snapshot) || self.shared.is_stopped() {
            return false;
        }
        self.told = Some(snapshot.clone());
        (self.on_change)(snapshot);
        true
    }
}
