//! The fonts that our files must embed.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::Object;

use super::file::Opened;

pub fn fonts_are_embedded_with_true_widths_and_unicode(opened: &Opened) {
    let used = used_codes(opened);
    let fonts: Vec<_> = opened
        .of_type("Font")
        .into_iter()
        .filter(|font| opened.get(font, "Subtype").as_name().is_ok_and(|name| name == b"Type0"))
        .collect();
    assert_eq!(fonts.len(), 2);
    for font in fonts {
        assert_eq!(opened.get(font, "Encoding").as_name().expect("a name"), b"Identity-H");
        let name =
            String::from_utf8_lossy(opened.get(font, "BaseFont").as_name().expect("a name")).into_owned();
        let (tag, _) = name.split_once('+').expect("a subset tag");
        assert!(tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase()));
        let inner = opened
            .resolve(&opened.get(font, "DescendantFonts").as_array().expect("an array")[0])
            .as_dict()
            .expect("a font");
        assert_eq!(opened.get(inner, "CIDToGIDMap").as_name().expect("a name"), b"Identity");
        assert_eq!(opened.get(inner, "BaseFont").as_name().expect("a name"), name.as_bytes());
        let descriptor = opened.get(inner, "FontDescriptor").as_dict().expect("a descriptor");
        assert_eq!(opened.get(descriptor, "FontName").as_name().expect("a name"), name.as_bytes());
        assert!(descriptor.get(b"CIDSet").is_err());
        let program = opened.get(descriptor, "FontFile2").as_stream().expect("a font program");
        let program = program.decompressed_content().expect("a compressed font");
        let face = ttf_parser::Face::parse(&program, 0).expect("a readable font");

        let codes = &used[tag];
        let map = opened.get(font, "ToUnicode").as_stream().expect("a map");
        let map = to_unicode(&String::from_utf8(map.decompressed_content().expect("a map")).expect("ASCII"));
        let widths = widths(opened.get(inner, "W").as_array().expect("widths"));
        for code in codes {
            assert_ne!(*code, 0, "no character is set as the sign for a missing one");
            let text = map.get(code).unwrap_or_else(|| panic!("code {code} has no Unicode"));
            assert!(!text.is_empty() && !text.contains(['\0', '\u{feff}', '\u{fffe}', '\u{fffd}']));
            let glyph = ttf_parser::GlyphId(*code);
            let advance = f64::from(face.glyph_hor_advance(glyph).expect("the glyph is there"));
            let real = advance * 1000.0 / f64::from(face.units_per_em());
            assert!((real - widths[code]).abs() <= 1.0, "{real} and {}", widths[code]);
        }
    }
}

/// Codes shown, by subset tag.
fn used_codes(opened: &Opened) -> BTreeMap<String, BTreeSet<u16>> {
    let mut used: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for content in opened.contents() {
        let mut font = String::new();
        for operation in content.operations {
            match operation.operator.as_str() {
                "Tf" => {
                    font =
                        String::from_utf8_lossy(operation.operands[0].as_name().expect("a font")).into_owned()
                }
                "TJ" => {
                    for part in operation.operands[0].as_array().expect("an array") {
                        if let Ok(bytes) = part.as_str() {
                            let codes = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                            used.entry(font.clone()).or_default().extend(codes);
                        }
                    }
                }
                _ => {}
            }
        }
    }
    used
}

fn to_unicode(map: &str) -> BTreeMap<u16, String> {
    let mut found = BTreeMap::new();
    let mut inside = false;
    for line in map.lines() {
        if line.contains("beginbfchar") {
            inside = true;
        } else if line.contains("endbfchar") {
            inside = false;
        } else if inside {
            let parts: Vec<&str> = line.split(['<', '>']).filter(|part| !part.trim().is_empty()).collect();
            let code = u16::from_str_radix(parts[0], 16).expect("a code");
            let units: Vec<u16> = (0..parts[1].len() / 4)
                .map(|index| u16::from_str_radix(&parts[1][4 * index..4 * index + 4], 16).expect("a unit"))
                .collect();
            found.insert(code, String::from_utf16(&units).expect("valid UTF-16"));
        }
    }
    found
}

fn widths(list: &[Object]) -> BTreeMap<u16, f64> {
    let mut found = BTreeMap::new();
    for pair in list.chunks(2) {
        let first = pair[0].as_i64().expect("a code");
        for (index, width) in pair[1].as_array().expect("widths").iter().enumerate() {
            found.insert((first + index as i64) as u16, f64::from(width.as_float().expect("a width")));
        }
    }
    found
}
