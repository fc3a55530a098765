//! The person at the command line: a line of standard input, or a terminal.
//!
//! Responsible for: taking a secret without keeping or showing it. Not responsible for: when it is asked for.

use std::io::IsTerminal;
use std::time::Duration;

use app::card_test::{Ask, Consent, Person};
use app::card_text::CardText;
use app::{Cancel, LastTry, Secret, SecretKind};
use model::Lang;
use words::Words;

use crate::command::prompt::{self, Longest};
use crate::console::{Problem, complain};

/// The person.
pub(super) struct AtConsole {
    text: CardText,
    /// The secret, where it came in a line.
    given: Option<Secret>,
    last_try: LastTry,
    cancel: Cancel,
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
        cancel: Cancel,
        lang: Lang,
    ) -> Result<Self, Problem> {
        let text = CardText::new(lang);
        let words = text.words();
        let last_try = if spend_last_try { LastTry::Spend } else { LastTry::Keep };
        let given = match kind {
            Some(kind) if pin_stdin => Some(from_line(kind, words)?),
            Some(_) if !std::io::stdin().is_terminal() => {
                let sentence = words.say("cli-no-terminal");
                return Err(Problem::input(vec![format!("--pin-stdin: error[secret-missing]: {sentence}")]));
            }
            _ => None,
        };
        Ok(Self { text, given, last_try, cancel })
    }
}

fn from_line(kind: SecretKind, words: &'static Words) -> Result<Secret, Problem> {
    let secret =
        prompt::from_stdin(Longest::OF_CARD).ok().and_then(|text| Secret::parse(kind, text.to_string()).ok());
    secret.ok_or_else(|| {
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
        complain(&[self.text.tries(ask.tries)]);
        let label = self.text.words().say(&format!("card-secret-{kind}"));
        let hint = self.text.words().say(&format!("card-secret-{kind}-hint"));
        loop {
            let text = prompt::hidden(&format!("{label} ({hint}): "), Longest::OF_CARD, &self.cancel)?;
            if text.is_empty() {
                return None;
            }
            match Secret::parse(ask.kind, text.to_string()) {
                Ok(secret) => return Some(Consent { secret, last_try: self.last_try }),
                Err(_) => complain(&[self.text.words().say(&format!("card-secret-{kind}-wrong"))]),
            }
        }
    }
}
