//! The rules that keep a card usable, and what results say.

use std::sync::Arc;

use card::{Cancel, LastTry};
use evidence::{Attribute, Roots};
use model::evidence::{CheckId, CheckResult, TestId, Verdict};
use virtual_card::persona;

use super::{Giver, assert_safe, day, new_card, run_right, run_with, wrong};
use crate::card_test::{Ask, Consent, Person, Setup, VirtualSource, run, secret_of};

const WITH_SECRET: [TestId; 3] = [TestId::JpkiUserAuth, TestId::JpkiSignature, TestId::CardAttributes];

#[test]
fn a_wrong_secret_costs_one_try_and_is_told() {
    for test in WITH_SECRET {
        let card = new_card("adult", &[]);
        let kind = secret_of(test).expect("a secret");
        let mut person = Giver { secret: Some(wrong(kind)), last_try: LastTry::Keep, asked: vec![] };
        let result = run_with(test, &card, &mut person).result;
        let full = person.asked.first().expect("asked once").tries;
        assert_eq!((result.verdict, result.tries_left), (Verdict::Failed, Some(full - 1)), "{test}");
        assert_eq!(result.error.map(|error| error.code), Some("wrong-secret".to_owned()), "{test}");
        assert_safe(&card, test.word());
        let again = run_right(test, "adult", &card).result;
        assert_eq!(again.verdict, Verdict::Passed, "{test}");
    }
}

#[test]
fn the_last_try_needs_its_own_consent() {
    for test in WITH_SECRET {
        let card = new_card("last-try", &[]);
        let mut person = Giver::of(test, persona("last-try").expect("a persona"));
        let result = run_with(test, &card, &mut person).result;
        assert_eq!(result.error.map(|error| error.code), Some("last-try".to_owned()), "{test}");
        assert!(person.asked.is_empty(), "{test}: nobody types a secret that is not sent");
        assert_eq!(card.lock().expect("not poisoned").verifications(), 0, "{test}");

        let mut person = Giver::of(test, persona("last-try").expect("a persona"));
        person.last_try = LastTry::Spend;
        assert_eq!(run_with(test, &card, &mut person).result.verdict, Verdict::Passed, "{test}");
    }
}

#[test]
fn spending_the_last_try_wrongly_is_told_as_locked() {
    let card = new_card("last-try", &[]);
    let mut person = Giver { secret: Some("9999".to_owned()), last_try: LastTry::Spend, asked: vec![] };
    let result = run_with(TestId::JpkiUserAuth, &card, &mut person).result;
    assert_eq!((result.verdict, result.tries_left), (Verdict::Failed, Some(0)));
    assert_eq!(result.error.map(|error| error.code), Some("wrong-secret-locked".to_owned()));
}

#[test]
fn a_bad_certificate_costs_no_try() {
    for id in ["expired", "wrong-root"] {
        let card = new_card(id, &[]);
        let mut person = Giver::of(TestId::JpkiUserAuth, persona(id).expect("a persona"));
        let result = run_with(TestId::JpkiUserAuth, &card, &mut person).result;
        assert!(person.asked.is_empty(), "{id}: the PIN is not even asked for");
        let possession =
            result.checks.iter().find(|check| check.id == CheckId::Possession).expect("its line");
        assert_eq!(
            (possession.result, possession.reason.as_str()),
            (CheckResult::NotChecked, "not-reached"),
            "{id}"
        );
    }
}

#[test]
fn a_removal_while_the_secret_is_on_its_way_is_not_a_wrong_secret() {
    for given in ["1234", "9999"] {
        let card = new_card("adult", &["removed@verify"]);
        let mut person = Giver { secret: Some(given.to_owned()), last_try: LastTry::Keep, asked: vec![] };
        let result = run_with(TestId::JpkiUserAuth, &card, &mut person).result;
        assert_eq!(result.error.map(|error| error.code), Some("card-removed".to_owned()), "{given}");
        assert_safe(&card, given);
        // The counter was read again, without presenting anything.
        let told = card.lock().expect("not poisoned").tries().pin;
        assert_eq!(result.tries_left, Some(told), "{given}");
    }
}

/// A person who stops while being asked.
struct Leaves(Cancel);

impl Person for Leaves {
    fn begins(&mut self, _: &'static str) {}

    fn ends(&mut self, _: &'static str, _: std::time::Duration, _: bool) {}

    fn may_spend_last_try(&self) -> bool {
        false
    }

    fn ask(&mut self, _: Ask) -> Option<Consent> {
        self.0.cancel();
        None
    }
}

#[test]
fn who_stops_has_sent_nothing_and_the_power_is_cut() {
    let card = new_card("adult", &[]);
    let roots = Roots::shipped().with_simulation();
    let cancel = Cancel::default();
    let setup = Setup { test: TestId::JpkiUserAuth, as_of: day(), roots: &roots, cancel: cancel.clone() };
    let outcome = run(&setup, &mut VirtualSource { card: Arc::clone(&card) }, &mut Leaves(cancel));
    assert_eq!(outcome.result.verdict, Verdict::Cancelled);
    assert_eq!(card.lock().expect("not poisoned").verifications(), 0);
    assert_eq!(outcome.result.steps.last().map(|step| step.name.as_str()), Some("close"));
}

#[test]
fn the_budget_of_commands_and_bytes_holds() {
    for id in ["adult", "minor", "jpki-test", "next-generation"] {
        let outcome = run_right(TestId::JpkiUserAuth, id, &new_card(id, &[]));
        let result = &outcome.result;
        assert_eq!(result.verdict, Verdict::Passed, "{id}");
        // Reading the certificate is the only command whose answers are counted here.
        let certificate: usize = outcome
            .trace
            .iter()
            .filter(|line| line.command.starts_with("00 B0") && !line.command.starts_with("00 B0 86"))
            .map(|line| line.answer_length)
            .sum();
        let reads = u32::try_from(certificate.div_ceil(256)).expect("few");
        assert!(result.apdus <= 6 + reads, "{id}: {} commands for {certificate} bytes", result.apdus);
        let bytes = (result.bytes_out + result.bytes_in) as usize;
        assert!(bytes <= certificate + 480, "{id}: {bytes} bytes for {certificate}");
    }
}

#[test]
fn a_result_tells_nothing_about_a_person() {
    for id in ["adult", "foreign-resident"] {
        let holder = &persona(id).expect("a persona").holder;
        for test in TestId::ALL {
            let outcome = run_right(*test, id, &new_card(id, &[]));
            let told =
                format!("{} {:?}", serde_json::to_string(&outcome.result).expect("JSON"), outcome.trace);
            for secret in [&holder.name, &holder.address, &holder.birth] {
                assert!(!told.contains(secret.as_str()), "{id} {test}: {secret}");
            }
            let secrets = &persona(id).expect("a persona").secrets;
            for secret in [&secrets.password, &secrets.number_b] {
                assert!(!told.contains(secret.as_str()), "{id} {test}: a secret");
            }
        }
    }
}

#[test]
fn attributes_are_read_and_masked() {
    for test in [TestId::JpkiSignature, TestId::CardAttributes] {
        let outcome = run_right(test, "foreign-resident", &new_card("foreign-resident", &[]));
        let holder = outcome.attributes.expect("they were read");
        let name = &persona("foreign-resident").expect("a persona").holder.name;
        assert_eq!(holder.full(Attribute::Name), name, "{test}: characters beyond the first plane survive");
        assert_ne!(&holder.masked(Attribute::Name), name, "{test}");
    }
    let outcome = run_right(TestId::JpkiUserAuth, "adult", &new_card("adult", &[]));
    assert!(outcome.attributes.is_none(), "the user-authentication certificate names nobody");
}

#[test]
fn the_day_of_the_checks_can_be_set() {
    let card = new_card("adult", &[]);
    let roots = Roots::shipped().with_simulation();
    let as_of = chrono::NaiveDate::from_ymd_opt(2050, 1, 2).expect("a day");
    let setup = Setup { test: TestId::JpkiUserAuth, as_of, roots: &roots, cancel: Cancel::default() };
    let mut person = Giver::of(TestId::JpkiUserAuth, persona("adult").expect("a persona"));
    let result = run(&setup, &mut VirtualSource { card }, &mut person).result;
    let failed = result.checks.iter().find(|check| check.result == CheckResult::Fail).map(|check| check.id);
    assert_eq!(failed, Some(CheckId::Validity));
}
