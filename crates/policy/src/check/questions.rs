//! Rules about questions, their options and conditions.

use super::index::{Index, each_question};
use super::report::{At, Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::Kind;
use crate::kind::condition::Condition;
use crate::kind::question::{Question, QuestionKind};
use crate::walk::{ConditionUse, Leaf, walk};

/// Always asked, whatever else is answered.
const ALWAYS_ASKED: [&str; 3] =
    ["needs-personal-information", "needs-validated-attributes", "shows-personal-data-online"];

/// Fixed as well, and counts as yes while unanswered.
const HAS_LOGIN: &str = "has-login";

/// The questions that the rules of levels rely on.
pub(crate) const FIXED_QUESTIONS: [&str; 4] = [ALWAYS_ASKED[0], ALWAYS_ASKED[1], ALWAYS_ASKED[2], HAS_LOGIN];

/// Options that a question may have: answers are kept as sets of that many bits.
const MAX_OPTIONS: usize = 64;

/// Questions of options have at least two, and no more than can be kept; others have none; "none of these" belongs to many.
pub(super) fn options_go_with_kind(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    each_question(draft, &mut |at, question| {
        let by_options = matches!(question.kind, QuestionKind::One | QuestionKind::Many);
        let id = &question.id;
        let mut mismatch =
            |at: At, ja: String, en: String| report.add(Code::OptionsMismatch, at, say(ja, en));
        if by_options && question.options.len() < 2 {
            mismatch(
                at.key("options").name(),
                format!("質問 `{id}` には選択肢が二つ以上必要です"),
                format!("the question `{id}` needs at least two options"),
            );
        }
        if !by_options && !question.options.is_empty() {
            mismatch(
                at.key("options").name(),
                format!("質問 `{id}` は選択肢で答える質問ではありません"),
                format!("the question `{id}` is not answered by options"),
            );
        }
        if question.options.len() > MAX_OPTIONS {
            mismatch(
                at.key("options").name(),
                format!("質問 `{id}` の選択肢が {MAX_OPTIONS} 個を超えています"),
                format!("the question `{id}` has more than {MAX_OPTIONS} options"),
            );
        }
        let options = at.key("options");
        for (i, option) in question.options.iter().enumerate() {
            if option.exclusive && question.kind != QuestionKind::Many {
                mismatch(
                    options.index(i).key("exclusive").name(),
                    format!("一つを選ぶ質問で選択肢 `{}` に `exclusive` は要りません", option.id),
                    format!("the option `{}` need not be `exclusive` where only one can be given", option.id),
                );
            }
        }
    });
}

/// わからない is always possible and therefore never written as an option.
pub(super) fn unknown_is_no_option(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    each_question(draft, &mut |at, question| {
        let options = at.key("options");
        for (i, option) in question.options.iter().enumerate().filter(|(_, option)| option.id == "unknown") {
            let message = say(
                format!("「わからない」はいつでも答えられます。選択肢 `{}` は書けません", option.id),
                format!("“not known” can always be answered; the option `{}` must not be written", option.id),
            );
            report.add(Code::ReservedOption, options.index(i).key("id").value(), message);
        }
    });
}

/// The questions that the rules of levels rely on exist, as yes/no questions that nothing hides.
pub(super) fn fixed_questions_are_as_expected(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    if draft.broken.none_of(&[Kind::Section]) {
        for id in FIXED_QUESTIONS.into_iter().filter(|id| !index.questions.contains_key(id)) {
            let at = At::position(draft.pack.as_ref().map_or(0, |pack| pack.file), (1, 1));
            report.add(
                Code::FixedQuestion,
                at,
                say(format!("質問 `{id}` は必ず要ります"), format!("the question `{id}` must exist")),
            );
        }
    }
    each_question(draft, &mut |at, question| {
        let id = question.id.as_str();
        if FIXED_QUESTIONS.contains(&id) {
            fixed(at, question, id == HAS_LOGIN, report);
        }
    });
}

fn fixed(at: &Place<'_>, question: &Question, optional: bool, report: &mut Report) {
    let id = &question.id;
    let mut wrong = |at: At, ja: &str, en: &str| {
        report.add(
            Code::FixedQuestion,
            at,
            say(format!("質問 `{id}` は{ja}"), format!("the question `{id}` {en}")),
        );
    };
    if question.kind != QuestionKind::One {
        wrong(at.key("kind").value(), "一つを選ぶ質問 (`one`) でなければなりません", "must be of kind `one`");
    }
    let mut options: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
    options.sort_unstable();
    if options != ["no", "yes"] {
        wrong(
            at.key("options").name(),
            "選択肢がちょうど `yes` と `no` でなければなりません",
            "must have exactly the options `yes` and `no`",
        );
    }
    if question.show_when.is_some() {
        wrong(
            at.key("show-when").name(),
            "いつも表示され、条件を持てません",
            "is always shown and has no condition",
        );
    }
    if question.options.iter().any(|option| !option.rates.is_empty()) {
        wrong(at.key("options").name(), "影響度を付けられません", "must not rate");
    }
    if question.optional != optional {
        match optional {
            true => {
                wrong(at.key("id").value(), "省略できる質問 (`optional: true`) です", "must be `optional`")
            }
            false => wrong(at.key("optional").name(), "省略できません", "must not be `optional`"),
        }
    }
}

/// No `all`, `any`, `chosen` or `any-of` is empty.
pub(super) fn conditions_have_parts(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        let Leaf::Part(part) = leaf else { return };
        let (empty, at) = match part {
            Condition::Is(is) => (is.any_of.is_empty(), at.key("is").key("any-of").name()),
            Condition::All(parts) => (parts.is_empty(), at.key("all").name()),
            Condition::Any(parts) => (parts.is_empty(), at.key("any").name()),
            Condition::Chosen(methods) => (methods.is_empty(), at.key("chosen").name()),
            Condition::Not(_) => return,
        };
        if empty {
            report.add(Code::EmptyCondition, at, say("条件の中身が空です", "the condition has no parts"));
        }
    });
}

/// Only checkpoint items speak of chosen methods; nothing else is decided after the choice.
pub(super) fn chosen_stands_in_checkpoints_only(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        let Leaf::Condition(condition, usage) = leaf else {
            return;
        };
        let mut speaks_of_choice = false;
        condition.each_method(&mut |_| speaks_of_choice = true);
        if speaks_of_choice && usage != ConditionUse::Checkpoint {
            let message = say(
                "`chosen` はチェックポイントの項目だけで使えます",
                "`chosen` is allowed in checkpoint items only",
            );
            report.add(Code::ChosenOutsideCheckpoint, at.name(), message);
        }
    });
}
