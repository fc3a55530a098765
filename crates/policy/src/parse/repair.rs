//! A file whose shape has faults, made readable for the rules between entries.
//!
//! Responsible for: keeping at its place whatever fits the schema, standing in for the rest, and saying where it is
//! doubtful what was meant. Not responsible for: reporting the faults (`shape`), nor for what follows from a doubt
//! (`doubt`).
//!
//! Elements of lists are never taken out, so that every place of the mended file is one of the written file.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::check::report::OwnedStep;
use crate::doubt::Path;
use crate::locate::Position;
use crate::tree::{Body, Key, Node};

/// A file made readable.
pub(super) struct Mended {
    /// Its content, which fits the schema.
    pub(super) value: Value,
    /// Where it is doubtful what was meant.
    pub(super) doubts: Vec<Path>,
}

/// Mends a tree; `None` when nothing of it can be kept. Of the keys at the places `twice` a second value is written.
pub(super) fn mend(schema: &Value, root: &Node, twice: &[Position]) -> Option<Mended> {
    let mut mender = Mender { schema, twice, path: Vec::new(), doubts: Vec::new(), stand_ins: 0 };
    let value = mender.value(schema, root)?;
    Some(Mended { value, doubts: mender.doubts })
}

struct Mender<'a> {
    schema: &'a Value,
    twice: &'a [Position],
    path: Path,
    doubts: Vec<Path>,
    stand_ins: usize,
}

impl<'a> Mender<'a> {
    /// What can be kept of a node; `None` when it is something else than the schema asks for.
    fn value(&mut self, shape: &'a Value, node: &Node) -> Option<Value> {
        let shape = self.resolved(shape);
        if let Some(shapes) = alternatives(shape) {
            return self.meant(shapes, node).and_then(|shape| self.value(shape, node));
        }
        match &node.body {
            Body::Mapping(entries) if has_type(shape, "object") => Some(self.mapping(shape, entries)),
            Body::List(nodes) if has_type(shape, "array") => Some(self.list(shape.get("items")?, nodes)),
            Body::Scalar { .. } => Some(node.to_json()).filter(|value| fits(shape, value)),
            _ => None,
        }
    }

    /// The shape that was meant, of several.
    fn meant(&self, shapes: &'a [Value], node: &Node) -> Option<&'a Value> {
        let mut shapes = shapes.iter().map(|shape| self.resolved(shape));
        match &node.body {
            Body::Scalar { .. } => {
                let value = node.to_json();
                // An alternative that has alternatives of its own looks at the scalar itself.
                shapes.find(|shape| alternatives(shape).is_some() || fits(shape, &value))
            }
            Body::List(_) => shapes.find(|shape| alternatives(shape).is_some() || has_type(shape, "array")),
            Body::Mapping(entries) => shapes.find(|shape| {
                alternatives(shape).is_some() || has_type(shape, "object") && is_tagged_so(shape, entries)
            }),
        }
    }

    fn list(&mut self, shape: &'a Value, nodes: &[Node]) -> Value {
        let mut list = Vec::with_capacity(nodes.len());
        for (i, node) in nodes.iter().enumerate() {
            list.push(self.at(OwnedStep::Index(i), |mender| mender.kept(shape, node)));
        }
        Value::Array(list)
    }

    fn mapping(&mut self, shape: &'a Value, entries: &[(Key, Node)]) -> Value {
        let is_text = is_text(shape);
        let mut mapping = Map::new();
        let mut strangers = false;
        for (key, node) in entries {
            let Some(inner) = shape_of_key(shape, &key.text) else {
                strangers = true;
                continue;
            };
            let value = self.at(OwnedStep::Key(key.text.clone()), |mender| {
                if mender.twice.contains(&key.position) {
                    mender.doubt();
                }
                match mender.value(inner, node) {
                    None if is_text => Some(mender.stand_in(inner)),
                    None if is_required(shape, &key.text) => Some(mender.in_place_of(inner)),
                    None => {
                        mender.doubt();
                        None
                    }
                    kept => kept,
                }
            });
            mapping.extend(value.map(|value| (key.text.clone(), value)));
        }
        self.absent(shape, strangers, &mut mapping, entries);
        Value::Object(mapping)
    }

    /// Stands in for what is demanded and absent. Where keys are unknown, each may be any of those that are absent.
    fn absent(
        &mut self,
        shape: &'a Value,
        strangers: bool,
        mapping: &mut Map<String, Value>,
        entries: &[(Key, Node)],
    ) {
        let Some(properties) = shape.get("properties").and_then(Value::as_object) else {
            if strangers {
                self.doubt();
            }
            return;
        };
        let is_text = is_text(shape);
        for (key, inner) in properties {
            if entries.iter().any(|(written, _)| written.text == *key) {
                continue;
            }
            let value = self.at(OwnedStep::Key(key.clone()), |mender| {
                if is_text {
                    return Some(mender.stand_in(inner));
                }
                if is_required(shape, key) {
                    return Some(mender.in_place_of(inner));
                }
                if strangers {
                    mender.doubt();
                }
                None
            });
            mapping.extend(value.map(|value| (key.clone(), value)));
        }
    }

    /// What can be kept of a node, or what stands in for it.
    fn kept(&mut self, shape: &'a Value, node: &Node) -> Value {
        self.value(shape, node).unwrap_or_else(|| self.in_place_of(shape))
    }

    /// A value of the shape, and a doubt about it. Of a text nothing hangs on what it says.
    fn in_place_of(&mut self, shape: &'a Value) -> Value {
        if !is_text(self.resolved(shape)) {
            self.doubt();
        }
        self.stand_in(shape)
    }

    /// A smallest value of a shape. Words are unlike all others, so that nothing is named twice by them.
    fn stand_in(&mut self, shape: &'a Value) -> Value {
        let shape = self.resolved(shape);
        if let Some(constant) = shape.get("const") {
            return constant.clone();
        }
        if let Some(first) = alternatives(shape).and_then(<[Value]>::first) {
            return self.stand_in(first);
        }
        if let Some(first) = shape.get("enum").and_then(Value::as_array).and_then(|words| words.first()) {
            return first.clone();
        }
        match type_of(shape) {
            "object" => {
                let properties = shape.get("properties").and_then(Value::as_object);
                let required = properties.into_iter().flatten().filter(|(key, _)| is_required(shape, key));
                Value::Object(required.map(|(key, inner)| (key.clone(), self.stand_in(inner))).collect())
            }
            "array" => Value::Array(Vec::new()),
            "boolean" => Value::Bool(false),
            "integer" | "number" => shape.get("minimum").cloned().unwrap_or_else(|| 0.into()),
            "string" if is_date(shape) => Value::String(NaiveDate::default().to_string()),
            "string" => {
                self.stand_ins += 1;
                Value::String(format!("\u{fffd} stands in for what cannot be read: {}", self.stand_ins))
            }
            _ => Value::Null,
        }
    }

    fn at<T>(&mut self, step: OwnedStep, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let done = work(self);
        self.path.pop();
        done
    }

    fn doubt(&mut self) {
        self.doubts.push(self.path.clone());
    }

    /// A shape with its reference followed.
    fn resolved(&self, shape: &'a Value) -> &'a Value {
        let reference = shape.get("$ref").and_then(Value::as_str).and_then(|uri| uri.strip_prefix('#'));
        reference.and_then(|pointer| self.schema.pointer(pointer)).unwrap_or(shape)
    }
}

fn alternatives(shape: &Value) -> Option<&[Value]> {
    shape.get("oneOf").or_else(|| shape.get("anyOf"))?.as_array().map(Vec::as_slice)
}

/// Whether a mapping says by its only key that it is of this shape; shapes without such a key take any mapping.
fn is_tagged_so(shape: &Value, entries: &[(Key, Node)]) -> bool {
    let properties = shape.get("properties").and_then(Value::as_object);
    match properties.map(|properties| properties.keys().collect::<Vec<_>>()).as_deref() {
        Some([tag]) => matches!(entries, [(key, _)] if key.text == **tag),
        _ => true,
    }
}

/// The shape of the value under a key, where the key can be.
fn shape_of_key<'a>(shape: &'a Value, key: &str) -> Option<&'a Value> {
    if let Some(inner) = shape.get("properties").and_then(|properties| properties.get(key)) {
        return Some(inner);
    }
    let words = shape.get("propertyNames").and_then(|names| names.get("enum")).and_then(Value::as_array);
    if words.is_some_and(|words| !words.iter().any(|word| word == key)) {
        return None;
    }
    // The only patterns are those of maps by number.
    let is_number = !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit());
    let by_number = shape.get("patternProperties").and_then(Value::as_object).filter(|_| is_number);
    by_number
        .and_then(|patterns| patterns.values().next())
        .or_else(|| shape.get("additionalProperties").filter(|inner| inner.is_object()))
}

fn is_required(shape: &Value, key: &str) -> bool {
    shape.get("required").and_then(Value::as_array).is_some_and(|keys| keys.iter().any(|known| known == key))
}

/// Whether a shape is that of a text in both languages.
fn is_text(shape: &Value) -> bool {
    let properties = shape.get("properties").and_then(Value::as_object);
    properties.is_some_and(|keys| keys.len() == 2 && keys.contains_key("ja") && keys.contains_key("en"))
}

fn is_date(shape: &Value) -> bool {
    shape.get("format").is_some_and(|format| format == "date")
}

/// The type that a shape asks for besides nothing.
fn type_of(shape: &Value) -> &str {
    match shape.get("type") {
        Some(Value::Array(types)) => {
            types.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or("null")
        }
        Some(name) => name.as_str().unwrap_or_default(),
        None => "",
    }
}

fn has_type(shape: &Value, name: &str) -> bool {
    match shape.get("type") {
        Some(Value::Array(types)) => types.iter().any(|known| known == name),
        Some(known) => known == name,
        None => false,
    }
}

/// Whether a scalar is what a shape without alternatives asks for.
fn fits(shape: &Value, value: &Value) -> bool {
    if let Some(constant) = shape.get("const") {
        return constant == value;
    }
    if let Some(words) = shape.get("enum").and_then(Value::as_array) {
        return words.contains(value);
    }
    match value {
        Value::Null => has_type(shape, "null"),
        Value::Bool(_) => has_type(shape, "boolean"),
        Value::Number(number) if number.is_f64() => has_type(shape, "number"),
        Value::Number(number) => {
            let within = |keyword: &str, keeps: fn(i128, i128) -> bool| {
                let limit = shape.get(keyword).and_then(whole);
                limit.is_none_or(|limit| whole(value).is_some_and(|number| keeps(number, limit)))
            };
            (has_type(shape, "integer") || has_type(shape, "number"))
                && (number.is_i64() || number.is_u64())
                && within("minimum", |number, limit| number >= limit)
                && within("maximum", |number, limit| number <= limit)
        }
        Value::String(text) => {
            has_type(shape, "string") && (!is_date(shape) || text.parse::<NaiveDate>().is_ok())
        }
        Value::Array(_) | Value::Object(_) => false,
    }
}

fn whole(value: &Value) -> Option<i128> {
    value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from))
}

#[cfg(test)]
mod tests;
