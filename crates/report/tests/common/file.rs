//! The produced file as objects.

use std::sync::LazyLock;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use model::Lang;

use super::sample;

pub static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| report::pdf(&sample(Lang::Ja)).expect("a report"));
pub static FILE: LazyLock<Document> = LazyLock::new(|| Document::load_mem(&BYTES).expect("a readable file"));

pub fn dictionaries() -> Vec<&'static Dictionary> {
    fn collect(object: &'static Object, found: &mut Vec<&'static Dictionary>) {
        match object {
            Object::Dictionary(dictionary) => {
                found.push(dictionary);
                dictionary.iter().for_each(|(_, value)| collect(value, found));
            }
            Object::Stream(stream) => {
                found.push(&stream.dict);
                stream.dict.iter().for_each(|(_, value)| collect(value, found));
            }
            Object::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    FILE.objects.values().for_each(|object| collect(object, &mut found));
    found
}

pub fn resolve(object: &'static Object) -> &'static Object {
    match object {
        Object::Reference(id) => FILE.get_object(*id).expect("a reference leads somewhere"),
        _ => object,
    }
}

pub fn get(dictionary: &'static Dictionary, key: &str) -> &'static Object {
    resolve(dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("`{key}` is there")))
}

pub fn catalog() -> &'static Dictionary {
    FILE.catalog().expect("a catalogue")
}

pub fn of_type(name: &str) -> Vec<&'static Dictionary> {
    dictionaries()
        .into_iter()
        .filter(|dictionary| {
            dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == name.as_bytes())
        })
        .collect()
}

pub fn contents() -> Vec<Content> {
    FILE.get_pages()
        .into_values()
        .map(|page| Content::decode(&FILE.get_page_content(page)).expect("operators"))
        .collect()
}

pub fn unicode(object: &Object) -> String {
    let bytes = object.as_str().expect("a string");
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(rest) => {
            let units: Vec<u16> = rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).expect("valid UTF-16")
        }
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    }
}
