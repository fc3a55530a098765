//! Token information and availability of certificates with arbitrary content.
//!
//! Responsible for: what the card application reads out of them. Not responsible for: other answers.
#![no_main]

use card::{Availability, Cancel, CardError, Channel, Jpki, LinkError, Session, TokenKind};
use fuzz::tape::Tape;
use libfuzzer_sys::fuzz_target;

/// A card with nothing but the two files.
struct Card {
    token: Vec<u8>,
    availability: Vec<u8>,
}

impl Channel for Card {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        Ok(match command {
            [0x00, 0xB0, 0x86, ..] => self.token.clone(),
            [0x00, 0xB0, 0x88, ..] => self.availability.clone(),
            _ => vec![0x90, 0x00],
        })
    }

    fn power_off(&mut self) {}
}

/// The words of the tokens. Source: jpki/myna, myna-card.
const WORDS: [(&[u8], TokenKind); 4] = [
    (b"JPKIAPICCTOKEN2", TokenKind::MyNumberCard),
    (b"JPKIAPICCTOKEN", TokenKind::JukiCard),
    (b"JPKIAPGPSETOKEN", TokenKind::Android),
    (b"JPKIAPIOSTOKEN", TokenKind::Iphone),
];

fuzz_target!(|bytes: &[u8]| {
    let mut tape = Tape::new(bytes);
    let token = tape.piece().to_vec();
    let availability = tape.piece().to_vec();
    let card = Card { token: token.clone(), availability: availability.clone() };
    let mut session = Session::begin(Box::new(card), Cancel::default());
    let mut jpki = Jpki::select(&mut session).expect("the card answers every selection with success");
    match jpki.token() {
        Ok(TokenKind::Unknown) => {}
        Ok(kind) => {
            let (word, _) = WORDS.iter().find(|(_, known)| *known == kind).expect("every kind has its word");
            let (data, _status) = token.split_at(token.len() - 2);
            let after = data.strip_prefix(*word).expect("a kind is told by its word");
            assert!(!after.first().is_some_and(u8::is_ascii_alphanumeric), "the word ends there");
        }
        // Anything but a removal leaves the line as it is.
        Err(CardError::Link(error)) => {
            assert!(token.len() < 2 && error == LinkError::Removed);
            return;
        }
        Err(_) => assert!(!token.ends_with(&[0x90, 0x00])),
    }
    match jpki.availability() {
        Ok(Some(Availability { signature, authentication })) => {
            assert!(availability.len() >= 4);
            assert_eq!(availability.first().map(|byte| byte & 0x80 != 0), Some(signature));
            assert_eq!(availability.get(1).map(|byte| byte & 0x80 != 0), Some(authentication));
        }
        Ok(None) => assert!(availability.len() < 4 || !availability.ends_with(&[0x90, 0x00])),
        Err(CardError::Link(error)) => {
            assert!(availability.len() < 2 && error == LinkError::Removed);
            return;
        }
        Err(_) => assert!(!availability.ends_with(&[0x90, 0x00])),
    }
    let summary = session.close();
    assert_eq!(summary.apdus as usize, summary.trace.len());
});
