//! A guideline laid over the base policies.
//!
//! Responsible for: the catalogue under a guideline (its questions, terms and sources added, its operations on
//! everything but levels carried out) and whether the base is the one it was written for. Not responsible for: levels
//! and conformance (`decide`), and whether a guideline is a good one (`check`).

mod generated;
mod operation;
mod stage;

use std::sync::Arc;

use chrono::NaiveDate;
use model::{Lang, Text};
use policy::kind::glossary::Glossary;
use policy::kind::source::Sources;
use policy::overlay::{Addition, Overlay};
use policy::{Catalogue, Code, Finding, arranged, say, suggest};
use serde::Serialize;

use crate::hash;
use crate::number::{Filled, Numbers, fill};
use crate::pack::Pack;
use crate::pack::header::Base;
use crate::read::{Entry, FileKind, Files, PlaceIndex};
use crate::write::WriteError;
use stage::Stage;

pub use generated::{section_id, source_id};

/// A guideline on its base: what everything that evaluates, explains or prints it needs.
#[derive(Clone, Debug)]
pub struct Guideline {
    /// The pack.
    pub pack: Pack,
    /// `sha256:` and the hash of the pack.
    pub hash: String,
    /// The catalogue with all that holds on every day. Good for names and sentences; what is evaluated is the
    /// catalogue of a day, [`Guideline::catalogue_on`].
    pub catalogue: Arc<Catalogue>,
    /// The numbers of its clauses.
    pub numbers: Numbers,
    /// Where the base differs from the one that the pack was written for. Whether that matters is for the caller.
    pub mismatch: Option<BaseMismatch>,
    stages: Vec<Stage>,
}

/// A base that a guideline was not written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BaseMismatch {
    /// What differs.
    pub kind: Mismatch,
    /// The base that the pack names.
    pub wanted: Base,
    /// The base that is there.
    pub found: Base,
}

/// What differs between two bases, the most telling difference first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// Other policies altogether.
    Id,
    /// Another version.
    Version,
    /// The same version with another content, for example with thresholds of an organisation.
    Content,
}

/// The base that a catalogue is.
pub fn base_of(catalogue: &Catalogue) -> Base {
    let pack = catalogue.pack();
    Base { id: pack.id.clone(), version: pack.version.clone(), hash: catalogue.hash().to_owned() }
}

/// Where a catalogue differs from the base that a pack was written for.
pub fn base_mismatch(pack: &Pack, base: &Catalogue) -> Option<BaseMismatch> {
    let (wanted, found) = (pack.header.base.clone(), base_of(base));
    let kind = if wanted.id != found.id {
        Mismatch::Id
    } else if wanted.version != found.version {
        Mismatch::Version
    } else if wanted.hash != found.hash {
        Mismatch::Content
    } else {
        return None;
    };
    Some(BaseMismatch { kind, wanted, found })
}

/// Lays a pack over a catalogue. Findings stand at the beginning of the files that would hold what they are about.
///
/// # Errors
/// When an operation cannot be carried out, would loosen what a law asks for or contradicts another one; when a
/// question, term or source does not keep to the rules of policies; and when the framework cannot be used.
/// A base that the pack was not written for is no error.
pub fn apply(pack: &Pack, base: &Catalogue) -> Result<Guideline, Vec<Finding>> {
    apply_at(pack, &PlaceIndex::of(pack, &Files::new(), ""), base)
}

/// The same for a pack whose places are known.
///
/// # Errors
/// As [`apply`], with lines and columns.
pub fn apply_at(pack: &Pack, places: &PlaceIndex, base: &Catalogue) -> Result<Guideline, Vec<Finding>> {
    let mut findings = Vec::new();
    let hash = hash::of_pack(pack).unwrap_or_else(|error| {
        findings.push(unwritten(&error, places));
        String::new()
    });
    framework(pack, places, base, &mut findings);
    generated::check(pack, places, &mut findings);
    let operations = operation::readable(pack, places, &mut findings);
    let overlay = additions(pack, places, &hash);
    match stage::catalogues(base, &overlay, &operations) {
        Ok(stages) if findings.is_empty() => Ok(Guideline {
            numbers: Numbers::of(&pack.chapters),
            mismatch: base_mismatch(pack, base),
            pack: pack.clone(),
            hash,
            catalogue: stages.always,
            stages: stages.days,
        }),
        Ok(_) => Err(arranged(findings)),
        Err(found) => {
            findings.extend(found);
            Err(arranged(findings))
        }
    }
}

impl Guideline {
    /// The catalogue of a day: with the operations that hold on it.
    pub fn catalogue_on(&self, day: NaiveDate) -> &Arc<Catalogue> {
        stage::on(&self.stages, day).unwrap_or(&self.catalogue)
    }

    /// Days on which the catalogue becomes another one, in order.
    pub fn turning_days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.stages.iter().filter_map(|stage| stage.from)
    }

    /// A text of the pack in one language, with numbers of clauses and terms put in.
    pub fn fill(&self, text: &Text, lang: Lang) -> String {
        self.filled(text, lang).text
    }

    /// The same, and which references lead nowhere.
    pub fn filled(&self, text: &Text, lang: Lang) -> Filled {
        fill(text.in_lang(lang), |id| self.numbers.cited(id, lang), |id| self.term(id, lang))
    }

    /// A text of the pack in one language with terms put in. References to clauses stay, for those who make links of
    /// them.
    pub fn fill_terms(&self, text: &Text, lang: Lang) -> String {
        fill(text.in_lang(lang), |_| None, |id| self.term(id, lang)).text
    }

    /// A term of the pack or of the base.
    pub fn term(&self, id: &str, lang: Lang) -> Option<String> {
        let term = self.catalogue.glossary().find(|term| term.id == id)?;
        Some(term.term.in_lang(lang).to_owned())
    }
}

/// What the pack adds, and the questions that every guideline asks.
fn additions(pack: &Pack, places: &PlaceIndex, hash: &str) -> Overlay {
    fn addition<T>(places: &PlaceIndex, path: String, value: T) -> Addition<T> {
        let shown = places.at(&path, &[]).file;
        let text = places.text(&path).unwrap_or_default().to_owned();
        Addition { path, shown, text, value }
    }
    let mut overlay = Overlay {
        hash: hash.to_owned(),
        made: vec![generated::section(pack, places)],
        sources: vec![generated::source(pack, places)],
        ..Overlay::default()
    };
    for section in &pack.sections {
        overlay.sections.push(addition(places, FileKind::Section.path(&section.id), section.clone()));
    }
    if !pack.terms.is_empty() {
        let glossary = Glossary { id: FileKind::Glossary.stem().to_owned(), terms: pack.terms.clone() };
        overlay.glossaries.push(addition(places, FileKind::Glossary.place().to_owned(), glossary));
    }
    if !pack.sources.is_empty() {
        let sources = Sources { id: FileKind::Sources.stem().to_owned(), sources: pack.sources.clone() };
        overlay.sources.push(addition(places, FileKind::Sources.place().to_owned(), sources));
    }
    overlay
}

fn framework(pack: &Pack, places: &PlaceIndex, base: &Catalogue, findings: &mut Vec<Finding>) {
    let id = &pack.header.framework;
    if base.framework(id).is_some_and(|framework| framework.rules.is_some()) {
        return;
    }
    let usable = base.frameworks().iter().filter(|framework| framework.rules.is_some());
    findings.push(finding(
        places,
        Entry::Header,
        "framework",
        Code::UnknownFramework,
        say(
            format!("フレームワーク `{id}` はないか、使えません"),
            format!("there is no framework `{id}` that can be used"),
        ),
        suggest(id.as_str(), usable.map(|framework| framework.id.as_str())),
    ));
}

fn unwritten(error: &WriteError, places: &PlaceIndex) -> Finding {
    let (code, ja) = match error {
        WriteError::Name { id } => {
            (Code::InvalidId, format!("id `{id}` は小文字の英数字とハイフンで書いてください"))
        }
        WriteError::DuplicateId { id } => (Code::DuplicateId, format!("id `{id}` が二度使われています")),
        WriteError::TooLarge { file } => {
            (Code::FileTooLarge, format!("`{file}` が大きさの上限を超えています"))
        }
        WriteError::TooDeep { file } => (Code::NestedTooDeep, format!("`{file}` の入れ子が深すぎます")),
        WriteError::Value { file, reason } => (Code::Malformed, format!("`{file}` を書けません ({reason})")),
    };
    finding(places, Entry::Header, "id", code, say(ja, error.to_string()), None)
}

/// A finding at a key of an entry.
fn finding(
    places: &PlaceIndex,
    entry: Entry<'_>,
    key: &str,
    code: Code,
    message: Text,
    hint: Option<Text>,
) -> Finding {
    let place = places.within(entry, &[policy::locate::Step::Key(key)]);
    Finding::new(place.file, (place.line, place.column), code, message, hint)
}

#[cfg(test)]
mod tests;
