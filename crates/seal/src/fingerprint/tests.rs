//! Fingerprints: how they look and what is read as one.

use super::*;

fn sample() -> Fingerprint {
    Fingerprint::of(&[7; 32])
}

#[test]
fn it_is_the_start_of_the_hash_in_base_32() {
    let text = sample().to_string();
    assert_eq!(text.len(), 39);
    assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
    let digest = Sha256::digest([7; 32]);
    let bits: String = digest.iter().take(20).map(|byte| format!("{byte:08b}")).collect();
    let letters = text.chars().filter(|letter| *letter != '-');
    let again: String = letters
        .map(|letter| {
            format!("{:05b}", ALPHABET.iter().position(|known| char::from(*known) == letter).unwrap())
        })
        .collect();
    assert_eq!(again, bits);
}

#[test]
fn another_key_has_another_fingerprint() {
    assert_ne!(sample(), Fingerprint::of(&[8; 32]));
}

#[test]
fn typing_is_forgiven() {
    let shown = sample().to_string();
    let bare = shown.replace('-', "");
    let wide: String =
        bare.chars().map(|letter| char::from_u32(u32::from(letter) + 0xFEE0).unwrap()).collect();
    let mistaken = bare.replace('0', "o").replace('1', "l");
    for typed in [
        shown.clone(),
        shown.to_lowercase(),
        shown.replace('-', " "),
        shown.replace('-', "\u{2013}"),
        shown.replace('-', "\u{3000}"),
        shown.replace('-', "ー"),
        format!("  {bare}\n"),
        bare.clone(),
        wide,
        mistaken,
    ] {
        assert_eq!(typed.parse(), Ok(sample()), "{typed}");
    }
}

#[test]
fn what_is_no_fingerprint_is_told() {
    assert_eq!("".parse::<Fingerprint>(), Err(FingerprintError::Length(0)));
    assert_eq!("ABCD-1234".parse::<Fingerprint>(), Err(FingerprintError::Length(8)));
    let long = format!("{}-0000", sample());
    assert_eq!(long.parse::<Fingerprint>(), Err(FingerprintError::Length(36)));
    let other = sample().to_string().replacen(|letter: char| letter != '-', "U", 1);
    assert_eq!(other.parse::<Fingerprint>(), Err(FingerprintError::Character('U')));
    assert_eq!("確".parse::<Fingerprint>(), Err(FingerprintError::Character('確')));
}

#[test]
fn it_is_a_text_in_json() {
    let json = serde_json::to_string(&sample()).unwrap();
    assert_eq!(json, format!("\"{}\"", sample()));
    assert_eq!(serde_json::from_str::<Fingerprint>(&json).unwrap(), sample());
    assert!(serde_json::from_str::<Fingerprint>("\"x\"").is_err());
}
