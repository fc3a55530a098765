//! Commands and bytes of an authentication, and the time that is ours.

use std::fs;

use tests::root;
use virtual_card::persona;

use crate::place::{Place, secret_line};

/// With a certificate of n bytes: at most 6 + ⌈n/256⌉ commands and n + 480 bytes, there and back together.
#[test]
fn an_authentication_stays_within_its_commands_and_bytes() {
    let place = Place::new();
    let laid = place.lay(persona("adult").expect("the persona"), &[]);
    for id in ["adult", "minor", "foreign-resident", "jpki-test", "next-generation"] {
        let persona = persona(id).expect("the persona");
        laid.becomes(persona, &[]);
        let certificate = root().join(format!("assets/virtual-cards/certificates/{id}-auth.cer"));
        let length = fs::metadata(certificate).expect("the certificate").len();
        let line = secret_line(&persona.secrets, "jpki-user-auth");
        let run = place.test("jpki-user-auth", &line, &[]).ends(0);
        let result = run.json();
        let number = |key: &str| result[key].as_u64().expect("a number");
        let (commands, bytes) = (number("apdus"), number("bytes_out") + number("bytes_in"));
        assert!(commands <= 6 + length.div_ceil(256), "{id}: {commands} commands for {length} bytes");
        assert!(bytes <= length + 480, "{id}: {bytes} bytes for a certificate of {length}");
        assert!(bytes > length, "{id}: the certificate was read");
        assert_eq!(laid.card().commands(), commands, "{id}: what is told is what the card saw");
    }
}
