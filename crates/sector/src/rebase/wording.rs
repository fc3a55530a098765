//! Changes of the base as sentences.
//!
//! Responsible for: both languages, where the change is found. Not responsible for: effect and remedies, which the
//! screens tell.

use std::collections::BTreeSet;

use model::{Lang, Text};
use policy::kind::threshold::Unit;
use policy::{Catalogue, say, with_unit};

use super::change::ChangeKind;
use super::compare::Difference;
use super::entry::{Entry, EntryKind};
use super::relied::Fact;

/// A change in words.
pub(super) struct Words {
    pub(super) says: Text,
    pub(super) before: Text,
    pub(super) after: Text,
}

pub(super) fn words(found: &Difference, catalogue: &Catalogue) -> Words {
    let Difference { entry, title, kind, fact, old, new } = found;
    let (kind_ja, kind_en) = kind_words(entry.kind);
    let (title_ja, title_en) = (&title.ja, &title.en);
    let subject = say(format!("{kind_ja}「{title_ja}」"), format!("The {kind_en} “{title_en}”"));
    let says = match kind {
        ChangeKind::Added => {
            say(format!("{}が加わりました。", subject.ja), format!("{} is new.", subject.en))
        }
        ChangeKind::Removed => {
            say(format!("{}がなくなりました。", subject.ja), format!("{} is gone.", subject.en))
        }
        ChangeKind::Unrecorded => say(
            format!("{}が前の版でどうだったかは記録されていません。今の内容を確かめてください。", subject.ja),
            format!(
                "What {} was in the earlier version is not recorded. Look at it as it is now.",
                lower(&subject.en)
            ),
        ),
        ChangeKind::Changed => {
            let about = fact_words(fact, catalogue);
            say(
                format!("{}の{}が変わりました。", subject.ja, about.ja),
                format!("{}: {} changed.", subject.en, about.en),
            )
        }
    };
    let shown = |fact: Option<&Fact>, other: Option<&Fact>| Text {
        ja: value(found, fact, other, Lang::Ja, catalogue),
        en: value(found, fact, other, Lang::En, catalogue),
    };
    Words { says, before: shown(old.as_ref(), new.as_ref()), after: shown(new.as_ref(), old.as_ref()) }
}

fn lower(sentence: &str) -> String {
    sentence.replacen("The ", "the ", 1)
}

fn kind_words(kind: EntryKind) -> (&'static str, &'static str) {
    match kind {
        EntryKind::Framework => ("枠組み", "framework"),
        EntryKind::Law => ("法令", "law"),
        EntryKind::Method => ("手法", "method"),
        EntryKind::Document => ("書類", "document"),
        EntryKind::Question => ("質問", "question"),
        EntryKind::Threshold => ("区切りの値", "threshold"),
        EntryKind::Item => ("対応事項", "checkpoint item"),
        EntryKind::Term => ("用語", "term"),
        EntryKind::Source => ("出典", "source"),
        EntryKind::Questionnaire => ("全体", "whole"),
    }
}

/// What a fact is about.
fn fact_words(fact: &str, catalogue: &Catalogue) -> Text {
    if let Some(method) = fact.strip_prefix("permit:") {
        let title = catalogue
            .method(&method.into())
            .map_or_else(|| say(method, method), |found| found.short_title.clone());
        return say(format!("「{}」の扱い", title.ja), format!("what it says on “{}”", title.en));
    }
    if let Some(option) = fact.strip_prefix("option:") {
        return say(format!("選択肢「{option}」"), format!("option “{option}”"));
    }
    let (ja, en) = match fact {
        "title" => ("名称や文", "wording"),
        "level" => ("判定に使うレベル", "counted level"),
        "level-status" => ("レベルの確かさ", "how sure the level is"),
        "documents" => ("使える書類", "documents"),
        "aliases" => ("法令での呼び名", "names in laws"),
        "requirements" => ("使うための条件", "what it needs"),
        "strength" => ("強さ", "strength"),
        "accepted" => ("使える期間", "days on which it is accepted"),
        "features" => ("備えるもの", "features"),
        "kind" => ("答え方", "form of answer"),
        "options" => ("選択肢", "options"),
        "show-when" => ("表示の条件", "condition of display"),
        "rates" => ("影響度の決め方", "ratings"),
        "value" => ("値", "value"),
        "unit" => ("単位", "unit"),
        "effect" => ("効力", "effect"),
        "axes" => ("対象", "scope"),
        "applies-when" => ("当てはまる条件", "condition under which it applies"),
        "compulsory-when" => ("必須になる条件", "condition under which it is compulsory"),
        "changes" => ("改正の予定", "changes of the law"),
        "disabled" => ("使用の可否", "availability"),
        "ceilings" => ("判定の表", "table of ratings"),
        "no-proofing-needed" => ("身元確認が要らないときのレベル", "level where no proofing is needed"),
        "validated-attribute" => {
            ("属性の確認が要るときのレベル", "level where a validated attribute is needed")
        }
        "personal-data-online" => ("個人データを表示するときのレベル", "level where personal data is shown"),
        "pair" => ("IALとAALの組合せの決まり", "rule on pairs of levels"),
        "meaning" => ("意味", "meaning"),
        "locator" => ("所在", "location"),
        "note" => ("注", "note"),
        "reading" => ("読み方", "how it was read"),
        "source" => ("出典", "source"),
        other => (other, other),
    };
    say(ja, en)
}

/// A fact in words. Of lists, what the other side does not have.
fn value(
    found: &Difference,
    fact: Option<&Fact>,
    other: Option<&Fact>,
    lang: Lang,
    catalogue: &Catalogue,
) -> String {
    match fact {
        None => String::new(),
        Some(Fact::Text(text)) => catalogue.fill(text, lang).into_owned(),
        Some(Fact::Number(number)) => match unit(&found.entry, catalogue) {
            Some(unit) if found.fact == "value" => with_unit(*number, unit, lang),
            _ => number.to_string(),
        },
        Some(Fact::List(list)) => {
            let others: BTreeSet<&String> = match other {
                Some(Fact::List(others)) => others.iter().collect(),
                _ => BTreeSet::new(),
            };
            let own: Vec<String> = list
                .iter()
                .filter(|entry| !others.contains(entry))
                .map(|entry| listed(&found.fact, entry, lang, catalogue))
                .collect();
            own.join(match lang {
                Lang::Ja => "、",
                Lang::En => ", ",
            })
        }
        // A hash says that something long is otherwise, and nothing else.
        Some(Fact::Word(word)) if word.starts_with("sha256:") => String::new(),
        Some(Fact::Word(word)) => single(&found.fact, word, lang),
    }
}

fn unit(entry: &Entry, catalogue: &Catalogue) -> Option<Unit> {
    (entry.kind == EntryKind::Threshold)
        .then(|| catalogue.threshold(&entry.id))?
        .map(|threshold| threshold.unit)
}

/// An entry of a list.
fn listed(fact: &str, entry: &str, lang: Lang, catalogue: &Catalogue) -> String {
    match fact {
        "documents" => catalogue
            .document(&entry.into())
            .map_or_else(|| entry.to_owned(), |document| document.title.in_lang(lang).to_owned()),
        "rates" | "ceilings" => {
            let parts = entry.split_once(' ').and_then(|(first, rest)| Some((first, rest.split_once('=')?)));
            parts.map_or_else(
                || entry.to_owned(),
                |(first, (category, rating))| {
                    format!("{first} {} {}", word(category, lang), word(rating, lang))
                },
            )
        }
        _ if fact.starts_with("permit:") || fact == "changes" => {
            let parts: Vec<String> = entry.split(' ').map(|part| single(fact, part, lang)).collect();
            parts.join(" ")
        }
        _ => word(entry, lang),
    }
}

/// A word of a record; days and periods are shown as such.
fn single(fact: &str, text: &str, lang: Lang) -> String {
    let is_period = |text: &str| {
        text.split_once('/').is_some_and(|(from, until)| {
            [from, until].iter().all(|day| day.is_empty() || day.parse::<chrono::NaiveDate>().is_ok())
        })
    };
    match (fact, text.split_once('/'), lang) {
        (_, Some(("", "")), Lang::Ja) if is_period(text) => "期間の定めなし".to_owned(),
        (_, Some(("", "")), Lang::En) if is_period(text) => "without limit".to_owned(),
        (_, Some((from, until)), Lang::Ja) if is_period(text) => format!("{from}～{until}"),
        (_, Some((from, until)), Lang::En) if is_period(text) => format!("{from} to {until}"),
        ("pair", ..) => match (text.split_once(' '), lang) {
            (Some((ial, aal)), Lang::Ja) => format!("IAL{ial}以上ならAAL{aal}以上"),
            (Some((ial, aal)), Lang::En) => format!("from IAL{ial}, at least AAL{aal}"),
            (None, _) => text.to_owned(),
        },
        _ => word(text, lang),
    }
}

/// Words of policy files, as far as they stand in records.
fn word(word: &str, lang: Lang) -> String {
    let (ja, en) = match word {
        "none" => ("影響なし", "none"),
        "low" => ("低位", "low"),
        "moderate" => ("中位", "moderate"),
        "high" => ("高位", "high"),
        "inconvenience" => ("不便・苦痛・信用", "inconvenience or reputation"),
        "financial" => ("金銭", "financial"),
        "public-interest" => ("公共の利益", "public interests"),
        "sensitive-information" => ("機微な情報", "sensitive information"),
        "personal-safety" => ("身体の安全", "personal safety"),
        "civil-criminal" => ("法令違反", "violations of law"),
        "confirmed" => ("確認済み", "confirmed"),
        "inferred" => ("推定", "inferred"),
        "unconfirmed" => ("未確認", "unconfirmed"),
        "proposal" => ("提案", "proposal"),
        "note" => ("参考", "note"),
        "constrains" => ("選び方を狭める", "narrows the choice"),
        "decides" => ("手法を決める", "decides on methods"),
        "proofing" => ("身元確認", "proofing"),
        "authentication" => ("当人認証", "authentication"),
        "photo" => ("顔写真", "photograph"),
        "chip" => ("ICチップ", "chip"),
        "address" => ("住所", "address"),
        "conditional" => ("条件付き", "with conditions"),
        "unofficial" => ("公的でない", "unofficial"),
        "no-photo-official" => ("公的・顔写真なし", "official without photograph"),
        "photo-no-ic" => ("顔写真あり・ICなし", "photograph, no chip"),
        "photo-ic" => ("顔写真・ICあり", "photograph and chip"),
        "original" => ("原文", "original"),
        "secondary" => ("要約や報道", "secondary"),
        "own" => ("本製品の判断", "own judgement"),
        "one" => ("一つ選ぶ", "one option"),
        "many" => ("いくつでも選ぶ", "any number of options"),
        "text" => ("文を書く", "free text"),
        "per-method" => ("手法ごとに書く", "by method"),
        other => (other, other),
    };
    match lang {
        Lang::Ja => ja.to_owned(),
        Lang::En => en.to_owned(),
    }
}
