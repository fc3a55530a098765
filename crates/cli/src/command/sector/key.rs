//! `tashika sector keygen`, and opening key files.
//!
//! Responsible for: taking a passphrase without keeping or showing it. Not responsible for: what it protects.

use std::io::IsTerminal;
use std::path::Path;

use app::Cancel;
use app::seal::{Passphrase, SigningKey};
use app::sector::key;
use serde_json::json;
use zeroize::Zeroizing;

use super::Voice;
use crate::arguments::sector::KeygenOptions;
use crate::command::prompt::{self, Longest};
use crate::console::{Outcome, Problem, complain, on_end, read};

/// Makes a key.
pub(super) fn run(options: &KeygenOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let passphrase = if options.passphrase_stdin {
        from_line(voice)?
    } else {
        let [first, again] = asked(&["cli-passphrase-new", "cli-passphrase-again"], voice)?;
        if *first != *again {
            let sentence = voice.say("cli-passphrases-differ", &[]);
            return Err(Problem::input(vec![format!("-: error[passphrases-differ]: {sentence}")]));
        }
        first
    };
    let fingerprint = key::make_file(&options.out, &taken(passphrase))
        .map_err(|error| voice.problem(&error, &options.out))?
        .to_string();
    let path = options.out.display().to_string();
    voice.tell(
        &json!({ "format": "tashika-sector-key/1", "path": path, "fingerprint": fingerprint }),
        &[
            voice.say("cli-sector-key", &[("path", &path)]),
            voice.say("cli-sector-fingerprint", &[("fingerprint", &fingerprint)]),
            voice.say("cli-sector-key-help", &[]),
        ],
    )?;
    Ok(Outcome::Result)
}

/// Opens a key file with the passphrase of a line or a terminal.
pub(crate) fn open_key(
    file: &Path,
    passphrase_stdin: bool,
    json: bool,
    lang: model::Lang,
) -> Result<SigningKey, Problem> {
    let voice = Voice { json, lang };
    let bytes = read(file, lang)?;
    // A file that is no key asks for no passphrase.
    app::seal::key_file_public(&bytes)
        .map_err(|error| voice.problem(&app::sector::SectorError::Key(error).into(), file))?;
    let passphrase = if passphrase_stdin {
        from_line(voice)?
    } else {
        let [passphrase] = asked(&["cli-passphrase"], voice)?;
        passphrase
    };
    key::open(&bytes, &taken(passphrase)).map_err(|error| voice.problem(&error.into(), file))
}

/// The text itself moves, so that no copy stays behind.
fn taken(mut text: Zeroizing<String>) -> Passphrase {
    Passphrase::new(std::mem::take(&mut *text))
}

fn from_line(voice: Voice) -> Result<Zeroizing<String>, Problem> {
    let missing = || missing(voice, "cli-passphrase-missing");
    let text = prompt::from_stdin(Longest::OF_PASSPHRASE).map_err(|_| missing())?;
    if text.is_empty() { Err(missing()) } else { whole(text, voice) }
}

/// Asks on the terminal, once for each sentence.
fn asked<const N: usize>(keys: &[&str; N], voice: Voice) -> Result<[Zeroizing<String>; N], Problem> {
    let missing = || missing(voice, "cli-passphrase-no-terminal");
    if !std::io::stdin().is_terminal() {
        return Err(missing());
    }
    let cancel = Cancel::default();
    let on_signal = cancel.clone();
    on_end(move || {
        on_signal.cancel();
        complain(&[voice.say("cli-stopping", &[])]);
    });
    let mut given = Vec::with_capacity(N);
    for key in keys {
        let text = prompt::hidden(&format!("{}: ", voice.say(key, &[])), Longest::OF_PASSPHRASE, &cancel);
        given.push(whole(text.ok_or_else(missing)?, voice)?);
    }
    given.try_into().map_err(|_| missing())
}

/// Refuses a passphrase that may have been cut: another one would be kept than the person typed.
fn whole(text: Zeroizing<String>, voice: Voice) -> Result<Zeroizing<String>, Problem> {
    if Longest::OF_PASSPHRASE.is_reached_by(&text) {
        let sentence = voice.say("cli-passphrase-too-long", &[]);
        return Err(Problem::input(vec![format!("-: error[passphrase-too-long]: {sentence}")]));
    }
    Ok(text)
}

fn missing(voice: Voice, key: &str) -> Problem {
    Problem::input(vec![format!("--passphrase-stdin: error[secret-missing]: {}", voice.say(key, &[]))])
}
