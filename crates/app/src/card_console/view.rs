//! Readers, runs and findings as the screens see them.

use std::time::Duration;

use card::{SecretKind, TraceLine};
use model::Lang;
use model::evidence::Verdict;
use reader::{CardState, Finding, FindingCode, ReaderState, Service, Snapshot};

use super::in_lang;
use super::run::{Asked, Card, RunState, StepState};
use crate::card_test::{Outcome, worth_keeping};
use crate::card_text::CardText;
use crate::report_input::evidence::card_time;
use crate::wire::{
    CardAskView, CardAttributeRow, CardFactRow, CardOutcomeView, CardRunView, CardStepView, CardTraceRow,
    CardsView, ReaderDiagnosis, ReaderFindingRow, ReaderView,
};

/// The screen's whole state.
pub(super) fn cards(snapshot: Option<&Snapshot>, run: Option<&RunState>, lang: Lang) -> CardsView {
    let text = CardText::new(lang);
    let say = |key: &str| text.words().say(key);
    CardsView {
        service_notice: match snapshot.map(|snapshot| snapshot.service) {
            None | Some(Service::Running) => String::new(),
            Some(Service::Absent) => say("card-service-absent"),
            Some(Service::Denied) => say("card-service-denied"),
        },
        readers: snapshot
            .into_iter()
            .flat_map(|snapshot| &snapshot.readers)
            .map(|reader| view(reader, text))
            .collect(),
        run: run.map(|run| run_view(run, text, lang)),
    }
}

fn view(reader: &ReaderState, text: CardText) -> ReaderView {
    let state = match reader.card {
        CardState::Absent => "empty",
        CardState::Present => "card",
        CardState::InUse => "in-use",
        CardState::Unresponsive => "unresponsive",
    };
    ReaderView {
        name: reader.name.clone(),
        state: state.to_owned(),
        text: text.words().say(&format!("card-reader-{state}")),
        simulated: reader.virtual_reader,
    }
}

fn run_view(run: &RunState, text: CardText, lang: Lang) -> CardRunView {
    let state = match (&run.outcome, &run.asked) {
        (Some(_), _) => "done",
        (None, Some(_)) => "asks",
        (None, None) => "working",
    };
    let simulated = run.simulated.then(|| text.words().say("card-band-running"));
    CardRunView {
        test: run.test.to_string(),
        name: text.test(run.test),
        card: match &run.card {
            Card::Reader { name } => name.clone(),
            Card::Virtual { persona, .. } => in_lang(&persona.name, lang).to_owned(),
        },
        bands: match &run.outcome {
            Some((outcome, _)) => text.bands(&outcome.result),
            None => simulated.into_iter().collect(),
        },
        state: state.to_owned(),
        steps: run.steps.iter().map(|step| step_view(step, text)).collect(),
        ask: run.asked.as_ref().map(|asked| ask_view(asked, text)),
        outcome: run.outcome.as_ref().map(|(outcome, _)| outcome_view(run, outcome, text)),
    }
}

fn step_view(step: &StepState, text: CardText) -> CardStepView {
    CardStepView {
        label: text.step(step.name),
        state: match step.ended {
            None => "running",
            Some((_, true)) => "done",
            Some((_, false)) => "failed",
        }
        .to_owned(),
        ms: step.ended.map(|(time, _)| millis(time)),
    }
}

fn ask_view(asked: &Asked, text: CardText) -> CardAskView {
    let kind = asked.ask.kind.word();
    let say = |key: &str| text.words().say(key);
    CardAskView {
        kind: kind.to_owned(),
        label: say(&format!("card-secret-{kind}")),
        hint: say(&format!("card-secret-{kind}-hint")),
        tries: text.tries(asked.ask.tries),
        last_try: if asked.ask.tries == 1 { say(last_try_key(asked.ask.kind)) } else { String::new() },
        wrong_form: if asked.wrong_form { say(&format!("card-secret-{kind}-wrong")) } else { String::new() },
    }
}

/// What a blocked secret means differs: only the issuer can help, but in different ways.
fn last_try_key(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::UserPin => "card-last-try-user-pin",
        SecretKind::SignaturePassword => "card-last-try-signature-password",
        SecretKind::NumberB => "card-last-try-number-b",
    }
}

fn outcome_view(run: &RunState, outcome: &Outcome, text: CardText) -> CardOutcomeView {
    let Outcome { result, trace, .. } = outcome;
    let code = result.error.as_ref().map(|error| error.code.clone()).unwrap_or_default();
    let (problem, remedy) = if code.is_empty() { Default::default() } else { text.problem(&code) };
    // Who has presented a secret in vain wants to know how often it may still be wrong.
    let tries = text.tries_after(result);
    let between = if tries.is_empty() { "" } else { text.between_sentences() };
    let remedy = format!("{tries}{between}{remedy}");
    let card_ms = card_time(result);
    #[expect(clippy::cast_precision_loss, reason = "a person's time is far below 2^53 milliseconds")]
    let person_ms = result.person_ms as f64;
    CardOutcomeView {
        verdict: result.verdict.to_string(),
        sentence: text.verdict(result.test, result.verdict),
        problem,
        remedy,
        code,
        bands: text.bands(result),
        trust: text.trust(result.trust),
        checks: text.checks(result),
        facts: result.facts.iter().map(|fact| text.fact(fact)).map(row).collect(),
        card_ms,
        person_ms,
        timing: run
            .guideline_seconds
            .filter(|_| result.verdict == Verdict::Passed)
            .map(|seconds| timing(text, seconds, card_ms, person_ms))
            .unwrap_or_default(),
        traffic: text.traffic(result),
        attributes: text.masked_attributes(outcome).into_iter().map(row).collect(),
        trace: trace.iter().map(trace_row).collect(),
        can_save: worth_keeping(result.verdict),
    }
}

fn timing(text: CardText, guideline: u32, card_ms: f64, person_ms: f64) -> String {
    let seconds = |ms: f64| format!("{:.1}", ms / 1000.0);
    text.words().say_with(
        "card-timing",
        &[
            ("guideline", &guideline.to_string()),
            ("card", &seconds(card_ms)),
            ("person", &seconds(person_ms)),
            ("sum", &seconds(card_ms + person_ms)),
        ],
    )
}

fn row((label, value): (String, String)) -> CardFactRow {
    CardFactRow { label, value }
}

fn trace_row(line: &TraceLine) -> CardTraceRow {
    let status = line.status.map_or_else(|| "—".to_owned(), |status| format!("{status:04X}"));
    let answer = match line.answer_length {
        0 => status,
        length => format!("[{length}] {status}"),
    };
    CardTraceRow { name: line.name.to_owned(), command: line.command.clone(), answer, ms: millis(line.time) }
}

/// What was read about the holder, in full.
pub(super) fn full_attributes(run: Option<&RunState>, lang: Lang) -> Vec<CardAttributeRow> {
    let Some((outcome, _)) = run.and_then(|run| run.outcome.as_ref()) else { return Vec::new() };
    let rows = CardText::new(lang).full_attributes(outcome);
    rows.into_iter().map(|(label, value)| CardAttributeRow { label, value: value.into() }).collect()
}

/// Findings with cause and remedy.
pub(super) fn diagnosis(findings: &[Finding], lang: Lang) -> ReaderDiagnosis {
    let words = CardText::new(lang).words();
    let row = |finding: &Finding| {
        let code = finding.code.as_str();
        let device = finding.device.as_ref().map(|device| device.to_string()).unwrap_or_default();
        let number = finding.number.map(|number| format!("{number:08X}")).unwrap_or_default();
        let params = [("device", device.as_str()), ("number", number.as_str())];
        ReaderFindingRow {
            code: code.to_owned(),
            reader: finding.reader.clone().unwrap_or(device.clone()),
            weight: match finding.code {
                FindingCode::Ready => "ready",
                FindingCode::OsVirtualReader | FindingCode::NoCard => "note",
                _ => "problem",
            }
            .to_owned(),
            cause: words.say_with(&format!("card-finding-{code}"), &params),
            remedy: words.find(&format!("card-finding-{code}-remedy"), &params).unwrap_or_default(),
        }
    };
    ReaderDiagnosis { findings: findings.iter().map(row).collect() }
}

/// Milliseconds with one digit behind the point.
fn millis(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000.0).round() / 10.0
}
