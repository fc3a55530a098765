//! A file to its typed value.
//!
//! Responsible for: the quick way, which parses straight into the types, for files of this crate's kinds and for
//! those of others. Not responsible for: saying what is wrong with a file that fails (`explain`), nor for rules
//! between entries.

mod explain;
mod shape;

use model::Text;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Budget, Error as YamlError, Options};

use self::explain::explain;
use crate::check::report::{At, FileIndex, Report};
use crate::code::Code;
use crate::draft::{Draft, Parsed};
use crate::finding::{Finding, say, suggest};
use crate::kind::Kind;
use crate::place::{Shown, placed};
use crate::read::{MAX_FILE_BYTES, SourceFile};
use crate::schema::{of, schema};
use crate::tree::MAX_NESTING;

/// Reads one file of a kind that is not of this crate, as strictly as the policies: one document of plain YAML of at
/// most [`MAX_FILE_BYTES`], nested at most [`MAX_NESTING`] deep, every key known.
/// `shown` is the name of the file in findings.
///
/// ```
/// #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
/// #[serde(deny_unknown_fields)]
/// struct Greeting {
///     words: String,
/// }
///
/// let greeting: Greeting = policy::typed("greeting.yaml", b"words: hello\n").expect("a greeting");
/// assert_eq!(greeting.words, "hello");
///
/// let findings = policy::typed::<Greeting>("greeting.yaml", b"word: hello\n").expect_err("not a greeting");
/// assert_eq!(findings[0].code, policy::Code::UnknownKey);
/// assert_eq!(findings[0].hint.as_ref().map(|hint| hint.en.as_str()), Some("did you mean `words`?"));
/// ```
///
/// # Errors
/// Everything that is wrong with the shape of the file.
pub fn typed<T: DeserializeOwned + JsonSchema>(shown: &str, bytes: &[u8]) -> Result<T, Vec<Finding>> {
    let mut report = Report::default();
    let value = text_of(bytes, 0, &mut report).and_then(|text| match value::<T>(text) {
        Ok(value) => Some(value),
        Err(error) => {
            explain(&of::<T>(), 0, text, &error, &mut report);
            None
        }
    });
    value.ok_or_else(|| placed(report, &[Shown { name: shown, bytes }]))
}

/// Parses a file into the draft, or reports why that is not possible.
pub(crate) fn parse(path: &str, source: &SourceFile, draft: &mut Draft, report: &mut Report) {
    let file = draft.paths.len();
    draft.paths.push(path.to_owned());
    let Some(kind) = Kind::of_path(path) else {
        report.add_with(
            Code::UnknownFile,
            At::position(file, (1, 1)),
            say(
                format!("`{path}` はポリシーの場所ではありません"),
                format!("`{path}` is no place for a policy"),
            ),
            right_place(path),
        );
        return;
    };
    let Some(text) = text_of(&source.bytes, file, report) else {
        draft.broken.kinds.insert(kind);
        return;
    };
    if let Err(error) = parse_kind(kind, file, text, draft) {
        draft.broken.kinds.insert(kind);
        if let Some(root) = explain(&schema(kind), file, text, &error, report) {
            root.each_id(&mut |id| {
                draft.broken.ids.insert(id.to_owned());
            });
        }
    }
}

/// The text of a file, or what keeps it from being one.
fn text_of<'a>(bytes: &'a [u8], file: FileIndex, report: &mut Report) -> Option<&'a str> {
    if bytes.len() > MAX_FILE_BYTES {
        let limit = MAX_FILE_BYTES;
        report.add(
            Code::FileTooLarge,
            At::position(file, (1, 1)),
            say(
                format!("ファイルが {limit} バイトを超えています"),
                format!("the file has more than {limit} bytes"),
            ),
        );
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
            let message = say("UTF-8 の文字列ではありません", "the file is not UTF-8 text");
            report.add(Code::NotText, At::position(file, (line, 1)), message);
            None
        }
    }
}

fn parse_kind(kind: Kind, file: FileIndex, text: &str, draft: &mut Draft) -> Result<(), Box<YamlError>> {
    match kind {
        Kind::Pack => draft.pack = Some(parsed(file, text)?),
        Kind::Framework => draft.frameworks.push(parsed(file, text)?),
        Kind::Section => draft.sections.push(parsed(file, text)?),
        Kind::Thresholds => draft.thresholds.push(parsed(file, text)?),
        Kind::Method => draft.methods.push(parsed(file, text)?),
        Kind::Law => draft.laws.push(parsed(file, text)?),
        Kind::Document => draft.documents.push(parsed(file, text)?),
        Kind::Checkpoint => draft.checkpoints.push(parsed(file, text)?),
        Kind::Threats => draft.threats.push(parsed(file, text)?),
        Kind::Preferences => draft.preferences.push(parsed(file, text)?),
        Kind::Glossary => draft.glossaries.push(parsed(file, text)?),
        Kind::Sources => draft.sources.push(parsed(file, text)?),
    }
    Ok(())
}

fn parsed<T: DeserializeOwned>(file: FileIndex, text: &str) -> Result<Parsed<T>, Box<YamlError>> {
    Ok(Parsed { file, value: value(text)? })
}

fn value<T: DeserializeOwned>(text: &str) -> Result<T, Box<YamlError>> {
    serde_yaml::from_str_with_options(text, strict()).map_err(Box::new)
}

/// YAML 1.2 and no more: no anchors, no merge keys, and what looks like a number is one unless it is quoted.
fn strict() -> Options {
    serde_yaml::options! {
        budget: strict_budget(),
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        no_schema: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

fn strict_budget() -> Option<Budget> {
    serde_yaml::budget! {
        max_depth: MAX_NESTING,
        max_anchors: 0,
        max_aliases: 0,
    }
}

/// Where a file in an unknown place may have been meant to lie.
fn right_place(path: &str) -> Option<Text> {
    if path.ends_with(".yml") {
        return Some(say("ファイル名の末尾を `.yaml` にしてください", "end the file name with `.yaml`"));
    }
    let folder = path.split('/').next()?;
    if folder == Kind::Method.folder() {
        return Some(say(
            "手法は `methods/proofing` か `methods/authentication` に置きます",
            "methods lie in `methods/proofing` or `methods/authentication`",
        ));
    }
    suggest(folder, Kind::ALL.map(Kind::folder))
}

#[cfg(test)]
mod tests;
