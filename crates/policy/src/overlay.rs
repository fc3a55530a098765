//! Overlays: what a sector guideline adds to the policies and changes in them.
//!
//! Responsible for: additions and changes by stable id, and for the rule book holding afterwards as it did before.
//! Not responsible for: where these come from (the `sector` crate), nor for levels, which no overlay changes.
//!
//! Nothing that a law asks for becomes less by an overlay: a change that would make it so is a finding.

mod change;
mod hide;
mod narrow;

use model::{DocumentId, ItemId, LawId, MethodId, Period, QuestionId, SourceId, Text};
use sha2::{Digest, Sha256};

use crate::catalogue::{Catalogue, Parts};
use crate::check::check;
use crate::check::report::Report;
use crate::code::Code;
use crate::draft::{Draft, Parsed};
use crate::finding::{Finding, Severity, arranged};
use crate::kind::glossary::Glossary;
use crate::kind::question::Section;
use crate::kind::source::Sources;
use crate::locate::Position;
use crate::place::{Shown, placed};
use crate::read::hash_text;

/// What is laid over a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// What identifies it; goes into the hash of the new catalogue.
    pub hash: String,
    /// Sections that a program made rather than a person: they may ask a question of which only one answer is there.
    /// They come before the other sections of the overlay, in this order.
    pub made: Vec<Addition<Section>>,
    /// Sections of questions, which come after those of the catalogue in the order of their `order`.
    pub sections: Vec<Addition<Section>>,
    /// Terms. One with the id of a known term takes its place.
    pub glossaries: Vec<Addition<Glossary>>,
    /// Sources.
    pub sources: Vec<Addition<Sources>>,
    /// Changes. Their order means nothing as long as no two change the same thing.
    pub changes: Vec<Placed<Change>>,
}

/// A file that is added.
#[derive(Clone, Debug)]
pub struct Addition<T> {
    /// Its path in its pack, named after the id in it.
    pub path: String,
    /// Its name in findings.
    pub shown: String,
    /// Its text, for lines and columns; empty when there is none, and findings stand at its beginning.
    pub text: String,
    /// What it says.
    pub value: T,
}

/// Something with its place.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// The file, as findings name it.
    pub file: String,
    /// Line and column.
    pub position: Position,
    /// The thing.
    pub value: T,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another value for a threshold.
    Threshold {
        /// The threshold.
        id: String,
        /// Its value, in its unit.
        value: u64,
    },
    /// An item of a checkpoint is compulsory wherever it applies.
    ItemCompulsory(ItemId),
    /// An item of a checkpoint does not apply.
    ItemDropped(ItemId),
    /// A question is not asked; whatever reads it takes it as not given.
    QuestionDropped(QuestionId),
    /// Another example answer for a question.
    ExampleReplaced(QuestionId, Text),
    /// A method is not accepted.
    MethodRefused(MethodId, Refusal),
    /// A document is not accepted. A method that works with no other one is not either.
    DocumentRefused(DocumentId, Refusal),
    /// On some days, what a law permits is not taken over.
    PermitRefused {
        /// The law.
        law: LawId,
        /// The method.
        method: MethodId,
        /// The days.
        period: Period,
    },
}

/// Why something is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// In a sentence.
    pub text: Text,
    /// Who says so; a source of the catalogue or of the overlay.
    pub source: SourceId,
}

impl Catalogue {
    /// The catalogue with an overlay on it.
    ///
    /// # Errors
    /// Everything that is wrong with the overlay: changes of what does not exist, of what the rules rely on or of what
    /// a law asks for, and whatever the rule book has against the additions. Warnings do not forbid anything and are
    /// dropped.
    pub fn overlay(&self, overlay: &Overlay) -> Result<Catalogue, Vec<Finding>> {
        let mut parts = self.parts().clone();
        let mut findings = change::apply(self, overlay, &mut parts);
        replace_terms(overlay, &mut parts);
        let order = parts.sections.iter().map(|section| section.order).max().unwrap_or_default();
        let draft = draft(parts, overlay, order);
        findings.extend(against_additions(&draft, overlay));
        if !findings.is_empty() {
            return Err(arranged(findings));
        }
        let mut hash = Sha256::new_with_prefix(self.hash());
        hash.update("\n");
        hash.update(&overlay.hash);
        Ok(Catalogue::new(draft.into_parts(hash_text(hash))))
    }
}

/// Takes out the terms that the overlay means otherwise.
fn replace_terms(overlay: &Overlay, parts: &mut Parts) {
    let added = overlay.glossaries.iter().flat_map(|addition| &addition.value.terms);
    let added: Vec<&str> = added.map(|term| term.id.as_str()).collect();
    for glossary in &mut parts.glossaries {
        glossary.terms.retain(|term| !added.contains(&term.id.as_str()));
    }
}

/// File of everything that was there before.
const BEFORE: usize = 0;

/// Parts and additions as the rule book takes them: the parts as one file, every addition as a file behind it.
fn draft(parts: Parts, overlay: &Overlay, order: u32) -> Draft {
    fn before<T>(values: Vec<T>) -> Vec<Parsed<T>> {
        values.into_iter().map(|value| Parsed { file: BEFORE, value }).collect()
    }
    fn add<T: Clone>(additions: &[Addition<T>], list: &mut Vec<Parsed<T>>, paths: &mut Vec<String>) {
        for addition in additions {
            list.push(Parsed { file: paths.len(), value: addition.value.clone() });
            paths.push(addition.path.clone());
        }
    }
    let mut draft = Draft {
        paths: vec![parts.pack.id.clone()],
        pack: Some(Parsed { file: BEFORE, value: parts.pack }),
        frameworks: before(parts.frameworks),
        sections: before(parts.sections),
        thresholds: before(parts.thresholds),
        methods: before(parts.methods),
        laws: before(parts.laws),
        documents: before(parts.documents),
        checkpoints: before(parts.checkpoints),
        threats: before(parts.threats),
        preferences: before(parts.preferences),
        glossaries: before(parts.glossaries),
        sources: before(parts.sources),
        ..Draft::default()
    };
    add(&overlay.made, &mut draft.sections, &mut draft.paths);
    add(&overlay.sections, &mut draft.sections, &mut draft.paths);
    add(&overlay.glossaries, &mut draft.glossaries, &mut draft.paths);
    add(&overlay.sources, &mut draft.sources, &mut draft.paths);
    // Positions behind the last one: first those of sections that were made, then the others by their own.
    let made = u32::try_from(overlay.made.len()).unwrap_or(u32::MAX);
    let first = order.saturating_add(1);
    for section in draft.sections.iter_mut().filter(|section| section.file != BEFORE) {
        let within = match u32::try_from(section.file - BEFORE - 1) {
            Ok(position) if position < made => position,
            _ => made.saturating_add(section.value.order),
        };
        section.value.order = first.saturating_add(within);
    }
    draft
}

/// What the rule book has against the additions. The rest was checked before and is not spoken of.
fn against_additions(draft: &Draft, overlay: &Overlay) -> Vec<Finding> {
    let mut report = Report::default();
    check(draft, &mut report);
    let made = 1..=overlay.made.len();
    report.found.retain(|found| {
        found.at.file != BEFORE
            && found.code.severity() == Severity::Error
            && !(found.code == Code::OptionsMismatch && made.contains(&found.at.file))
    });
    let mut files = vec![Shown { name: "", bytes: &[] }];
    files.extend(overlay.made.iter().map(Addition::as_shown));
    files.extend(overlay.sections.iter().map(Addition::as_shown));
    files.extend(overlay.glossaries.iter().map(Addition::as_shown));
    files.extend(overlay.sources.iter().map(Addition::as_shown));
    placed(report, &files)
}

impl<T> Addition<T> {
    fn as_shown(&self) -> Shown<'_> {
        Shown { name: &self.shown, bytes: self.text.as_bytes() }
    }
}

impl<T> Placed<T> {
    fn finding(&self, code: Code, message: Text, hint: Option<Text>) -> Finding {
        Finding::new(self.file.clone(), self.position, code, message, hint)
    }
}

#[cfg(test)]
mod tests;
