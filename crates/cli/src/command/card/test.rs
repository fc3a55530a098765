//! `tashika card test`: one test on a reader, or on a virtual card in this process.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::card_test::{self, Outcome as TestOutcome, ReaderSource, Setup, Source, VirtualSource, secret_of};
use app::card_text::CardText;
use app::desk::Desk;
use app::reader::{ReaderError, choose};
use app::virtual_card::VirtualCard;
use app::{Cancel, Now};
use model::Lang;
use model::evidence::{CheckResult, Evidence, TestId, TestResult, Verdict};

use super::person::AtConsole;
use crate::arguments::card::TestOptions;
use crate::command::data;
use crate::console::{Outcome, Problem, complain, on_end, print};

/// Runs the test.
pub(crate) fn run(options: TestOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    let text = CardText::new(lang);
    let known: Vec<&str> = TestId::ALL.iter().map(|test| test.word()).collect();
    let test = TestId::parse(&options.id)
        .ok_or_else(|| super::unknown("cli-test-unknown", &options.id, &known, lang))?;
    // Everything that can be wrong without a card is found before one is touched.
    let card = match &options.persona {
        Some(id) => {
            let (persona, faults) = super::virtual_card(id, &options.faults, lang)?;
            Some(Arc::new(Mutex::new(VirtualCard::new(persona, &faults))))
        }
        None => None,
    };
    let roots = app::desk::roots(options.trust.as_deref()).map_err(|error| {
        Problem::of(&error, options.trust.as_deref().unwrap_or(Path::new("--trust")), lang)
    })?;
    let mut desk = match &options.save {
        Some(id) => Some(assessment(id, &options, lang)?),
        None => None,
    };
    let cancel = Cancel::default();
    let mut person =
        AtConsole::new(secret_of(test), options.pin_stdin, options.spend_last_try, cancel.clone(), lang)?;
    complain(&[text.words().say("card-confirmation")]);

    let stopped = Arc::new(AtomicBool::new(false));
    let (on_signal, flag) = (cancel.clone(), Arc::clone(&stopped));
    on_end(move || {
        on_signal.cancel();
        flag.store(true, Ordering::SeqCst);
        complain(&[text.words().say("cli-stopping")]);
    });
    let as_of = options.as_of.unwrap_or_else(|| Now::read().today());
    let setup = Setup { test, as_of, roots: &roots, cancel };
    let (mut outcome, reader) = match card {
        Some(card) => (card_test::run(&setup, &mut VirtualSource { card }, &mut person), String::new()),
        None => match choose(options.reader.as_deref(), Duration::from_secs(options.wait.into()), &stopped) {
            Ok(name) => {
                let mut source = ReaderSource { name: name.clone() };
                (card_test::run(&setup, &mut source as &mut dyn Source, &mut person), name)
            }
            Err(error) => (without_card(&error, &setup, text)?, String::new()),
        },
    };
    let kept = outcome.result.clone();
    text.fill(&mut outcome.result);
    if options.json {
        print(&serde_json::to_string_pretty(&outcome.result).expect("a result has only string keys"))?;
    } else {
        print(&summary(&outcome, text).join("\n"))?;
    }
    if options.show_attributes {
        show_attributes(&outcome, text)?;
    }
    // What was found out is told even if it cannot be kept.
    if let Some((desk, id)) = &mut desk {
        let evidence = Evidence {
            time: Now::read().in_words(),
            reader,
            persona: options.persona.clone(),
            faults: options.faults.clone(),
            policy: desk.policy_stamp(),
            result: kept,
        };
        save(desk, id, evidence, lang)?;
    }
    Ok(match outcome.result.verdict {
        Verdict::Passed => Outcome::Result,
        Verdict::Failed | Verdict::Refused | Verdict::Cancelled => Outcome::Negative,
        Verdict::Error => Outcome::Environment,
    })
}

/// No card could be chosen: wrong arguments, or a result that says why.
fn without_card(error: &ReaderError, setup: &Setup<'_>, text: CardText) -> Result<TestOutcome, Problem> {
    let code = error.code();
    match error {
        ReaderError::SeveralCards { names } => {
            let list = names.join(", ");
            let sentence = text.words().say_with("error-several-cards", &[("readers", &list)]);
            let help = text.words().say("error-several-cards-help");
            Err(Problem::input(vec![format!("--reader: error[{code}]: {sentence} {help}")]))
        }
        ReaderError::UnknownReader { name } => {
            let sentence = text.words().say_with("error-unknown-reader", &[("reader", name)]);
            let help = text.words().say("error-unknown-reader-help");
            Err(Problem::input(vec![format!("--reader: error[{code}]: {sentence} {help}")]))
        }
        _ => {
            let (what, help) = text.problem(code);
            complain(&[format!("-: error[{code}]: {what} {help}")]);
            Ok(card_test::not_begun(setup, code))
        }
    }
}

/// The stored assessment that gets the evidence; it must be there before the card is touched.
fn assessment(id: &str, options: &TestOptions, lang: Lang) -> Result<(Desk, String), Problem> {
    let (desk, folder) = data::open_folder(options.data.as_deref(), lang)?;
    let known = app::desk::parse_id(id).and_then(|parsed| desk.holds(&parsed));
    match known {
        Ok(()) => Ok((desk, id.to_owned())),
        Err(error) => Err(Problem::of(&error, &folder, lang)),
    }
}

fn save(desk: &mut Desk, id: &str, evidence: Evidence, lang: Lang) -> Result<(), Problem> {
    let words = words::Words::of(lang);
    if !card_test::worth_keeping(evidence.result.verdict) {
        complain(&[words.say("cli-evidence-not-kept")]);
        return Ok(());
    }
    let request = app::wire::SaveEvidenceRequest { id: id.to_owned(), lang: lang.tag().to_owned() };
    desk.save_evidence(&request, evidence, Now::read())
        .map_err(|error| Problem::of(&error, Path::new("--save"), lang))?;
    complain(&[words.say_with("cli-evidence-kept", &[("id", id)])]);
    Ok(())
}

/// The result for a person: verdict first, then what it rests on.
fn summary(outcome: &TestOutcome, text: CardText) -> Vec<String> {
    let TestResult { checks, facts, steps, trust, error, .. } = &outcome.result;
    let words = text.words();
    let mut lines = vec![outcome.result.text.clone()];
    lines.extend(error.iter().map(|error| format!("{} [{}]", error.text, error.code)));
    lines.extend(Some(text.tries_after(&outcome.result)).filter(|tries| !tries.is_empty()));
    lines.extend(text.bands(&outcome.result).into_iter().map(|band| format!("※ {band}")));
    lines.push(format!("{}: {}", words.say("cli-trust"), text.trust(*trust)));
    lines.extend(facts.iter().map(|fact| {
        let (label, value) = text.fact(fact);
        format!("{label}: {value}")
    }));
    lines.extend(checks.iter().map(|check| {
        let mark = match check.result {
            CheckResult::Pass => "○",
            CheckResult::Fail => "×",
            CheckResult::NotChecked => "－",
        };
        let result = words.say(&format!("card-result-{}", check.result));
        format!("{mark} {} ({result}): {}", text.check(check.id), check.text)
    }));
    lines.extend(steps.iter().map(|step| format!("{:>9.1} ms  {}", step.ms, text.step(&step.name))));
    lines.push(text.traffic(&outcome.result));
    lines
}

/// The attributes, masked, and only where a person looks.
fn show_attributes(outcome: &TestOutcome, text: CardText) -> Result<(), Problem> {
    if !std::io::stdout().is_terminal() {
        complain(&[text.words().say("cli-attributes-terminal-only")]);
        return Ok(());
    }
    for (label, value) in text.masked_attributes(outcome) {
        print(&format!("{label}: {value}"))?;
    }
    Ok(())
}
