//! Checks a derivation independently of how it was built.
//!
//! Responsible for: applying every step again from nothing but the steps it names, the answers, and the
//! policies. Not responsible for: telling it. Used by tests, and by anyone who doubts a stored result.

use std::collections::HashMap;

use model::result::{AssessmentResult, MethodReason, ProofKind, ProofStep, Reading, Verdict};
use model::{Answer, AnswerSet, Axis, Category, Rating};
use policy::kind::framework::FrameworkRules;

use super::build::verdict_word;
use crate::Engine;

/// A step that does not follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenStep {
    /// The step.
    pub id: String,
    /// What is wrong.
    pub why: &'static str,
}

/// Checks every step of a result.
pub fn check(engine: &Engine, input: &AnswerSet, result: &AssessmentResult) -> Result<(), BrokenStep> {
    let broken = |step: &ProofStep, why| BrokenStep { id: step.id.to_string(), why };
    let framework = engine.catalogue().framework(&result.framework);
    let rules = framework.and_then(|framework| framework.rules.as_ref());
    let mut earlier: HashMap<&str, &ProofStep> = HashMap::new();
    for step in &result.proof {
        let mut because = Vec::with_capacity(step.because.len());
        for id in &step.because {
            because.push(
                *earlier.get(id.as_str()).ok_or_else(|| broken(step, "names a step that is not earlier"))?,
            );
        }
        let (name, value) =
            step.conclusion.split_once('=').ok_or_else(|| broken(step, "is not a proposition"))?;
        let follows = match step.kind {
            ProofKind::Answer => answer_stands(engine, input, name, value),
            ProofKind::Rating => rating_follows(engine, name, value, &because),
            ProofKind::Table | ProofKind::ShortCircuit | ProofKind::DataRule | ProofKind::PairRule => {
                rules.is_some_and(|rules| level_follows(rules, result.reading, name, value, &because))
            }
            ProofKind::Gate => result.gate.laws.iter().any(|law| name == format!("law.{}", law.id)),
            ProofKind::Method => method_follows(result, name, value, &because),
        };
        if !follows {
            return Err(broken(step, "does not follow from the steps it names"));
        }
        earlier.insert(&step.id, step);
    }
    let stands = |conclusion: String| result.proof.iter().any(|step| step.conclusion == conclusion);
    let last = |id: &str, why| BrokenStep { id: id.to_owned(), why };
    if let Some([low, high]) = result.range.ial
        && !stands(format!("ial={}", super::spread(low, high)))
    {
        return Err(last("ial", "is not concluded"));
    }
    let aal = result.range.aal.map_or("none".to_owned(), |[low, high]| super::spread(low, high));
    if !stands(format!("aal={aal}")) {
        return Err(last("aal", "is not concluded"));
    }
    Ok(())
}

/// A reason must stand in the result and rest on something where it speaks of an answer; a verdict must be
/// the worst of the reasons that the step names, and those must be all that weigh.
fn method_follows(result: &AssessmentResult, name: &str, value: &str, because: &[&ProofStep]) -> bool {
    let id = name.split('.').next().unwrap_or(name);
    let Some(method) = result.methods.iter().find(|method| method.id == *id) else { return false };
    let told = |reason: &&MethodReason| crate::method::weighs(&reason.code);
    if name != id {
        let proposition = format!("{name}={value}");
        let asks = ["requirement", "entry", "law"];
        return method.reasons.iter().filter(told).any(|reason| {
            super::method::conclusion(method, reason) == proposition
                && (!because.is_empty() || !asks.iter().any(|about| reason.params.contains_key(*about)))
        });
    }
    let worst = because
        .iter()
        .filter_map(|step| step.conclusion.rsplit_once('='))
        .filter(|(reason, _)| reason.starts_with(&format!("{id}.")))
        .filter_map(|(_, word)| VERDICTS.into_iter().find(|verdict| verdict_word(*verdict) == word))
        .max()
        .unwrap_or(Verdict::Fits);
    verdict_word(worst) == value
        && worst == method.verdict
        && because.len() == method.reasons.iter().filter(told).count()
}

const VERDICTS: [Verdict; 4] =
    [Verdict::Fits, Verdict::FitsWithConditions, Verdict::Depends, Verdict::Excluded];

fn answer_stands(engine: &Engine, input: &AnswerSet, name: &str, value: &str) -> bool {
    if let Some(rating) = name.strip_prefix("ratings.") {
        return input.ratings.iter().any(|((axis, category), set)| {
            rating == format!("{}.{}", axis.word(), category.word()) && set.value.word() == value
        });
    }
    let given = input.answers.get(name);
    match value {
        "unanswered" => {
            given.is_none() || engine.question_ids(&engine.facts(input).ignored).iter().any(|id| *id == *name)
        }
        "unknown" => given == Some(&Answer::Unknown),
        "text" => matches!(given, Some(Answer::One(_))),
        options => match given {
            Some(Answer::One(option)) => option == options,
            Some(Answer::Many(given)) => {
                options.split('+').all(|option| given.iter().any(|one| one == option))
            }
            // The optional question about login counts as yes while nothing is known.
            Some(Answer::Unknown) | None => name == crate::compiled::fixed::HAS_LOGIN && options == "yes",
        },
    }
}

fn rating_follows(engine: &Engine, name: &str, value: &str, because: &[&ProofStep]) -> bool {
    let Some(category) =
        Category::ALL.into_iter().find(|category| name.ends_with(&format!(".{}", category.word())))
    else {
        return false;
    };
    let (mut low, mut high) = (Rating::None, Rating::None);
    for step in because {
        let Some((question, answer)) = step.conclusion.split_once('=') else { return false };
        if question.starts_with("ratings.") {
            return parse_spread(value, parse_rating) == parse_spread(answer, parse_rating);
        }
        let Some(question) = engine.catalogue().questions().find(|entry| entry.id == *question) else {
            return false;
        };
        let rates = |id: &str| {
            question
                .options
                .iter()
                .find(|option| option.id == *id)
                .and_then(|option| option.rates.get(&category).copied())
                .unwrap_or(Rating::None)
        };
        let all = || question.options.iter().map(|option| rates(option.id.as_str()));
        let (from, to) = match answer {
            "unanswered" | "unknown" => (
                if question.show_when.is_some() { Rating::None } else { all().min().unwrap_or(Rating::None) },
                all().max().unwrap_or(Rating::None),
            ),
            options => {
                let heaviest = options.split('+').map(rates).max().unwrap_or(Rating::None);
                (heaviest, heaviest)
            }
        };
        low = low.max(from);
        high = high.max(to);
    }
    // A conditional question may or may not be shown, so that only the upper end is exact from here.
    parse_spread(value, parse_rating).is_some_and(|(from, to)| to == high && from >= low)
}

fn level_follows(
    rules: &FrameworkRules,
    reading: Reading,
    name: &str,
    value: &str,
    because: &[&ProofStep],
) -> bool {
    let find = |wanted: &str| {
        because
            .iter()
            .filter_map(|step| step.conclusion.split_once('='))
            .find(|(name, _)| *name == wanted)
            .map(|(_, value)| value)
    };
    let level_of =
        |wanted: &str| find(wanted).and_then(|value| parse_spread(value, |text| text.parse::<u8>().ok()));
    let told = parse_spread(value, |text| text.parse::<u8>().ok());
    let table_axis = |axis: Axis| {
        let at = |heavy: bool| {
            (1..=3u8).find(|level| {
                Category::ALL.into_iter().all(|category| {
                    let rating = find(&format!("{}.{}", axis.word(), category.word()))
                        .and_then(|value| parse_spread(value, parse_rating))
                        .map(|(low, high)| if heavy { high } else { low });
                    let ceiling = rules.table.ceilings.get(level).and_then(|row| row.get(&category)).copied();
                    matches!((rating, ceiling), (Some(rating), Some(ceiling)) if rating <= ceiling)
                })
            })
        };
        at(false).zip(at(true))
    };
    let yes_no = |question: &str| find(question).map(|answer| (answer == "yes", answer != "no"));
    match name {
        "ial.table" => table_axis(Axis::Proofing) == told,
        "aal.table" => table_axis(Axis::Authentication) == told,
        "ial" => {
            let personal = yes_no(crate::compiled::fixed::NEEDS_PERSONAL_INFORMATION);
            let validated = yes_no(crate::compiled::fixed::NEEDS_VALIDATED_ATTRIBUTES);
            let none = rules.no_proofing_needed.level;
            let impossible = [personal, validated].into_iter().flatten().any(|(_, possible)| !possible);
            let expected = if impossible {
                Some((none, none))
            } else {
                level_of("ial.table").map(|(low, high)| {
                    let floor = match reading {
                        Reading::Strict => rules.validated_attribute.as_ref().map_or(0, |rule| rule.level),
                        Reading::Figure => 0,
                    };
                    let certain = [personal, validated].iter().all(|flag| matches!(flag, Some((true, _))));
                    (
                        if certain { low.max(floor) } else { none.min(low) },
                        high.max(floor).max(if certain { 0 } else { none }),
                    )
                })
            };
            expected == told
        }
        "aal.data" | "aal" if value == "none" => find(crate::compiled::fixed::HAS_LOGIN) == Some("no"),
        "aal.data" => {
            data_rule(
                rules,
                level_of("aal.table"),
                yes_no(crate::compiled::fixed::SHOWS_PERSONAL_DATA_ONLINE),
            ) == told
        }
        "aal" => match &rules.pair {
            Some(pair) => {
                level_of("aal.data").zip(level_of("ial")).map(|((low, high), (ial_low, ial_high))| {
                    let raise = |aal: u8, ial: u8| {
                        if ial >= pair.from_ial { aal.max(pair.at_least_aal) } else { aal }
                    };
                    (raise(low, ial_low), raise(high, ial_high))
                }) == told
            }
            None => {
                data_rule(
                    rules,
                    level_of("aal.table"),
                    yes_no(crate::compiled::fixed::SHOWS_PERSONAL_DATA_ONLINE),
                ) == told
            }
        },
        _ => false,
    }
}

fn data_rule(
    rules: &FrameworkRules,
    table: Option<(u8, u8)>,
    shown: Option<(bool, bool)>,
) -> Option<(u8, u8)> {
    let ((low, high), (certain, possible)) = table.zip(shown)?;
    let floor = rules.personal_data_online.level;
    Some((if certain { low.max(floor) } else { low }, if possible { high.max(floor) } else { high }))
}

fn parse_spread<T: Copy>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<(T, T)> {
    match text.split_once("..") {
        Some((low, high)) => parse(low).zip(parse(high)),
        None => parse(text).map(|value| (value, value)),
    }
}

fn parse_rating(word: &str) -> Option<Rating> {
    Rating::ALL.into_iter().find(|rating| rating.word() == word)
}
