//! A file to its typed value.
//!
//! Responsible for: the quick way, which parses straight into the types, for files of this crate's kinds and for
//! those of others; and for what comes into the draft where that fails. Not responsible for: saying what is wrong with
//! a file that fails (`explain`), mending it (`repair`), nor for rules between entries.

mod explain;
mod repair;
mod shape;

use model::Text;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Budget, Error as YamlError, Options};

use self::explain::explain;
use self::repair::{Mended, mend};
use crate::check::report::{At, FileIndex, OwnedStep, Report};
use crate::code::Code;
use crate::doubt::Path;
use crate::draft::{Draft, Parsed};
use crate::finding::{Finding, say, suggest};
use crate::kind::Kind;
use crate::locate::Step;
use crate::place::{Shown, placed};
use crate::read::{MAX_FILE_BYTES, SourceFile};
use crate::schema::{of, schema};
use crate::tree::{MAX_NESTING, Node};

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
    let value = text_of(bytes, 0, &mut report).and_then(|text| match text.read::<T>() {
        Ok(value) => Some(value),
        Err(error) => {
            explain(&of::<T>(), 0, text, &error, &mut report);
            None
        }
    });
    value.ok_or_else(|| placed(report, &[Shown { name: shown, bytes }]))
}

/// Parses a file into the draft. Where that is not possible, reports why, and adds what the rules can still look at.
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
        // Under the right ending its entries would be there.
        if let Some(kind) = path.strip_suffix(".yml").and_then(|stem| Kind::of_path(&format!("{stem}.yaml")))
        {
            broken(kind, path, None, draft);
        }
        return;
    };
    let Some(text) = text_of(&source.bytes, file, report) else {
        broken(kind, path, None, draft);
        return;
    };
    if let Err(error) = parse_kind(kind, file, text, draft) {
        let schema = schema(kind);
        let reading = explain(&schema, file, text, &error, report);
        let mended = reading.whole().and_then(|root| mend(&schema, root, &reading.twice()));
        if !mended.is_some_and(|mended| add_mended(kind, file, mended, draft)) {
            broken(kind, path, reading.root.as_ref(), draft);
        }
    }
}

/// Notes a file of which nothing comes into the draft: what it is named after may be there, and in lists anything.
fn broken(kind: Kind, path: &str, root: Option<&Node>, draft: &mut Draft) {
    let broken = &mut draft.broken;
    broken.kinds.insert(kind);
    broken.ids.insert(stem(path).to_owned());
    if kind.list().is_some() {
        broken.nameless.insert(kind);
    }
    if let Some(root) = root {
        root.each_id(&mut |id| {
            broken.ids.insert(id.to_owned());
        });
    }
}

/// Adds what could be mended; false where that is not possible, or where what everything else hangs on is in doubt.
fn add_mended(kind: Kind, file: FileIndex, mended: Mended, draft: &mut Draft) -> bool {
    let is_decisive = |place: &Path| match kind {
        Kind::Method => *place == [OwnedStep::from(Step::Key("kind"))],
        Kind::Threats => *place == [OwnedStep::from(Step::Key("axis"))],
        _ => false,
    };
    let Mended { value, doubts } = mended;
    if doubts.iter().any(is_decisive) || parse_kind(kind, file, value, draft).is_err() {
        return false;
    }
    draft.broken.kinds.insert(kind);
    draft.broken.ids.insert(stem(&draft.paths[file]).to_owned());
    if kind.list().is_some_and(|list| doubts.iter().any(|place| holds_ids(place, list))) {
        draft.broken.nameless.insert(kind);
    }
    draft.broken.doubts.add(file, doubts);
    true
}

/// Whether a place is an id of an entry of a list, or holds one.
fn holds_ids(place: &Path, list: &str) -> bool {
    let is_list = |step: &OwnedStep| matches!(step, OwnedStep::Key(key) if key == list);
    match &place[..] {
        [] => true,
        [list] | [list, OwnedStep::Index(_)] => is_list(list),
        [list, OwnedStep::Index(_), OwnedStep::Key(key)] => is_list(list) && key == "id",
        _ => false,
    }
}

/// The name of a file without its ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
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

fn parse_kind<F: Form>(kind: Kind, file: FileIndex, form: F, draft: &mut Draft) -> Result<(), F::Error> {
    match kind {
        Kind::Pack => draft.pack = Some(parsed(file, form)?),
        Kind::Framework => draft.frameworks.push(parsed(file, form)?),
        Kind::Section => draft.sections.push(parsed(file, form)?),
        Kind::Thresholds => draft.thresholds.push(parsed(file, form)?),
        Kind::Method => draft.methods.push(parsed(file, form)?),
        Kind::Law => draft.laws.push(parsed(file, form)?),
        Kind::Document => draft.documents.push(parsed(file, form)?),
        Kind::Checkpoint => draft.checkpoints.push(parsed(file, form)?),
        Kind::Threats => draft.threats.push(parsed(file, form)?),
        Kind::Preferences => draft.preferences.push(parsed(file, form)?),
        Kind::Glossary => draft.glossaries.push(parsed(file, form)?),
        Kind::Sources => draft.sources.push(parsed(file, form)?),
    }
    Ok(())
}

fn parsed<T: DeserializeOwned, F: Form>(file: FileIndex, form: F) -> Result<Parsed<T>, F::Error> {
    Ok(Parsed { file, value: form.read()? })
}

/// What a typed value can be read from.
trait Form {
    type Error;

    fn read<T: DeserializeOwned>(self) -> Result<T, Self::Error>;
}

/// A file as it is.
impl Form for &str {
    type Error = Box<YamlError>;

    fn read<T: DeserializeOwned>(self) -> Result<T, Self::Error> {
        serde_yaml::from_str_with_options(self, strict()).map_err(Box::new)
    }
}

/// A file that was mended.
impl Form for Value {
    type Error = serde_json::Error;

    fn read<T: DeserializeOwned>(self) -> Result<T, Self::Error> {
        serde_json::from_value(self)
    }
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
