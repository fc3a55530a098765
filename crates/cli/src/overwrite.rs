//! Outputs that would take the place of what is read, or of each other.
//!
//! Responsible for: telling them before anything is written, whatever names lead to a file. Not responsible for: which
//! files a command reads and writes (`arguments`).

use std::path::{Path, PathBuf};

use model::Lang;
use words::Words;

use crate::arguments::Command;
use crate::console::Problem;

/// Refuses outputs over inputs, and two outputs in one place.
pub(crate) fn guard(command: &Command) -> Result<(), Problem> {
    let outputs = command.outputs();
    if outputs.is_empty() {
        return Ok(());
    }
    let (inputs, lang) = (command.inputs(), command.lang());
    let lines: Vec<String> = outputs
        .iter()
        .enumerate()
        .filter_map(|(place, output)| {
            let earlier = outputs[..place].iter().find(|earlier| identity(earlier) == identity(output));
            let sentence = match inputs.iter().find(|input| is_lost(input, output)) {
                Some(input) => said("cli-same-input", input, lang),
                None => said("cli-same-output", earlier?, lang),
            };
            Some(format!("{}: error[same-file]: {sentence}", output.display()))
        })
        .collect();
    if lines.is_empty() { Ok(()) } else { Err(Problem::input(lines)) }
}

fn said(key: &str, path: &Path, lang: Lang) -> String {
    Words::of(lang).say_with(key, &[("path", &path.display().to_string())])
}

/// Whether an input, or a file of policies in it, would be replaced.
fn is_lost(input: &Path, output: &Path) -> bool {
    if !output.exists() {
        return false;
    }
    if !input.is_dir() {
        return input.exists() && identity(input) == identity(output);
    }
    // Of a folder, files of this ending are read and no others.
    let inside = |folder: PathBuf, file: PathBuf| file.starts_with(folder);
    output.extension().is_some_and(|ending| ending == "yaml")
        && input.canonicalize().ok().zip(output.canonicalize().ok()).is_some_and(|(a, b)| inside(a, b))
}

/// What makes a file the same whatever leads to it.
#[derive(PartialEq, Eq)]
enum Identity {
    /// Device and number: hard links share them.
    #[cfg(unix)]
    Node(u64, u64),
    /// A path without links, for a file that is not there yet or where the system tells no number.
    Path(PathBuf),
}

fn identity(path: &Path) -> Identity {
    #[cfg(unix)]
    if let Ok(there) = path.metadata() {
        use std::os::unix::fs::MetadataExt as _;
        return Identity::Node(there.dev(), there.ino());
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let whole = path.canonicalize().ok();
    let by_folder = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    Identity::Path(whole.or_else(by_folder).unwrap_or_else(|| path.to_owned()))
}
