//! What the screen of live tests offers.

use model::evidence::TestId;

use super::in_lang;
use crate::card_text::CardText;
use crate::phrase::Phrases;
use crate::wire::{CardOffer, CardTestText, FaultText, PersonaText};

/// The method of the policies that a test exercises.
pub fn method_of(test: TestId) -> Option<&'static str> {
    match test {
        TestId::JpkiUserAuth => Some("jpki-user"),
        TestId::JpkiSignature => Some("jpki-signature"),
        TestId::CardAttributes | TestId::CardInfo => None,
    }
}

/// Tests, virtual cards and faults.
pub fn offer(phrases: &Phrases<'_>) -> CardOffer {
    let lang = phrases.lang();
    let text = CardText::new(lang);
    let tests = TestId::ALL.iter().map(|test| CardTestText {
        id: test.to_string(),
        name: text.test(*test),
        method: method_of(*test).map(|id| phrases.method(&id.into())).unwrap_or_default(),
        reads: phrases.say(&format!("card-test-{test}-reads")),
        needs: phrases.say(&format!("card-test-{test}-needs")),
        reveals: phrases.say(&format!("card-test-{test}-reveals")),
    });
    let personas = virtual_card::personas().iter().map(|persona| PersonaText {
        id: persona.id.clone(),
        name: in_lang(&persona.name, lang).to_owned(),
        note: in_lang(&persona.note, lang).to_owned(),
        tests: persona.tests.keys().cloned().collect(),
        secrets: [
            ("card-secret-user-pin", &persona.secrets.pin),
            ("card-secret-signature-password", &persona.secrets.password),
            ("card-secret-number-b", &persona.secrets.number_b),
        ]
        .map(|(key, secret)| {
            phrases.say_with("card-secret-line", &[("name", &phrases.say(key)), ("value", secret)])
        })
        .into(),
    });
    let faults = virtual_card::faults()
        .iter()
        .map(|fault| FaultText { id: fault.id.clone(), text: in_lang(&fault.note, lang).to_owned() });
    CardOffer {
        confirmation: phrases.say("card-confirmation"),
        tests: tests.collect(),
        personas: personas.collect(),
        faults: faults.collect(),
    }
}
