//! A program that is killed at any moment loses nothing that it acknowledged.
//!
//! Responsible for: killing (SIGKILL) a writer that acknowledges every saved answer on its standard
//! output, and looking at the file afterwards. Not responsible for: power failures; no test of ours
//! can pull the plug.
//!
//! `TASHIKA_KILL_ROUNDS` sets the number of rounds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use model::{Answer, AnswerSet, ItemRecord, Service};
use store::{AssessmentId, Overwrite, Store, Timestamp};

const FILE: &str = "TASHIKA_KILL_FILE";
const ROUNDS: &str = "TASHIKA_KILL_ROUNDS";
const QUESTIONS: usize = 5;
const NAME: &str = "落ちても残る";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-23T10:00:00+09:00").expect("a valid time")
}

/// The program that is killed: this very test, started again by the one below.
#[test]
fn writer() {
    let Ok(path) = std::env::var(FILE) else {
        return;
    };
    let mut store = Store::open(Path::new(&path), now()).unwrap();
    let id = match find(&store) {
        Some(id) => id,
        None => {
            let service = Service { name: NAME.into(), ..Service::default() };
            store.create(&AnswerSet { service, ..AnswerSet::default() }, now()).unwrap()
        }
    };
    let mut out = std::io::stdout();
    let last = latest(&store, &id);
    for value in last + 1.. {
        let question = format!("q{}", value % QUESTIONS);
        let answer = Answer::One(format!("回答 {value}"));
        assert!(store.save_answer(&id, &question.as_str().into(), Some(&answer), now()).unwrap());
        // Only what is printed here counts as acknowledged.
        out.write_all(format!("\nsaved {value}\n").as_bytes()).unwrap();
        out.flush().unwrap();
        // Between the answers, everything else that writes.
        match value % 40 {
            7 => {
                let note = Some(format!("メモ {value}"));
                let item = ItemRecord { note, ..ItemRecord::default() };
                store.save_item(&id, &"1.1".into(), &item, now()).unwrap();
                store.undo(&id, now()).unwrap();
            }
            19 => {
                let copy =
                    store.copy(&id, &Service { name: "写し".into(), ..Service::default() }, now()).unwrap();
                store.trash(&copy, now()).unwrap();
            }
            29 => store.backup(Path::new(&format!("{path}.backup")), Overwrite::Yes).unwrap(),
            37 => drop(store.empty_bin(now()).unwrap()),
            _ => {}
        }
    }
}

#[test]
fn killing_the_writer_loses_nothing_acknowledged() {
    let rounds: u32 = std::env::var(ROUNDS).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(50);
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance(0x7A5_B1CA);
    let (mut acknowledged, mut path) = (0, folder.path().join("0.sqlite"));
    let mut total = 0;
    for round in 0..rounds {
        // A new file now and then, so that creating one is interrupted as well.
        if round % 5 == 0 {
            path = folder.path().join(format!("{round}.sqlite"));
            acknowledged = 0;
        }
        let early = round % 5 == 0 && round % 2 == 0;
        let patience = if early { chance.below(25) } else { 20 + chance.below(250) };
        let before = acknowledged;
        acknowledged = acknowledged.max(run_and_kill(&path, Duration::from_millis(patience), early));
        inspect(&path, acknowledged, round);
        total += acknowledged - before;
    }
    assert!(rounds < 20 || total > 0, "the writer got as far as acknowledging something");
    let mut out = std::io::stderr();
    let _ = writeln!(out, "kill -9 rounds: {rounds} of 1000 in the campaign ({total} answers acknowledged)");
}

/// Starts a writer, kills it after a while, and returns the last value it acknowledged.
///
/// The while begins with the start of the process where `early`, else with its first answer.
fn run_and_kill(path: &Path, after: Duration, early: bool) -> usize {
    let mut writer = start(path);
    let stdout = writer.stdout.take().unwrap();
    let seen = Arc::new(AtomicUsize::new(0));
    let reader = thread::spawn({
        let seen = Arc::clone(&seen);
        move || {
            for line in BufReader::new(stdout).lines() {
                let Ok(line) = line else { break };
                if let Some(value) = line.strip_prefix("saved ").and_then(|value| value.parse().ok()) {
                    seen.fetch_max(value, Ordering::SeqCst);
                }
            }
        }
    });
    let started = Instant::now();
    while !early && seen.load(Ordering::SeqCst) == 0 && started.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(2));
        assert!(writer.try_wait().unwrap().is_none(), "the writer stopped by itself");
    }
    thread::sleep(after);
    assert!(writer.try_wait().unwrap().is_none(), "the writer stopped by itself");
    writer.kill().unwrap();
    writer.wait().unwrap();
    reader.join().unwrap();
    seen.load(Ordering::SeqCst)
}

fn start(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

fn inspect(path: &Path, acknowledged: usize, round: u32) {
    let store = Store::open(path, now()).unwrap_or_else(|error| panic!("round {round}: {error}"));
    assert!(store.verify_audit().unwrap().is_ok(), "round {round}: the audit log holds");
    let answers = find(&store).map(|id| values(&store, &id)).unwrap_or_default();
    // Each question holds the newest acknowledged value of its residue, or the one being saved.
    for value in (acknowledged + 1).saturating_sub(QUESTIONS).max(1)..=acknowledged {
        let found = answers.get(&(value % QUESTIONS)).copied().unwrap_or(0);
        assert!(
            found == value || found == value + QUESTIONS && found == acknowledged + 1,
            "round {round}: value {value} was acknowledged, {answers:?} is there"
        );
    }
    drop(store);
    let db = rusqlite::Connection::open(path).unwrap();
    let verdict: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok", "round {round}");
    db.execute_batch("INSERT INTO search (search) VALUES ('integrity-check')")
        .unwrap_or_else(|error| panic!("round {round}: the search index: {error}"));
    let backup = path.with_file_name(format!("{}.backup", path.file_name().unwrap().to_str().unwrap()));
    if backup.exists() {
        let copy = Store::open(&backup, now()).unwrap();
        assert!(copy.verify_audit().unwrap().is_ok(), "round {round}: a backup is whole or absent");
    }
}

/// The assessment written to; a copy that was not put into the bin any more is another one.
fn find(store: &Store) -> Option<AssessmentId> {
    let rows = store.list("", 0, 100).unwrap().rows;
    rows.into_iter().find(|row| row.name == NAME).map(|row| row.id)
}

/// Values by question.
fn values(store: &Store, id: &AssessmentId) -> BTreeMap<usize, usize> {
    let answers = store.load(id).unwrap().answers.answers;
    answers
        .into_iter()
        .map(|(question, answer)| {
            let Answer::One(text) = answer else { panic!("{question}: {answer:?}") };
            let value: usize = text.strip_prefix("回答 ").unwrap().parse().unwrap();
            assert_eq!(question.as_str(), format!("q{}", value % QUESTIONS));
            (value % QUESTIONS, value)
        })
        .collect()
}

fn latest(store: &Store, id: &AssessmentId) -> usize {
    values(store, id).into_values().max().unwrap_or(0)
}

/// Random enough to choose moments.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
