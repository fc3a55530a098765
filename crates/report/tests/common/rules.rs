//! The rules of PDF/A-2u that our files must keep. The files claim the standard, so every rule is checked.
//! No independent validator is involved.

use std::collections::BTreeSet;

use lopdf::Object;

use super::file::{Opened, unicode};
use super::tools::{bare, page_texts, run, save};

pub fn independent_tools_accept_the_file(opened: &Opened) {
    let saved = save(&opened.bytes);
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

pub fn the_file_begins_with_its_version_and_a_binary_line(opened: &Opened) {
    assert!(opened.bytes.starts_with(b"%PDF-1.7\n%"));
    assert!(opened.bytes[10..14].iter().all(|byte| *byte > 127));
    assert!(opened.bytes.ends_with(b"%%EOF") || opened.bytes.ends_with(b"%%EOF\n"));
}

pub fn the_id_has_two_equal_parts(opened: &Opened) {
    let id = opened.file.trailer.get(b"ID").and_then(Object::as_array).expect("an id");
    let parts: Vec<&[u8]> = id.iter().map(|part| part.as_str().expect("a string")).collect();
    assert_eq!(parts.len(), 2);
    assert_eq!(parts[0].len(), 16);
    assert_eq!(parts[0], parts[1]);
}

pub fn there_is_no_encryption_and_nothing_that_acts(opened: &Opened) {
    assert!(opened.file.trailer.get(b"Encrypt").is_err());
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
        assert!(opened.catalog().get(key.as_bytes()).is_err(), "{key}");
    }
    for dictionary in opened.dictionaries() {
        for key in ["JS", "AA", "A1", "Launch", "XFA", "PS", "Alternates", "OPI", "Ref"] {
            assert!(dictionary.get(key.as_bytes()).is_err(), "{key} in {dictionary:?}");
        }
    }
    assert!(opened.of_type("Annot").is_empty() && opened.of_type("Action").is_empty());
}

pub fn there_is_no_transparency(opened: &Opened) {
    for dictionary in opened.dictionaries() {
        for key in ["SMask", "ca", "CA", "BM", "Group", "ExtGState", "TR", "HTP"] {
            assert!(dictionary.get(key.as_bytes()).is_err(), "{key} in {dictionary:?}");
        }
    }
}

pub fn streams_are_inside_and_use_flate_only(opened: &Opened) {
    for object in opened.file.objects.values() {
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

pub fn the_output_intent_is_srgb(opened: &Opened) {
    let intents = opened.get(opened.catalog(), "OutputIntents").as_array().expect("an array");
    assert_eq!(intents.len(), 1);
    let intent = opened.resolve(&intents[0]).as_dict().expect("a dictionary");
    assert_eq!(opened.get(intent, "S").as_name().expect("a name"), b"GTS_PDFA1");
    let profile = opened.get(intent, "DestOutputProfile").as_stream().expect("a profile");
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

pub fn both_forms_of_metadata_say_the_same(opened: &Opened) {
    let stream = opened.get(opened.catalog(), "Metadata").as_stream().expect("a stream");
    assert!(stream.dict.get(b"Filter").is_err(), "metadata is readable without a filter");
    let packet = String::from_utf8(stream.content.clone()).expect("UTF-8");
    assert!(packet.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(packet.contains("<pdfaid:conformance>U</pdfaid:conformance>"));
    let info = opened
        .resolve(opened.file.trailer.get(b"Info").expect("information"))
        .as_dict()
        .expect("a dictionary");
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
        let value =
            unicode(opened.get(info, key)).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(packet.contains(&format!("{before}{value}<")), "{key}: {value}");
    }
    assert_eq!(unicode(opened.get(info, "CreationDate")), "D:20261123000000+09'00'");
    assert_eq!(unicode(opened.get(info, "ModDate")), "D:20261123000000+09'00'");
    for name in ["CreateDate", "ModifyDate"] {
        assert!(packet.contains(&format!("<xmp:{name}>2026-11-23T00:00:00+09:00</xmp:{name}>")));
    }
}

pub fn content_uses_known_operators_and_device_rgb_inside_marked_content(opened: &Opened) {
    let known = [
        "BDC", "EMC", "BT", "ET", "Tf", "Tc", "Tm", "TJ", "rg", "RG", "w", "d", "m", "l", "c", "h", "S", "f",
        "B", "b",
    ];
    for content in opened.contents() {
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

pub fn limits_of_the_format_are_kept(opened: &Opened) {
    fn check(object: &Object) {
        match object {
            Object::String(bytes, _) => assert!(bytes.len() <= 32_767),
            Object::Name(name) => assert!(name.len() <= 127),
            Object::Array(items) => items.iter().for_each(check),
            Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| check(value)),
            _ => {}
        }
    }
    opened.file.objects.values().for_each(check);
    assert!(opened.file.objects.len() < 8_388_607);
}

pub fn the_reader_is_told_language_title_and_bookmarks(opened: &Opened, lang: &str, bookmarks: i64) {
    assert_eq!(unicode(opened.get(opened.catalog(), "Lang")), lang);
    let preferences = opened.get(opened.catalog(), "ViewerPreferences").as_dict().expect("a dictionary");
    assert!(opened.get(preferences, "DisplayDocTitle").as_bool().expect("a truth value"));
    assert_eq!(opened.get(opened.catalog(), "PageMode").as_name().expect("a name"), b"UseOutlines");
    let outlines = opened.get(opened.catalog(), "Outlines").as_dict().expect("bookmarks");
    assert_eq!(opened.get(outlines, "Count").as_i64().expect("a number"), bookmarks);
}

/// Everything but what tells one document from another.
pub fn all(opened: &Opened) {
    independent_tools_accept_the_file(opened);
    the_file_begins_with_its_version_and_a_binary_line(opened);
    the_id_has_two_equal_parts(opened);
    there_is_no_encryption_and_nothing_that_acts(opened);
    there_is_no_transparency(opened);
    streams_are_inside_and_use_flate_only(opened);
    the_output_intent_is_srgb(opened);
    both_forms_of_metadata_say_the_same(opened);
    content_uses_known_operators_and_device_rgb_inside_marked_content(opened);
    limits_of_the_format_are_kept(opened);
}

pub fn no_line_begins_with_a_closing_mark(bytes: &[u8]) {
    let saved = save(bytes);
    let text = run("pdftotext", &["-raw"], &saved.path, &["-"]);
    for line in text.lines() {
        if let Some(first) = line.trim_start().chars().next() {
            assert!(!"、。，．」』】〕）々ゃゅょっァィゥェォッャュョー".contains(first), "{line}");
        }
    }
}

/// Every page of a draft carries its mark, no other does; every page carries its number and the document's id.
/// Returns how many pages there are.
pub fn every_page_tells_its_state(bytes: &[u8], mark: Option<&str>, id: &str) -> usize {
    let pages = page_texts(bytes);
    for (index, page) in pages.iter().enumerate() {
        let ends = |word: &str| page.lines().take(3).any(|line| line.trim_end().ends_with(word));
        match mark {
            Some(mark) => assert!(ends(mark), "page {}", index + 1),
            None => assert!(!ends("案") && !ends("DRAFT"), "page {}", index + 1),
        }
        // The tool finds the spaces of its layout by itself.
        assert!(bare(page).contains(&format!("{}/{}", index + 1, pages.len())), "page {}", index + 1);
        assert!(page.contains(id));
    }
    pages.len()
}
