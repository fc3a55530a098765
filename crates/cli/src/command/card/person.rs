//! The person at the command line: a line of standard input, or a terminal.
//!
//! Responsible for: taking a secret without keeping or showing it. Not responsible for: when it is asked for.

use std::io::{BufRead, IsTerminal, Read};
use std::time::Duration;

use app::card_test::{Ask, Consent, Person};
use app::{LastTry, Secret, SecretKind};
use model::Lang;
use words::Words;
use zeroize::Zeroizing;

use crate::console::{Problem, complain};

/// No secret is longer; what is beyond is not read.
const LONGEST_LINE: u64 = 64;

/// The person.
pub(super) struct AtConsole {
    words: &'static Words,
    /// The secret, where it came in a line.
    given: Option<Secret>,
    last_try: LastTry,
}

impl AtConsole {
    /// Takes the secret from standard input now, or prepares to ask on the terminal when the time comes.
    ///
    /// # Errors
    /// Without either, and for a text that cannot be this secret; no command was sent then.
    pub(super) fn new(
        kind: Option<SecretKind>,
        pin_stdin: bool,
        spend_last_try: bool,
        lang: Lang,
    ) -> Result<Self, Problem> {
        let words = Words::of(lang);
        let last_try = if spend_last_try { LastTry::Spend } else { LastTry::Keep };
        let given = match kind {
            Some(kind) if pin_stdin => Some(from_line(kind, words)?),
            Some(_) if !std::io::stdin().is_terminal() => {
                let sentence = words.say("cli-no-terminal");
                return Err(Problem::input(vec![format!("--pin-stdin: error[secret-missing]: {sentence}")]));
            }
            _ => None,
        };
        Ok(Self { words, given, last_try })
    }
}

fn from_line(kind: SecretKind, words: &'static Words) -> Result<Secret, Problem> {
    let mut line = Zeroizing::new(String::with_capacity(LONGEST_LINE as usize));
    let read = std::io::stdin().lock().take(LONGEST_LINE).read_line(&mut line);
    let text = line.trim_end_matches(['\n', '\r']);
    read.ok().and_then(|_| Secret::parse(kind, text.to_owned()).ok()).ok_or_else(|| {
        let sentence = words.say(&format!("card-secret-{}-wrong", kind.word()));
        Problem::input(vec![format!("--pin-stdin: error[secret-form]: {sentence}")])
    })
}

impl Person for AtConsole {
    fn begins(&mut self, _: &'static str) {}

    fn ends(&mut self, _: &'static str, _: Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        self.last_try == LastTry::Spend
    }

    fn ask(&mut self, ask: Ask) -> Option<Consent> {
        if let Some(secret) = self.given.take() {
            return Some(Consent { secret, last_try: self.last_try });
        }
        let kind = ask.kind.word();
        let tries = match ask.tries {
            1 => self.words.say("card-tries-last"),
            tries => self.words.say_with("card-tries", &[("tries", &tries.to_string())]),
        };
        complain(&[tries]);
        let label = self.words.say(&format!("card-secret-{kind}"));
        let hint = self.words.say(&format!("card-secret-{kind}-hint"));
        loop {
            let text = rpassword::prompt_password(format!("{label} ({hint}): ")).ok()?;
            if text.is_empty() {
                return None;
            }
            match Secret::parse(ask.kind, text) {
                Ok(secret) => return Some(Consent { secret, last_try: self.last_try }),
                Err(_) => complain(&[self.words.say(&format!("card-secret-{kind}-wrong"))]),
            }
        }
    }
}
