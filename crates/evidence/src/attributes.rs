//! The four attributes (基本4情報): name, address, birth date, sex.
//!
//! Responsible for: reading them from a signature certificate or from the record of 券面事項入力補助, keeping
//! them so that they are wiped and cannot be printed by accident, and masking. Not responsible for: whether
//! they are true.

mod certificate;
mod record;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::certificate::Malformed;

/// One of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Attribute {
    /// 氏名.
    Name,
    /// 住所.
    Address,
    /// 生年月日.
    Birth,
    /// 性別.
    Sex,
}

impl Attribute {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Attribute; 4] = [Attribute::Name, Attribute::Address, Attribute::Birth, Attribute::Sex];

    /// The word in keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            Attribute::Name => "name",
            Attribute::Address => "address",
            Attribute::Birth => "birth",
            Attribute::Sex => "sex",
        }
    }
}

/// Why attributes cannot be read. Nothing of their content is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AttributeError {
    /// The bytes hold no certificate.
    #[error("the certificate cannot be read: {0}")]
    Certificate(#[from] Malformed),
    /// The bytes have another structure than the record.
    #[error("the attributes have an unknown structure")]
    Structure,
    /// An attribute is absent.
    #[error("an attribute is missing: {}", .0.word())]
    Missing(Attribute),
    /// An attribute stands there twice.
    #[error("an attribute stands there twice: {}", .0.word())]
    Twice(Attribute),
    /// An attribute is not valid UTF-8.
    #[error("an attribute is no text: {}", .0.word())]
    NotText(Attribute),
    /// An attribute has none of the forms it can have.
    #[error("an attribute has an unknown form: {}", .0.word())]
    Form(Attribute),
}

impl AttributeError {
    /// The code in keys of sentences.
    pub fn code(self) -> &'static str {
        match self {
            AttributeError::Certificate(_) => "attributes-certificate",
            AttributeError::Structure => "attributes-structure",
            AttributeError::Missing(_) => "attribute-missing",
            AttributeError::Twice(_) => "attribute-twice",
            AttributeError::NotText(_) => "attribute-not-text",
            AttributeError::Form(_) => "attribute-form",
        }
    }
}

/// The four attributes of one person.
///
/// There is no way to print or store this type; memory is wiped when it goes.
pub struct Attributes {
    name: Zeroizing<String>,
    address: Zeroizing<String>,
    birth: Zeroizing<String>,
    sex: Zeroizing<String>,
    substituted: bool,
}

impl Attributes {
    /// Reads the attributes from a signature certificate, in any order.
    pub fn from_certificate(bytes: &[u8]) -> Result<Self, AttributeError> {
        certificate::read(bytes)
    }

    /// Reads the attributes from the record of 券面事項入力補助, in any order.
    pub fn from_record(bytes: &[u8]) -> Result<Self, AttributeError> {
        record::read(bytes)
    }

    /// The full text of one: a birth date as `1980-02-17`, where a part that is not known is zero; a sex as
    /// `male`, `female`, `other` or `unknown`.
    pub fn full(&self, attribute: Attribute) -> &str {
        match attribute {
            Attribute::Name => &self.name,
            Attribute::Address => &self.address,
            Attribute::Birth => &self.birth,
            Attribute::Sex => &self.sex,
        }
    }

    /// A text that tells that the attribute was read, and hardly more: its first character and three stars,
    /// however long it is. Of a birth date the century stays, of a sex nothing.
    pub fn masked(&self, attribute: Attribute) -> String {
        match attribute {
            Attribute::Sex => "***".to_owned(),
            Attribute::Birth => format!("{}**-**-**", self.birth.get(..2).unwrap_or_default()),
            Attribute::Name | Attribute::Address => {
                self.full(attribute).chars().take(1).chain("***".chars()).collect()
            }
        }
    }

    /// Whether the issuer replaced characters of name or address by similar ones, which then differ from
    /// those in the register.
    pub fn substituted(&self) -> bool {
        self.substituted
    }
}

/// Puts the parts together and judges their forms; shared by both sources.
struct Parts<'a> {
    name: Option<&'a [u8]>,
    address: Option<&'a [u8]>,
    birth: Option<&'a [u8]>,
    sex: Option<&'a [u8]>,
    substitutes: [Option<&'a [u8]>; 2],
}

impl<'a> Parts<'a> {
    const NONE: Parts<'static> =
        Parts { name: None, address: None, birth: None, sex: None, substitutes: [None; 2] };

    /// The place of an attribute.
    fn place(&mut self, attribute: Attribute) -> &mut Option<&'a [u8]> {
        match attribute {
            Attribute::Name => &mut self.name,
            Attribute::Address => &mut self.address,
            Attribute::Birth => &mut self.birth,
            Attribute::Sex => &mut self.sex,
        }
    }

    /// Notes an attribute; a second one of its kind would leave open which is meant.
    fn put(&mut self, attribute: Attribute, value: &'a [u8]) -> Result<(), AttributeError> {
        match self.place(attribute).replace(value) {
            None => Ok(()),
            Some(_) => Err(AttributeError::Twice(attribute)),
        }
    }

    fn attributes(mut self, birth: fn(&str) -> Option<&str>) -> Result<Attributes, AttributeError> {
        let mut text = |attribute| {
            let bytes = self.place(attribute).ok_or(AttributeError::Missing(attribute))?;
            std::str::from_utf8(bytes).map_err(|_| AttributeError::NotText(attribute))
        };
        let name = text(Attribute::Name)?;
        if name.is_empty() {
            return Err(AttributeError::Missing(Attribute::Name));
        }
        let kept = |text: &str| Zeroizing::new(text.to_owned());
        let day = birth(text(Attribute::Birth)?).ok_or(AttributeError::Form(Attribute::Birth))?;
        Ok(Attributes {
            name: kept(name),
            // Somebody who lives abroad may have none.
            address: kept(text(Attribute::Address)?),
            birth: date(day).ok_or(AttributeError::Form(Attribute::Birth))?,
            sex: kept(sex(text(Attribute::Sex)?).ok_or(AttributeError::Form(Attribute::Sex))?),
            substituted: self.substitutes.iter().flatten().any(|places| places.contains(&b'1')),
        })
    }
}

/// `19800217` as `1980-02-17`. Zeros stand for parts that nobody knows.
fn date(day: &str) -> Option<Zeroizing<String>> {
    if day.len() != 8 || !day.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = day.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    if month > "12" || day > "31" {
        return None;
    }
    let mut text = Zeroizing::new(String::with_capacity(10));
    for part in [year, "-", month, "-", day] {
        text.push_str(part);
    }
    Some(text)
}

/// The word for a sex. Certificates know 1 to 3, the record 0, 1, 2 and 9.
/// Source: myna-card, attributes; myna, attributes.
fn sex(code: &str) -> Option<&'static str> {
    match code {
        "1" => Some("male"),
        "2" => Some("female"),
        "3" | "9" => Some("other"),
        "0" => Some("unknown"),
        _ => None,
    }
}
