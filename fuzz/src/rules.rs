//! The rules of what may be sent to a card, written a second time.
//!
//! Responsible for: reading commands as a card would, with no help of the crates under test, and failing on
//! the first that breaks a rule. Not responsible for: what tests conclude from answers.

use crate::line::Exchange;

/// 公的個人認証. Source: OpenSC, jpki/myna.
const JPKI: &[u8] = b"\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01";
/// 券面事項入力補助. Source: jpki/myna, myna-card.
const TEXT: &[u8] = b"\xD3\x92\x10\x00\x31\x00\x01\x01\x04\x08";
/// Issuer security domain. Source: GlobalPlatform.
const ISSUER: &[u8] = b"\xA0\x00\x00\x01\x51\x00\x00";

/// Where commands go. Unless a selection surely failed, its application counts as the selected one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Nothing,
    Jpki,
    Text,
    Issuer,
}

/// Fails on a command that must not be sent. `last_try` says whether a last try may be spent.
///
/// # Panics
///
/// With the rule that is broken.
pub fn keep(exchanges: &[Exchange], last_try: bool) {
    let mut at = At::Nothing;
    let mut presented = 0;
    let mut before: Option<&Exchange> = None;
    for exchange in exchanges {
        match exchange.command.as_slice() {
            [0x00, 0xA4, 0x00, 0x00] => {}
            [0x00, 0xA4, 0x04, 0x0C, length, name @ ..] => {
                assert_eq!(usize::from(*length), name.len(), "the name has its length");
                at = match name {
                    JPKI => At::Jpki,
                    TEXT => At::Text,
                    ISSUER => At::Issuer,
                    _ => panic!("an application that is never selected"),
                };
            }
            [0x00, 0xB0, p1, _, _] if p1 & 0x80 != 0 => {
                let files: &[u8] = match at {
                    At::Jpki => &[0x01, 0x06, 0x08, 0x0A],
                    At::Text => &[0x02],
                    At::Nothing | At::Issuer => &[],
                };
                assert!(files.contains(&(p1 & 0x7F)), "a file that is never read");
            }
            [0x00, 0xB0, _, _, _] => {
                assert!(matches!(at, At::Jpki | At::Text), "read on where nothing is read")
            }
            [0x00, 0x20, 0x00, reference, rest @ ..] => {
                let known = match at {
                    At::Jpki => matches!(reference, 0x98 | 0x9B),
                    At::Text => *reference == 0x95,
                    At::Nothing | At::Issuer => false,
                };
                assert!(known, "a secret that is never presented");
                if let [length, body @ ..] = rest {
                    assert_eq!(usize::from(*length), body.len(), "the secret has its length");
                    assert!(!body.is_empty(), "an empty secret is a try");
                    presented += 1;
                    let counter = before
                        .filter(|before| before.command == [0x00, 0x20, 0x00, *reference])
                        .and_then(Exchange::status);
                    let least = if last_try { 0xC1 } else { 0xC2 };
                    let told = matches!(counter, Some([0x63, left]) if (least..=0xCF).contains(&left));
                    assert!(told, "the counter was not read right before, or permits no try");
                }
            }
            [0x80, 0x2A, 0x00, 0x97 | 0x9A, length, rest @ ..] => {
                assert!(at == At::Jpki, "a signature elsewhere");
                assert_eq!(usize::from(*length) + 1, rest.len(), "the data has its length");
            }
            [0x00, 0xC0, 0x00, 0x00, _] => {
                let announced = before.and_then(Exchange::status).is_some_and(|status| status[0] == 0x61);
                assert!(announced, "more bytes that nobody announced");
            }
            [cla, ins, ..] => panic!("a command that is never sent: {cla:02X} {ins:02X}"),
            _ => panic!("no command at all"),
        }
        before = Some(exchange);
    }
    assert!(presented <= 1, "a second secret");
}

/// The presentation of a secret, where there was one.
pub fn presentation(exchanges: &[Exchange]) -> Option<&Exchange> {
    exchanges.iter().find(|exchange| matches!(exchange.command.as_slice(), [0x00, 0x20, _, _, _, _, ..]))
}
