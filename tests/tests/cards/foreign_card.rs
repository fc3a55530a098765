//! Our program on a card that shares no code with it: `tests/pcscd/foreign_card.py`, with a root of its own.

use std::time::Duration;

use tempfile::TempDir;
use tests::root;

use crate::place::{Place, checks};
use crate::program::{Beside, Run};

/// The secrets that the card was made with.
const PIN: &str = "2580\n";
const PASSWORD: &str = "SAKURA39\n";

/// The foreign card on a reader.
struct Foreign {
    place: Place,
    files: TempDir,
    card: Beside,
}

impl Foreign {
    /// A card as it should be, or forged.
    fn new(forgery: Option<&str>) -> Self {
        let place = Place::new();
        let files = tempfile::tempdir().expect("a folder");
        let mut command = place.command("python3");
        command.arg(root().join("tests/pcscd/foreign_card.py"));
        command.args(["--port", &place.port.to_string(), "--folder"]).arg(files.path().join("card"));
        if let Some(forgery) = forgery {
            command.args(["--forgery", forgery]);
        }
        let card = Beside::start(&mut command, "");
        card.until("ready", |line| line == "ready");
        place.seen(["present", "absent"]);
        Self { place, files, card }
    }

    fn test(&self, test: &str, line: &str, trust: bool) -> Run {
        let folder = self.files.path().join("card/trust");
        let folder = folder.to_str().expect("UTF-8");
        let trust: &[&str] = if trust { &["--trust", folder] } else { &[] };
        self.place.test(test, line, trust)
    }

    /// Forgets what happened to the card so far.
    fn forget(&self) {
        self.card.lines.try_iter().for_each(drop);
    }

    /// What happened to the card until its power was cut, which a run does at its end. A power cut before the run
    /// has selected anything is the service's: it gives power to a card that is laid down, and takes it when
    /// nobody uses it.
    fn happened(&self) -> Vec<String> {
        let mut happened: Vec<String> = Vec::new();
        let selected = |happened: &[String]| happened.iter().any(|word| word == "select");
        while !selected(&happened) || happened.last().is_none_or(|word| word != "power-off") {
            match self.card.lines.recv_timeout(Duration::from_secs(2)) {
                Ok(word) => happened.push(word),
                Err(error) => panic!("the power was not cut ({error}): {happened:?}"),
            }
        }
        happened
    }
}

/// A genuine card passes, tells where its trust comes from, and is left without power.
fn passes(test: &str, line: &str) {
    let foreign = Foreign::new(None);
    for _ in 0..2 {
        foreign.forget();
        let result = foreign.test(test, line, true).ends(0).json();
        assert_eq!(result["verdict"], "passed", "{result:#}");
        assert_eq!(result["trust"], "user-added", "{result:#}");
        assert_eq!(result["simulated"], true, "the reader is a virtual one: {result:#}");
        assert_eq!(checks(&result, "fail"), [""; 0]);
        assert_eq!(checks(&result, "not-checked"), ["revocation"]);
        let happened = foreign.happened();
        let count = |word: &str| happened.iter().filter(|line| *line == word).count();
        assert_eq!((count("verify"), count("sign")), (1, 1), "{happened:?}");
    }
}

#[test]
fn it_passes_user_authentication() {
    passes("jpki-user-auth", PIN);
}

#[test]
fn it_passes_signature() {
    passes("jpki-signature", PASSWORD);
}

#[test]
fn without_its_root_it_fails_before_the_pin_and_the_message_helps() {
    let foreign = Foreign::new(None);
    foreign.forget();
    let run = foreign.test("jpki-user-auth", PIN, false).ends(1);
    let result = run.json();
    assert_eq!((&result["verdict"], &result["trust"]), (&"failed".into(), &"none".into()), "{run}");
    assert_eq!(checks(&result, "fail"), ["signature-to-root"], "{run}");
    let check = &result["checks"][0];
    assert_eq!(check["reason"], "jpki-name-unknown-key", "{run}");
    let text = check["text"].as_str().expect("a sentence");
    assert!(text.contains("--trust") && ["1", "2", "3"].iter().all(|known| text.contains(known)), "{text}");
    assert!(!foreign.happened().contains(&"verify".to_owned()), "a bad chain costs no try");
}

#[test]
fn a_wrong_pin_costs_one_try_and_the_right_one_gives_it_back() {
    let foreign = Foreign::new(None);
    let result = foreign.test("jpki-user-auth", "9999\n", true).ends(1).json();
    assert_eq!((&result["tries_left"], &result["error"]["code"]), (&2.into(), &"wrong-secret".into()));
    let result = foreign.test("jpki-user-auth", PIN, true).ends(0).json();
    assert_eq!((&result["tries_left"], &result["verdict"]), (&3.into(), &"passed".into()));
}

/// A forged card fails on the check that is about the forgery. Where the certificate gives it away, the PIN is
/// not asked for; for signatures the certificate lies behind the password.
fn is_refused(forgery: &str, check: &str, reason: &str, by_certificate: bool) {
    let foreign = Foreign::new(Some(forgery));
    for (test, line) in [("jpki-user-auth", PIN), ("jpki-signature", PASSWORD)] {
        foreign.forget();
        let run = foreign.test(test, line, true).ends(1);
        let result = run.json();
        assert_eq!(result["verdict"], "failed", "{run}");
        assert_eq!(checks(&result, "fail").first().map(String::as_str), Some(check), "{run}");
        let failing = result["checks"].as_array().expect("checks").iter();
        let reasons: Vec<_> =
            failing.filter(|each| each["id"] == check).map(|each| &each["reason"]).collect();
        assert_eq!(reasons, [reason], "{run}");
        let happened = foreign.happened();
        let spent = happened.contains(&"verify".to_owned());
        assert_eq!(spent, !by_certificate || test == "jpki-signature", "{test}: {happened:?}");
        assert_eq!(happened.contains(&"sign".to_owned()), !by_certificate, "{test}: {happened:?}");
    }
}

#[test]
fn a_key_that_is_not_the_certificates_is_refused() {
    is_refused("wrong-key", "possession", "possession-not-proved", false);
}

#[test]
fn a_signature_for_another_challenge_is_refused() {
    is_refused("replayed-signature", "possession", "possession-not-proved", false);
}

#[test]
fn a_root_of_the_same_name_is_refused() {
    is_refused("other-root", "signature-to-root", "jpki-name-unknown-key", true);
}

#[test]
fn an_expired_certificate_is_refused() {
    is_refused("expired", "validity", "expired", true);
}

#[test]
fn an_authority_in_the_place_of_a_holder_is_refused() {
    is_refused("ca-as-leaf", "basic-constraints", "is-an-authority", true);
}
