//! Worked examples: what must come out, comes out.
//!
//! Responsible for: comparing what an example expects with what an assessment under the guideline gives. Not
//! responsible for: evaluating it (`decide`), how many examples a clause needs (`clauses`).

use model::Text;
use model::result::{ClauseState, Conformance, Levels as Found};

use super::code::Code;
use super::finding::{At, Report, say, written};
use super::sentence::{Field, Part, Sentence, tell};
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
            told(differences),
            tell!(
                "ルールを直すか、{expect}を、あるべきものに直してください。",
                "Correct the rules, or let {expect} of the example say what should come out.",
                expect = Part::Field(Field::Expect),
            ),
        );
    }
}

/// Something that comes out otherwise.
struct Difference<'e> {
    clause: Option<&'e str>,
    message: Sentence,
}

fn differences<'e>(example: &'e Example, outcome: &Outcome) -> Vec<Difference<'e>> {
    let expect = &example.expect;
    let mut all = Vec::new();
    let mut differs = |clause: Option<&'e str>, names: Sentence, expected: Text, found: Text| {
        all.push(Difference {
            clause,
            message: tell!(
                "{names}は「{expected}」のはずが「{found}」です",
                "{names} should be “{expected}” and is “{found}”",
                names = Part::Told(names),
                expected = Part::Told(expected.into()),
                found = Part::Told(found.into()),
            ),
        });
    };
    for (id, state) in &expect.clauses {
        let found = outcome.clauses.get(id).copied();
        if found != Some(*state) {
            let names = tell!("条項 {clause} ", "the clause {clause}", clause = Part::Clause(id.clone()));
            let found = found.map_or_else(|| say("–", "–"), state_word);
            differs(Some(id), names, state_word(*state), found);
        }
    }
    let levels = [
        (expect.base, &outcome.base, say("基本のレベル", "the base level")),
        (expect.sector, &outcome.sector, say("業界のレベル", "the sector level")),
    ];
    for (expected, found, names) in levels {
        let found = [found.ial, found.aal];
        if let Some(expected) =
            expected.map(|expected| ranges(&expected)).filter(|expected| *expected != found)
        {
            differs(None, names.into(), levels_word(expected), levels_word(found));
        }
    }
    if let Some(expected) = expect.conformance.filter(|expected| *expected != outcome.conformance) {
        let names = say("全体の結果", "the whole");
        differs(None, names.into(), conformance_word(expected), conformance_word(outcome.conformance));
    }
    all
}

/// All differences in one sentence.
fn told(differences: Vec<Difference<'_>>) -> Sentence {
    let all = differences.into_iter().map(|own| own.message).collect();
    tell!(
        "例のとおりになりません。{all}",
        "the example does not come out: {all}",
        all = Part::Told(Sentence::joined(all, ["、", "; "])),
    )
}

/// Settled levels as ranges; 0 is none.
fn ranges(levels: &Levels) -> [Option<[u8; 2]>; 2] {
    [Some(levels.ial).filter(|ial| *ial > 0), levels.aal].map(|level| level.map(|level| [level, level]))
}

fn levels_word([ial, aal]: [Option<[u8; 2]>; 2]) -> Text {
    let written = written(&Found { ial, aal });
    say(written.clone(), written)
}

fn state_word(state: ClauseState) -> Text {
    match state {
        ClauseState::Met => say("守られている", "met"),
        ClauseState::NotMet => say("守られていない", "not met"),
        ClauseState::Open => say("未確定", "open"),
        ClauseState::NotApplicable => say("対象外", "not applicable"),
    }
}

fn conformance_word(conformance: Conformance) -> Text {
    match conformance {
        Conformance::Conforms => say("適合", "conforms"),
        Conformance::DoesNotConform => say("不適合", "does not conform"),
        Conformance::Open => say("未確定", "open"),
    }
}
