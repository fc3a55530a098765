//! Annexes: what a guideline says outside of its clauses, as rows of a comparison table.
//!
//! Responsible for: one text for every transaction, way, question and term, as far as members are concerned. Not
//! responsible for: which of them changed.

use model::{Axis, Lang, Text};

use crate::diff::clauses::{Edition, Line, Row, RowChange, RowKind, Side, Writer};
use crate::diff::forest::{Key, Kind};
use crate::diff::index;
use crate::diff::requirement::{column, rating};
use crate::diff::words::{Mark, spans};
use crate::pack::{Transaction, Way};

/// The annexes: heading, entries of the old version, entries of the new one.
pub(super) fn all(old: Edition<'_>, new: Edition<'_>, lang: Lang) -> Vec<(Row, Vec<Line>, Vec<Line>)> {
    type Lines = fn(Edition<'_>, &Writer<'_>) -> Vec<Line>;
    let annexes: [(&str, &str, &str, Lines); 5] = [
        ("annex-header", "表紙の記載と見直し", "Cover and review", header),
        ("annex-transactions", "対象の取引と想定する影響", "Transactions and expected harm", transactions),
        ("annex-ways", "手法の表", "Table of ways", ways),
        ("annex-questions", "会員への質問と自己点検", "Questions to members and self-check", questions),
        ("annex-terms", "用語", "Terms", terms),
    ];
    let written = |edition, lines: Lines| lines(edition, &Writer::of(edition, lang));
    annexes
        .into_iter()
        .map(|(id, ja, en, lines)| {
            let title = match lang {
                Lang::Ja => ja,
                Lang::En => en,
            };
            (heading(id, title), written(old, lines), written(new, lines))
        })
        .collect()
}

fn heading(id: &str, title: &str) -> Row {
    let side = Side { heading: spans(title, Mark::Same), ..Side::default() };
    Row {
        kind: RowKind::Chapter,
        id: id.to_owned(),
        change: RowChange::Unchanged,
        new: Some(side.clone()),
        old: Some(side),
        remark: String::new(),
    }
}

fn line(key: Key, heading: String, text: String) -> Line {
    let written = format!("{heading}\n{text}");
    Line {
        key,
        kind: RowKind::Clause,
        number: String::new(),
        obligation: String::new(),
        heading,
        text,
        written,
    }
}

fn header(edition: Edition<'_>, writer: &Writer<'_>) -> Vec<Line> {
    let header = &edition.pack.header;
    let framework = writer
        .catalogue()
        .framework(&header.framework)
        .map_or_else(|| header.framework.to_string(), |framework| writer.text(&framework.short_title));
    let months = writer.say(
        &format!("{}か月ごとに見直します。", header.review.months),
        &format!("It is reviewed every {} months.", header.review.months),
    );
    let field = |id: &str, ja, en, text| line(Key::new(Kind::Header, id), writer.say(ja, en), text);
    vec![
        field("title", "題名", "Title", writer.text(&header.title)),
        field("publisher", "発行者", "Publisher", header.publisher.clone()),
        field("notice", "位置付け", "Notice", writer.text(&header.notice)),
        field("framework", "レベルの枠組み", "Framework of the levels", framework),
        field("base", "基本ポリシー", "Base policies", format!("{} {}", header.base.id, header.base.version)),
        field("review", "見直し", "Review", format!("{months}\n{}", writer.text(&header.review.text))),
    ]
}

fn transactions(edition: Edition<'_>, writer: &Writer<'_>) -> Vec<Line> {
    index::transactions(edition.pack)
        .iter()
        .map(|(key, entry)| line(key.clone(), writer.text(&entry.title), transaction(edition, entry, writer)))
        .collect()
}

fn transaction(edition: Edition<'_>, entry: &Transaction, writer: &Writer<'_>) -> String {
    let mut lines = vec![writer.text(&entry.summary)];
    let attributes: Vec<String> =
        entry.attributes.iter().map(|attribute| writer.text(&attribute.text)).collect();
    lines.extend(writer.list("必要な属性", "Attributes", &attributes));
    let framework = writer.catalogue().framework(&edition.pack.header.framework);
    for axis in Axis::ALL {
        for (category, harm) in entry.harm.get(&axis).into_iter().flatten() {
            let label = framework.and_then(|framework| framework.categories.get(category));
            let label = label.map_or_else(|| category.word().to_owned(), |label| writer.text(&label.text));
            let axis = match axis {
                Axis::Proofing => writer.say("身元確認", "proofing"),
                Axis::Authentication => writer.say("当人認証", "authentication"),
            };
            let rating = rating(harm.rating.word(), writer.lang);
            let reason = writer.text(&harm.reason);
            lines.push(writer.say(
                &format!("{label}（{axis}）：{rating}。{reason}"),
                &format!("{label} ({axis}): {rating}. {reason}"),
            ));
        }
    }
    lines.join("\n")
}

fn ways(edition: Edition<'_>, writer: &Writer<'_>) -> Vec<Line> {
    index::ways(edition.pack)
        .iter()
        .map(|(key, entry)| line(key.clone(), writer.text(&entry.title), way(edition, entry, writer)))
        .collect()
}

fn way(edition: Edition<'_>, way: &Way, writer: &Writer<'_>) -> String {
    let catalogue = writer.catalogue();
    let standing = if way.accepted {
        writer.say("認める", "accepted")
    } else {
        writer.say("認めない", "not accepted")
    };
    let column = column(way.column.word(), writer.lang);
    let mut lines = vec![writer.say(
        &format!("IAL{}、{column}：{standing}", way.ial),
        &format!("IAL{}, {column}: {standing}", way.ial),
    )];
    let methods: Vec<String> = way
        .proofing
        .iter()
        .chain(&way.authentication)
        .map(|id| {
            catalogue.method(id).map_or_else(|| id.to_string(), |found| writer.text(&found.short_title))
        })
        .collect();
    let documents: Vec<String> = way
        .documents
        .iter()
        .map(|id| catalogue.document(id).map_or_else(|| id.to_string(), |found| writer.text(&found.title)))
        .collect();
    let title = |id: &String| {
        let found = edition.pack.transactions.iter().find(|transaction| transaction.id == *id);
        found.map_or_else(|| id.clone(), |transaction| writer.text(&transaction.title))
    };
    let transactions: Vec<String> = way.transactions.iter().map(title).collect();
    let conditions: Vec<String> = way.conditions.iter().map(|text| writer.text(text)).collect();
    lines.extend(writer.list("手法", "Methods", &methods));
    lines.extend(writer.list("書類", "Documents", &documents));
    // Conditions are sentences, so each has a line of its own.
    lines.extend(
        conditions
            .iter()
            .map(|condition| writer.say(&format!("条件：{condition}"), &format!("Condition: {condition}"))),
    );
    lines.extend(writer.list("対象の取引", "Transactions", &transactions));
    lines.push(writer.text(&way.reason));
    lines.join("\n")
}

fn questions(edition: Edition<'_>, writer: &Writer<'_>) -> Vec<Line> {
    index::questions(edition.pack)
        .iter()
        .map(|(key, question)| {
            let options: Vec<String> =
                question.options.iter().map(|option| writer.text(&option.text)).collect();
            let mut lines = vec![writer.text(&question.text)];
            lines.extend(writer.list("選択肢", "Options", &options));
            line(key.clone(), String::new(), lines.join("\n"))
        })
        .collect()
}

fn terms(edition: Edition<'_>, writer: &Writer<'_>) -> Vec<Line> {
    index::terms(edition.pack)
        .iter()
        .map(|(key, term)| line(key.clone(), writer.text(&term.term), writer.text(&term.meaning)))
        .collect()
}

impl Writer<'_> {
    fn say(&self, ja: &str, en: &str) -> String {
        self.text(&Text { ja: ja.to_owned(), en: en.to_owned() })
    }

    /// A named list; nothing where it is empty.
    fn list(&self, ja: &str, en: &str, entries: &[String]) -> Option<String> {
        if entries.is_empty() {
            return None;
        }
        Some(match self.lang {
            Lang::Ja => format!("{ja}：{}", entries.join("、")),
            Lang::En => format!("{en}: {}", entries.join("; ")),
        })
    }
}
