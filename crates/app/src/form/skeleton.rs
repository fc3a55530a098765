//! Where a draft begins: the bare skeleton, or another guideline under a new name.
//!
//! Responsible for: a pack that can be read, with every part of the usual skeleton as a chapter. Not responsible for:
//! what stands in them, which is the association's.

use chrono::NaiveDate;
use model::Text;
use policy::Catalogue;
use policy::kind::source::{Reading, Source};
use sector::Pack;
use sector::overlay::base_of;
use sector::pack::clause::{Chapter, ChapterPart};
use sector::pack::header::{ChangelogEntry, Header, Review};
use sector::pack::{FORMAT, Matrix};
use words::Words;

/// Id of the source that stands for the association itself.
pub(super) const OWN_SOURCE: &str = "association";

/// Version of every new draft.
const FIRST_VERSION: &str = "0.1.0";

/// Months between two reviews, as long as nobody says otherwise; a proposal of the project.
const REVIEW_MONTHS: u32 = 12;

/// The parts of the skeleton with the ids of their chapters.
const PARTS: [(ChapterPart, &str); 12] = [
    (ChapterPart::Purpose, "purpose"),
    (ChapterPart::Definitions, "definitions"),
    (ChapterPart::Transactions, "transactions"),
    (ChapterPart::Harm, "harm"),
    (ChapterPart::Attributes, "attributes"),
    (ChapterPart::Levels, "levels"),
    (ChapterPart::Methods, "methods"),
    (ChapterPart::Exceptions, "exceptions"),
    (ChapterPart::PersonalData, "personal-data"),
    (ChapterPart::Delegation, "delegation"),
    (ChapterPart::SelfCheck, "self-check"),
    (ChapterPart::Review, "review"),
];

/// What a new guideline is called.
pub struct Named<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title; the other language may be empty.
    pub title: Text,
    /// Who will publish it.
    pub publisher: &'a str,
    /// The day.
    pub today: NaiveDate,
}

/// The bare skeleton.
pub fn skeleton(named: &Named<'_>, base: &Catalogue, framework: &str) -> Pack {
    let header = Header {
        format: FORMAT.to_owned(),
        id: named.id.to_owned(),
        version: FIRST_VERSION.to_owned(),
        date: named.today,
        publisher: named.publisher.to_owned(),
        title: named.title.clone(),
        short_title: named.title.clone(),
        notice: say("sector-skeleton-notice"),
        base: base_of(base),
        framework: framework.into(),
        based_on: None,
        review: Review { months: REVIEW_MONTHS, text: say("sector-skeleton-review") },
        collect: Vec::new(),
        changelog: vec![first_entry(named)],
        relied_on: None,
        rebased: Vec::new(),
    };
    let chapters = (1..)
        .zip(PARTS)
        .map(|(order, (part, id))| Chapter {
            id: id.to_owned(),
            order,
            part,
            title: say(&format!("sector-part-{id}")),
            clauses: Vec::new(),
        })
        .collect();
    Pack {
        header,
        transactions: Vec::new(),
        chapters,
        operations: Vec::new(),
        matrix: Matrix::default(),
        sections: Vec::new(),
        examples: Vec::new(),
        terms: Vec::new(),
        sources: vec![association(named.today)],
    }
}

/// A sentence of the catalogues in both languages.
fn say(key: &str) -> Text {
    let in_lang = |lang| Words::of(lang).say(key);
    Text { ja: in_lang(model::Lang::Ja), en: in_lang(model::Lang::En) }
}

/// Another guideline as the beginning of a new one: its content, under a new name, version and base.
pub fn restamped(pack: &Pack, named: &Named<'_>, base: &Catalogue) -> Pack {
    let mut pack = pack.clone();
    let header = &mut pack.header;
    header.id = named.id.to_owned();
    header.version = FIRST_VERSION.to_owned();
    header.date = named.today;
    header.publisher = named.publisher.to_owned();
    header.title = named.title.clone();
    header.short_title = named.title.clone();
    // What the other guideline says about itself is not true of this one.
    header.notice = say("sector-skeleton-notice");
    header.based_on = None;
    header.relied_on = None;
    header.rebased = Vec::new();
    header.base = base_of(base);
    header.changelog = vec![first_entry(named)];
    if pack.sources.iter().all(|source| source.id != *OWN_SOURCE) {
        pack.sources.push(association(named.today));
    }
    pack
}

fn first_entry(named: &Named<'_>) -> ChangelogEntry {
    ChangelogEntry {
        version: FIRST_VERSION.to_owned(),
        date: named.today,
        text: Text {
            ja: Words::of(model::Lang::Ja).say("sector-skeleton-changelog"),
            en: Words::of(model::Lang::En).say("sector-skeleton-changelog"),
        },
    }
}

fn association(today: NaiveDate) -> Source {
    Source {
        id: OWN_SOURCE.into(),
        title: Text {
            ja: Words::of(model::Lang::Ja).say("sector-skeleton-source"),
            en: Words::of(model::Lang::En).say("sector-skeleton-source"),
        },
        locator: None,
        note: None,
        reading: Reading::Own,
        checked_on: today,
    }
}

/// The source that new entries name: the association's own, else the first that a pack has, else the project's.
pub(super) fn own_source(pack: &Pack) -> &str {
    let own = pack.sources.iter().find(|source| source.id == *OWN_SOURCE);
    own.or(pack.sources.first()).map_or("tashika-proposal", |source| source.id.as_str())
}
