//! The attributes in a signature certificate: names of a private kind in the subject's alternative names.
//!
//! Responsible for: finding each by its name, in any order. Not responsible for: the checks of the
//! certificate.

use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::oid_registry::OID_X509_EXT_SUBJECT_ALT_NAME;
use x509_parser::oid_registry::asn1_rs::oid;

use super::{Attribute, AttributeError, Attributes, Parts};
use crate::certificate::{self, extension};
use card::tlv;

/// Reads them. Source: myna, attribute names; myna-card, certificate of a test card.
pub(super) fn read(bytes: &[u8]) -> Result<Attributes, AttributeError> {
    let certificate = certificate::read(bytes)?;
    let found = extension(&certificate, &OID_X509_EXT_SUBJECT_ALT_NAME)
        .map_err(|_| AttributeError::Structure)?
        .ok_or(AttributeError::Missing(Attribute::Name))?;
    let ParsedExtension::SubjectAlternativeName(names) = found.parsed_extension() else {
        return Err(AttributeError::Structure);
    };
    let mut parts = Parts::NONE;
    for name in &names.general_names {
        let GeneralName::OtherName(kind, value) = name else { continue };
        let value = || text(value).ok_or(AttributeError::Structure);
        if *kind == oid!(1.2.392.200149.8.5.5.1) {
            parts.put(Attribute::Name, value()?)?;
        } else if *kind == oid!(1.2.392.200149.8.5.5.2) {
            parts.substitutes[0] = Some(value()?);
        } else if *kind == oid!(1.2.392.200149.8.5.5.3) {
            parts.put(Attribute::Sex, value()?)?;
        } else if *kind == oid!(1.2.392.200149.8.5.5.4) {
            parts.put(Attribute::Birth, value()?)?;
        } else if *kind == oid!(1.2.392.200149.8.5.5.5) {
            parts.put(Attribute::Address, value()?)?;
        } else if *kind == oid!(1.2.392.200149.8.5.5.6) {
            parts.substitutes[1] = Some(value()?);
        }
    }
    parts.attributes(gregorian)
}

/// The text in the explicit wrapper of such a name.
fn text(value: &[u8]) -> Option<&[u8]> {
    let (wrapper, after) = tlv::split(value)?;
    let (text, behind) = tlv::split(wrapper.value)?;
    (wrapper.tag == 0xa0 && text.tag == 0x0c && after.is_empty() && behind.is_empty()).then_some(text.value)
}

/// The day without its era. The era is 1 to 5 from 明治 to 令和, 0 where it is not known; the year beside it is
/// Gregorian already.
fn gregorian(birth: &str) -> Option<&str> {
    birth.strip_prefix(['0', '1', '2', '3', '4', '5']).filter(|day| day.len() == 8)
}
