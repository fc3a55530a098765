//! Values of a manifest: what passes and what does not.

use super::*;

#[test]
fn ids() {
    for text in ["a", "jfa-alcohol-tobacco-2023", "0", &"a".repeat(64)] {
        assert_eq!(Id::parse(text).unwrap().as_str(), text);
    }
    for text in ["", "-", "a-", "-a", "a--b", "A", "a_b", "a/b", "..", "業界", "a\n", &"a".repeat(65)] {
        assert!(Id::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn versions() {
    for text in ["1.0.0", "1", "10.20.30-rc.1+build-5"] {
        assert_eq!(Version::parse(text).unwrap().to_string(), text);
    }
    for text in ["", "v1", "1..0", "1.0.", "1/0", "1 0", "１.0", ".1", &"1".repeat(65)] {
        assert!(Version::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn days() {
    assert!(Date::parse("2026-11-26").is_ok());
    for text in ["", "2026-1-26", "2026/11/26", "2026-11-26T", "２026-11-26", "20261126--"] {
        assert!(Date::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn lines() {
    for text in ["Tashika project", "一般社団法人　見本協会", "é", &"字".repeat(200)] {
        assert!(Line::parse(text).is_ok(), "{text:?}");
    }
    let tricks =
        ["", "  ", "a\nb", "a\u{1B}[31m", "a\u{202E}b", "a\u{200B}b", "\u{FEFF}a", "a\u{2028}b", "a\u{7F}"];
    for text in tricks.into_iter().map(str::to_owned).chain(["字".repeat(201)]) {
        assert!(Line::parse(text.as_str()).is_err(), "{text:?}");
    }
}

#[test]
fn hashes() {
    let digits = "0a".repeat(32);
    assert!(Hash::parse(format!("sha256:{digits}")).is_ok());
    for text in [digits.clone(), format!("sha256:{}", digits.to_uppercase()), format!("sha256:{digits}0")] {
        assert!(Hash::parse(text.as_str()).is_err(), "{text}");
    }
}

#[test]
fn they_are_texts_in_json_and_refused_there_too() {
    let id: Id = serde_json::from_str("\"a-b\"").unwrap();
    assert_eq!(serde_json::to_string(&id).unwrap(), "\"a-b\"");
    let error = serde_json::from_str::<Id>("\"A\"").unwrap_err();
    assert!(error.to_string().starts_with("expected an id such as"), "{error}");
}
