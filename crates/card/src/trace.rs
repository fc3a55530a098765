//! The record of what was sent, without what must not be seen.
//!
//! Responsible for: redaction by construction; a line never holds the body of a command other than the name of
//! an application, nor any data of an answer. Not responsible for: showing it.

use std::time::Duration;

use crate::command::Command;

/// One command and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceLine {
    /// Name of the command.
    pub name: &'static str,
    /// The command as hexadecimal digits; bodies other than names of applications as their length.
    pub command: String,
    /// Bytes of data in the answer.
    pub answer_length: usize,
    /// The status; absent when no answer came.
    pub status: Option<u16>,
    /// How long the answer took.
    pub time: Duration,
}

/// The command without its secrets: `00 20 00 98 04 [4]`.
pub(crate) fn redacted(command: &Command) -> String {
    let bytes = command.bytes();
    let is_select = bytes.get(1) == Some(&0xA4);
    let Some((head, rest)) = bytes.split_at_checked(5).filter(|(_, rest)| !rest.is_empty()) else {
        return hex(bytes);
    };
    if is_select {
        return hex(bytes);
    }
    let length = usize::from(head.last().copied().unwrap_or_default());
    let after = rest.get(length..).map(hex).filter(|after| !after.is_empty());
    let mut text = format!("{} [{length}]", hex(head));
    if let Some(after) = after {
        text.push(' ');
        text.push_str(&after);
    }
    text
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::redacted;
    use crate::command::{Command, ShortFile};
    use crate::secret::{Secret, SecretKind};

    #[test]
    fn bodies_are_lengths() {
        let secret =
            Secret::parse(SecretKind::SignaturePassword, "XYZ789".to_owned()).expect("six characters");
        assert_eq!(redacted(&Command::verify(ShortFile(0x1B), &secret)), "00 20 00 9B 06 [6]");
        assert_eq!(redacted(&Command::sign(ShortFile(0x17), &[7; 51])), "80 2A 00 97 33 [51] 00");
        assert_eq!(redacted(&Command::read_file(ShortFile(6), 0x20)), "00 B0 86 00 20");
        assert_eq!(redacted(&Command::select_application(&[1, 2])), "00 A4 04 0C 02 01 02");
    }
}
