//! Elements in memory.
//!
//! Responsible for: opening, closing, escaping; leaving out characters that XML cannot hold.
//! Not responsible for: which elements there are.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::ReportError;
use crate::font;

/// Namespaces of a part, on its root.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Namespace of relationships.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    failure: Option<io::Error>,
}

impl Xml {
    /// A part with its declaration.
    pub(super) fn new() -> Xml {
        let mut xml = Xml { writer: Writer::new(Vec::new()), failure: None };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// A part of WordprocessingML with its root.
    pub(super) fn word(root: &str) -> Xml {
        let mut xml = Xml::new();
        xml.open(root, &[("xmlns:w", MAIN), ("xmlns:r", RELATIONS)]);
        xml
    }

    /// The finished part.
    pub(super) fn finish(self) -> Result<Vec<u8>, ReportError> {
        match self.failure {
            Some(failure) => Err(ReportError::Write(failure)),
            None => Ok(self.writer.into_inner()),
        }
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(start(name, attributes)));
    }

    /// Ends an element.
    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element whose one attribute is `w:val`.
    pub(super) fn val(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element that holds text alone.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&allowed(text))));
        self.close(name);
    }

    fn event(&mut self, event: Event<'_>) {
        if let Err(failure) = self.writer.write_event(event) {
            self.failure.get_or_insert(failure);
        }
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, allowed(value).as_str()));
    }
    start
}

/// The text with every character that XML 1.0 cannot hold written as its code point.
fn allowed(text: &str) -> String {
    let forbidden = |character: char| matches!(character, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let mut held = String::with_capacity(text.len());
    for character in text.chars() {
        if forbidden(character) {
            held.push_str(&font::code_point(character));
        } else {
            held.push(character);
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn text_is_escaped_and_cleaned() {
        let mut xml = Xml::new();
        xml.leaf("a", &[("b", "\"<&\u{1}")], "x < y & \u{7}z");
        let text = String::from_utf8(xml.finish().expect("a part")).expect("UTF-8");
        assert!(
            text.ends_with("<a b=\"&quot;&lt;&amp;〔U+0001〕\">x &lt; y &amp; 〔U+0007〕z</a>"),
            "{text}"
        );
    }
}
