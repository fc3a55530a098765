//! Sentences of findings with names in the place of ids.
//!
//! Responsible for: what everything that a finding names is called in the window, where nobody sees a file. The id
//! stands only where there is no name. Not responsible for: the sentences themselves (`sector::check`).

use model::{Lang, Text};
use sector::check::{Field, Part, Sentence, WitnessAnswer};
use sector::number::{Numbers, fill};
use sector::pack::{Clause, OTHER_WAY, TRANSACTION_QUESTION, WAYS_QUESTION};

use crate::form::{FormContext, Place, PlaceKind};

/// Characters after which the text of a clause without a heading is cut.
const LONGEST: usize = 40;

/// The names in a draft.
pub(super) struct Names<'c> {
    context: &'c FormContext<'c>,
    numbers: Numbers,
    /// Ids of operations with what each does.
    rules: Vec<(&'c str, String)>,
}

impl<'c> Names<'c> {
    /// Names in this draft.
    pub(super) fn of(context: &'c FormContext<'c>) -> Self {
        let title = |id: &'c str| (id, context.title(&Place::new(PlaceKind::Operation, id)));
        Self {
            context,
            numbers: Numbers::of(&context.pack.chapters),
            rules: context.pack.operations.iter().map(|own| title(&own.id)).collect(),
        }
    }

    /// A sentence with names. It stands alone in the window, so it begins with a capital letter.
    pub(super) fn sentence(&self, sentence: &Sentence) -> String {
        let told = self.told(sentence);
        let mut letters = told.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// A sentence with names, or words within one.
    fn told(&self, sentence: &Sentence) -> String {
        sentence.named(self.context.phrases.lang(), &|part| self.part(part))
    }

    /// Question and option of an answer, without quotation marks.
    pub(super) fn answer(&self, answer: &WitnessAnswer) -> [String; 2] {
        let (question, option) = (answer.question.as_str(), answer.option.as_str());
        [
            self.question(question).unwrap_or_else(|| question.to_owned()),
            self.option(question, option).unwrap_or_else(|| option.to_owned()),
        ]
    }

    fn part(&self, part: &Part) -> String {
        let phrases = &self.context.phrases;
        match part {
            Part::Operation(id) => self.rule(id),
            Part::Clause(id) => self.quoted(self.clause(id).or_else(|| self.chapter(id)), id),
            Part::Transaction(id) => self.quoted(self.entry(PlaceKind::Transaction, id), id),
            Part::Way(id) => self.quoted(self.way(id), id),
            Part::Question(id) => self.quoted(self.question(id), id),
            Part::Option(question, id) => self.quoted(self.option(question, id), id),
            Part::Method(id) => self.quoted(named(phrases.method(&id.as_str().into()), id), id),
            Part::Document(id) => self.quoted(named(phrases.document(&id.as_str().into()), id), id),
            Part::Law(id) => self.quoted(named(phrases.law(&id.as_str().into()), id), id),
            Part::Item(id) => self.quoted(named(phrases.checkpoint_item(&id.as_str().into()), id), id),
            Part::Threshold(id) => {
                let found = self.context.catalogue.thresholds().find(|own| own.id == *id);
                self.quoted(found.and_then(|own| self.text(&own.text)), id)
            }
            Part::Term(id) => self.quoted(self.term(id), id),
            Part::Source(id) => {
                let of_base = || self.context.catalogue.source(&id.as_str().into());
                let name = self.entry(PlaceKind::Source, id);
                self.quoted(name.or_else(|| of_base().and_then(|own| self.text(&own.title))), id)
            }
            Part::Framework(id) => {
                let found = self.context.catalogue.framework(&id.as_str().into());
                self.quoted(found.and_then(|own| self.text(&own.short_title)), id)
            }
            Part::Target(target) => within_sentence(phrases.target(target), phrases.lang()),
            Part::Op(op) => self.quoted(phrases.find(&format!("sector-op-{}", op.word())), op.word()),
            Part::Field(field) => self.quoted(Some(phrases.say(label(*field))), field.key()),
            Part::Rated(axis, category) => {
                let category = phrases.category(&self.context.pack.header.framework, *category);
                self.quoted(Some(format!("{} – {category}", phrases.axis(*axis))), axis.word())
            }
            Part::Rating(rating) => phrases.rating(*rating),
            Part::Day(day) => phrases.date(*day),
            Part::Word(word) => self.quoted(None, word),
            Part::List(parts) => phrases.list(&parts.iter().map(|part| self.part(part)).collect::<Vec<_>>()),
            Part::Told(sentence) => self.told(sentence),
            Part::InFiles(_) => String::new(),
        }
    }

    /// What an operation does. Of several that do the same, the clause tells which one is meant, or else the id.
    fn rule(&self, id: &str) -> String {
        let phrases = &self.context.phrases;
        let found = self.rules.iter().find(|(own, _)| *own == id);
        let Some((_, name)) = found else { return self.quoted(None, id) };
        let said = phrases.say_with("sector-name-rule", &[("name", &inner(name, phrases.lang()))]);
        let others = self.rules.iter().filter(|(own, title)| *own != id && title == name);
        let alike: Vec<&str> = others.map(|(own, _)| *own).collect();
        if alike.is_empty() {
            return said;
        }
        let names = |clause: &Clause, id: &str| clause.operations.iter().any(|own| own == id);
        let own = self.context.pack.clauses().find(|clause| names(clause, id));
        let number = own
            .filter(|clause| !alike.iter().any(|other| names(clause, other)))
            .and_then(|clause| self.numbers.full(&clause.id));
        let mark = match number {
            Some(number) => phrases.say_with("sector-clause", &[("number", number)]),
            None => id.to_owned(),
        };
        phrases.say_with("sector-name-apart", &[("name", &said), ("mark", &mark)])
    }

    /// A name in quotation marks, or the id.
    fn quoted(&self, name: Option<String>, id: &str) -> String {
        let name = name.as_deref().unwrap_or(id);
        let phrases = &self.context.phrases;
        phrases.say_with("sector-name", &[("name", &inner(name, phrases.lang()))])
    }

    fn text(&self, text: &Text) -> Option<String> {
        let text = self.context.phrases.text(text);
        (!text.trim().is_empty()).then(|| text.to_owned())
    }

    /// The title of an entry of the draft.
    fn entry(&self, kind: PlaceKind, id: &str) -> Option<String> {
        let untitled = self.context.phrases.say("sector-untitled");
        named(self.context.title(&Place::new(kind, id)), id).filter(|title| *title != untitled)
    }

    /// Number and heading, or the beginning of the text.
    fn clause(&self, id: &str) -> Option<String> {
        let number = self.numbers.full(id)?;
        let lang = self.context.phrases.lang();
        let title = self.entry(PlaceKind::Clause, id).unwrap_or_default();
        let title = fill(&title, |id| self.numbers.cited(id, lang), |id| self.term(id)).text;
        let title = match title.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &title[..end]),
            None => title,
        };
        Some(format!("{number} {title}").trim_end().to_owned())
    }

    fn chapter(&self, id: &str) -> Option<String> {
        let number = self.numbers.chapter(id, self.context.phrases.lang())?;
        let title = self.entry(PlaceKind::Chapter, id).unwrap_or_default();
        Some(format!("{number} {title}").trim_end().to_owned())
    }

    fn way(&self, id: &str) -> Option<String> {
        match id {
            OTHER_WAY => Some(self.context.phrases.say("sector-other-way")),
            id => self.entry(PlaceKind::Way, id),
        }
    }

    /// A question of the draft or of the base; those that every guideline asks by what they ask for.
    fn question(&self, id: &str) -> Option<String> {
        let phrases = &self.context.phrases;
        match id {
            TRANSACTION_QUESTION => Some(phrases.say("sector-field-transaction-answer")),
            WAYS_QUESTION => Some(phrases.say("sector-field-ways-answer")),
            id => named(phrases.question(&id.into()), id).or_else(|| self.entry(PlaceKind::Question, id)),
        }
    }

    fn option(&self, question: &str, id: &str) -> Option<String> {
        match question {
            TRANSACTION_QUESTION => self.entry(PlaceKind::Transaction, id),
            WAYS_QUESTION => self.way(id),
            question => {
                let known = named(self.context.phrases.option(&question.into(), id), id);
                known.or_else(|| {
                    let mut own = self.context.pack.sections.iter().flat_map(|section| &section.questions);
                    let own = own.find(|own| own.id == *question)?;
                    self.text(&own.options.iter().find(|option| option.id == *id)?.text)
                })
            }
        }
    }

    /// A term of the draft or of the base.
    fn term(&self, id: &str) -> Option<String> {
        let of_base = || self.context.catalogue.glossary().find(|term| term.id == id);
        let own = self.entry(PlaceKind::Term, id);
        own.or_else(|| of_base().and_then(|term| self.text(&term.term)))
    }
}

/// What a lookup found, when it is a name and not the id itself.
fn named(found: String, id: &str) -> Option<String> {
    (found != id && !found.trim().is_empty()).then_some(found)
}

/// A label as it stands in the middle of a sentence.
fn within_sentence(label: String, lang: Lang) -> String {
    let mut characters = label.chars();
    match (lang, characters.next()) {
        (Lang::En, Some(first)) => first.to_lowercase().chain(characters).collect(),
        _ => label,
    }
}

/// A name as it stands within quotation marks.
fn inner(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => name.replace('「', "『").replace('」', "』"),
        Lang::En => name.replace('“', "‘").replace('”', "’"),
    }
}

/// The key of a field's label in the form.
fn label(field: Field) -> &'static str {
    match field {
        Field::Reason => "sector-field-reason",
        Field::Operations => "sector-field-operations",
        Field::Clauses => "sector-field-shown-clauses",
        Field::Source => "sector-field-source",
        Field::Remedy => "sector-field-remedy",
        Field::When => "sector-field-when",
        Field::ShowWhen => "sector-field-show-when",
        Field::Conditions => "sector-field-conditions",
        Field::Expect => "sector-field-expected",
        Field::Level => "sector-field-level",
        Field::Number => "sector-field-number",
        Field::Text => "sector-field-example-text",
    }
}

#[cfg(test)]
mod tests;
