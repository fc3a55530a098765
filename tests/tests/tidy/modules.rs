//! Every module says what it is for, and none grows beyond what one sitting can read.

use crate::files;

/// Lines that no module exceeds.
const LONGEST: usize = 400;

/// Modules that may be longer, and why.
const LONGER: [(&str, &str); 1] = [("ui/src/ipc/bindings.ts", "generated")];

#[test]
fn every_module_opens_with_what_it_is_responsible_for() {
    let silent: Vec<String> = files::with(|path| path.ends_with(".rs"))
        .into_iter()
        .filter(|file| !file.text.trim_start().starts_with("//! "))
        .map(|file| file.path)
        .collect();
    assert!(silent.is_empty(), "modules without `//!` at their head:\n{}", silent.join("\n"));
}

#[test]
fn no_module_is_too_long() {
    let endings = [".rs", ".ts", ".svelte", ".mjs"];
    let modules = files::with(|path| endings.iter().any(|ending| path.ends_with(ending)));
    let long: Vec<String> = modules
        .iter()
        .filter(|file| !LONGER.iter().any(|(path, _)| *path == file.path))
        .map(|file| (file.text.lines().count(), &file.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines}"))
        .collect();
    assert!(long.is_empty(), "longer than {LONGEST} lines:\n{}", long.join("\n"));
    for (path, _) in LONGER {
        let file = modules.iter().find(|file| file.path == path).expect("an exception that exists");
        assert!(file.text.lines().count() > LONGEST, "{path} needs no exception any more");
    }
}
