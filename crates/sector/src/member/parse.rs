//! Reading the content of a result file, strictly.
//!
//! Responsible for: a shape without unknown keys, sizes within limits, values that are words of their kind. Not
//! responsible for: the wrapper with hash and signature (`seal`), My Numbers in free text (the guard in `app`), and
//! whether ids exist in a guideline: a newer or older version may have others.

mod rules;

use model::Text;
use policy::say;
use serde_json::{Map, Value};

use super::{FORMAT, MemberResult};

/// Something in a file that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where: the key, with the id or position within it.
    pub place: String,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The content is no object.
    NotAnObject,
    /// Another format, or a newer one.
    OtherFormat {
        /// The format that the file names; empty when it names none.
        found: String,
    },
    /// A key that results do not have.
    UnknownKey,
    /// A key that every result has is missing.
    MissingKey,
    /// The value is not of the kind that belongs there.
    Shape {
        /// What the reader said.
        reason: String,
    },
    /// More entries or characters than allowed.
    TooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// No word of the kind that belongs there.
    NotAnId,
    /// Not a moment like `2026-11-26T10:00:00+09:00`.
    NotAMoment,
    /// Not a version like `1.2.0`.
    NotAVersion,
    /// Not `sha256:` and 64 hexadecimal digits.
    NotAHash,
    /// A range whose lower end is above its upper end, or a level above 3.
    NotARange,
    /// A category is missing: an axis is rated completely or not at all.
    NotComplete,
    /// The same id stands there twice.
    Twice,
    /// A cost of a method that is not chosen.
    NotChosen,
}

impl Problem {
    fn new(kind: ProblemKind, place: impl Into<String>) -> Self {
        Self { kind, place: place.into() }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(&self) -> Text {
        let place = &self.place;
        let (ja, en) = match &self.kind {
            ProblemKind::NotAnObject => (
                "結果ファイルの中身ではありません".to_owned(),
                "this is not the content of a result file".to_owned(),
            ),
            ProblemKind::OtherFormat { found } => (
                format!(
                    "形式は `{FORMAT}` のはずですが、`{found}` です。新しい版の製品で作られたのかもしれません"
                ),
                format!(
                    "the format is `{found}` and not `{FORMAT}`; a newer version of the product may have made it"
                ),
            ),
            ProblemKind::UnknownKey => (
                format!("`{place}` という項目は結果ファイルにありません"),
                format!("result files have no key `{place}`"),
            ),
            ProblemKind::MissingKey => (format!("`{place}` がありません"), format!("`{place}` is missing")),
            ProblemKind::Shape { reason } => (
                format!("`{place}` の値の形が違います ({reason})"),
                format!("the value of `{place}` has another form ({reason})"),
            ),
            ProblemKind::TooLarge { limit } => (
                format!("`{place}` が上限の {limit} を超えています"),
                format!("`{place}` is larger than the {limit} allowed"),
            ),
            ProblemKind::NotAnId => (
                format!("`{place}` に使えない文字か長さの id があります"),
                format!("`{place}` holds an id with characters or a length that ids do not have"),
            ),
            ProblemKind::NotAMoment => (
                format!("`{place}` は `2026-11-26T10:00:00+09:00` のような日時で書きます"),
                format!("`{place}` is a moment such as `2026-11-26T10:00:00+09:00`"),
            ),
            ProblemKind::NotAVersion => (
                format!("`{place}` は `1.2.0` のような版の番号で書きます"),
                format!("`{place}` is a version such as `1.2.0`"),
            ),
            ProblemKind::NotAHash => (
                format!("`{place}` は `sha256:` と 64 桁の16進数で書きます"),
                format!("`{place}` is `sha256:` and 64 hexadecimal digits"),
            ),
            ProblemKind::NotARange => (
                format!("`{place}` の下端と上端が逆か、ない段階です"),
                format!("`{place}` has its ends the wrong way round, or a level that does not exist"),
            ),
            ProblemKind::NotComplete => (
                format!("`{place}` には6つの種類がすべて要ります"),
                format!("`{place}` needs all six categories"),
            ),
            ProblemKind::Twice => {
                (format!("`{place}` が二度書かれています"), format!("`{place}` stands there twice"))
            }
            ProblemKind::NotChosen => {
                (format!("`{place}` は選んだ手法ではありません"), format!("`{place}` is not a chosen method"))
            }
        };
        say(ja, en)
    }
}

/// Keys of a result, and whether each is in every file.
const KEYS: [(&str, bool); 22] = [
    ("format", true),
    ("member", true),
    ("subject", true),
    ("made-at", true),
    ("sector", true),
    ("policy", true),
    ("as-of", true),
    ("framework", true),
    ("reading", true),
    ("transaction", false),
    ("answers", true),
    ("ratings", true),
    ("base", true),
    ("levels", true),
    ("methods", true),
    ("ways", true),
    ("clauses", true),
    ("conformance", true),
    ("items", false),
    ("costs", false),
    ("name", false),
    ("note", false),
];

/// Reads the content of a file.
///
/// # Errors
/// Everything that is wrong with it, at once as far as its shape can be told.
pub fn parse(body: Value) -> Result<MemberResult, Vec<Problem>> {
    let Value::Object(parts) = body else {
        return Err(vec![Problem::new(ProblemKind::NotAnObject, "")]);
    };
    let found = parts.get("format").and_then(Value::as_str).unwrap_or_default();
    if found != FORMAT {
        let found = found.chars().take(rules::MAX_ID).collect();
        return Err(vec![Problem::new(ProblemKind::OtherFormat { found }, "format")]);
    }
    let mut problems = keys(&parts);
    problems.extend(rules::sizes(&parts));
    if !problems.is_empty() {
        return Err(problems);
    }
    let result = match serde_json::from_value::<MemberResult>(Value::Object(parts.clone())) {
        Ok(result) => result,
        Err(error) => return Err(vec![misshapen(&parts, &error)]),
    };
    let problems = rules::check(&result);
    if problems.is_empty() { Ok(result) } else { Err(problems) }
}

fn keys(parts: &Map<String, Value>) -> Vec<Problem> {
    let known = |key: &str| KEYS.iter().any(|(name, _)| *name == key);
    let unknown = parts.keys().filter(|key| !known(key)).take(rules::MAX_PROBLEMS);
    let unknown = unknown.map(|key| Problem::new(ProblemKind::UnknownKey, rules::shortened(key)));
    let missing = KEYS.iter().filter(|(key, needed)| *needed && !parts.contains_key(*key));
    unknown.chain(missing.map(|(key, _)| Problem::new(ProblemKind::MissingKey, *key))).collect()
}

/// Which part has another shape. The reader says what is wrong and not where, so the parts are tried one by one.
fn misshapen(parts: &Map<String, Value>, error: &serde_json::Error) -> Problem {
    let place = parts.iter().find(|(key, value)| !rules::has_shape(key, value));
    let place = place.map_or_else(String::new, |(key, _)| key.clone());
    Problem::new(ProblemKind::Shape { reason: rules::shortened(&error.to_string()) }, place)
}
