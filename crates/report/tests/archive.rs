//! The rules of PDF/A-2u that a report must keep. The file claims the standard, so every rule is a test.
//! No independent validator is involved.

mod common;

use std::collections::BTreeSet;

use common::file::{BYTES, FILE, catalog, contents, dictionaries, get, of_type, resolve, unicode};
use common::tools::{run, save};
use lopdf::Object;

#[test]
fn independent_tools_accept_the_file() {
    let saved = save(&BYTES);
    run("qpdf", &["--check"], &saved.path, &[]);
    let fonts = run("pdffonts", &[], &saved.path, &[]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{fonts}");
    for row in rows {
        assert!(row.contains("CID TrueType") && row.contains("Identity-H"), "{row}");
        assert!(row.contains(" yes yes yes "), "embedded, subset, with Unicode: {row}");
    }
    let info = run("pdfinfo", &[], &saved.path, &[]);
    for line in ["Tagged:          yes", "JavaScript:      no", "Encrypted:       no", "(A4)"] {
        assert!(info.contains(line), "{line} in {info}");
    }
}

#[test]
fn the_file_begins_with_its_version_and_a_binary_line() {
    assert!(BYTES.starts_with(b"%PDF-1.7\n%"));
    assert!(BYTES[10..14].iter().all(|byte| *byte > 127));
    assert!(BYTES.ends_with(b"%%EOF") || BYTES.ends_with(b"%%EOF\n"));
}

#[test]
fn the_id_has_two_equal_parts() {
    let id = FILE.trailer.get(b"ID").and_then(Object::as_array).expect("an id");
    let parts: Vec<&[u8]> = id.iter().map(|part| part.as_str().expect("a string")).collect();
    assert_eq!(parts.len(), 2);
    assert_eq!(parts[0].len(), 16);
    assert_eq!(parts[0], parts[1]);
}

#[test]
fn there_is_no_encryption_and_nothing_that_acts() {
    assert!(FILE.trailer.get(b"Encrypt").is_err());
    for key in [
        "OpenAction",
        "AA",
        "AcroForm",
        "Names",
        "JavaScript",
        "OCProperties",
        "EmbeddedFiles",
        "Requirements",
    ] {
        assert!(catalog().get(key.as_bytes()).is_err(), "{key}");
    }
    for dictionary in dictionaries() {
        for key in ["JS", "AA", "A1", "Launch", "XFA", "PS", "Alternates", "OPI", "Ref"] {
            assert!(dictionary.get(key.as_bytes()).is_err(), "{key} in {dictionary:?}");
        }
    }
    assert!(of_type("Annot").is_empty() && of_type("Action").is_empty());
}

#[test]
fn there_is_no_transparency() {
    for dictionary in dictionaries() {
        for key in ["SMask", "ca", "CA", "BM", "Group", "ExtGState", "TR", "HTP"] {
            assert!(dictionary.get(key.as_bytes()).is_err(), "{key} in {dictionary:?}");
        }
    }
}

#[test]
fn streams_are_inside_and_use_flate_only() {
    for object in FILE.objects.values() {
        if let Object::Stream(stream) = object {
            assert!(stream.dict.get(b"F").is_err(), "a stream outside the file");
            match stream.dict.get(b"Filter") {
                Ok(Object::Name(name)) => assert_eq!(name, b"FlateDecode"),
                Ok(other) => panic!("filter {other:?}"),
                Err(_) => {}
            }
        }
    }
}

#[test]
fn the_output_intent_is_srgb() {
    let intents = get(catalog(), "OutputIntents").as_array().expect("an array");
    assert_eq!(intents.len(), 1);
    let intent = resolve(&intents[0]).as_dict().expect("a dictionary");
    assert_eq!(get(intent, "S").as_name().expect("a name"), b"GTS_PDFA1");
    let profile = get(intent, "DestOutputProfile").as_stream().expect("a profile");
    assert_eq!(profile.dict.get(b"N").and_then(Object::as_i64).expect("a number"), 3);
    let bytes = profile.decompressed_content().unwrap_or_else(|_| profile.content.clone());
    let size = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize;
    assert_eq!(size, bytes.len());
    assert_eq!(&bytes[12..24], b"mntrRGB XYZ ");
    assert_eq!(&bytes[36..40], b"acsp");
    let count = u32::from_be_bytes([bytes[128], bytes[129], bytes[130], bytes[131]]) as usize;
    let tags: BTreeSet<&[u8]> = (0..count).map(|index| &bytes[132 + 12 * index..136 + 12 * index]).collect();
    for tag in [b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"] {
        assert!(tags.contains(tag.as_slice()));
    }
    for index in 0..count {
        let at = |offset: usize| {
            let begin = 132 + 12 * index + offset;
            u32::from_be_bytes([bytes[begin], bytes[begin + 1], bytes[begin + 2], bytes[begin + 3]]) as usize
        };
        assert!(at(4) % 4 == 0 && at(4) + at(8) <= bytes.len());
    }
}

#[test]
fn both_forms_of_metadata_say_the_same() {
    let stream = get(catalog(), "Metadata").as_stream().expect("a stream");
    assert!(stream.dict.get(b"Filter").is_err(), "metadata is readable without a filter");
    let packet = String::from_utf8(stream.content.clone()).expect("UTF-8");
    assert!(packet.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(packet.contains("<pdfaid:conformance>U</pdfaid:conformance>"));
    let info = resolve(FILE.trailer.get(b"Info").expect("information")).as_dict().expect("a dictionary");
    let keys: BTreeSet<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
    let known: BTreeSet<&[u8]> =
        ["Title", "Author", "Subject", "Creator", "Producer", "CreationDate", "ModDate"]
            .iter()
            .map(|key| key.as_bytes())
            .collect();
    assert_eq!(keys, known);
    for (key, before) in [
        ("Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"),
        ("Author", "<dc:creator><rdf:Seq><rdf:li>"),
        ("Subject", "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"),
        ("Creator", "<xmp:CreatorTool>"),
        ("Producer", "<pdf:Producer>"),
    ] {
        let value = unicode(get(info, key));
        assert!(packet.contains(&format!("{before}{value}<")), "{key}: {value}");
    }
    assert_eq!(unicode(get(info, "CreationDate")), "D:20261123000000+09'00'");
    assert_eq!(unicode(get(info, "ModDate")), "D:20261123000000+09'00'");
    for name in ["CreateDate", "ModifyDate"] {
        assert!(packet.contains(&format!("<xmp:{name}>2026-11-23T00:00:00+09:00</xmp:{name}>")));
    }
}

#[test]
fn content_uses_known_operators_and_device_rgb_inside_marked_content() {
    let known = [
        "BDC", "EMC", "BT", "ET", "Tf", "Tc", "Tm", "TJ", "rg", "RG", "w", "d", "m", "l", "c", "h", "S", "f",
        "B", "b",
    ];
    for content in contents() {
        let mut depth = 0;
        for operation in content.operations {
            let operator = operation.operator.as_str();
            assert!(known.contains(&operator), "operator {operator}");
            match operator {
                "BDC" => depth += 1,
                "EMC" => depth -= 1,
                _ => assert_eq!(depth, 1, "{operator} outside marked content"),
            }
            assert!((0..=1).contains(&depth));
        }
        assert_eq!(depth, 0);
    }
}

#[test]
fn limits_of_the_format_are_kept() {
    fn check(object: &Object) {
        match object {
            Object::String(bytes, _) => assert!(bytes.len() <= 32_767),
            Object::Name(name) => assert!(name.len() <= 127),
            Object::Array(items) => items.iter().for_each(check),
            Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| check(value)),
            _ => {}
        }
    }
    FILE.objects.values().for_each(check);
    assert!(FILE.objects.len() < 8_388_607);
}

#[test]
fn the_reader_is_told_language_title_and_bookmarks() {
    assert_eq!(unicode(get(catalog(), "Lang")), "ja");
    let preferences = get(catalog(), "ViewerPreferences").as_dict().expect("a dictionary");
    assert!(get(preferences, "DisplayDocTitle").as_bool().expect("a truth value"));
    assert_eq!(get(catalog(), "PageMode").as_name().expect("a name"), b"UseOutlines");
    let outlines = get(catalog(), "Outlines").as_dict().expect("bookmarks");
    assert_eq!(get(outlines, "Count").as_i64().expect("a number"), 14);
}
