//! The package `myna-card` on our virtual card: a second judge of it, written by others for real cards.
//!
//! It can read the My Number; that is what the trap of the virtual card is for.

use myna_card::ap::jpki::{JpkiAp, SignatureScheme};
use myna_card::ap::text::TextAp;
use myna_card::transport::pcsc::{PcscTransport, Sharing, connect, list_readers};
use myna_card::{Card, Error, Pin, Retries, TokenType};

use crate::apart::{apart, is_apart};
use crate::place::{Laid, Place, adult};

/// The card in the first slot, alone and without what others left open.
fn card() -> Card<PcscTransport> {
    let reader = list_readers().expect("readers").into_iter().next().expect("a reader");
    let mut card = connect(&reader, Sharing::Exclusive).expect("a card");
    card.transport_mut().power_cycle().expect("power");
    card
}

fn pin(text: &str) -> Pin {
    Pin::new(text).expect("a secret")
}

/// Lays the adult and runs a test apart; gives the card as it is then.
fn judged(test: &str) -> Laid {
    let place = Place::new();
    let laid = place.lay(adult(), &[]);
    apart(&place, &format!("myna_card::{test}"));
    laid
}

#[test]
fn it_authenticates_and_verifies_the_signature() {
    if !is_apart() {
        let laid = judged("it_authenticates_and_verifies_the_signature");
        assert!(!laid.card().trap_sprung());
        assert_eq!(laid.card().verifications(), 1);
        return;
    }
    let mut card = card();
    let mut jpki = JpkiAp::select(&mut card).expect("the application");
    assert_eq!(jpki.read_token_type().expect("a token"), TokenType::Card);
    let available = jpki.read_certificate_availability().expect("availability");
    assert!(available.has_auth_certificate() && available.has_sign_certificate());
    let certificate = jpki.read_auth_certificate().expect("a certificate");
    let authority = jpki.read_auth_ca_certificate().expect("the certificate of its issuer");
    certificate.verify_signature(&authority).expect("the issuer signed it");

    let scheme = SignatureScheme::Sha256DigestInfo;
    let early = jpki.sign_with_auth_key(scheme, b"too early");
    assert!(matches!(early, Err(Error::Status(word)) if word.value() == 0x6982), "{early:?}");
    jpki.verify_auth_pin(&pin(&adult().secrets.pin)).expect("the right PIN");
    for scheme in [SignatureScheme::Sha256DigestInfo, SignatureScheme::Sha256Bare] {
        jpki.sign_with_auth_key_checked(scheme, b"a message").expect("a signature that holds");
    }
}

#[test]
fn it_signs_with_the_certificate_behind_the_password() {
    if !is_apart() {
        assert!(!judged("it_signs_with_the_certificate_behind_the_password").card().trap_sprung());
        return;
    }
    let mut card = card();
    let mut jpki = JpkiAp::select(&mut card).expect("the application");
    assert!(jpki.read_sign_certificate().is_err(), "the password comes first");
    jpki.verify_sign_pin(&pin(&adult().secrets.password)).expect("the right password");
    jpki.sign_with_sign_key_checked(SignatureScheme::Sha256DigestInfo, b"a contract").expect("a signature");
}

#[test]
fn it_is_told_the_tries_left() {
    if !is_apart() {
        let laid = judged("it_is_told_the_tries_left");
        let tries = laid.card().tries();
        assert_eq!((tries.pin, tries.password, tries.number_b), (2, 5, 10));
        return;
    }
    let mut card = card();
    let mut jpki = JpkiAp::select(&mut card).expect("the application");
    assert_eq!(jpki.auth_pin_retries().expect("a counter"), Retries::Remaining(3));
    assert_eq!(jpki.sign_pin_retries().expect("a counter"), Retries::Remaining(5));
    let wrong = jpki.verify_auth_pin(&pin("0000"));
    assert!(matches!(wrong, Err(Error::PinIncorrect { retries: Some(2) })), "{wrong:?}");
    assert_eq!(jpki.auth_pin_retries().expect("a counter"), Retries::Remaining(2));
}

#[test]
fn it_reads_the_attributes_with_number_b() {
    if !is_apart() {
        assert!(!judged("it_reads_the_attributes_with_number_b").card().trap_sprung());
        return;
    }
    let mut card = card();
    let mut text = TextAp::select(&mut card).expect("the application");
    text.verify_code_b(&pin(&adult().secrets.number_b)).expect("the right number");
    let attributes = text.read_attributes().expect("the attributes");
    let holder = &adult().holder;
    assert_eq!((&attributes.name, &attributes.address), (&holder.name, &holder.address));
    assert_eq!(attributes.birth_date.to_string(), holder.birth);
}

#[test]
fn the_trap_springs_when_it_reaches_for_the_my_number() {
    if !is_apart() {
        let laid = judged("the_trap_springs_when_it_reaches_for_the_my_number");
        assert!(laid.card().trap_sprung(), "nobody noticed");
        return;
    }
    let mut card = card();
    let mut text = TextAp::select(&mut card).expect("the application");
    text.verify_pin(&pin(&adult().secrets.pin)).expect("the right PIN");
    text.read_attributes().expect("the PIN opens the attributes too");
    assert!(text.read_my_number().is_err(), "there is none to be read");
    // From now on the card answers nothing, so that no run with it can end well.
    assert!(text.read_attributes().is_err());
}
