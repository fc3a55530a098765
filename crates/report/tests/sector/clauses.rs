//! Clauses from rows: numbers from structure, references by id.

use std::collections::BTreeMap;

use model::Lang;
use report::guideline::input::{ChapterInput, ClauseInput, Obligation, Prose};

use super::{first, pick, second};

pub use Obligation::{Optional, Recommended, Reference, Required};

/// A clause: depth, id, how binding, heading and text in both languages.
pub type Line = (u8, &'static str, Obligation, [&'static str; 2], [&'static str; 2]);
/// A chapter: id, title in both languages, clauses from top to bottom.
pub type Chapter = (&'static str, [&'static str; 2], &'static [Line]);

/// All chapters of the sample.
pub fn chapters(lang: Lang) -> Vec<ChapterInput> {
    let all: Vec<&Chapter> = first::CHAPTERS.iter().chain(second::CHAPTERS).collect();
    let numbers = numbers(&all);
    all.iter()
        .enumerate()
        .map(|(index, (id, title, lines))| ChapterInput {
            id: (*id).into(),
            number: pick(lang, &format!("第{}章", index + 1), &format!("Chapter {}", index + 1)),
            title: pick(lang, title[0], title[1]),
            clauses: nest(lang, lines, 1, &numbers),
        })
        .collect()
}

/// Own and full number by id.
fn numbers(chapters: &[&Chapter]) -> BTreeMap<&'static str, [String; 2]> {
    let mut found = BTreeMap::new();
    for (chapter, (_, _, lines)) in chapters.iter().enumerate() {
        let mut count = [0_usize; 3];
        let mut full = [const { String::new() }; 4];
        for (depth, id, ..) in *lines {
            let depth = usize::from(*depth);
            count[depth - 1] += 1;
            count[depth..].fill(0);
            let at = count[depth - 1];
            let own = match depth {
                1 => format!("{}.{at}", chapter + 1),
                2 => format!("({at})"),
                _ => char::from_u32(0x245f + at as u32).expect("a circled number").to_string(),
            };
            full[depth] = format!("{}{own}", full[depth - 1]);
            found.insert(*id, [own, full[depth].clone()]);
        }
    }
    found
}

fn nest(
    lang: Lang,
    lines: &[Line],
    depth: u8,
    numbers: &BTreeMap<&'static str, [String; 2]>,
) -> Vec<ClauseInput> {
    let mut clauses = Vec::new();
    let mut rest = lines;
    while let Some(((_, id, obligation, heading, text), after)) = rest.split_first() {
        let inner = after.iter().take_while(|line| line.0 > depth).count();
        let number = |id: &str| numbers.get(id).map(|[_, full]| full.clone());
        let mut clause = ClauseInput {
            id: (*id).into(),
            number: numbers[id][0].clone(),
            heading: pick(lang, heading[0], heading[1]),
            text: Prose::with_references(&pick(lang, text[0], text[1]), number),
            obligation: *obligation,
            clauses: nest(lang, &after[..inner], depth + 1, numbers),
            ..ClauseInput::default()
        };
        decorate(lang, &mut clause);
        clauses.push(clause);
        rest = &after[inner..];
    }
    clauses
}

/// Standing, source and remedy of some clauses.
fn decorate(lang: Lang, clause: &mut ClauseInput) {
    let t = |ja: &str, en: &str| pick(lang, ja, en);
    match clause.id.as_str() {
        "age-limit" => clause.source = t("飲酒禁止法", "Drinking Act"),
        "each-time" | "face-registered" => {
            clause.status = t("推定", "inferred");
            clause.source = t("手引き2023", "Handbook 2023");
        }
        "required-ial" => {
            clause.remedy = t(
                "公的な書類を端末で読み取る方法に切り替え、それまでは店員が対面で確認します。",
                "Change to reading an official document at the terminal; until then staff check in person.",
            );
        }
        "login-aal" => {
            clause.transactions = vec![t("会員アプリでの購入", "Purchase with a member's app")];
            clause.remedy = t(
                "当人認証を行う画面を設けるか、購入のたびに書類を読み取ります。",
                "Ask for authentication, or read a document at every purchase.",
            );
        }
        "deletion" => {
            clause.remedy = t(
                "保存の期限を定め、期限を過ぎた画像を消します。",
                "Set a limit and delete pictures past it.",
            );
        }
        _ => {}
    }
}
