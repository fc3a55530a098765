//! The facts about entries of the base that a guideline can rely on.
//!
//! Responsible for: choosing what of an entry is relied on, in a form that is small and can be compared. Not
//! responsible for: which entries these are (`reference`).
//!
//! A word with a colon is about something that the pack names: `option:yes` of a question, `permit:ic-selfie` of a
//! law. These are always there, so that "it was not permitted" is not taken for "nobody looked".

use std::collections::BTreeMap;

use model::{Period, Text};
use policy::Catalogue;
use policy::kind::checkpoint::Item;
use policy::kind::document::Document;
use policy::kind::framework::Framework;
use policy::kind::glossary::Term;
use policy::kind::law::Law;
use policy::kind::method::Method;
use policy::kind::question::Question;
use policy::kind::source::Source;
use policy::kind::threshold::Threshold;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::entry::{Entry, EntryKind};
use super::reference::{References, decides_levels};
use super::relied::{Fact, Relied};

/// Levels of methods that count under the framework of the guideline, by method.
pub(super) type Counted = BTreeMap<String, u8>;

/// Characters of a hash that are kept: enough to tell two versions of one entry apart.
const HASH_LENGTH: usize = 16;

/// What is relied on in an entry; `None` when the base does not have it.
pub(super) fn relied(
    entry: &Entry,
    references: &References,
    catalogue: &Catalogue,
    counted: &Counted,
) -> Option<Relied> {
    let id = entry.id.as_str();
    Some(match entry.kind {
        EntryKind::Framework => framework(catalogue.framework(&id.into())?),
        EntryKind::Law => law(catalogue.law(&id.into())?, references),
        EntryKind::Method => method(catalogue.method(&id.into())?, counted),
        EntryKind::Document => document(catalogue.document(&id.into())?),
        EntryKind::Question => question(catalogue.question(&id.into())?, references),
        EntryKind::Threshold => threshold(catalogue.threshold(id)?),
        EntryKind::Item => item(catalogue.checkpoint_item(&id.into())?),
        EntryKind::Term => term(catalogue.glossary().find(|term| term.id == id)?),
        EntryKind::Source => source(catalogue.source(&id.into())?),
        EntryKind::Questionnaire => questionnaire(catalogue),
    })
}

/// Collects facts of an entry.
struct Facts {
    title: Text,
    facts: BTreeMap<String, Fact>,
}

impl Facts {
    /// The title is a fact as well where guidelines print it.
    fn of(title: &Text) -> Self {
        Self { title: title.clone(), facts: BTreeMap::new() }.text("title", title)
    }

    fn with(mut self, word: impl Into<String>, fact: Fact) -> Self {
        self.facts.insert(word.into(), fact);
        self
    }

    fn text(self, word: &str, text: &Text) -> Self {
        self.with(word, Fact::Text(text.clone()))
    }

    fn word(self, word: &str, value: impl Into<String>) -> Self {
        self.with(word, Fact::Word(value.into()))
    }

    fn list(self, word: impl Into<String>, values: impl IntoIterator<Item = String>) -> Self {
        self.with(word, Fact::List(values.into_iter().collect()))
    }

    fn number(self, word: &str, value: Option<impl Into<u64>>) -> Self {
        match value {
            Some(value) => self.with(word, Fact::Number(value.into())),
            None => self,
        }
    }

    /// The hash of something long; nothing where there is nothing.
    fn hash<T: Serialize>(self, word: &str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.word(word, hash(value)),
            None => self,
        }
    }

    fn done(self) -> Relied {
        Relied { title: self.title, facts: self.facts }
    }
}

/// `sha256:` and the beginning of the hash of what a value says. In letters from a to p: a hash in hexadecimal digits may
/// by chance look like a My Number, which no text may hold.
pub(super) fn hash<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_vec(value).expect("keys of maps in policies are words");
    let letter = |half: u8| char::from(b'a' + half);
    let digest = Sha256::digest(&json);
    let letters: String = digest.iter().flat_map(|byte| [letter(byte >> 4), letter(byte & 15)]).collect();
    format!("sha256:{}", &letters[..HASH_LENGTH])
}

fn method(method: &Method, counted: &Counted) -> Relied {
    let level = counted.get(method.id.as_str()).copied();
    let status = method.level.as_ref().map(|level| word(&level.status));
    let facts = Facts::of(&method.short_title)
        .number("level", level)
        .list("documents", method.documents.iter().map(ToString::to_string))
        .list(
            "aliases",
            method
                .aliases
                .iter()
                .map(|alias| format!("{} {} {}", alias.law, alias.clause, days(alias.period))),
        )
        .hash("requirements", Some(&method.requirements));
    match status {
        Some(status) => facts.word("level-status", status).done(),
        None => facts.done(),
    }
}

fn document(document: &Document) -> Relied {
    let features =
        [("photo", document.has_photo), ("chip", document.has_chip), ("address", document.has_address)];
    Facts::of(&document.title)
        .word("strength", word(&document.strength))
        .word("accepted", days(document.accepted))
        .list("features", features.into_iter().filter(|(_, has)| *has).map(|(word, _)| word.to_owned()))
        .done()
}

fn question(question: &Question, references: &References) -> Relied {
    let option_ids = || question.options.iter().map(|option| option.id.to_string());
    let entry = Entry::new(EntryKind::Question, &question.id);
    let named = references.places(&entry).iter().any(|place| place != super::reference::LEVELS);
    // Of questions that only ratings rest on, words matter to nobody's guideline.
    let mut facts = if named {
        Facts::of(&question.text)
    } else {
        Facts { title: question.text.clone(), facts: BTreeMap::new() }
    };
    facts = facts.word("kind", word(&question.kind)).list("options", option_ids());
    if let Some(condition) = &question.show_when {
        facts = facts.word("show-when", hash(condition));
    }
    if decides_levels(question) {
        let rates = question.options.iter().flat_map(|option| {
            option
                .rates
                .iter()
                .map(|(category, rating)| format!("{} {}={}", option.id, category.word(), rating.word()))
        });
        facts = facts.list("rates", rates);
    }
    for id in references.options(question.id.as_str()) {
        let label = question.options.iter().find(|option| option.id == id).map(|option| &option.text);
        let label = label.map_or(Fact::List(Vec::new()), |text| Fact::Text(text.clone()));
        facts = facts.with(format!("option:{id}"), label);
    }
    facts.done()
}

fn threshold(threshold: &Threshold) -> Relied {
    Facts::of(&threshold.text)
        .number("value", Some(threshold.value))
        .word("unit", word(&threshold.unit))
        .word("source", threshold.source.to_string())
        .done()
}

fn law(law: &Law, references: &References) -> Relied {
    let mut facts = Facts::of(&law.short_title)
        .word("effect", word(&law.effect))
        .list("axes", law.axes.iter().map(|axis| axis.word().to_owned()))
        .hash("applies-when", Some(&law.applies_when));
    // What a law says in detail matters where it may apply.
    if references.places(&Entry::new(EntryKind::Law, &law.id)).is_empty() {
        return facts.done();
    }
    let day = |date: Option<chrono::NaiveDate>| date.map_or_else(|| "-".to_owned(), |date| date.to_string());
    facts = facts.list(
        "changes",
        law.changes
            .iter()
            .map(|change| format!("{} {} {}", change.code, day(change.date), word(&change.status))),
    );
    for method in references.methods() {
        let permits = law.permits.iter().filter(|permit| permit.method == method);
        let said = permits.map(|permit| {
            let condition = if permit.condition.is_some() { " conditional" } else { "" };
            format!("{} {} {}{condition}", permit.clause, days(permit.period), word(&permit.status))
        });
        facts = facts.list(format!("permit:{method}"), said);
    }
    facts.done()
}

fn framework(framework: &Framework) -> Relied {
    let facts = Facts::of(&framework.short_title).hash("disabled", framework.disabled.as_ref());
    let Some(rules) = &framework.rules else { return facts.done() };
    let ceilings = rules.table.ceilings.iter().flat_map(|(level, row)| {
        row.iter().map(move |(category, rating)| format!("{level} {}={}", category.word(), rating.word()))
    });
    let pair = rules.pair.as_ref().map(|pair| format!("{} {}", pair.from_ial, pair.at_least_aal));
    let facts = facts
        .list("ceilings", ceilings)
        .number("no-proofing-needed", Some(rules.no_proofing_needed.level))
        .number("validated-attribute", rules.validated_attribute.as_ref().map(|rule| rule.level))
        .number("personal-data-online", Some(rules.personal_data_online.level));
    match pair {
        Some(pair) => facts.word("pair", pair).done(),
        None => facts.done(),
    }
}

fn item(item: &Item) -> Relied {
    Facts::of(&item.title)
        .hash("applies-when", item.applies_when.as_ref())
        .hash("compulsory-when", item.compulsory_when.as_ref())
        .done()
}

fn term(term: &Term) -> Relied {
    let source = term.source.to_string();
    Facts::of(&term.term).text("meaning", &term.meaning).word("source", source).done()
}

fn source(source: &Source) -> Relied {
    let read = Facts::of(&source.title).word("reading", word(&source.reading));
    let mut facts = read.word("checked-on", source.checked_on.to_string());
    if let Some(locator) = &source.locator {
        facts = facts.word("locator", locator);
    }
    if let Some(note) = &source.note {
        facts = facts.text("note", note);
    }
    facts.done()
}

/// All questions by id: whether one is new cannot be told otherwise.
fn questionnaire(catalogue: &Catalogue) -> Relied {
    let title = Text { ja: "質問票".to_owned(), en: "Questionnaire".to_owned() };
    let facts = Facts { title, facts: BTreeMap::new() };
    facts.list("questions", catalogue.questions().map(|question| question.id.to_string())).done()
}

/// A period as `from/until`, open ends empty.
fn days(period: Period) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{}/{}", day(period.from), day(period.until))
}

/// The word that a value is written as in files.
fn word<T: Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).ok();
    value.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
