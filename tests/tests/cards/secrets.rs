//! Secrets on the command line: wrong ones, last tries, locked cards, and what never reaches a card.

use std::process::Stdio;

use serde_json::Value;
use virtual_card::persona;

use crate::place::{Laid, Place, adult, secret_line};
use crate::program::{Run, run};

const TESTS: [&str; 3] = ["jpki-user-auth", "jpki-signature", "card-attributes"];

/// Secrets of the right form that are not the card's.
fn wrong(test: &str) -> &'static str {
    match test {
        "jpki-user-auth" => "9999\n",
        "jpki-signature" => "WRONG99\n",
        _ => "00000000000000\n",
    }
}

/// The tries left for the secret of a test.
fn left(laid: &Laid, test: &str) -> u8 {
    let tries = laid.card().tries();
    match test {
        "jpki-user-auth" => tries.pin,
        "jpki-signature" => tries.password,
        _ => tries.number_b,
    }
}

fn told(result: &Value) -> (&str, Option<&str>, Option<u64>) {
    let verdict = result["verdict"].as_str().expect("a verdict");
    (verdict, result["error"]["code"].as_str(), result["tries_left"].as_u64())
}

#[test]
fn a_wrong_secret_costs_one_try_and_the_right_one_passes() {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    for (test, full, restored) in [
        ("jpki-user-auth", 3, Some(3)),
        ("jpki-signature", 5, Some(5)),
        // How many tries a right number gives back is not known for certain, so none are told.
        ("card-attributes", 10, Some(9)),
    ] {
        assert_eq!(left(&laid, test), full);
        let result = place.test(test, wrong(test), &[]).ends(1).json();
        assert_eq!(told(&result), ("failed", Some("wrong-secret"), Some(u64::from(full) - 1)), "{test}");
        assert_eq!(left(&laid, test), full - 1, "{test}");
        let result = place.test(test, &secret_line(&adult().secrets, test), &[]).ends(0).json();
        assert_eq!(told(&result), ("passed", None, restored), "{test}");
        assert_eq!(left(&laid, test), full, "{test}");
    }
    assert_eq!(laid.card().verifications(), 6);
}

#[test]
fn the_last_try_is_kept_unless_it_may_be_spent() {
    let place = Place::new();
    let last = persona("last-try").expect("the persona");
    let laid = place.lay(last, &[]);
    for test in TESTS {
        laid.becomes(last, &[]);
        let right = secret_line(&last.secrets, test);
        let result = place.test(test, &right, &[]).ends(1).json();
        assert_eq!(told(&result), ("refused", Some("last-try"), Some(1)), "{test}");
        assert_eq!(left(&laid, test), 1, "{test}");
        assert_eq!(laid.card().verifications(), 0, "{test}");
        let result = place.test(test, &right, &["--spend-last-try"]).ends(0).json();
        assert_eq!(result["verdict"], "passed", "{test}: {result:#}");
        assert!(left(&laid, test) > 1, "{test}");

        laid.becomes(last, &[]);
        let result = place.test(test, wrong(test), &["--spend-last-try"]).ends(1).json();
        assert_eq!(told(&result), ("failed", Some("wrong-secret-locked"), Some(0)), "{test}");
        let result = place.test(test, &right, &["--spend-last-try"]).ends(1).json();
        assert_eq!(told(&result), ("refused", Some("secret-locked"), Some(0)), "{test}");
        assert_eq!(laid.card().verifications(), 1, "{test}");
    }
}

#[test]
fn a_locked_card_is_refused_whatever_is_agreed_to() {
    let place = Place::new();
    let locked = persona("locked").expect("the persona");
    let laid = place.lay(locked, &[]);
    for test in TESTS {
        for more in [&[][..], &["--spend-last-try"]] {
            let result = place.test(test, &secret_line(&locked.secrets, test), more).ends(1).json();
            assert_eq!(told(&result), ("refused", Some("secret-locked"), Some(0)), "{test} {more:?}");
        }
    }
    assert_eq!(laid.card().verifications(), 0);
}

#[test]
fn a_child_has_no_signature_and_spends_no_password() {
    let place = Place::new();
    let minor = persona("minor").expect("the persona");
    let laid = place.lay(minor, &[]);
    let result = place.test("jpki-signature", &secret_line(&minor.secrets, "jpki-signature"), &[]);
    assert_eq!(told(&result.ends(1).json()), ("refused", Some("no-signature-certificate"), None));
    assert_eq!(laid.card().verifications(), 0);
}

#[test]
fn what_is_no_such_secret_never_reaches_the_card() {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    for (test, lines) in [
        (
            "jpki-user-auth",
            &["", "\n", "123\n", "12345\n", "12a4\n", "１２３４\n", " 1234\n", "ABC123\n"][..],
        ),
        ("jpki-signature", &["\n", "ABC12\n", "ABC-123\n", "A2345678901234567\n", "ＡＢＣ１２３\n"]),
        ("card-attributes", &["\n", "1234\n", "6006152034482\n", "600615203448210\n", "6006152034482A\n"]),
    ] {
        for line in lines {
            let run = place.test(test, line, &[]).ends(2).complains("error[secret-form]");
            assert!(run.out.is_empty(), "{test} {line:?}: {run}");
        }
    }
    assert_eq!(laid.card().commands(), 0);
    // The card counts what reaches it.
    place.tashika(&["card", "test", "card-info"], "").ends(0);
    assert!(laid.card().commands() > 0);
}

#[test]
fn without_a_terminal_a_secret_comes_from_a_line_or_not_at_all() {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    for test in TESTS {
        let mut command = place.ours(&["card", "test", test, "--json"]);
        let output = command.stdin(Stdio::null()).output().expect("it starts");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{err}");
        assert!(output.stdout.is_empty() && err.contains("error[secret-missing]"), "{err}");
        place.tashika(&["card", "test", test], "1234\n").ends(2).complains("error[secret-missing]");
    }
    assert_eq!(laid.card().commands(), 0);
}

#[test]
fn what_is_not_known_is_wrong_usage() {
    // No service is needed to find it.
    let tashika = |arguments: &[&str]| -> Run {
        let mut command = std::process::Command::new(&*crate::program::TASHIKA);
        command.env("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm").args(arguments);
        run(&mut command, b"1234\n")
    };
    let card = |more: &[&str]| tashika(&[&["card", "test"], more].concat()).ends(2);
    card(&["jpki-no-such", "--pin-stdin"]).complains("jpki-no-such");
    card(&["jpki-user-auth", "--pin-stdin", "--virtual", "nobody"]).complains("nobody");
    let virtually = ["jpki-user-auth", "--pin-stdin", "--virtual", "adult", "--fault"];
    for fault in ["no-such-fault", "removed@nowhere", "tries-1@verify", "removed@"] {
        card(&[&virtually[..], &[fault]].concat()).complains("error[unknown-fault]").complains(fault);
    }
    tashika(&["card", "serve", "--persona", "nobody"]).ends(2).complains("nobody");
    tashika(&["card", "serve", "--persona", "adult", "--fault", "nothing"]).ends(2).complains("nothing");
}
