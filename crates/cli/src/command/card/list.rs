//! The lists of virtual cards and faults.

use app::card_console::in_lang;
use app::virtual_card::{faults as all_faults, personas as all_personas};
use model::Lang;
use serde_json::{Value, json};

use crate::arguments::card::ListOptions;
use crate::console::{Outcome, Problem, print};

/// Lists the virtual cards with their secrets, which are invented like everything about them.
pub(crate) fn personas(options: &ListOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    if !options.json {
        for persona in all_personas() {
            print(
                &[persona.id.as_str(), in_lang(&persona.name, lang), in_lang(&persona.note, lang)].join("\t"),
            )?;
        }
        return Ok(Outcome::Result);
    }
    let rows: Vec<Value> = all_personas()
        .iter()
        .map(|persona| {
            let tests: serde_json::Map<String, Value> = persona
                .tests
                .iter()
                .map(|(test, expected)| {
                    let value = json!({
                        "verdict": expected.verdict, "failing_check": expected.check, "error_code": expected.code,
                    });
                    (test.clone(), value)
                })
                .collect();
            json!({
                "id": persona.id,
                "name": { "ja": persona.name.ja, "en": persona.name.en },
                "note": { "ja": persona.note.ja, "en": persona.note.en },
                "secrets": {
                    "user-pin": persona.secrets.pin,
                    "signature-password": persona.secrets.password,
                    "number-b": persona.secrets.number_b,
                },
                "tests": tests,
            })
        })
        .collect();
    write(&json!({ "format": "tashika-personas/1", "personas": rows }))
}

/// Lists the faults.
pub(crate) fn faults(options: &ListOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.lang);
    if !options.json {
        for fault in all_faults() {
            let steps: Vec<&str> = fault.steps.iter().map(|step| step.word()).collect();
            print(&[fault.id.as_str(), &steps.join(" "), in_lang(&fault.note, lang)].join("\t"))?;
        }
        return Ok(Outcome::Result);
    }
    let rows: Vec<Value> = all_faults()
        .iter()
        .map(|fault| {
            json!({
                "id": fault.id,
                "note": { "ja": fault.note.ja, "en": fault.note.en },
                "steps": fault.steps.iter().map(|step| step.word()).collect::<Vec<_>>(),
                "default_step": fault.default_step.map(|step| step.word()),
                "tests": fault.tests,
            })
        })
        .collect();
    write(&json!({ "format": "tashika-faults/1", "faults": rows }))
}

fn write(list: &Value) -> Result<Outcome, Problem> {
    print(&serde_json::to_string_pretty(list).expect("a list has only string keys"))?;
    Ok(Outcome::Result)
}
