//! Every entry of a shipped guideline has a form whose fields can be set to what they hold, and a person who knows no
//! YAML can build a guideline from the bare skeleton.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::NaiveDate;
use model::{Lang, Text};
use policy::Catalogue;
use sector::Pack;
use sector::overlay::apply;
use sector::read::{read_pack, shipped};

use super::*;

fn base() -> Catalogue {
    policy::load_embedded().into_result().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn example() -> Pack {
    shipped_pack("jfa-alcohol-tobacco-2023")
}

fn shipped_pack(name: &str) -> Pack {
    let (id, files) = shipped().into_iter().find(|(id, _)| id == name).unwrap();
    read_pack(&files, &id).unwrap().0
}

fn places(pack: &Pack) -> Vec<Place> {
    let mut places = vec![Place::new(PlaceKind::Header, "")];
    let mut add = |kind, id: &str| places.push(Place::new(kind, id));
    pack.chapters.iter().for_each(|entry| add(PlaceKind::Chapter, &entry.id));
    pack.clauses().for_each(|entry| add(PlaceKind::Clause, &entry.id));
    pack.transactions.iter().for_each(|entry| add(PlaceKind::Transaction, &entry.id));
    pack.operations.iter().for_each(|entry| add(PlaceKind::Operation, &entry.id));
    pack.matrix.ways.iter().for_each(|entry| add(PlaceKind::Way, &entry.id));
    for section in &pack.sections {
        add(PlaceKind::Section, &section.id);
        section.questions.iter().for_each(|entry| add(PlaceKind::Question, entry.id.as_str()));
    }
    pack.examples.iter().take(3).for_each(|entry| add(PlaceKind::Example, &entry.id));
    pack.terms.iter().for_each(|entry| add(PlaceKind::Term, &entry.id));
    pack.sources.iter().for_each(|entry| add(PlaceKind::Source, entry.id.as_str()));
    places
}

fn context<'a>(pack: &'a Pack, catalogue: &'a Catalogue, lang: Lang) -> FormContext<'a> {
    FormContext { pack, catalogue, phrases: Phrases::new(catalogue, lang) }
}

#[test]
fn every_field_takes_what_it_shows() {
    let (base, pack) = (base(), example());
    let guideline = apply(&pack, &base).unwrap();
    let context = context(&pack, &guideline.catalogue, Lang::Ja);
    let mut fields = 0;
    for place in places(&pack) {
        assert_eq!(Place::parse(&place.to_string()).as_ref(), Some(&place));
        for field in context.form(&place).unwrap().fields {
            assert!(!field.label.contains("sector-field"), "{} of {place} has no label", field.path);
            let same = set(&context, &place, &field.path, &field.value, today())
                .unwrap_or_else(|error| panic!("{place} {} = {:?}: {error}", field.path, field.value));
            if !field.path.starts_with("/changelog") {
                assert!(same == pack, "{place} {}", field.path);
            }
            fields += 1;
        }
    }
    assert!(fields > 1000, "all forms were looked at");
}

#[test]
fn what_a_field_does_not_take_is_refused() {
    let (base, pack) = (base(), example());
    let context = context(&pack, &base, Lang::En);
    let header = Place::new(PlaceKind::Header, "");
    for (path, value) in [
        ("/review/months", "twelve"),
        ("/date", "2026-13-01"),
        ("/framework", "no-such-framework"),
        ("/collect", "no-such-question"),
    ] {
        assert_eq!(set(&context, &header, path, value, today()), Err(FormError::Value), "{path}");
    }
    assert_eq!(set(&context, &header, "/format", "x", today()), Err(FormError::NotFound));
    let nowhere = Place::new(PlaceKind::Way, "nowhere");
    assert_eq!(set(&context, &nowhere, "/ial", "1", today()), Err(FormError::NotFound));
}

#[test]
fn a_new_version_gets_an_entry_in_the_changelog() {
    let (base, pack) = (base(), example());
    let context = context(&pack, &base, Lang::Ja);
    let header = Place::new(PlaceKind::Header, "");
    let raised = set(&context, &header, "/version", "1.1.0", today()).unwrap();
    assert_eq!(raised.header.changelog.len(), pack.header.changelog.len() + 1);
    assert_eq!(raised.header.changelog[0].version, "1.1.0");
    assert_eq!(raised.header.changelog[0].date, today());
}

#[test]
fn optional_texts_come_and_go_whole() {
    let (base, pack) = (base(), example());
    let clause = pack.clauses().find(|clause| clause.heading.is_none()).unwrap().id.clone();
    let place = Place::new(PlaceKind::Clause, clause.as_str());
    let named = set(&context(&pack, &base, Lang::Ja), &place, "/heading/ja", "見出し", today()).unwrap();
    let heading = named.clause(&clause).unwrap().heading.clone();
    assert_eq!(heading, Some(Text { ja: "見出し".into(), en: String::new() }));
    let again = set(&context(&named, &base, Lang::Ja), &place, "/heading/ja", "", today()).unwrap();
    assert!(again == pack);
}

#[test]
fn a_text_that_need_not_be_there_is_taken_away() {
    let base = base();
    let pack = shipped_pack("flea-market-sharing");
    let source = &pack.sources[0];
    assert!(source.locator.is_some());
    let place = Place::new(PlaceKind::Source, source.id.as_str());
    let without = set(&context(&pack, &base, Lang::Ja), &place, "/locator", " ", today()).unwrap();
    assert_eq!(without.sources[0].locator, None);
    let noted = set(&context(&without, &base, Lang::Ja), &place, "/note/ja", "覚え書き", today()).unwrap();
    assert_eq!(noted.sources[0].note.as_ref().map(|note| note.ja.as_str()), Some("覚え書き"));
    let bare = set(&context(&noted, &base, Lang::Ja), &place, "/note/ja", "", today()).unwrap();
    assert_eq!(bare.sources[0].note, None);
    // What has to be there stays, empty, and is asked for.
    let untitled = set(&context(&pack, &base, Lang::Ja), &place, "/title/ja", "", today()).unwrap();
    assert_eq!(untitled.sources[0].title.ja, "");
}

#[test]
fn clauses_move_in_out_and_on_and_back() {
    let pack = example();
    let chapter = &pack.chapters[1];
    let second = Place::new(PlaceKind::Clause, chapter.clauses[1].id.as_str());
    let within = move_to(&pack, &second, "in").unwrap();
    assert_eq!(within.chapters[1].clauses.len(), chapter.clauses.len() - 1);
    assert!(move_to(&within, &second, "out").unwrap() == pack);
    let up = move_to(&pack, &second, "up").unwrap();
    assert!(move_to(&up, &second, "down").unwrap() == pack);
    let first = Place::new(PlaceKind::Clause, chapter.clauses[0].id.as_str());
    let before = move_to(&pack, &first, "up").unwrap();
    assert_eq!(before.chapters[0].clauses.last().map(|clause| clause.id.as_str()), Some(first.id()));
    let very_first = Place::new(PlaceKind::Clause, pack.chapters[0].clauses[0].id.as_str());
    assert_eq!(move_to(&pack, &very_first, "up"), Err(FormError::Move));
    let way = Place::new(PlaceKind::Way, pack.matrix.ways[0].id.as_str());
    let moved = move_to(&pack, &way, "1/each-time").unwrap();
    assert_eq!((moved.matrix.ways[0].ial, moved.matrix.ways[0].column.word()), (1, "each-time"));
    assert_eq!(move_to(&pack, &way, "4/aal1"), Err(FormError::Move));
}

#[test]
fn a_guideline_grows_from_the_bare_skeleton() {
    let base = base();
    let title = Text { ja: "貸会議室".into(), en: "Meeting rooms".into() };
    let named = Named { id: "meeting-rooms", title, publisher: "貸会議室協会", today: today() };
    let mut pack = skeleton(&named, &base, "ds500-2019");
    assert_eq!(pack.chapters.len(), 12);
    for (within, kind) in [
        ("transactions", ""),
        ("operations", ""),
        ("ways", ""),
        ("sections", ""),
        ("examples", ""),
        ("terms", ""),
        ("sources", ""),
        ("chapters", ""),
        ("chapters/purpose", "clause"),
        ("clauses/clause-1", "clause"),
        ("transactions/transaction-1", "attribute"),
        ("ways/way-1", "condition"),
    ] {
        let (grown, place) = add(&pack, within, kind, "3/aal2", today()).unwrap();
        assert!(context(&grown, &base, Lang::En).form(&place).is_ok(), "{place}");
        pack = grown;
    }
    assert_eq!((pack.matrix.ways[0].ial, pack.matrix.ways[0].column.word()), (3, "aal2"));
    let section = Place::new(PlaceKind::Section, pack.sections[0].id.as_str()).to_string();
    let (asked, question) = add(&pack, &section, "question", "", today()).unwrap();
    let (asked, _) = add(&asked, &question.to_string(), "option", "", today()).unwrap();
    assert_eq!(asked.sections[0].questions[0].options.len(), 3);
    for place in places(&asked) {
        assert!(context(&asked, &base, Lang::Ja).form(&place).is_ok());
    }
    // What was added goes again.
    let way = Place::new(PlaceKind::Way, "way-1");
    assert!(remove(&asked, &way).unwrap().matrix.ways.is_empty());
    assert_eq!(remove(&asked, &Place::new(PlaceKind::Header, "")), Err(FormError::NotFound));
}
