//! Answer sets drawn from numbers: the same numbers, the same answers; smaller numbers, fewer answers.
//!
//! Responsible for: reaching every kind of answer that a catalogue allows. Not responsible for: where the
//! numbers come from (property tests shrink them).

use chrono::NaiveDate;
use engine::Settings;
use model::result::Reading;
use model::{Answer, AnswerSet, Axis, Category, Compensating, MethodId, Override, Rating};
use policy::kind::question::{Question, QuestionKind};

use crate::catalogue;

/// Frameworks that can be used.
pub const FRAMEWORKS: [&str; 3] = ["ds500-2019", "nist-800-63-3", "nist-800-63-4"];

/// Questions that have a meaning of their own in the level rules.
pub const FIXED: [&str; 3] =
    ["needs-personal-information", "needs-validated-attributes", "shows-personal-data-online"];

/// The numbers of one answer set.
#[derive(Clone, Debug)]
pub struct Numbers {
    /// One per question: 0 unanswered, 1 unknown, others an answer.
    pub questions: Vec<u16>,
    /// One per axis and category: 0 nothing set, others a rating.
    pub ratings: Vec<u8>,
    /// What is chosen; 0 nothing.
    pub choice: [u8; 4],
}

/// Numbers in the sizes that [`answers`] asks for.
pub fn sizes() -> (usize, usize) {
    (catalogue().questions().len(), 2 * Category::ALL.len())
}

/// The answer set behind numbers.
pub fn answers(numbers: &Numbers) -> AnswerSet {
    let mut set = AnswerSet::default();
    set.service.name = "試験".to_owned();
    for (question, number) in catalogue().questions().zip(&numbers.questions) {
        if let Some(answer) = answer(question, *number) {
            set.answers.insert(question.id.clone(), answer);
        }
    }
    let places = Axis::ALL.into_iter().flat_map(|axis| Category::ALL.map(|category| (axis, category)));
    for (place, number) in places.zip(&numbers.ratings) {
        if let Some(value) = number.checked_sub(1).map(|number| Rating::ALL[usize::from(number) % 4]) {
            set.ratings.insert(place, Override { value, reason: "理由".to_owned() });
        }
    }
    let [proofing, authentication, statement, control] = numbers.choice;
    set.choice.proofing = methods(Axis::Proofing, proofing);
    set.choice.authentication = methods(Axis::Authentication, authentication);
    if statement % 2 == 1 {
        set.choice.reason = Some("理由".to_owned());
        set.choice.accepted_by = Some("責任者".to_owned());
        set.choice.accepted_on = NaiveDate::from_ymd_opt(2026, 11, 20);
    }
    if control % 2 == 1 {
        let text = if control % 4 == 1 { "統制" } else { "" };
        set.choice.compensating = vec![Compensating {
            control: text.to_owned(),
            comparability: text.to_owned(),
            residual_risk: text.to_owned(),
        }];
    }
    set
}

/// An answer to a question: 0 none, 1 わからない, others one that the question takes.
pub fn answer(question: &Question, number: u16) -> Option<Answer> {
    let rest = match number {
        0 => return None,
        1 => return Some(Answer::Unknown),
        number => usize::from(number - 2),
    };
    Some(match question.kind {
        QuestionKind::One => Answer::One(question.options[rest % question.options.len()].id.to_string()),
        QuestionKind::Many => {
            let bits = rest % ((1 << question.options.len()) - 1) + 1;
            let chosen = question.options.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0);
            let chosen: Vec<_> = chosen.map(|(_, option)| option).collect();
            let several = chosen.len() > 1;
            let ids = chosen.iter().filter(|option| !(several && option.exclusive));
            Answer::Many(ids.map(|option| option.id.to_string()).collect())
        }
        QuestionKind::Text => Answer::One(format!("文{rest}")),
        QuestionKind::PerMethod => {
            let methods = catalogue().methods();
            let lines = (0..=rest % 4).map(|line| {
                let method = &methods[(rest / 4 + line * 5) % methods.len()];
                let reason = if (rest + line) % 2 == 0 { ": 理由" } else { "" };
                format!("{}={}{reason}", method.id, (rest * 37 + line) % 5)
            });
            Answer::One(lines.collect::<Vec<_>>().join("\n"))
        }
    })
}

fn methods(axis: Axis, number: u8) -> Vec<MethodId> {
    let all: Vec<_> = catalogue().methods().iter().filter(|method| method.kind == axis).collect();
    let number = usize::from(number);
    (0..number % 3).map(|place| all[(number / 3 + place) % all.len()].id.clone()).collect()
}

/// Framework, reading and day from a number.
pub fn settings(number: u16) -> Settings {
    let number = u32::from(number);
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a date");
    Settings {
        as_of: first + chrono::Days::new(u64::from(number / 6 % 1400)),
        framework: FRAMEWORKS[(number % 3) as usize].into(),
        reading: if number / 3 % 2 == 0 { Reading::Strict } else { Reading::Figure },
    }
}
