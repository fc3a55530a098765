//! A part of a test in a process of its own.
//!
//! The library of PC/SC finds its service by an environment variable that it reads once. A foreign library that
//! is linked to this program therefore works in a second process of it, while the card stays in the first.

use std::env;

use crate::place::Place;
use crate::program::run;

/// Set in the process that runs the part.
const APART: &str = "TASHIKA_TEST_APART";

/// Whether this process is the one for the part.
pub(crate) fn is_apart() -> bool {
    env::var_os(APART).is_some()
}

/// Runs a test of this program anew, apart, with the service of the place. Shows what it said when it fails.
#[track_caller]
pub(crate) fn apart(place: &Place, test: &str) {
    let this = env::current_exe().expect("this program");
    let mut command = place.command(this.to_str().expect("UTF-8"));
    let ran = run(command.args(["--exact", test, "--nocapture"]).env(APART, "1"), b"");
    assert!(ran.code == 0 && ran.out.contains("1 passed"), "{ran}");
}
