//! Reading a pack: its files to one typed value.
//!
//! Responsible for: which files a pack has, the shape of each, the name of each, and where its entries stand.
//! Not responsible for: whether the entries agree with each other (`check`) or with the base policies (`overlay`).
//!
//! Nothing stops at the first thing that is wrong: all findings of all files come at once.

mod folder;
mod layout;
mod place;
mod shipped;

use std::collections::BTreeMap;

use policy::kind::glossary::Glossary;
use policy::kind::question::Section;
use policy::kind::source::Sources;
use policy::locate::{Locations, Step};
use policy::{Code, Finding, arranged, say, suggest, typed};
use schemars::JsonSchema;
use semver::Version;
use serde::de::DeserializeOwned;

pub use folder::{FolderError, MAX_FILES, MAX_TOTAL_BYTES, folder};
pub use place::{Entry, Place, PlaceIndex};
pub use shipped::{SHIPPED, shipped};

pub(crate) use layout::FileKind;

use crate::pack::{
    Chapter, Example, FORMAT, Header, Matrix, Operation, Operations, Pack, Transaction, Transactions,
};

/// The files of a pack: bytes by path within its folder, `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a pack. `shown` is the folder as findings name it; empty when there is none.
/// Warnings do not occur, so there is a pack or there are errors.
///
/// # Errors
/// Everything that is wrong with the shape of the files, with their names, or with the header.
pub fn read_pack(files: &Files, shown: &str) -> Result<(Pack, PlaceIndex), Vec<Finding>> {
    read(files, shown, None)
}

/// Reads a pack that must have a certain id, as one in a folder of that name must.
///
/// # Errors
/// As [`read_pack`], and when the id is another one.
pub fn read_pack_of(id: &str, files: &Files, shown: &str) -> Result<(Pack, PlaceIndex), Vec<Finding>> {
    read(files, shown, Some(id))
}

fn read(files: &Files, shown: &str, id: Option<&str>) -> Result<(Pack, PlaceIndex), Vec<Finding>> {
    let mut reader = Reader { shown, findings: Vec::new() };
    let mut parts = Parts::default();
    for (path, bytes) in files {
        reader.file(path, bytes, &mut parts);
    }
    reader.look_for_missing(files);
    if let Some(header) = &parts.header {
        reader.check_header(header, id, files);
    }
    let (Some(header), true) = (parts.header, reader.findings.is_empty()) else {
        return Err(arranged(reader.findings));
    };
    let Parts { mut chapters, mut sections, .. } = parts;
    chapters.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    sections.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let pack = Pack {
        header,
        transactions: parts.transactions,
        chapters,
        operations: parts.operations,
        matrix: parts.matrix,
        sections,
        examples: parts.examples,
        terms: parts.glossaries.into_iter().flat_map(|glossary| glossary.terms).collect(),
        sources: parts.sources.into_iter().flat_map(|list| list.sources).collect(),
    };
    let places = PlaceIndex::of(&pack, files, shown);
    Ok((pack, places))
}

/// A path as findings show it.
pub(crate) fn shown_path(shown: &str, path: &str) -> String {
    match shown {
        "" => path.to_owned(),
        folder if folder.ends_with('/') => format!("{folder}{path}"),
        folder => format!("{folder}/{path}"),
    }
}

/// What has been read so far.
#[derive(Default)]
struct Parts {
    header: Option<Header>,
    transactions: Vec<Transaction>,
    chapters: Vec<Chapter>,
    operations: Vec<Operation>,
    matrix: Matrix,
    sections: Vec<Section>,
    examples: Vec<Example>,
    glossaries: Vec<Glossary>,
    sources: Vec<Sources>,
}

struct Reader<'a> {
    shown: &'a str,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn file(&mut self, path: &str, bytes: &[u8], parts: &mut Parts) {
        let Some((kind, stem)) = FileKind::of_path(path) else {
            self.unknown(path);
            return;
        };
        match kind {
            FileKind::Header => parts.header = self.typed(path, bytes),
            FileKind::Transactions => {
                self.one(path, bytes, |file: Transactions| parts.transactions = file.transactions);
            }
            FileKind::Operations => {
                self.one(path, bytes, |file: Operations| parts.operations = file.operations);
            }
            FileKind::Matrix => self.one(path, bytes, |file| parts.matrix = file),
            FileKind::Glossary => {
                self.named(path, stem, bytes, |glossary: &Glossary| &glossary.id, &mut parts.glossaries);
            }
            FileKind::Sources => {
                self.named(path, stem, bytes, |sources: &Sources| &sources.id, &mut parts.sources);
            }
            FileKind::Chapter => {
                self.named(path, stem, bytes, |chapter: &Chapter| &chapter.id, &mut parts.chapters);
            }
            FileKind::Section => {
                self.named(path, stem, bytes, |section: &Section| &section.id, &mut parts.sections);
            }
            FileKind::Example => {
                self.named(path, stem, bytes, |example: &Example| &example.id, &mut parts.examples);
            }
        }
    }

    fn typed<T: DeserializeOwned + JsonSchema>(&mut self, path: &str, bytes: &[u8]) -> Option<T> {
        match typed(&shown_path(self.shown, path), bytes) {
            Ok(value) => Some(value),
            Err(findings) => {
                self.findings.extend(findings);
                None
            }
        }
    }

    /// A file of which there is one.
    fn one<T: DeserializeOwned + JsonSchema>(&mut self, path: &str, bytes: &[u8], take: impl FnOnce(T)) {
        if let Some(value) = self.typed(path, bytes) {
            take(value);
        }
    }

    /// A file that is named after the id in it.
    fn named<T: DeserializeOwned + JsonSchema>(
        &mut self,
        path: &str,
        stem: &str,
        bytes: &[u8],
        id: impl Fn(&T) -> &str,
        list: &mut Vec<T>,
    ) {
        let Some(value) = self.typed::<T>(path, bytes) else { return };
        let id = id(&value);
        if id == stem {
            list.push(value);
            return;
        }
        self.findings.push(Finding::new(
            shown_path(self.shown, path),
            position(bytes, &[Step::Key("id")]),
            Code::FileName,
            say(
                format!("id は `{id}` ですが、ファイル名は `{stem}` です"),
                format!("the id is `{id}`, but the file is named `{stem}`"),
            ),
            Some(say(
                format!("ファイル名を `{id}.yaml` にしてください"),
                format!("name the file `{id}.yaml`"),
            )),
        ));
    }

    fn unknown(&mut self, path: &str) {
        let hint = if path.ends_with(".yml") {
            Some(say("ファイル名の末尾を `.yaml` にしてください", "end the file name with `.yaml`"))
        } else {
            let first = path.split('/').next().unwrap_or_default();
            suggest(first, FileKind::ALL.map(FileKind::place))
        };
        self.findings.push(Finding::new(
            shown_path(self.shown, path),
            (1, 1),
            Code::UnknownFile,
            say(
                format!("`{path}` は業界ガイドラインのファイルではありません"),
                format!("`{path}` is no file of a sector guideline"),
            ),
            hint,
        ));
    }

    /// Files that every pack has.
    fn look_for_missing(&mut self, files: &Files) {
        for kind in FileKind::REQUIRED {
            if files.keys().any(|path| FileKind::of_path(path).is_some_and(|(found, _)| found == kind)) {
                continue;
            }
            let place = kind.place();
            let message = match kind.is_single() {
                true => say(format!("`{place}` がありません"), format!("`{place}` is missing")),
                false => say(
                    format!("`{place}` に YAML ファイルが一つもありません"),
                    format!("`{place}` holds no YAML file"),
                ),
            };
            let shown = shown_path(self.shown, place);
            self.findings.push(Finding::new(shown, (1, 1), Code::MissingPart, message, None));
        }
    }

    /// What the types of the header do not say: its format, its id, and that its version can be compared.
    fn check_header(&mut self, header: &Header, id: Option<&str>, files: &Files) {
        let bytes = files.get(FileKind::Header.place()).map(Vec::as_slice).unwrap_or_default();
        let shown = shown_path(self.shown, FileKind::Header.place());
        let mut find = |key: &str, code: Code, ja: String, en: String| {
            let position = position(bytes, &[Step::Key(key)]);
            self.findings.push(Finding::new(shown.clone(), position, code, say(ja, en), None));
        };
        if header.format != FORMAT {
            let format = &header.format;
            find(
                "format",
                Code::UnsupportedFormat,
                format!("形式は `{FORMAT}` です。`{format}` は読めません"),
                format!("the format must be `{FORMAT}`; `{format}` cannot be read"),
            );
        }
        if !is_kebab_case(&header.id) {
            let id = &header.id;
            find(
                "id",
                Code::InvalidId,
                format!("id `{id}` は小文字の英数字とハイフンで書いてください"),
                format!("write the id `{id}` in lower-case letters, digits and single hyphens"),
            );
        }
        if let Some(folder) = id.filter(|id| *id != header.id) {
            let id = &header.id;
            find(
                "id",
                Code::FileName,
                format!("id は `{id}` ですが、フォルダー名は `{folder}` です"),
                format!("the id is `{id}`, but the folder is named `{folder}`"),
            );
        }
        if Version::parse(&header.version).is_err() {
            let version = &header.version;
            find(
                "version",
                Code::Malformed,
                format!("`{version}` は版の番号ではありません。`1.0.0` のように書きます"),
                format!("`{version}` is no version; write it as in `1.0.0`"),
            );
        }
    }
}

/// Whether an id is of lower-case letters and digits, joined by single hyphens.
pub(crate) fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|part| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Where a value stands in a file that could be read.
fn position(bytes: &[u8], path: &[Step<'_>]) -> (usize, usize) {
    std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| Locations::of(text).ok())
        .and_then(|places| places.value(path))
        .unwrap_or((1, 1))
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
