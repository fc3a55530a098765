//! Forms of secrets.

use super::{Secret, SecretKind};

fn fits(kind: SecretKind, text: &str) -> bool {
    Secret::parse(kind, text.to_owned()).is_ok()
}

#[test]
fn a_pin_is_four_digits() {
    assert!(fits(SecretKind::UserPin, "1234"));
    for wrong in ["", "123", "12345", "12a4", "１２３４", " 1234", "1234\n"] {
        assert!(!fits(SecretKind::UserPin, wrong), "{wrong:?} must be refused before it costs a try");
    }
}

#[test]
fn a_password_is_letters_and_digits_and_goes_out_in_capitals() {
    let secret = Secret::parse(SecretKind::SignaturePassword, "abc123".to_owned()).expect("six characters");
    assert_eq!(secret.bytes(), b"ABC123");
    assert!(fits(SecretKind::SignaturePassword, "ABCDEFGHIJ012345"));
    for wrong in ["", "ABC12", "ABCDEFGHIJ0123456", "ABC-123", "ＡＢＣ１２３"] {
        assert!(!fits(SecretKind::SignaturePassword, wrong), "{wrong:?}");
    }
}

#[test]
fn number_b_is_fourteen_digits() {
    assert!(fits(SecretKind::NumberB, "55021720352285"));
    assert!(!fits(SecretKind::NumberB, "5502172035228"));
    assert!(!fits(SecretKind::NumberB, "5502172035228X"));
}
