//! Measures the store with many assessments: home page, search, open, save.
//!
//! Responsible for: filling a file with invented assessments and printing times beside their budgets.
//! Not responsible for: anything in the product.
//!
//! ```console
//! cargo run --release -p store --example bench_store -- [ASSESSMENTS] [FILE]
//! ```
//!
//! Without FILE the file is temporary; a FILE that exists is measured as it is. Ends with 1 when a
//! budget is missed.
#![allow(clippy::print_stdout, reason = "a measurement prints its figures")]

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use model::result::Levels;
use model::{
    Answer, AnswerSet, Axis, Category, Choice, ItemRecord, ItemState, Override, QuestionId, Rating, Service,
};
use store::{ServiceKey, Store, Summary, Timestamp};

/// Assessments per transaction while filling.
const BATCH: usize = 1000;

/// How often each thing is measured; the median and the slowest are printed.
const TURNS: usize = 25;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().map_or(Ok(100_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let path = arguments.next().map_or_else(|| folder.path().join("bench.sqlite"), PathBuf::from);
    let start = Instant::now();
    let mut store = Store::open(&path, at(0))?;
    if store.counts()?.kept == 0 {
        fill(&mut store, count)?;
    }
    let size = store.size()? / 1_000_000;
    println!(
        "{} assessments, {size} MB, filled in {:.1} s",
        store.counts()?.kept,
        start.elapsed().as_secs_f64()
    );
    // A new connection, as after a start.
    drop(store);
    let mut store = Store::open(&path, at(0))?;

    let mut met = true;
    met &= measure("home: first page", 50, |_| store.list("", 0, 50).map(drop))?;
    met &= measure("home: page 100", 50, |_| store.list("", 5000, 50).map(drop))?;
    let shown = store.list("", 0, 50)?.rows;
    let services: Vec<ServiceKey> = shown
        .into_iter()
        .map(|row| ServiceKey { name: row.name, organisation: row.organisation.unwrap_or_default() })
        .collect();
    met &= measure("home: highest levels of its services", 25, |_| store.highest(&services).map(drop))?;
    for (what, query) in [
        ("a rare word", "番号 77777"),
        ("a word in one of fifty", "京都府"),
        ("two characters, one of fifty", "京都"),
        ("a word in all of them", "サービス"),
        ("two characters in all of them", "利用"),
        ("one character in all of them", "用"),
        ("a common word and a rare one", "サービス 番号77777"),
        ("a word in none", "鵺鵼麒麟"),
        ("two characters in none", "鵺鵼"),
    ] {
        let found = store.list(query, 0, 50)?;
        let total = format!("{}{}", if found.exact { "" } else { "> " }, found.total);
        met &= measure(&format!("search: {what} ({total})"), 50, |_| store.list(query, 0, 50).map(drop))?;
    }
    let pages = store.list("", 0, 2000)?.rows;
    let ids: Vec<_> =
        pages.iter().step_by(pages.len().div_ceil(TURNS).max(1)).map(|row| row.id.clone()).collect();
    met &= measure("open", 20, |turn| store.load(&ids[turn % ids.len()]).map(drop))?;
    met &= measure("save an answer", 20, |turn| {
        let answer = Answer::One(format!("option-{turn}"));
        store.save_answer(&ids[turn % ids.len()], &"bench".into(), Some(&answer), at(1)).map(drop)
    })?;
    met &= measure("save a text", 20, |turn| {
        let answer = Answer::One(format!("新しい文章 {turn}"));
        store.save_answer(&ids[turn % ids.len()], &"bench-text".into(), Some(&answer), at(2)).map(drop)
    })?;
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints median and slowest of several turns; says whether the median keeps the budget.
fn measure<E>(what: &str, budget: u64, mut turn: impl FnMut(usize) -> Result<(), E>) -> Result<bool, E> {
    let mut times = Vec::with_capacity(TURNS);
    for number in 0..TURNS {
        let start = Instant::now();
        turn(number)?;
        times.push(start.elapsed());
    }
    let first = times[0];
    times.sort();
    let (median, slowest) = (times[TURNS / 2], times[TURNS - 1]);
    let met = median <= Duration::from_millis(budget);
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{} {what}: {:.2} ms (first {:.2}, slowest {:.2}), budget {budget}",
        if met { "ok  " } else { "MISS" },
        ms(median),
        ms(first),
        ms(slowest)
    );
    Ok(met)
}

fn fill(store: &mut Store, count: usize) -> Result<(), Box<dyn Error>> {
    for first in (0..count).step_by(BATCH) {
        let batch: Vec<AnswerSet> = (first..count.min(first + BATCH)).map(invented).collect();
        let ids = store.create_all(&batch, at(i64::try_from(first)?))?;
        // Summaries are saved one by one in the product; a few suffice for the columns to be read.
        for id in ids.iter().step_by(100) {
            let summary = Summary {
                range: Levels { ial: Some([1, 2]), aal: Some([2, 2]) },
                draft: true,
                answered: 12,
                asked: 54,
            };
            store.save_summary(id, &summary)?;
        }
    }
    Ok(())
}

/// An assessment of usual size: 54 answers, some of them texts, overrides, methods, items with notes.
fn invented(number: usize) -> AnswerSet {
    const TOWNS: [&str; 50] = [
        "東京都",
        "京都府",
        "大阪府",
        "北海道",
        "愛知県",
        "福岡県",
        "宮城県",
        "広島県",
        "沖縄県",
        "長野県",
        "新潟県",
        "静岡県",
        "熊本県",
        "香川県",
        "岡山県",
        "石川県",
        "富山県",
        "福井県",
        "山梨県",
        "岐阜県",
        "三重県",
        "滋賀県",
        "兵庫県",
        "奈良県",
        "鳥取県",
        "島根県",
        "山口県",
        "徳島県",
        "愛媛県",
        "高知県",
        "佐賀県",
        "長崎県",
        "大分県",
        "宮崎県",
        "青森県",
        "岩手県",
        "秋田県",
        "山形県",
        "福島県",
        "茨城県",
        "栃木県",
        "群馬県",
        "埼玉県",
        "千葉県",
        "神奈川県",
        "和歌山県",
        "鹿児島県",
        "伊豆諸島",
        "小笠原",
        "対馬",
    ];
    let town = TOWNS[number % TOWNS.len()];
    let text = |text: String| Some(text);
    let mut answers: std::collections::BTreeMap<QuestionId, Answer> = (0..52)
        .map(|question| {
            let answer = match (number + question) % 7 {
                0 => Answer::Unknown,
                1 => Answer::Many(vec!["prevent".into(), "deter".into()]),
                _ => Answer::One("moderate".into()),
            };
            (QuestionId::new(format!("question-number-{question}")), answer)
        })
        .collect();
    answers.insert("remark".into(), Answer::One(format!("{town}の利用者が多く、季節で件数が変わる")));
    answers.insert("cost".into(), Answer::One(format!("1 件あたり {} 円", 100 + number % 900)));
    AnswerSet {
        service: Service {
            name: format!("{town}会員サービス 番号{number}"),
            transaction: text("初めての出品の受付".to_owned()),
            users: text("個人の利用者".to_owned()),
            organisation: text(format!("株式会社{town}商事")),
            note: text(format!("担当との打合せの記録その{}。確認の手順は別紙を参照する。", number % 997)),
        },
        answers,
        ratings: [(
            (Axis::Proofing, Category::Financial),
            Override { value: Rating::Moderate, reason: "昨年の被害額から見て妥当".into() },
        )]
        .into(),
        choice: Choice {
            proofing: vec!["ic-selfie".into()],
            authentication: vec!["passkey".into()],
            reason: text("費用と期間".to_owned()),
            ..Choice::default()
        },
        checkpoints: (1..=5)
            .map(|item| {
                let record = ItemRecord {
                    state: ItemState::Doing,
                    owner: text("法務".to_owned()),
                    note: text(format!("{town}の委託先と調整中")),
                    ..ItemRecord::default()
                };
                (format!("{item}.1").as_str().into(), record)
            })
            .collect(),
    }
}

fn at(second: i64) -> Timestamp {
    let start = chrono::DateTime::from_timestamp(1_795_395_600, 0).unwrap_or_default();
    Timestamp::from_utc(start + chrono::TimeDelta::seconds(second))
}
