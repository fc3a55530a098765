//! The questions that every guideline asks, and itself as a source.
//!
//! Responsible for: `sector-transaction` and `sector-ways`, made from the transactions and ways of the pack.
//! Not responsible for: what follows from the answers (`decide`).

use std::collections::BTreeSet;

use model::Text;
use policy::kind::fact::Status;
use policy::kind::question::{Question, QuestionKind, QuestionOption, Section, Step};
use policy::kind::source::{Reading, Source, Sources};
use policy::overlay::Addition;
use policy::{Code, Finding, say};

use super::finding;
use crate::pack::{OTHER_WAY, Pack, TRANSACTION_QUESTION, WAYS_QUESTION};
use crate::read::{Entry, FileKind, PlaceIndex, is_kebab_case};

/// Options that a question may have.
const MAX_OPTIONS: usize = 64;

/// Id of the section that asks the generated questions.
pub fn section_id(pack: &Pack) -> String {
    format!("sector-{}", pack.header.id)
}

/// Id of the guideline as a source.
pub fn source_id(pack: &Pack) -> String {
    section_id(pack)
}

/// The section with the generated questions.
pub(super) fn section(pack: &Pack, places: &PlaceIndex) -> Addition<Section> {
    let transactions =
        pack.transactions.iter().map(|transaction| option(&transaction.id, &transaction.title));
    let ways = pack.matrix.ways.iter().map(|way| option(&way.id, &way.title));
    let other = option(OTHER_WAY, &say("表にない手法", "A way that is not in the table"));
    let title = &pack.header.short_title;
    let section = Section {
        id: section_id(pack),
        order: 0,
        step: Step::Sector,
        title: title.clone(),
        intro: say(
            "業界ガイドラインのどの取引について、どの手法で利用者を確かめるかをお答えください。",
            "Tell which transaction of the sector guideline this is about, and in which ways users are checked.",
        ),
        questions: vec![
            Question {
                id: TRANSACTION_QUESTION.into(),
                text: say(
                    "このサービスは、ガイドラインのどの取引に当たりますか。",
                    "Which transaction of the guideline is this assessment about?",
                ),
                why: say(
                    "取引によって、求められるレベルや使える手法が違うことがあるためです。",
                    "Required levels and accepted ways may differ between transactions.",
                ),
                example: example(pack.transactions.first().map(|transaction| &transaction.title)),
                kind: QuestionKind::One,
                options: transactions.collect(),
                ..question(pack)
            },
            Question {
                id: WAYS_QUESTION.into(),
                text: say(
                    "どの手法で利用者を確かめますか。使うものをすべて選んでください。",
                    "In which ways are users checked? Choose all that are used.",
                ),
                why: say(
                    "ガイドラインが認める手法か、必要なレベルに届くかを判定するためです。",
                    "It is judged whether the guideline accepts them and whether they reach the levels.",
                ),
                example: example(pack.matrix.ways.first().map(|way| &way.title)),
                kind: QuestionKind::Many,
                options: ways.chain([other]).collect(),
                ..question(pack)
            },
        ],
    };
    Addition {
        path: FileKind::Section.path(&section.id),
        shown: places.place(Entry::Header).file,
        text: String::new(),
        value: section,
    }
}

/// The guideline as a source of its questions.
pub(super) fn source(pack: &Pack, places: &PlaceIndex) -> Addition<Sources> {
    let header = &pack.header;
    let source = Source {
        id: source_id(pack).as_str().into(),
        title: header.title.clone(),
        locator: Some(format!("{} {} ({})", header.publisher, header.version, header.date)),
        note: None,
        reading: Reading::Original,
        checked_on: header.date,
    };
    let id = source_id(pack);
    Addition {
        path: FileKind::Section.path(&id),
        shown: places.place(Entry::Header).file,
        text: String::new(),
        value: Sources { id, sources: vec![source] },
    }
}

/// Transactions and ways become options, whose ids are kebab-case words, each used once.
pub(super) fn check(pack: &Pack, places: &PlaceIndex, findings: &mut Vec<Finding>) {
    let transactions: Vec<Entry<'_>> =
        pack.transactions.iter().map(|transaction| Entry::Transaction(&transaction.id)).collect();
    let ways: Vec<Entry<'_>> = pack.matrix.ways.iter().map(|way| Entry::Way(&way.id)).collect();
    options(&transactions, &["unknown"], MAX_OPTIONS, places, findings);
    options(&ways, &["unknown", OTHER_WAY], MAX_OPTIONS - 1, places, findings);
}

fn options(
    entries: &[Entry<'_>],
    reserved: &[&str],
    most: usize,
    places: &PlaceIndex,
    findings: &mut Vec<Finding>,
) {
    let mut seen = BTreeSet::new();
    for (i, entry) in entries.iter().enumerate() {
        let (Entry::Transaction(id) | Entry::Way(id)) = *entry else { continue };
        let mut find = |code: Code, ja: String, en: String| {
            findings.push(finding(places, *entry, "id", code, say(ja, en), None));
        };
        if !is_kebab_case(id) {
            find(
                Code::InvalidId,
                format!("id `{id}` は小文字の英数字とハイフンで書いてください"),
                format!("write the id `{id}` in lower-case letters, digits and single hyphens"),
            );
        }
        if reserved.contains(&id) {
            find(
                Code::ReservedOption,
                format!("`{id}` には決まった意味があり、id には使えません"),
                format!("`{id}` has a meaning of its own and cannot be an id"),
            );
        }
        if !seen.insert(id) {
            find(
                Code::DuplicateId,
                format!("id `{id}` はすでに使われています"),
                format!("the id `{id}` is already in use"),
            );
        }
        if i == most {
            find(
                Code::OptionsMismatch,
                format!("{most} 個を超えると、質問の選択肢にできません"),
                format!("more than {most} cannot be options of a question"),
            );
        }
    }
}

fn option(id: &str, text: &Text) -> QuestionOption {
    QuestionOption { id: id.into(), text: text.clone(), exclusive: false, rates: Default::default() }
}

/// What the generated questions have in common.
fn question(pack: &Pack) -> Question {
    Question {
        id: TRANSACTION_QUESTION.into(),
        text: Text::default(),
        why: Text::default(),
        example: Text::default(),
        kind: QuestionKind::One,
        optional: false,
        show_when: None,
        axis: None,
        options: Vec::new(),
        status: Status::Confirmed,
        source: source_id(pack).as_str().into(),
    }
}

fn example(first: Option<&Text>) -> Text {
    match first {
        Some(Text { ja, en }) => say(format!("例：{ja}"), format!("For example: {en}")),
        None => say("まだ選択肢がありません。", "There is nothing to choose from yet."),
    }
}
