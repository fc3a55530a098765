//! Changes of what is there.
//!
//! Responsible for: carrying out each change, or saying why it is refused. Not responsible for: additions.

use std::collections::BTreeMap;

use model::{DocumentId, ItemId, LawId, MethodId, Period, QuestionId, Text};

use super::hide::{Follows, hangs_on, hangs_on_law};
use super::narrow::without;
use super::{Addition, Change, Overlay, Placed, Refusal};
use crate::catalogue::{Catalogue, Parts};
use crate::check::holds_twelve_digits;
use crate::code::Code;
use crate::fill;
use crate::finding::{Finding, say, suggest};
use crate::kind::checkpoint::Item;
use crate::kind::condition::Condition;
use crate::kind::fact::Status;
use crate::kind::law::{Effect, Exclusion, Permit};
use crate::kind::method::{Method, Need, Requirement};
use crate::kind::question::Question;
use crate::kind::source::Sources;

/// Carries out all changes on the parts of a catalogue, and reports those that cannot be.
pub(super) fn apply(catalogue: &Catalogue, overlay: &Overlay, parts: &mut Parts) -> Vec<Finding> {
    let mut changes = Changes {
        catalogue,
        added: &overlay.sources,
        hangs_on: hangs_on(catalogue),
        parts,
        findings: Vec::new(),
    };
    for placed in &overlay.changes {
        if let Err(refused) = changes.apply(&placed.value) {
            changes.findings.push(placed.finding(refused.code, refused.message, refused.hint));
        }
    }
    changes.without_permits(&overlay.changes);
    changes.findings
}

struct Changes<'a> {
    catalogue: &'a Catalogue,
    added: &'a [Addition<Sources>],
    hangs_on: BTreeMap<&'a str, Follows>,
    parts: &'a mut Parts,
    findings: Vec<Finding>,
}

/// Why a change is not carried out.
struct Refused {
    code: Code,
    message: Text,
    hint: Option<Text>,
}

impl Changes<'_> {
    fn apply(&mut self, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Threshold { id, value } => self.threshold(id, *value),
            Change::ItemCompulsory(id) => {
                self.item(id)?.compulsory_when = Some(always());
                Ok(())
            }
            Change::ItemDropped(id) => self.drop_item(id),
            Change::QuestionDropped(id) => self.drop_question(id),
            Change::ExampleReplaced(id, text) => self.replace_example(id, text),
            Change::MethodRefused(id, refusal) => {
                self.source(refusal)?;
                self.refuse_method(id, refusal)
            }
            Change::DocumentRefused(id, refusal) => {
                self.source(refusal)?;
                self.refuse_document(id, refusal)
            }
            Change::PermitRefused { law, method, period } => self.refuse_permit(law, method, *period),
        }
    }

    fn threshold(&mut self, id: &str, value: u64) -> Result<(), Refused> {
        let mut thresholds = self.parts.thresholds.iter_mut().flat_map(|set| &mut set.thresholds);
        match thresholds.find(|threshold| threshold.id == id) {
            Some(threshold) => {
                threshold.value = value;
                Ok(())
            }
            None => {
                let known = self.catalogue.thresholds().map(|threshold| threshold.id.as_str());
                Err(unknown(Code::UnknownThreshold, ("しきい値", "threshold"), id, known))
            }
        }
    }

    fn item(&mut self, id: &ItemId) -> Result<&mut Item, Refused> {
        let mut items = self.parts.checkpoints.iter_mut().flat_map(|checkpoint| &mut checkpoint.items);
        items.find(|item| item.id == *id).ok_or_else(|| {
            let items = self.catalogue.checkpoints().iter().flat_map(|checkpoint| &checkpoint.items);
            let known = items.map(|item| item.id.as_str());
            unknown(Code::UnknownItem, ("チェックポイントの項目", "checkpoint item"), id.as_str(), known)
        })
    }

    fn drop_item(&mut self, id: &ItemId) -> Result<(), Refused> {
        let before = self.catalogue.checkpoint_item(id).and_then(|item| item.compulsory_when.as_ref());
        if before.is_some_and(|condition| hangs_on_law(condition, &self.hangs_on)) {
            return Err(Refused::of(
                Code::StatutoryRule,
                format!("項目 `{id}` は法令で必須になることがあるので、外せません"),
                format!("the item `{id}` can be compulsory by law and cannot be dropped"),
            ));
        }
        self.item(id)?.applies_when = Some(never());
        Ok(())
    }

    fn question(&mut self, id: &QuestionId) -> Result<&mut Question, Refused> {
        let mut questions = self.parts.sections.iter_mut().flat_map(|section| &mut section.questions);
        questions.find(|question| question.id == *id).ok_or_else(|| {
            let known = self.catalogue.questions().map(|question| question.id.as_str());
            unknown(Code::UnknownQuestion, ("質問", "question"), id.as_str(), known)
        })
    }

    fn drop_question(&mut self, id: &QuestionId) -> Result<(), Refused> {
        if let Some(follows) = self.hangs_on.get(id.as_str()) {
            let (ja, en) = match follows {
                Follows::Level => ("レベル", "levels follow from it"),
                Follows::Law => ("法令が当てはまるかどうか", "whether a law applies follows from it"),
            };
            return Err(Refused::of(
                follows.code(),
                format!("質問 `{id}` からは{ja}が決まるので、外せません"),
                format!("the question `{id}` cannot be dropped: {en}"),
            ));
        }
        self.question(id)?.show_when = Some(never());
        Ok(())
    }

    fn replace_example(&mut self, id: &QuestionId, text: &Text) -> Result<(), Refused> {
        for (words, ja, en) in [(&text.ja, "日本語", "Japanese"), (&text.en, "英語", "English")] {
            if words.trim().is_empty() {
                return Err(Refused::of(
                    Code::MissingTranslation,
                    format!("{ja}の文が空です"),
                    format!("the {en} text is empty"),
                ));
            }
            if holds_twelve_digits(words) {
                return Err(Refused::of(
                    Code::TwelveDigits,
                    "12 桁の数字は書けません。個人番号のように見えます",
                    "a number of twelve digits must not stand here; it looks like an individual number",
                ));
            }
            if let Some(id) = fill::names(words).find(|id| self.catalogue.threshold(id).is_none()) {
                let known = self.catalogue.thresholds().map(|threshold| threshold.id.as_str());
                return Err(unknown(Code::UnknownThreshold, ("しきい値", "threshold"), id, known));
            }
        }
        self.question(id)?.example = text.clone();
        Ok(())
    }

    fn refuse_method(&mut self, id: &MethodId, refusal: &Refusal) -> Result<(), Refused> {
        match self.parts.methods.iter_mut().find(|method| method.id == *id) {
            Some(method) => {
                refuse(method, refusal);
                Ok(())
            }
            None => Err(self.unknown_method(id)),
        }
    }

    fn refuse_document(&mut self, id: &DocumentId, refusal: &Refusal) -> Result<(), Refused> {
        if self.catalogue.document(id).is_none() {
            let known = self.catalogue.documents().iter().map(|document| document.id.as_str());
            return Err(unknown(Code::UnknownDocument, ("書類", "document"), id.as_str(), known));
        }
        for method in self.parts.methods.iter_mut().filter(|method| method.documents.contains(id)) {
            method.documents.retain(|document| document != id);
            if method.documents.is_empty() {
                refuse(method, refusal);
            }
        }
        Ok(())
    }

    fn refuse_permit(&mut self, id: &LawId, method: &MethodId, period: Period) -> Result<(), Refused> {
        if self.catalogue.method(method).is_none() {
            return Err(self.unknown_method(method));
        }
        let Some(law) = self.parts.laws.iter_mut().find(|law| law.id == *id) else {
            let known = self.catalogue.laws().iter().map(|law| law.id.as_str());
            return Err(unknown(Code::UnknownLaw, ("法令", "law"), id.as_str(), known));
        };
        let before = self.catalogue.law(id).map(|law| law.permits.as_slice()).unwrap_or_default();
        if before.iter().all(|permit| permit.method != *method) {
            return Err(Refused::of(
                Code::PermitMismatch,
                format!("法令 `{id}` は、もともと手法 `{method}` を認めていません"),
                format!("the law `{id}` does not permit the method `{method}` in the first place"),
            ));
        }
        let narrowed = |permit: Permit| -> Vec<Permit> {
            if permit.method != *method {
                return vec![permit];
            }
            let left = without(permit.period, period);
            left.into_iter().map(|period| Permit { period, ..permit.clone() }).collect()
        };
        law.permits = std::mem::take(&mut law.permits).into_iter().flat_map(narrowed).collect();
        // A list that could not be read in full would leave open what the sector refuses.
        if !law.rules_out(method) && law.permits.iter().all(|permit| permit.method != *method) {
            let source = law.source.clone();
            law.excludes.push(Exclusion { method: method.clone(), status: Status::Proposal, source });
        }
        Ok(())
    }

    /// A law that decides and permits nothing any more would not decide any more.
    fn without_permits(&mut self, changes: &[Placed<Change>]) {
        for law in &self.parts.laws {
            if law.effect != Effect::Decides || !law.permits.is_empty() {
                continue;
            }
            let about =
                |change: &Change| matches!(change, Change::PermitRefused { law: id, .. } if *id == law.id);
            if let Some(placed) = changes.iter().find(|placed| about(&placed.value)) {
                let id = &law.id;
                let message = say(
                    format!("法令 `{id}` が認める手法が一つも残りません"),
                    format!("no method that the law `{id}` permits is left"),
                );
                self.findings.push(placed.finding(Code::StatutoryRule, message, None));
            }
        }
    }

    /// A refusal names a source that exists.
    fn source(&self, refusal: &Refusal) -> Result<(), Refused> {
        let id = &refusal.source;
        let added = self.added.iter().flat_map(|addition| &addition.value.sources);
        let known = self.catalogue.sources().chain(added).map(|source| source.id.as_str());
        if known.clone().any(|known| *id == *known) {
            return Ok(());
        }
        Err(unknown(Code::UnknownSource, ("出典", "source"), id.as_str(), known))
    }

    fn unknown_method(&self, id: &MethodId) -> Refused {
        let known = self.catalogue.methods().iter().map(|method| method.id.as_str());
        unknown(Code::UnknownMethod, ("手法", "method"), id.as_str(), known)
    }
}

/// Makes a method impossible to use. It stays in the catalogue, so that answers and laws that name it can be read.
fn refuse(method: &mut Method, refusal: &Refusal) {
    if method.requirements.iter().all(|requirement| requirement.need != Need::Acceptance) {
        method.requirements.push(Requirement {
            need: Need::Acceptance,
            text: refusal.text.clone(),
            lacking_when: Some(always()),
            partly_when: None,
            scarcely_when: None,
            source: refusal.source.clone(),
        });
    }
}

fn always() -> Condition {
    Condition::All(Vec::new())
}

fn never() -> Condition {
    Condition::Any(Vec::new())
}

impl Refused {
    fn of(code: Code, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, message: say(ja, en), hint: None }
    }
}

fn unknown<'k>(
    code: Code,
    (ja, en): (&str, &str),
    id: &str,
    known: impl Iterator<Item = &'k str>,
) -> Refused {
    let message = say(format!("{ja} `{id}` はありません"), format!("there is no {en} `{id}`"));
    Refused { code, message, hint: suggest(id, known) }
}
