//! The content of a guideline's document, in one language.
//!
//! Responsible for: turning a pack with its numbers, terms and sources into what `report` prints. Not responsible
//! for: pages; what the levels of a transaction are, which the engine and the guideline's operations decide.

mod matrix;
mod transaction;

use engine::Engine;
use model::result::ClauseState;
use model::{Lang, QuestionId, SourceId, Text};
use report::guideline::input::{
    BasePart, BasedOnPart, ChangelogInput, ChapterInput, ClauseInput, ExampleInput, GuidelineInput,
    Obligation, Prose, SelfCheckInput,
};
use sector::overlay::Guideline;
use sector::pack::{self, Chapter, Clause, Example};

use super::phrase::SectorPhrases;

/// What a document is made of.
pub struct DocumentSource<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// An engine on the guideline's catalogue.
    pub engine: &'a Engine,
    /// Fingerprint of the publisher's key; absent while nothing is signed.
    pub fingerprint: Option<String>,
    /// Whether it is still a draft.
    pub draft: bool,
    /// Language.
    pub lang: Lang,
}

/// The content of a document.
pub fn guideline_input(source: &DocumentSource<'_>) -> GuidelineInput {
    let words = SectorPhrases::on(source.guideline, source.guideline.pack.header.date, source.lang);
    let writer = Writer { words, source };
    let pack = &source.guideline.pack;
    let header = &pack.header;
    let phrases = words.phrases();
    GuidelineInput {
        lang: source.lang,
        title: words.text(&header.title).to_owned(),
        notice: words.filled(&header.notice),
        publisher: header.publisher.clone(),
        version: header.version.clone(),
        date: phrases.date(header.date),
        date_iso: header.date.to_string(),
        id: header.id.clone(),
        hash: source.guideline.hash.clone(),
        fingerprint: source.fingerprint.clone(),
        base: BasePart {
            id: header.base.id.clone(),
            version: header.base.version.clone(),
            hash: header.base.hash.clone(),
        },
        framework: source
            .guideline
            .catalogue
            .framework(&header.framework)
            .map_or_else(|| header.framework.to_string(), |found| words.text(&found.short_title).to_owned()),
        based_on: header.based_on.as_ref().map(|based_on| BasedOnPart {
            title: words.text(&based_on.title).to_owned(),
            body: words.text(&based_on.body).to_owned(),
            date: phrases.date(based_on.date),
            source: based_on.source.to_string(),
        }),
        draft: source.draft,
        disclaimer: Vec::new(),
        chapters: pack.chapters.iter().map(|chapter| writer.chapter(chapter)).collect(),
        transactions: writer.transactions(),
        matrix: writer.matrix(),
        examples: pack.examples.iter().map(|example| writer.example(example)).collect(),
        self_checks: writer.self_checks(),
        review: phrases.say_with(
            "sector-review",
            &[("months", &header.review.months.to_string()), ("text", words.text(&header.review.text))],
        ),
        glossary: writer.glossary(),
        sources: writer.sources(),
        changelog: header
            .changelog
            .iter()
            .map(|entry| ChangelogInput {
                version: entry.version.clone(),
                date: phrases.date(entry.date),
                text: words.filled(&entry.text),
            })
            .collect(),
    }
}

/// Writes the parts of one document.
struct Writer<'a> {
    words: SectorPhrases<'a>,
    source: &'a DocumentSource<'a>,
}

impl Writer<'_> {
    fn chapter(&self, chapter: &Chapter) -> ChapterInput {
        let numbers = &self.source.guideline.numbers;
        ChapterInput {
            id: chapter.id.clone(),
            number: numbers.chapter(&chapter.id, self.source.lang).unwrap_or_default(),
            title: self.words.filled(&chapter.title),
            clauses: chapter.clauses.iter().map(|clause| self.clause(clause)).collect(),
        }
    }

    fn clause(&self, clause: &Clause) -> ClauseInput {
        let words = self.words;
        ClauseInput {
            id: clause.id.clone(),
            number: self.source.guideline.numbers.own(&clause.id).unwrap_or_default().to_owned(),
            heading: clause.heading.as_ref().map(|heading| words.filled(heading)).unwrap_or_default(),
            text: self.prose(&clause.text),
            obligation: match clause.obligation {
                pack::Obligation::Required => Obligation::Required,
                pack::Obligation::Recommended => Obligation::Recommended,
                pack::Obligation::Optional => Obligation::Optional,
                pack::Obligation::Reference => Obligation::Reference,
            },
            status: words.status(clause.status),
            source: words.phrases().source(clause.source.as_ref()),
            transactions: clause.transactions.iter().map(|id| words.transaction(id)).collect(),
            remedy: clause.remedy.as_ref().map(|remedy| words.filled(remedy)).unwrap_or_default(),
            clauses: clause.clauses.iter().map(|clause| self.clause(clause)).collect(),
        }
    }

    /// A text whose references to clauses stay references.
    fn prose(&self, text: &Text) -> Prose {
        let lang = self.source.lang;
        let with_terms = self.source.guideline.fill_terms(text, lang);
        Prose::with_references(&with_terms, |id| self.source.guideline.numbers.cited(id, lang))
    }

    /// Numbers of clauses as references.
    fn references<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Prose {
        let separator = self.words.phrases().say("list-separator");
        let mut prose = Prose::default();
        for (place, id) in ids.into_iter().enumerate() {
            if place > 0 {
                prose = prose.then(&separator);
            }
            let number = self.source.guideline.numbers.full(id).unwrap_or(id);
            prose = prose.then_clause(id, number);
        }
        prose
    }

    fn example(&self, example: &Example) -> ExampleInput {
        let phrases = self.words.phrases();
        let given = example
            .answers
            .iter()
            .map(|(id, answer)| (phrases.question(id), self.answer(id, answer)))
            .collect();
        ExampleInput {
            title: self.words.text(&example.title).to_owned(),
            as_of: phrases.date(example.as_of),
            given,
            outcome: self.outcome(example),
            clauses: self.references(example.clauses.iter().map(String::as_str)),
        }
    }

    fn answer(&self, question: &QuestionId, given: &pack::example::Given) -> String {
        let phrases = self.words.phrases();
        match given {
            pack::example::Given::One(word) if word == "unknown" => phrases.say("unknown"),
            pack::example::Given::One(word) => phrases.option(question, word),
            pack::example::Given::Many(words) => {
                let words: Vec<String> = words.iter().map(|word| phrases.option(question, word)).collect();
                phrases.list(&words)
            }
        }
    }

    /// What an example expects.
    fn outcome(&self, example: &Example) -> Vec<(String, String)> {
        let phrases = self.words.phrases();
        let expect = &example.expect;
        let mut outcome = Vec::new();
        for (key, levels) in [("sector-levels-base", expect.base), ("sector-levels-sector", expect.sector)] {
            if let Some(levels) = levels {
                let range =
                    model::result::Levels { ial: Some([levels.ial; 2]), aal: levels.aal.map(|aal| [aal; 2]) };
                outcome.push((phrases.say(key), phrases.list(&self.words.levels(range))));
            }
        }
        if let Some(conformance) = expect.conformance {
            outcome.push((phrases.say("sector-conformance"), self.words.conformance(conformance)));
        }
        // One line for each state: a guideline has many clauses, and examples are read one below the other.
        for state in [ClauseState::Met, ClauseState::NotMet, ClauseState::Open, ClauseState::NotApplicable] {
            // In the order of the guideline, whatever the order of their ids.
            let own = self.source.guideline.pack.clauses();
            let own = own.filter(|clause| expect.clauses.get(&clause.id) == Some(&state));
            let numbers: Vec<String> = own
                .map(|own| self.source.guideline.numbers.full(&own.id).unwrap_or(&own.id).to_owned())
                .collect();
            if !numbers.is_empty() {
                let list = phrases.list(&numbers);
                let label = phrases.say_with("sector-clause", &[("number", &list)]);
                outcome.push((label, self.words.state(state)));
            }
        }
        outcome
    }

    fn self_checks(&self) -> Vec<SelfCheckInput> {
        let pack = &self.source.guideline.pack;
        let questions = pack.sections.iter().flat_map(|section| &section.questions);
        questions
            .filter_map(|question| {
                let about: Vec<&Clause> =
                    pack.clauses().filter(|clause| clause.questions.contains(&question.id)).collect();
                if about.is_empty() {
                    return None;
                }
                let remedy = about.iter().find_map(|clause| clause.remedy.as_ref());
                Some(SelfCheckInput {
                    question: self.words.phrases().question(&question.id),
                    clauses: self.references(about.iter().map(|clause| clause.id.as_str())),
                    remedy: remedy.map(|remedy| self.words.filled(remedy)).unwrap_or_default(),
                })
            })
            .collect()
    }

    /// The pack's own terms; those of the base are explained by the product.
    fn glossary(&self) -> Vec<(String, String)> {
        let words = self.words;
        let terms = &self.source.guideline.pack.terms;
        terms.iter().map(|term| (words.text(&term.term).to_owned(), words.filled(&term.meaning))).collect()
    }

    /// The sources that the document names, in the order of their labels.
    fn sources(&self) -> Vec<(String, String, String)> {
        let words = self.words.phrases();
        let mut named: Vec<&SourceId> = self.source.guideline.pack.named_sources();
        named.sort();
        named.dedup();
        named
            .into_iter()
            .filter_map(|id| self.source.guideline.catalogue.source(id))
            .map(|source| {
                let place = words.source_where(source).unwrap_or_default();
                (source.id.to_string(), self.words.text(&source.title).to_owned(), place)
            })
            .collect()
    }
}
