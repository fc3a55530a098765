//! Changes that are refused.

use model::{Period, QuestionId, Text};

use super::{BASE, EXTRA, against, changes, places, refusal, refused, section, under};
use crate::kind::condition::Condition;
use crate::kind::law::Effect;
use crate::overlay::{Change, Refusal};
use crate::{Code, say};

#[test]
fn nothing_that_a_law_asks_for_becomes_less() {
    let law = BASE.laws().iter().find(|law| law.effect == Effect::Decides).expect("shipped");
    let period = Period::default();
    let all: Vec<Change> = law
        .permits
        .iter()
        .map(|permit| Change::PermitRefused { law: law.id.clone(), method: permit.method.clone(), period })
        .collect();
    let found = against(&changes(all));
    assert!(found.iter().any(|finding| finding.code == Code::StatutoryRule), "{found:?}");

    // Compulsory under the act on the prevention of transfer of criminal proceeds, among others.
    assert_eq!(refused(Change::ItemDropped("2.3".into())), Code::StatutoryRule);
    assert_eq!(refused(Change::QuestionDropped("law-aml".into())), Code::StatutoryRule);
}

#[test]
fn questions_that_levels_hang_on_cannot_be_dropped() {
    assert_eq!(refused(Change::QuestionDropped("shows-personal-data-online".into())), Code::FixedQuestion);
    // It decides about the act on personal information as well.
    assert_eq!(refused(Change::QuestionDropped("needs-personal-information".into())), Code::StatutoryRule);
    let rating = BASE.questions().find(|question| question.axis.is_some()).expect("shipped");
    assert_eq!(refused(Change::QuestionDropped(rating.id.clone())), Code::FixedQuestion);

    let free = QuestionId::from("result-speed");
    let catalogue = under(&changes([Change::QuestionDropped(free.clone())]));
    assert_eq!(catalogue.question(&free).and_then(|q| q.show_when.clone()), Some(Condition::Any(vec![])));

    // A question of the overlay that is shown by the dropped one can never be shown.
    let shown = EXTRA.replace("has-login, any-of: [\"yes\"]", "result-speed, any-of: [days]");
    let mut both = changes([Change::QuestionDropped(free)]);
    both.sections = section(&shown).sections;
    assert_eq!(places(&both), [(Code::UnreachableQuestion, 12, 5)]);
}

#[test]
fn what_does_not_exist_cannot_be_changed() {
    let period = Period::default();
    let text = say("例", "example");
    let cases = [
        (Change::Threshold { id: "loss-hig".to_owned(), value: 1 }, Code::UnknownThreshold),
        (Change::ItemCompulsory("9.9".into()), Code::UnknownItem),
        (Change::ItemDropped("9.9".into()), Code::UnknownItem),
        (Change::QuestionDropped("has-logn".into()), Code::UnknownQuestion),
        (Change::ExampleReplaced("has-logn".into(), text), Code::UnknownQuestion),
        (Change::MethodRefused("self-asserted".into(), refusal()), Code::UnknownMethod),
        (Change::DocumentRefused("library-card".into(), refusal()), Code::UnknownDocument),
        (Change::PermitRefused { law: "aml".into(), method: "x".into(), period }, Code::UnknownMethod),
        (
            Change::PermitRefused { law: "x".into(), method: "self-assertion".into(), period },
            Code::UnknownLaw,
        ),
        (
            Change::PermitRefused { law: "aml".into(), method: "self-assertion".into(), period },
            Code::PermitMismatch,
        ),
        (
            Change::MethodRefused("self-assertion".into(), Refusal { source: "x".into(), ..refusal() }),
            Code::UnknownSource,
        ),
    ];
    for (change, code) in cases {
        assert_eq!(refused(change.clone()), code, "{change:?}");
    }
    let hint = &against(&changes([Change::Threshold { id: "loss-hig".to_owned(), value: 1 }]))[0].hint;
    assert_eq!(hint.as_ref().map(|hint| hint.en.as_str()), Some("did you mean `loss-high`?"));
}

#[test]
fn an_example_keeps_to_the_rules_of_questions() {
    let replace = |ja: &str, en: &str| Change::ExampleReplaced("has-login".into(), say(ja, en));
    assert_eq!(refused(replace(" ", "x")), Code::MissingTranslation);
    assert_eq!(refused(replace("x", "1111 2222 3334")), Code::TwelveDigits);
    assert_eq!(refused(replace("{loss}円", "x")), Code::UnknownThreshold);
    let filled = under(&changes([replace("{loss-high}円", "¥{loss-high}")]));
    let text: &Text = &filled.question(&"has-login".into()).expect("it stays").example;
    assert_eq!(filled.fill(text, model::Lang::En), "¥¥500,000");
}
