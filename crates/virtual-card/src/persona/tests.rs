//! The descriptions are complete and hold together.

use std::collections::BTreeSet;

use super::{ORDER, Tries, persona, personas};
use crate::stock;

const TESTS: [&str; 4] = ["jpki-user-auth", "jpki-signature", "card-attributes", "card-info"];

#[test]
fn every_description_is_a_persona_and_none_is_missing() {
    let mut embedded = stock::descriptions();
    embedded.retain(|name| name != "faults");
    let embedded: BTreeSet<String> = embedded.into_iter().collect();
    assert_eq!(embedded, ORDER.iter().map(|id| (*id).to_owned()).collect());
    for id in ORDER {
        assert_eq!(persona(id).expect("it can be found").id, id);
    }
    assert!(persona("nobody").is_none());
}

#[test]
fn every_text_stands_in_both_languages() {
    for persona in personas() {
        for text in [&persona.name, &persona.note] {
            assert!(!text.en.is_empty() && text.en.is_ascii(), "{}: {}", persona.id, text.en);
            assert!(text.ja.chars().any(|c| c > '\u{3000}'), "{}: {}", persona.id, text.ja);
        }
        assert!(persona.note.ja.ends_with('。') && persona.note.en.ends_with('.'), "{}", persona.id);
    }
}

#[test]
fn every_persona_says_how_each_test_ends() {
    for persona in personas() {
        let tests: Vec<&str> = persona.tests.keys().map(String::as_str).collect();
        assert_eq!(tests.iter().collect::<BTreeSet<_>>(), TESTS.iter().collect(), "{}", persona.id);
        for (test, expected) in &persona.tests {
            let told = (expected.verdict.as_str(), expected.check.is_some(), expected.code.is_some());
            let known = [("passed", false, false), ("failed", true, false), ("refused", false, true)];
            assert!(known.contains(&told), "{} {test}: {expected:?}", persona.id);
        }
    }
}

#[test]
fn the_secrets_have_the_forms_that_a_client_demands() {
    for persona in personas() {
        let secrets = &persona.secrets;
        assert_eq!((secrets.pin.as_str(), secrets.password.as_str()), ("1234", "ABC123"), "{}", persona.id);
        assert!(secrets.number_b.len() == 14 && secrets.number_b.bytes().all(|c| c.is_ascii_digit()));
        let era = match persona.holder.birth.as_str() {
            day if day < "1989-01-08" => 1925,
            day if day < "2019-05-01" => 1988,
            _ => 2018,
        };
        let birth = &persona.holder.birth;
        let year: u32 = birth[..4].parse().expect("a year");
        let start = format!("{:02}{}{}", year - era, &birth[5..7], &birth[8..10]);
        assert!(secrets.number_b.starts_with(&start), "{}: birthday in the era", persona.id);
    }
}

#[test]
fn the_odd_personas_are_as_their_names_say() {
    let of = |id: &str| persona(id).expect("a persona");
    assert_eq!(of("adult").tries, Tries::FULL);
    assert_eq!(of("last-try").tries, Tries::all(1));
    assert_eq!(of("locked").tries, Tries::all(0));
    assert!(!of("minor").signature_certificate);
    assert!(of("foreign-resident").holder.name.chars().any(|c| u32::from(c) > 0xFFFF));
}
