//! The console as the screen uses it: start, ask, answer, cancel, forget.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use model::result::PolicyStamp;

use super::{CardConsole, CardSetup};
use crate::error::AppError;
use crate::wire::{CardRunView, CardSecretRequest, LangRequest, StartCardTestRequest};

fn setup() -> CardSetup {
    CardSetup {
        trust_folder: None,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"),
        guideline_seconds: Some(20),
    }
}

fn request(test: &str, persona: &str) -> StartCardTestRequest {
    StartCardTestRequest {
        test: test.to_owned(),
        reader: None,
        persona: Some(persona.to_owned()),
        faults: Vec::new(),
        confirmed: true,
    }
}

fn secret(text: &str, spend_last_try: bool) -> CardSecretRequest {
    CardSecretRequest { secret: text.to_owned().into(), spend_last_try }
}

fn ja() -> LangRequest {
    LangRequest { lang: "ja".to_owned() }
}

fn policy() -> PolicyStamp {
    PolicyStamp { id: "tashika".to_owned(), version: "1.0.0".to_owned(), hash: "sha256:0".to_owned() }
}

/// Waits until the run is in a state.
fn wait_for(console: &CardConsole, state: &str) -> CardRunView {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let run = console.state(&ja()).run;
        match run {
            Some(run) if run.state == state => return run,
            other => assert!(Instant::now() < until, "never {state}: {other:?}"),
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_test_asks_passes_and_becomes_evidence() {
    let console = CardConsole::default();
    console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
    let asking = wait_for(&console, "asks");
    let ask = asking.ask.expect("a question");
    assert_eq!((ask.kind.as_str(), ask.last_try.as_str()), ("user-pin", ""));
    assert!(ask.tries.contains('3'), "{}", ask.tries);
    assert!(matches!(console.evidence(&policy()), Err(AppError::NoTestResult)), "nothing has ended yet");
    console.give_secret(secret("1234", false)).expect("asked for");
    let outcome = wait_for(&console, "done").outcome.expect("an outcome");
    assert_eq!(outcome.verdict, "passed", "{outcome:?}");
    assert_eq!(outcome.sentence, "このカードと暗証番号で署名できることを確かめました(失効は未確認)");
    assert!(!outcome.bands.is_empty() && outcome.can_save);
    let evidence = console.evidence(&policy()).expect("it ended");
    assert_eq!(evidence.persona.as_deref(), Some("adult"));
    console.forget();
    assert!(console.state(&ja()).run.is_none());
}

#[test]
fn nothing_starts_without_confirmation_or_beside_another_test() {
    let console = CardConsole::default();
    let unconfirmed = StartCardTestRequest { confirmed: false, ..request("card-info", "adult") };
    assert!(matches!(console.start(&unconfirmed, setup()), Err(AppError::NotConfirmed)));
    console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
    wait_for(&console, "asks");
    let second = console.start(&request("card-info", "adult"), setup());
    assert!(matches!(second, Err(AppError::TestRunning)));
    console.end();
}

#[test]
fn a_text_of_the_wrong_form_is_told_and_not_sent() {
    let console = CardConsole::default();
    console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
    wait_for(&console, "asks");
    console.give_secret(secret("12a4", false)).expect("asked for");
    let ask = wait_for(&console, "asks").ask.expect("still asking");
    assert!(!ask.wrong_form.is_empty());
    console.give_secret(secret("1234", false)).expect("asked for");
    let outcome = wait_for(&console, "done").outcome.expect("an outcome");
    assert_eq!(outcome.verdict, "passed");
}

#[test]
fn the_last_try_is_spent_only_with_its_own_consent() {
    let console = CardConsole::default();
    let start = |console: &CardConsole| console.start(&request("jpki-user-auth", "last-try"), setup());
    start(&console).expect("started");
    let ask = wait_for(&console, "asks").ask.expect("a question");
    assert!(!ask.last_try.is_empty());
    console.give_secret(secret("1234", false)).expect("asked for");
    assert_eq!(wait_for(&console, "done").outcome.expect("an outcome").code, "last-try");
    start(&console).expect("started");
    wait_for(&console, "asks");
    console.give_secret(secret("1234", true)).expect("asked for");
    assert_eq!(wait_for(&console, "done").outcome.expect("an outcome").verdict, "passed");
}

#[test]
fn a_test_that_waits_can_be_stopped_and_its_card_keeps_its_counter() {
    let console = CardConsole::default();
    console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
    wait_for(&console, "asks");
    console.cancel();
    let outcome = wait_for(&console, "done").outcome.expect("an outcome");
    assert_eq!((outcome.verdict.as_str(), outcome.can_save), ("cancelled", false));
    assert!(matches!(console.give_secret(secret("1234", false)), Err(AppError::NoTestResult)));
}

#[test]
fn the_end_of_the_program_ends_a_test_that_waits() {
    let console = CardConsole::default();
    console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
    wait_for(&console, "asks");
    let card = console.virtual_cards.lock().expect("not poisoned").values().next().expect("a card").clone();
    assert!(card.lock().expect("not poisoned").is_powered());
    console.end();
    assert!(!card.lock().expect("not poisoned").is_powered(), "the power is cut before the program ends");
}

#[test]
fn a_wrong_secret_is_remembered_by_the_virtual_card_until_the_screen_closes() {
    let console = CardConsole::default();
    let tries = |console: &CardConsole| {
        console.start(&request("jpki-user-auth", "adult"), setup()).expect("started");
        wait_for(console, "asks").ask.expect("a question").tries
    };
    let first = tries(&console);
    console.give_secret(secret("9999", false)).expect("asked for");
    let outcome = wait_for(&console, "done").outcome.expect("an outcome");
    assert_eq!(outcome.code, "wrong-secret");
    assert!(outcome.remedy.contains('2'), "the tries left are told: {}", outcome.remedy);
    assert_ne!(tries(&console), first);
    console.end();
    assert_eq!(tries(&console), first, "a new screen has a new card");
    console.end();
}

#[test]
fn attributes_are_masked_and_forgotten() {
    let console = CardConsole::default();
    console.start(&request("jpki-signature", "adult"), setup()).expect("started");
    wait_for(&console, "asks");
    console.give_secret(secret("abc123", false)).expect("asked for");
    let outcome = wait_for(&console, "done").outcome.expect("an outcome");
    let full = console.attributes(&ja());
    assert_eq!((outcome.attributes.len(), full.len()), (4, 4));
    assert!(outcome.attributes.iter().zip(&full).all(|(masked, full)| masked.value != *full.value));
    assert!(outcome.timing.contains("20"), "{}", outcome.timing);
    console.forget();
    assert!(console.attributes(&ja()).is_empty());
}
