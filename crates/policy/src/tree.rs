//! A YAML text as a tree with positions.
//!
//! Responsible for: where every key and value stands, and the things about a text that no type would notice
//! (duplicate keys, anchors, depth). Not responsible for: what the text means. Built only when something is
//! wrong with a file, or when a file of answers must be spoken about.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};
use serde_json::{Map, Number, Value};

/// How deeply lists and mappings may be nested.
pub const MAX_NESTING: usize = 64;

/// A place in a text: line and column in characters, both from 1.
pub type Position = (usize, usize);

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) position: Position,
    pub(crate) body: Body,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// A scalar; plain ones may be numbers, booleans or nothing.
    Scalar { text: String, plain: bool },
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order written; of duplicate keys the first is kept.
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) text: String,
    pub(crate) position: Position,
}

/// What is wrong with a text whatever it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Not YAML.
    Syntax { position: Position, detail: String },
    /// A key written twice.
    DuplicateKey { position: Position, key: String, first: Position },
    /// Nested more deeply than [`MAX_NESTING`].
    TooDeep { position: Position },
    /// An anchor, an alias, a tag, a key that is no scalar, or a second document.
    NotPlain { position: Position, what: NotPlain },
}

/// Parts of YAML that policies and answers do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotPlain {
    Anchor,
    Alias,
    Tag,
    ComplexKey,
    SecondDocument,
}

/// A tree as far as it could be built, and what is wrong with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Absent after a fault that stops reading.
    pub(crate) root: Option<Node>,
    pub(crate) faults: Vec<Fault>,
}

impl Reading {
    /// The tree, if it holds all that the text says but second values of keys.
    pub(crate) fn whole(&self) -> Option<&Node> {
        let is_harmless = |fault: &Fault| match fault {
            Fault::DuplicateKey { .. } => true,
            Fault::NotPlain { what, .. } => matches!(what, NotPlain::Anchor | NotPlain::Tag),
            Fault::Syntax { .. } | Fault::TooDeep { .. } => false,
        };
        self.root.as_ref().filter(|_| self.faults.iter().all(is_harmless))
    }

    /// Where keys stand of which a second value is written.
    pub(crate) fn twice(&self) -> Vec<Position> {
        let first = |fault: &Fault| match fault {
            Fault::DuplicateKey { first, .. } => Some(*first),
            _ => None,
        };
        self.faults.iter().filter_map(first).collect()
    }
}

/// Reads a text.
pub(crate) fn read(text: &str) -> Reading {
    let mut reader = Reader { parser: Parser::new_from_str(text), faults: Vec::new() };
    let root = match reader.document() {
        Ok(root) => Some(root),
        Err(fault) => {
            reader.faults.push(fault);
            None
        }
    };
    Reading { root, faults: reader.faults }
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Node, Fault> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd | Event::Nothing => {}
                Event::DocumentStart(_) if root.is_some() => {
                    self.not_plain(position(&span), NotPlain::SecondDocument);
                    break;
                }
                Event::DocumentStart(_) => {
                    let (event, span) = self.next()?;
                    root = Some(self.node(event, &span, 0)?);
                }
                _ => break,
            }
        }
        // An empty text is an empty scalar: nothing stands at its first character.
        Ok(root.unwrap_or(Node { position: (1, 1), body: Body::Scalar { text: String::new(), plain: true } }))
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(syntax(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn node(&mut self, event: Event<'a>, span: &Span, depth: usize) -> Result<Node, Fault> {
        let position = position(span);
        let (anchor, tagged) = match &event {
            Event::Scalar(_, _, anchor, tag) => (*anchor, tag.is_some()),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => (*anchor, tag.is_some()),
            _ => (0, false),
        };
        if anchor != 0 {
            self.not_plain(position, NotPlain::Anchor);
        }
        if tagged {
            self.not_plain(position, NotPlain::Tag);
        }
        let body = match event {
            Event::Scalar(text, style, ..) => {
                Body::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain && !tagged }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == MAX_NESTING => {
                return Err(Fault::TooDeep { position });
            }
            Event::SequenceStart(..) => self.list(depth)?,
            Event::MappingStart(..) => self.mapping(depth)?,
            Event::Alias(_) => {
                self.not_plain(position, NotPlain::Alias);
                Body::Scalar { text: String::new(), plain: false }
            }
            _ => Body::Scalar { text: String::new(), plain: true },
        };
        Ok(Node { position, body })
    }

    fn list(&mut self, depth: usize) -> Result<Body, Fault> {
        let mut nodes = Vec::new();
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::SequenceEnd | Event::StreamEnd => return Ok(Body::List(nodes)),
                event => nodes.push(self.node(event, &span, depth + 1)?),
            }
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<Body, Fault> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                return Ok(Body::Mapping(entries));
            }
            let key = self.node(event, &span, depth + 1)?;
            let (event, span) = self.next()?;
            let value = self.node(event, &span, depth + 1)?;
            let Body::Scalar { text, .. } = key.body else {
                self.not_plain(key.position, NotPlain::ComplexKey);
                continue;
            };
            match entries.iter().find(|(known, _)| known.text == text) {
                Some((first, _)) => {
                    let first = first.position;
                    self.faults.push(Fault::DuplicateKey { position: key.position, key: text, first });
                }
                None => entries.push((Key { text, position: key.position }, value)),
            }
        }
    }

    fn not_plain(&mut self, position: Position, what: NotPlain) {
        self.faults.push(Fault::NotPlain { position, what });
    }
}

fn position(span: &Span) -> Position {
    (span.start.line().max(1), span.start.col() + 1)
}

fn syntax(error: &ScanError) -> Fault {
    let mark = error.marker();
    Fault::Syntax { position: (mark.line().max(1), mark.col() + 1), detail: error.info().to_owned() }
}

impl Node {
    /// The tree as JSON, scalars read by the core schema of YAML 1.2.
    pub(crate) fn to_json(&self) -> Value {
        match &self.body {
            Body::Scalar { text, plain: true } => plain_scalar(text),
            Body::Scalar { text, .. } => Value::String(text.clone()),
            Body::List(nodes) => nodes.iter().map(Node::to_json).collect(),
            Body::Mapping(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.text.clone(), value.to_json()));
                Value::Object(entries.collect::<Map<_, _>>())
            }
        }
    }

    /// Calls `visit` for every value that stands under the key `id`.
    pub(crate) fn each_id<'a>(&'a self, visit: &mut impl FnMut(&'a str)) {
        match &self.body {
            Body::Scalar { .. } => {}
            Body::List(nodes) => nodes.iter().for_each(|node| node.each_id(visit)),
            Body::Mapping(entries) => {
                for (key, value) in entries {
                    match &value.body {
                        Body::Scalar { text, .. } if key.text == "id" => visit(text),
                        _ => value.each_id(visit),
                    }
                }
            }
        }
    }
}

fn plain_scalar(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    if let Ok(number) = text.parse::<u64>() {
        return number.into();
    }
    let numeric = text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    let number = numeric.then(|| text.parse().ok()).flatten().and_then(Number::from_f64);
    number.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests;
