//! The two fonts of a report and their metrics.
//!
//! Responsible for: which characters can be set, glyphs and widths, how a missing character is written, and letters
//! that arrive with their accents apart.
//! Not responsible for: embedding (`pdf`), breaking lines (`layout`).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use ttf_parser::Face;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::document::Text;

#[cfg(test)]
mod tests;

/// Bytes of BIZ UDPGothic Regular.
pub(crate) const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");
/// Bytes of BIZ UDPGothic Bold.
pub(crate) const BOLD: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf");

/// Height of a capital letter, in em; used to centre text on shapes.
pub(crate) const CAP_HEIGHT: f32 = 0.74;

static FONTS: LazyLock<[Metrics; 2]> = LazyLock::new(|| [Metrics::read(REGULAR), Metrics::read(BOLD)]);

/// Glyphs and widths of one weight.
pub(crate) struct Metrics {
    face: Face<'static>,
    units: f32,
}

impl Metrics {
    /// The metrics of a weight.
    pub(crate) fn of(bold: bool) -> &'static Metrics {
        &FONTS[usize::from(bold)]
    }

    /// The glyph of a character, if the font has it.
    pub(crate) fn glyph(&self, character: char) -> Option<u16> {
        self.face.glyph_index(character).map(|glyph| glyph.0).filter(|glyph| *glyph != 0)
    }

    /// Width of a character, in em.
    pub(crate) fn advance(&self, character: char) -> f32 {
        self.face
            .glyph_index(character)
            .and_then(|glyph| self.face.glyph_hor_advance(glyph))
            .map_or(1.0, |units| f32::from(units) / self.units)
    }

    fn read(bytes: &'static [u8]) -> Metrics {
        let face = Face::parse(bytes, 0).expect("the embedded font is a valid TrueType font");
        let units = f32::from(face.units_per_em());
        Metrics { face, units }
    }
}

/// Width of a string in one weight, in em.
pub(crate) fn width(text: &str, bold: bool) -> f32 {
    let metrics = Metrics::of(bold);
    text.chars().map(|character| metrics.advance(character)).sum()
}

/// Whether both weights have a character. Line ends are not printed and count as present.
pub(crate) fn covers(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t') || FONTS.iter().all(|font| font.glyph(character).is_some())
}

/// How a missing character is written.
pub(crate) fn code_point(character: char) -> String {
    format!("〔U+{:04X}〕", u32::from(character))
}

/// Shows where a word may be divided, and is drawn as a hyphen by the font wherever it stands.
const SOFT_HYPHEN: char = '\u{ad}';

/// The text with accents and voicing marks joined to their letters, without soft hyphens, and with every missing
/// character written as its code point.
pub(crate) fn settable(text: &str) -> String {
    let text = composed(text);
    let mut set = String::with_capacity(text.len());
    for character in text.chars().filter(|character| *character != SOFT_HYPHEN) {
        if covers(character) {
            set.push(character);
        } else {
            set.push_str(&code_point(character));
        }
    }
    set
}

/// The text with marks joined to the letters before them: some systems write が as か and a mark.
///
/// Only letters with marks are touched: normalising everything would replace the variants of 神 or 福 that names
/// are written with.
fn composed(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_combining_mark) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    let mut letter = String::new();
    for character in text.chars() {
        if !is_combining_mark(character) {
            join(&letter, &mut joined);
            letter.clear();
        }
        letter.push(character);
    }
    join(&letter, &mut joined);
    Cow::Owned(joined)
}

/// Adds a letter with its marks.
fn join(letter: &str, joined: &mut String) {
    let variant =
        letter.starts_with(|first| matches!(first, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}'));
    if variant || !letter.chars().any(is_combining_mark) {
        joined.push_str(letter);
    } else {
        joined.extend(letter.nfc());
    }
}

/// The same for text made of runs.
pub(crate) fn settable_text(text: &Text) -> Text {
    let mut text = text.clone();
    for run in &mut text.runs {
        run.text = settable(&run.text);
    }
    text
}

/// The characters of a text that cannot be set, in order of their code points.
pub(crate) fn missing(text: &str) -> BTreeSet<char> {
    composed(text).chars().filter(|character| !covers(*character)).collect()
}
