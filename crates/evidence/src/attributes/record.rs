//! The attributes in the record of 券面事項入力補助.
//!
//! Responsible for: finding each by its tag. Not responsible for: reading the record off a card.

use super::{Attribute, AttributeError, Attributes, Parts};
use card::tlv;

/// The record. Source: myna-card, 券面入力補助AP; myna, text application.
const RECORD: u16 = 0xff20;
const NAME: u16 = 0xdf22;
const ADDRESS: u16 = 0xdf23;
const BIRTH: u16 = 0xdf24;
const SEX: u16 = 0xdf25;

/// Reads them. What stands behind the record is filler; tags with offsets and unknown ones are passed over.
pub(super) fn read(bytes: &[u8]) -> Result<Attributes, AttributeError> {
    let (record, _filler) = tlv::split(bytes).ok_or(AttributeError::Structure)?;
    if record.tag != RECORD {
        return Err(AttributeError::Structure);
    }
    let mut parts = Parts::NONE;
    let mut rest = record.value;
    while !rest.is_empty() {
        let (object, after) = tlv::split(rest).ok_or(AttributeError::Structure)?;
        rest = after;
        let attribute = match object.tag {
            NAME => Attribute::Name,
            ADDRESS => Attribute::Address,
            BIRTH => Attribute::Birth,
            SEX => Attribute::Sex,
            _ => continue,
        };
        parts.put(attribute, object.value)?;
    }
    parts.attributes(|day| Some(day))
}
