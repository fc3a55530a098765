//! A window that is asked to close.
//!
//! The page stores what was typed last and then closes the window itself. Responsible for: closing it all the same
//! when the page does not hear that it is asked, because a window that nobody can close is worse than a lost word;
//! and for asking when the system ends the program. Not responsible for: what has to be stored.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager, Window, WindowEvent};

/// How long the page may take to hear that it is asked.
const HEARING: Duration = Duration::from_secs(3);

/// How long a program may take that the system ends. Systems wait longer before they kill it.
const ENDING: Duration = Duration::from_secs(2);

/// How often the window was asked to close, and how many of these requests the page has heard of.
#[derive(Default)]
pub(crate) struct Closing {
    asked: AtomicU64,
    heard: AtomicU64,
}

impl Closing {
    /// The page has heard of every request so far.
    pub(crate) fn heard(&self) {
        self.heard.store(self.asked.load(Ordering::SeqCst), Ordering::SeqCst);
    }
}

/// Counts a request to close, and closes the window if the page does not hear of it.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { .. } = event else { return };
    let request = window.state::<Closing>().asked.fetch_add(1, Ordering::SeqCst) + 1;
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(HEARING);
        if window.state::<Closing>().heard.load(Ordering::SeqCst) < request {
            // It fails where the window is gone.
            let _ = window.destroy();
        }
    });
}

/// Asks the window to close, and ends the program whether it does or not.
pub(crate) fn end(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.close();
    }
    thread::sleep(ENDING);
    app.exit(0);
}
