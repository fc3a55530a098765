//! The bytes of every command, as the public sources have them.

use super::{Command, ShortFile};
use crate::secret::{Secret, SecretKind};

fn check(command: &Command, hex: &str) {
    let found: String = command.bytes().iter().map(|byte| format!("{byte:02X}")).collect();
    assert_eq!(found, hex);
}

#[test]
fn commands_have_the_bytes_of_the_sources() {
    let aid = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
    check(&Command::select_application(&aid), "00A4040C0AD392F000260100000001");
    check(&Command::read_file(ShortFile(6), 0x20), "00B0860020");
    check(&Command::query_tries(ShortFile(0x18)), "00200098");
    check(&Command::read_file(ShortFile(0x0A), 0), "00B08A0000");
    check(&Command::read_on(256, 0), "00B0010000");
    check(&Command::read_on(0x0600, 0x40), "00B0060040");
    check(&Command::sign(ShortFile(0x17), &[0x31; 3]), "802A00970331313100");
    check(&Command::get_response(0), "00C0000000");
    check(&Command::wake(), "00A40000");
    let again = Command::read_file(ShortFile(1), 0).asking_for(0x10).expect("it ends in a length");
    check(&again, "00B0810010");
    // The last byte of a name is no length.
    assert!(Command::select_application(&aid).asking_for(0x10).is_none());
    assert!(Command::query_tries(ShortFile(0x18)).asking_for(0x10).is_none());
}

#[test]
fn a_secret_is_in_the_bytes_and_nowhere_else() {
    let secret = Secret::parse(SecretKind::UserPin, "9753".to_owned()).expect("four digits");
    let command = Command::verify(ShortFile(0x18), &secret);
    check(&command, "002000980439373533");
    let printed = format!("{command:?} {}", command.name());
    assert!(!printed.contains("9753") && !printed.contains("39373533"), "{printed}");
}
