//! A file to its typed value.
//!
//! Responsible for: the quick way, which parses straight into the types, and the thorough way for files that
//! fail, which lists everything that is wrong with their shape. Not responsible for: rules between entries.

mod shape;

use model::Text;
use serde::de::DeserializeOwned;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Budget, Error as YamlError, Options};

use crate::check::report::{At, FileIndex, Report};
use crate::code::Code;
use crate::draft::{Draft, Parsed};
use crate::finding::{say, suggest};
use crate::kind::Kind;
use crate::read::{MAX_FILE_BYTES, SourceFile};
use crate::tree::{self, Fault, MAX_NESTING, NotPlain};

/// Parses a file into the draft, or reports why that is not possible.
pub(crate) fn parse(path: &str, source: &SourceFile, draft: &mut Draft, report: &mut Report) {
    let file = draft.paths.len();
    draft.paths.push(path.to_owned());
    let start = || At::position(file, (1, 1));
    let Some(kind) = Kind::of_path(path) else {
        report.add_with(
            Code::UnknownFile,
            start(),
            say(
                format!("`{path}` はポリシーの場所ではありません"),
                format!("`{path}` is no place for a policy"),
            ),
            right_place(path),
        );
        return;
    };
    let broken = |draft: &mut Draft| {
        draft.broken.kinds.insert(kind);
    };
    if source.bytes.len() > MAX_FILE_BYTES {
        broken(draft);
        let limit = MAX_FILE_BYTES;
        report.add(
            Code::FileTooLarge,
            start(),
            say(
                format!("ファイルが {limit} バイトを超えています"),
                format!("the file has more than {limit} bytes"),
            ),
        );
        return;
    }
    match std::str::from_utf8(&source.bytes) {
        Err(error) => {
            broken(draft);
            let line = source.bytes[..error.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
            let message = say("UTF-8 の文字列ではありません", "the file is not UTF-8 text");
            report.add(Code::NotText, At::position(file, (line, 1)), message);
        }
        Ok(text) => {
            if let Err(error) = parse_kind(kind, file, text, draft) {
                broken(draft);
                explain(kind, file, text, &error, draft, report);
            }
        }
    }
}

fn parse_kind(kind: Kind, file: FileIndex, text: &str, draft: &mut Draft) -> Result<(), Box<YamlError>> {
    match kind {
        Kind::Pack => draft.pack = Some(typed(file, text)?),
        Kind::Framework => draft.frameworks.push(typed(file, text)?),
        Kind::Section => draft.sections.push(typed(file, text)?),
        Kind::Thresholds => draft.thresholds.push(typed(file, text)?),
        Kind::Method => draft.methods.push(typed(file, text)?),
        Kind::Law => draft.laws.push(typed(file, text)?),
        Kind::Document => draft.documents.push(typed(file, text)?),
        Kind::Checkpoint => draft.checkpoints.push(typed(file, text)?),
        Kind::Threats => draft.threats.push(typed(file, text)?),
        Kind::Preferences => draft.preferences.push(typed(file, text)?),
        Kind::Glossary => draft.glossaries.push(typed(file, text)?),
        Kind::Sources => draft.sources.push(typed(file, text)?),
    }
    Ok(())
}

fn typed<T: DeserializeOwned>(file: FileIndex, text: &str) -> Result<Parsed<T>, Box<YamlError>> {
    match serde_yaml::from_str_with_options(text, strict()) {
        Ok(value) => Ok(Parsed { file, value }),
        Err(error) => Err(Box::new(error)),
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

/// Reports everything that is wrong with a file that could not be parsed.
fn explain(
    kind: Kind,
    file: FileIndex,
    text: &str,
    error: &YamlError,
    draft: &mut Draft,
    report: &mut Report,
) {
    let before = report.found.len();
    let reading = tree::read(text);
    for fault in &reading.faults {
        report_fault(fault, file, report);
    }
    if let Some(root) = &reading.root {
        root.each_id(&mut |id| {
            draft.broken.ids.insert(id.to_owned());
        });
        // What an alias stands for is not in the tree, so its shape cannot be judged.
        let has_alias = |fault: &Fault| matches!(fault, Fault::NotPlain { what: NotPlain::Alias, .. });
        if !reading.faults.iter().any(has_alias) {
            shape::explain(kind, file, root, report);
        }
    }
    if report.found.len() == before {
        // The schema allows what the types refuse, or the two parsers disagree; the words of the one that
        // refused are better than silence.
        let code = match error.without_snippet() {
            YamlError::ExternalMessage { .. } => Code::Syntax,
            _ => Code::Malformed,
        };
        let place = error.location().map_or((1, 1), |at| (at.line() as usize, at.column() as usize));
        let detail = error.without_snippet().to_string();
        let detail = detail.lines().next().unwrap_or_default();
        report.add(
            code,
            At::position(file, place),
            say(format!("形が合いません ({detail})"), format!("the shape is not as expected ({detail})")),
        );
    }
}

fn report_fault(fault: &Fault, file: FileIndex, report: &mut Report) {
    let (code, position, message, hint): (_, _, _, Option<Text>) = match fault {
        Fault::Syntax { position, detail } => (
            Code::Syntax,
            *position,
            say(format!("YAML として読めません ({detail})"), format!("this is not YAML ({detail})")),
            None,
        ),
        Fault::DuplicateKey { position, key, first } => (
            Code::DuplicateKey,
            *position,
            say(format!("キー `{key}` が二度書かれています"), format!("the key `{key}` is written twice")),
            Some(say(
                format!("最初は {} 行 {} 列です", first.0, first.1),
                format!("it is first written at line {}, column {}", first.0, first.1),
            )),
        ),
        Fault::TooDeep { position } => (
            Code::NestedTooDeep,
            *position,
            say(
                format!("入れ子が {MAX_NESTING} 段を超えています"),
                format!("nesting is deeper than {MAX_NESTING} levels"),
            ),
            None,
        ),
        Fault::NotPlain { position, what } => {
            let (ja, en) = match what {
                NotPlain::Anchor => ("アンカー", "an anchor"),
                NotPlain::Alias => ("別名", "an alias"),
                NotPlain::Tag => ("タグ", "a tag"),
                NotPlain::ComplexKey => ("文字列ではないキー", "a key that is not a word"),
                NotPlain::SecondDocument => ("二つ目の文書", "a second document"),
            };
            let message = say(format!("{ja}は使えません"), format!("{en} is not allowed here"));
            (Code::NotPlain, *position, message, None)
        }
    };
    report.add_with(code, At::position(file, position), message, hint);
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
