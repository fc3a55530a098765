//! Threshold values in texts.
//!
//! Responsible for: finding `{id}` in a text and writing a value with its unit in a language.
//! Not responsible for: which thresholds exist.

use std::borrow::Cow;

use model::Lang;

use crate::kind::threshold::{Threshold, Unit};

/// The names in braces, in order; a brace that is never closed counts to the end of the text.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest))
}

/// Puts values in place of the names that `threshold` knows.
pub(crate) fn fill<'a, 't>(
    text: &'a str,
    lang: Lang,
    threshold: impl Fn(&str) -> Option<&'t Threshold>,
) -> Cow<'a, str> {
    if !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}').and_then(|(id, behind)| Some((threshold(id)?, behind))) {
            Some((threshold, behind)) => {
                filled.push_str(&with_unit(threshold.value, threshold.unit, lang));
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    Cow::Owned(filled)
}

/// A value with its unit: `5,000万円`, `¥50,000,000`, `1,000人`, `1,000 people`, `80%`.
pub fn with_unit(value: u64, unit: Unit, lang: Lang) -> String {
    match (lang, unit) {
        (Lang::Ja, Unit::Yen) => format!("{}円", japanese(value)),
        (Lang::Ja, Unit::People) => format!("{}人", japanese(value)),
        (Lang::Ja, Unit::Hours) => format!("{}時間", grouped(value)),
        (Lang::Ja, Unit::Days) => format!("{}日", grouped(value)),
        (Lang::Ja, Unit::Years) => format!("{}年", grouped(value)),
        (_, Unit::Percent) => format!("{value}%"),
        (Lang::En, Unit::Yen) => format!("¥{}", grouped(value)),
        (Lang::En, Unit::People) => counted(value, "person", "people"),
        (Lang::En, Unit::Hours) => counted(value, "hour", "hours"),
        (Lang::En, Unit::Days) => counted(value, "day", "days"),
        (Lang::En, Unit::Years) => counted(value, "year", "years"),
    }
}

/// `1,500`, `1万`, `5,000万`, `1億5,000万`: in units of ten thousand where nothing is left over.
fn japanese(value: u64) -> String {
    const MAN: u64 = 10_000;
    const OKU: u64 = MAN * MAN;
    if value < MAN || !value.is_multiple_of(MAN) {
        return grouped(value);
    }
    match (value / OKU, value % OKU / MAN) {
        (0, man) => format!("{}万", grouped(man)),
        (oku, 0) => format!("{}億", grouped(oku)),
        (oku, man) => format!("{}億{}万", grouped(oku), grouped(man)),
    }
}

fn counted(value: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(value), if value == 1 { one } else { many })
}

/// Digits in groups of three.
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
