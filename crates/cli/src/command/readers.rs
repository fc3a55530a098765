//! `tashika readers`: readers and what lies on them, once or for as long as somebody looks.

use std::sync::mpsc::channel;

use app::reader::{CardState, ReaderError, ReaderState, Service, Snapshot, Watcher, list};
use model::Lang;
use serde_json::{Value, json};
use words::Words;

use crate::arguments::card::ReadersOptions;
use crate::console::{Outcome, Problem, on_end, print};

/// Lists or watches.
pub(crate) fn run(options: &ReadersOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    if options.watch {
        return watch(options.json, lang);
    }
    let readers = list().map_err(|error| problem(&error, lang))?;
    show(&Snapshot { service: Service::Running, readers }, options.json, lang)?;
    Ok(Outcome::Result)
}

/// Prints every change until the process is asked to end.
fn watch(json: bool, lang: Lang) -> Result<Outcome, Problem> {
    let (changed, changes) = channel();
    let ended = changed.clone();
    on_end(move || drop(ended.send(None)));
    let watcher = Watcher::start(move |snapshot| drop(changed.send(Some(snapshot))))
        .map_err(|error| Problem { code: 3, lines: vec![format!("-: error[internal]: {error}")] })?;
    while let Ok(Some(snapshot)) = changes.recv() {
        show_line(&snapshot, json, lang)?;
    }
    drop(watcher);
    Ok(Outcome::Result)
}

fn problem(error: &ReaderError, lang: Lang) -> Problem {
    let words = Words::of(lang);
    let code = error.code();
    let what = words.say(&format!("error-{code}"));
    let help = words.say(&format!("error-{code}-help"));
    Problem { code: 3, lines: vec![format!("-: error[{code}]: {what} {help}")] }
}

fn show(snapshot: &Snapshot, as_json: bool, lang: Lang) -> Result<(), Problem> {
    if as_json {
        return print(&serde_json::to_string_pretty(&value(snapshot)).expect("a list has only string keys"));
    }
    let words = Words::of(lang);
    if snapshot.readers.is_empty() {
        return print(&words.say("error-no-reader"));
    }
    snapshot.readers.iter().try_for_each(|reader| print(&line(reader, words)))
}

/// One change: a line of JSON, or the readers as lines under the state of the service.
fn show_line(snapshot: &Snapshot, as_json: bool, lang: Lang) -> Result<(), Problem> {
    match (as_json, snapshot.service) {
        (true, _) => print(&value(snapshot).to_string()),
        (false, Service::Running) => show(snapshot, false, lang).and_then(|()| print("")),
        (false, Service::Absent) => print(&Words::of(lang).say("card-service-absent")),
        (false, Service::Denied) => print(&Words::of(lang).say("card-service-denied")),
    }
}

fn line(reader: &ReaderState, words: &Words) -> String {
    let state = match reader.card {
        CardState::Absent => "card-reader-empty",
        CardState::Present => "card-reader-card",
        CardState::InUse => "card-reader-in-use",
        CardState::Unresponsive => "card-reader-unresponsive",
    };
    format!("{}\t{}", reader.name, words.say(state))
}

fn value(snapshot: &Snapshot) -> Value {
    let readers: Vec<Value> = snapshot
        .readers
        .iter()
        .map(|reader| {
            json!({
                "name": reader.name, "card": reader.card.word(),
                "simulated": reader.virtual_reader, "os_virtual": reader.os_virtual,
            })
        })
        .collect();
    let service = match snapshot.service {
        Service::Running => "running",
        Service::Absent => "absent",
        Service::Denied => "denied",
    };
    json!({ "format": "tashika-readers/1", "service": service, "readers": readers })
}
