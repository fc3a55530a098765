//! Which questions cannot be left out.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::check::FIXED_QUESTIONS;
use crate::code::Code;
use crate::kind::condition::Condition;

/// What follows from a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Follows {
    /// Levels.
    Level,
    /// Whether a law applies.
    Law,
}

impl Follows {
    pub(super) fn code(self) -> Code {
        match self {
            Follows::Level => Code::FixedQuestion,
            Follows::Law => Code::StatutoryRule,
        }
    }
}

/// The questions that levels or laws hang on, directly or because they show one that does. While such a question is
/// hidden, harm would count as none and laws would not apply.
pub(super) fn hangs_on(catalogue: &Catalogue) -> BTreeMap<&str, Follows> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(&str, Follows)> = FIXED_QUESTIONS.into_iter().map(|id| (id, Follows::Level)).collect();
    for question in catalogue.questions() {
        if question.options.iter().any(|option| !option.rates.is_empty()) {
            open.push((question.id.as_str(), Follows::Level));
        }
    }
    for law in catalogue.laws() {
        read(&law.applies_when, Follows::Law, &mut open);
    }
    while let Some((id, follows)) = open.pop() {
        if found.get(id).is_some_and(|known| *known >= follows) {
            continue;
        }
        found.insert(id, follows);
        if let Some(condition) =
            catalogue.question(&id.into()).and_then(|question| question.show_when.as_ref())
        {
            read(condition, follows, &mut open);
        }
    }
    found
}

/// Whether a condition reads a question that decides about a law.
pub(super) fn hangs_on_law(condition: &Condition, follows: &BTreeMap<&str, Follows>) -> bool {
    let mut hangs = false;
    condition.each_question(&mut |is| hangs |= follows.get(is.question.as_str()) == Some(&Follows::Law));
    hangs
}

fn read<'a>(condition: &'a Condition, follows: Follows, open: &mut Vec<(&'a str, Follows)>) {
    condition.each_question(&mut |is| open.push((is.question.as_str(), follows)));
}
