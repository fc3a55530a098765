//! A DOCX read again: its parts as trees.
//!
//! Responsible for: unpacking, parsing, counting numbers as the file defines them. Not responsible for: what has to
//! be in it.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    /// Text directly within.
    pub text: String,
}

impl Element {
    /// Everything within of a name, in order.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'a>(&'a self, name: &str, found: &mut Vec<&'a Element>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }

    /// A direct child.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// An attribute; empty where it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// `w:val` of a direct child; empty where it is missing.
    pub fn val(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.get("w:val"))
    }

    /// The words within, without instructions of fields.
    pub fn words(&self) -> String {
        self.all("w:t").into_iter().map(|text| text.text.as_str()).collect()
    }
}

/// A package.
pub struct Word {
    /// Names and times of the entries, in order.
    pub entries: Vec<(String, Option<zip::DateTime>)>,
    pub parts: BTreeMap<String, Element>,
}

impl Word {
    /// Reads a package. Every part has to be well-formed XML.
    pub fn read(bytes: &[u8]) -> Word {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut word = Word { entries: Vec::new(), parts: BTreeMap::new() };
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).expect("an entry");
            let name = entry.name().expect("a name").into_owned();
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("UTF-8");
            word.entries.push((name.clone(), entry.last_modified()));
            word.parts.insert(name, parse(&text));
        }
        word
    }

    pub fn part(&self, name: &str) -> &Element {
        self.parts.get(name).unwrap_or_else(|| panic!("{name} is in the package"))
    }

    pub fn body(&self) -> &Element {
        self.part("word/document.xml").child("w:body").expect("a body")
    }

    /// Paragraphs outside tables with the number that the file's lists give them.
    pub fn numbered(&self) -> Vec<(String, &Element)> {
        let numbering = self.part("word/numbering.xml");
        let mut counts: BTreeMap<(String, usize), usize> = BTreeMap::new();
        let paragraphs = self.body().children.iter().filter(|child| child.name == "w:p");
        paragraphs
            .map(|paragraph| {
                let list = paragraph
                    .child("w:pPr")
                    .and_then(|properties| properties.child("w:numPr"))
                    .filter(|list| list.val("w:numId") != "0");
                let Some(list) = list else { return (String::new(), paragraph) };
                let (id, level) = (list.val("w:numId"), list.val("w:ilvl").parse().unwrap_or(0));
                *counts.entry((id.to_owned(), level)).or_default() += 1;
                // Levels below begin anew.
                counts.retain(|(list, below), _| list != id || *below <= level);
                (text(numbering, id, level, &counts), paragraph)
            })
            .collect()
    }
}

/// The text of a number.
fn text(numbering: &Element, id: &str, level: usize, counts: &BTreeMap<(String, usize), usize>) -> String {
    let number = numbering.children.iter().find(|child| child.name == "w:num" && child.get("w:numId") == id);
    let list = number.expect("the list is there").val("w:abstractNumId");
    let list = numbering
        .children
        .iter()
        .find(|child| child.name == "w:abstractNum" && child.get("w:abstractNumId") == list)
        .expect("the definition is there");
    let definitions = list.all("w:lvl");
    let mut text = definitions[level].val("w:lvlText").to_owned();
    for (at, definition) in definitions.iter().enumerate().take(level + 1) {
        let count = counts.get(&(id.to_owned(), at)).copied().unwrap_or(1);
        let shown = match definition.val("w:numFmt") {
            "decimal" => count.to_string(),
            "decimalEnclosedCircle" => char::from_u32(0x245f + count as u32).expect("a number").to_string(),
            // A bullet counts nothing.
            "bullet" => return String::new(),
            other => panic!("the format {other}"),
        };
        text = text.replace(&format!("%{}", at + 1), &shown);
    }
    text
}

fn parse(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => {
                let element = element(&start);
                open.last_mut().expect("a parent").children.push(element);
            }
            Event::End(_) => {
                let element = open.pop().expect("an element");
                open.last_mut().expect("a parent").children.push(element);
            }
            Event::Text(text) => {
                open.last_mut().expect("a parent").text += &text;
            }
            Event::GeneralRef(reference) => {
                let character = match &*reference {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("the reference {other}"),
                };
                open.last_mut().expect("a parent").text.push(character);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    open.swap_remove(0).children.swap_remove(0)
}

fn element(start: &BytesStart<'_>) -> Element {
    let name = start.name().as_ref().to_owned();
    let attributes = start
        .attributes()
        .map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let key = attribute.key.as_ref().to_owned();
            (
                key,
                attribute
                    .value
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"),
            )
        })
        .collect();
    Element { name, attributes, ..Element::default() }
}
