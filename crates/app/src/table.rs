//! Tables for spreadsheets: CSV in UTF-8 with a byte-order mark, so that Excel reads Japanese.
//!
//! A cell that a spreadsheet would take for a formula is led by an apostrophe: text from outside never runs.

use model::result::AssessmentResult;
use model::{AnswerSet, Axis};

use crate::phrase::Phrases;
use crate::view::catalogue::outsourcing;
use crate::view::checkpoint::state_word;

/// The comparison of methods.
pub fn methods(phrases: &Phrases<'_>, answers: &AnswerSet, result: &AssessmentResult) -> Vec<u8> {
    let mut rows = vec![
        [
            "csv-kind",
            "csv-method",
            "csv-level",
            "csv-user-time",
            "csv-review",
            "csv-documents",
            "csv-pin",
            "csv-until",
            "csv-cost",
            "csv-verdict",
            "csv-chosen",
            "csv-reasons",
        ]
        .map(|key| phrases.say(key))
        .to_vec(),
    ];
    for judged in &result.methods {
        let Some(method) = phrases.catalogue().method(&judged.id) else { continue };
        let proofing = method.kind == Axis::Proofing;
        let chosen = answers.choice.proofing.contains(&judged.id)
            || answers.choice.authentication.contains(&judged.id);
        let cost = match answers.answers.get("cost-per-check") {
            Some(model::Answer::One(text)) => engine::per_method::read(text)
                .unwrap_or_default()
                .into_iter()
                .find(|line| line.method == judged.id)
                .map(|line| line.value.to_string())
                .unwrap_or_default(),
            _ => String::new(),
        };
        let reasons: Vec<String> =
            judged.reasons.iter().map(|reason| phrases.reason(&judged.id, reason)).collect();
        rows.push(vec![
            phrases.axis(method.kind),
            phrases.text(&method.title).to_owned(),
            phrases.method_level(judged.level.as_ref()),
            phrases.user_time(method),
            phrases.text(&method.review.text).to_owned(),
            if proofing { phrases.documents(method) } else { phrases.factors(method) },
            if proofing { phrases.text(&method.pin.text).to_owned() } else { phrases.phishing(method) },
            phrases.permitted_until(judged, result),
            cost,
            phrases.verdict(judged.verdict, judged.over_strict),
            if chosen { phrases.say("yes") } else { String::new() },
            reasons.join("\n"),
        ]);
    }
    csv(&rows)
}

/// The checkpoint plan.
pub fn checkpoints(phrases: &Phrases<'_>, answers: &AnswerSet, result: &AssessmentResult) -> Vec<u8> {
    let mut rows = vec![
        [
            "csv-checkpoint",
            "csv-item",
            "csv-title",
            "csv-why",
            "csv-applies",
            "csv-state",
            "csv-owner",
            "csv-due",
            "csv-evidence-asked",
            "csv-evidence",
            "csv-outsourcing",
            "csv-note",
        ]
        .map(|key| phrases.say(key))
        .to_vec(),
    ];
    for checkpoint in phrases.catalogue().checkpoints() {
        for item in &checkpoint.items {
            let record = answers.checkpoints.get(&item.id).cloned().unwrap_or_default();
            let applies =
                result.checklist.iter().find(|entry| entry.id == item.id).is_none_or(|entry| entry.applies);
            rows.push(vec![
                format!("{} {}", checkpoint.number, phrases.text(&checkpoint.title)),
                item.id.to_string(),
                phrases.text(&item.title).to_owned(),
                phrases.text(&item.why).to_owned(),
                phrases.say(if applies { "yes" } else { "no" }),
                phrases.say(&format!("state-{}", state_word(record.state))),
                record.owner.unwrap_or_else(|| phrases.text(&item.owner).to_owned()),
                record.due.map(|day| day.to_string()).unwrap_or_default(),
                phrases.text(&item.evidence).to_owned(),
                record.evidence.unwrap_or_default(),
                outsourcing(phrases, item.outsourcing),
                record.note.unwrap_or_default(),
            ]);
        }
    }
    csv(&rows)
}

/// Rows as CSV.
pub(crate) fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).expect("writing to memory cannot fail");
    }
    writer.into_inner().expect("writing to memory cannot fail")
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{csv, harmless};

    #[test]
    fn a_cell_is_never_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@x"] {
            assert!(harmless(cell).starts_with('\''), "{cell} would be evaluated");
        }
        assert_eq!(harmless("フリマ"), "フリマ");
    }

    #[test]
    fn starts_with_a_byte_order_mark_and_quotes_what_needs_it() {
        let bytes = csv(&[vec!["a,b".to_owned(), "c".to_owned()]]);
        assert_eq!(bytes, "\u{FEFF}\"a,b\",c\r\n".as_bytes());
    }
}
