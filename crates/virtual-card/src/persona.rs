//! Personas: whose card it is, and what the tests say about it.
//!
//! Responsible for: the descriptions in `assets/virtual-cards/`. Not responsible for: the card made of one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::stock;

#[cfg(test)]
mod tests;

/// The personas, in the order in which they are shown.
const ORDER: [&str; 11] = [
    "adult",
    "minor",
    "foreign-resident",
    "expired",
    "revoked",
    "wrong-key",
    "wrong-root",
    "jpki-test",
    "last-try",
    "locked",
    "next-generation",
];

static PERSONAS: LazyLock<Vec<Persona>> = LazyLock::new(|| {
    let read = |id: &&str| {
        let text = stock::description(id).expect("every persona in the list has its embedded description");
        serde_yaml::from_str(text).expect("embedded descriptions are of the right shape, as tests show")
    };
    ORDER.iter().map(read).collect()
});

/// All personas.
pub fn personas() -> &'static [Persona] {
    &PERSONAS
}

/// The persona of an id.
pub fn persona(id: &str) -> Option<&'static Persona> {
    personas().iter().find(|persona| persona.id == id)
}

/// An invented person with a card.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Persona {
    /// The id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// What is special about the card.
    pub note: Bilingual,
    /// What the card wants to be told.
    pub secrets: Secrets,
    /// What is written about the holder.
    pub holder: Holder,
    /// How many tries are left.
    #[serde(default)]
    pub tries: Tries,
    /// The kind of its keys.
    #[serde(default)]
    pub keys: Keys,
    /// Whether it has a certificate for digital signatures.
    #[serde(default = "yes")]
    pub signature_certificate: bool,
    /// The tests it can be used for, by id, and how each ends.
    pub tests: BTreeMap<String, Expected>,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// The secrets of a persona. They are public: the person does not exist.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Secrets {
    /// Four digits, for user authentication and the face of the card alike.
    pub pin: String,
    /// The password for digital signatures.
    pub password: String,
    /// 照合番号B: birthday in the era, year of expiry, security code.
    pub number_b: String,
}

/// What is written about the holder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Family name and given name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Day of birth, `YYYY-MM-DD`.
    pub birth: String,
    /// 1 male, 2 female, 3 other.
    pub sex: String,
}

/// Tries left for each secret.
///
/// Full counters – Source: OpenSC and myna-card (PIN and password), vendor document (照合番号B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tries {
    /// For user authentication.
    pub pin: u8,
    /// For digital signatures.
    pub password: u8,
    /// For the face of the card.
    pub text_pin: u8,
    /// For 照合番号B.
    pub number_b: u8,
}

impl Tries {
    /// What a right secret restores.
    pub const FULL: Tries = Tries { pin: 3, password: 5, text_pin: 3, number_b: 10 };

    /// The same number for every secret.
    pub(crate) fn all(left: u8) -> Tries {
        Tries { pin: left, password: left, text_pin: left, number_b: left }
    }
}

impl Default for Tries {
    fn default() -> Self {
        Tries::FULL
    }
}

/// The kind of a card's keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Keys {
    /// RSA with 2048 bits, today's cards.
    #[default]
    #[serde(rename = "rsa-2048")]
    Rsa2048,
    /// ECDSA on P-384, an assumption about the next generation.
    #[serde(rename = "p-384")]
    P384,
}

/// How a test ends.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `passed`, `failed`, `refused` or `error`.
    pub verdict: String,
    /// The check that fails.
    #[serde(default)]
    pub check: Option<String>,
    /// The code of the refusal or error.
    #[serde(default)]
    pub code: Option<String>,
}

fn yes() -> bool {
    true
}
