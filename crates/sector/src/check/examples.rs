//! Worked examples: what must come out, comes out.
//!
//! Responsible for: comparing what an example expects with what an assessment under the guideline gives. Not
//! responsible for: evaluating it (`decide`), how many examples a clause needs (`clauses`).

use model::Text;
use model::result::{ClauseState, Conformance, Levels as Found};

use super::code::Code;
use super::finding::{At, Report, say};
use crate::diff::examples::{Judge, Outcome};
use crate::overlay::Guideline;
use crate::pack::example::{Example, Levels};

/// Looks at every example that refers only to what exists.
pub(super) fn look(guideline: &Guideline, report: &mut Report) {
    let examples = &guideline.pack.examples;
    let judge = Judge::new(guideline, examples);
    for example in examples {
        let place = format!("example/{}", example.id);
        let is_at_fault = report.findings.iter().any(|own| own.place == place && own.is_error());
        let outcome = if is_at_fault { None } else { judge.outcome(example) };
        let Some(differences) = outcome.map(|outcome| differences(example, &outcome)) else { continue };
        let Some(first) = differences.first() else { continue };
        let clause = first.clause.or_else(|| example.clauses.first().map(String::as_str));
        report.add(
            Code::FailingExample,
            At::with(place, clause),
            told(&differences),
            say(
                "規則を直すか、例の `expect` を、あるべき結果に直してください。",
                "Correct the rules, or let `expect` of the example say what should come out.",
            ),
        );
    }
}

/// Something that comes out otherwise.
struct Difference<'e> {
    clause: Option<&'e str>,
    message: Text,
}

fn differences<'e>(example: &'e Example, outcome: &Outcome) -> Vec<Difference<'e>> {
    let expect = &example.expect;
    let mut all = Vec::new();
    let mut differs = |clause: Option<&'e str>, (ja, en): (&str, &str), expected: String, found: String| {
        all.push(Difference {
            clause,
            message: say(
                format!("{ja}は {expected} のはずが {found} です"),
                format!("{en} should be {expected} and is {found}"),
            ),
        });
    };
    for (id, state) in &expect.clauses {
        let found = outcome.clauses.get(id).copied();
        if found != Some(*state) {
            let (ja, en) = (format!("条項 `{id}` "), format!("the clause `{id}`"));
            let found = found.map_or("–", state_word).to_owned();
            differs(Some(id), (&ja, &en), state_word(*state).to_owned(), found);
        }
    }
    let levels = [
        (expect.base, &outcome.base, ("基本のレベル", "the base level")),
        (expect.sector, &outcome.sector, ("業界のレベル", "the sector level")),
    ];
    for (expected, found, names) in levels {
        if let Some(expected) = expected.filter(|expected| ranges(expected) != [found.ial, found.aal]) {
            differs(None, names, written(ranges(&expected)), written([found.ial, found.aal]));
        }
    }
    if let Some(expected) = expect.conformance.filter(|expected| *expected != outcome.conformance) {
        let names = ("適合", "conformance");
        let found = conformance_word(outcome.conformance).to_owned();
        differs(None, names, conformance_word(expected).to_owned(), found);
    }
    all
}

/// All differences in one sentence.
fn told(differences: &[Difference<'_>]) -> Text {
    let all = |each: fn(&Text) -> &str, between: &str| {
        differences.iter().map(|own| each(&own.message)).collect::<Vec<_>>().join(between)
    };
    say(
        format!("例のとおりになりません。{}", all(|text| &text.ja, "、")),
        format!("the example does not come out: {}", all(|text| &text.en, "; ")),
    )
}

/// Settled levels as ranges; 0 is none.
fn ranges(levels: &Levels) -> [Option<[u8; 2]>; 2] {
    [Some(levels.ial).filter(|ial| *ial > 0), levels.aal].map(|level| level.map(|level| [level, level]))
}

fn written(ranges: [Option<[u8; 2]>; 2]) -> String {
    super::finding::written(&Found { ial: ranges[0], aal: ranges[1] })
}

fn state_word(state: ClauseState) -> &'static str {
    match state {
        ClauseState::Met => "met",
        ClauseState::NotMet => "not-met",
        ClauseState::Open => "open",
        ClauseState::NotApplicable => "not-applicable",
    }
}

fn conformance_word(conformance: Conformance) -> &'static str {
    match conformance {
        Conformance::Conforms => "conforms",
        Conformance::DoesNotConform => "does-not-conform",
        Conformance::Open => "open",
    }
}
