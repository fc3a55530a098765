//! A produced file as objects.

use std::sync::LazyLock;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use model::Lang;

use super::sample;

/// The sample report in Japanese.
pub static REPORT: LazyLock<Opened> =
    LazyLock::new(|| Opened::new(report::pdf(&sample(Lang::Ja)).expect("a report")));

/// A file, as bytes and as objects.
pub struct Opened {
    pub bytes: Vec<u8>,
    pub file: Document,
}

impl Opened {
    pub fn new(bytes: Vec<u8>) -> Opened {
        let file = Document::load_mem(&bytes).expect("a readable file");
        Opened { bytes, file }
    }

    pub fn dictionaries(&self) -> Vec<&Dictionary> {
        fn collect<'a>(object: &'a Object, found: &mut Vec<&'a Dictionary>) {
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
        self.file.objects.values().for_each(|object| collect(object, &mut found));
        found
    }

    pub fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        match object {
            Object::Reference(id) => self.file.get_object(*id).expect("a reference leads somewhere"),
            _ => object,
        }
    }

    pub fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> &'a Object {
        self.resolve(dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("`{key}` is there")))
    }

    pub fn catalog(&self) -> &Dictionary {
        self.file.catalog().expect("a catalogue")
    }

    pub fn of_type(&self, name: &str) -> Vec<&Dictionary> {
        let is = |dictionary: &&Dictionary| {
            dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == name.as_bytes())
        };
        self.dictionaries().into_iter().filter(is).collect()
    }

    pub fn contents(&self) -> Vec<Content> {
        self.file
            .get_pages()
            .into_values()
            .map(|page| Content::decode(&self.file.get_page_content(page)).expect("operators"))
            .collect()
    }
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
