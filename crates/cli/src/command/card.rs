//! Commands about cards: lists, tests, and serving a virtual card.

pub(crate) mod list;
mod person;
pub(crate) mod serve;
pub(crate) mod test;

use app::virtual_card::{Fault, Persona, UnknownFault, persona, personas};
use model::Lang;

use crate::console::Problem;

/// The virtual card with its faults, as named in the arguments.
fn virtual_card(id: &str, faults: &[String], lang: Lang) -> Result<(&'static Persona, Vec<Fault>), Problem> {
    let known: Vec<&str> = personas().iter().map(|persona| persona.id.as_str()).collect();
    let persona = persona(id).ok_or_else(|| unknown("cli-persona-unknown", id, &known, lang))?;
    let faults = faults
        .iter()
        .map(|text| Fault::parse(text).map_err(|problem| refused(&problem, text, lang)))
        .collect::<Result<_, _>>()?;
    Ok((persona, faults))
}

/// An id that no test and no virtual card has; those that there are, are named.
fn unknown(key: &str, id: &str, known: &[&str], lang: Lang) -> Problem {
    let params = [("id", id), ("known", &known.join(", "))];
    let sentence = words::Words::of(lang).say_with(key, &params);
    Problem::input(vec![format!("{id}: error[not-found]: {sentence}")])
}

fn refused(problem: &UnknownFault, text: &str, lang: Lang) -> Problem {
    let key = match problem {
        UnknownFault::Id { .. } => "cli-fault-unknown",
        UnknownFault::TakesNoStep { .. } => "cli-fault-no-step",
        UnknownFault::Step { .. } => "cli-fault-other-step",
    };
    let sentence = words::Words::of(lang).say_with(key, &[("fault", text)]);
    Problem::input(vec![format!("--fault: error[unknown-fault]: {sentence}")])
}
