//! Rules about laws.

use std::collections::HashSet;

use super::index::Index;
use super::report::{Place, Report};
use crate::code::Code;
use crate::draft::{Draft, Parsed};
use crate::finding::say;
use crate::kind::law::Effect;

/// A law that decides has a list of methods for the axes it speaks about; a note has none.
pub(super) fn permits_go_with_effect(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let law = &parsed.value;
        let file = Place::file(parsed.file);
        let id = &law.id;
        let mut mismatch = |at, ja: String, en: String| report.add(Code::PermitMismatch, at, say(ja, en));
        match (law.effect, law.permits.is_empty()) {
            (Effect::Decides, true) => mismatch(
                file.key("effect").value(),
                format!("`decides` の法令 `{id}` に認める手法 (`permits`) がありません"),
                format!("the law `{id}` decides and lists no `permits`"),
            ),
            (Effect::Note, false) => mismatch(
                file.key("permits").name(),
                format!("`note` の法令 `{id}` に認める手法は書けません"),
                format!("the law `{id}` is a note and must not list `permits`"),
            ),
            _ => {}
        }
        let permits = file.key("permits");
        for (i, permit) in law.permits.iter().enumerate() {
            let Some(method) = index.methods.get(permit.method.as_str()) else {
                continue;
            };
            if !law.axes.contains(&method.kind) {
                let kind = method.kind.word();
                mismatch(
                    permits.index(i).key("method").value(),
                    format!("手法 `{}` は `{kind}` ですが、法令の `axes` にありません", permit.method),
                    format!(
                        "the method `{}` is of `{kind}`, which is not among the law's `axes`",
                        permit.method
                    ),
                );
            }
        }
    }
}

/// Only a law that decides has a list that may be incomplete, only such a list says what it excludes, and nothing is
/// both permitted and excluded.
pub(super) fn exclusions_go_with_an_open_list(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let law = &parsed.value;
        let file = Place::file(parsed.file);
        let id = &law.id;
        if !law.list_complete && law.effect != Effect::Decides {
            let message = say(
                format!(
                    "`decides` でない法令 `{id}` に、一覧が途中であること (`list-complete`) は書けません"
                ),
                format!("the law `{id}` does not decide and must not call its list incomplete"),
            );
            let hint = say("`list-complete` を消してください", "remove `list-complete`");
            let at = file.key("list-complete").value();
            report.add_with(Code::PermitMismatch, at, message, Some(hint));
        }
        if law.list_complete && !law.excludes.is_empty() {
            let message = say(
                format!("法令 `{id}` の一覧はすべてそろっているため、`excludes` は要りません"),
                format!("the list of the law `{id}` is complete, so that `excludes` says nothing"),
            );
            let hint = say(
                "読めない号があるなら `list-complete: false` とし、なければ `excludes` を消してください",
                "write `list-complete: false` if items could not be read, or remove `excludes`",
            );
            let at = file.key("excludes").name();
            report.add_with(Code::PermitMismatch, at, message, Some(hint));
        }
        let excludes = file.key("excludes");
        for (i, exclusion) in law.excludes.iter().enumerate() {
            let method = &exclusion.method;
            if law.permits.iter().any(|permit| permit.method == *method) {
                let message = say(
                    format!("法令 `{id}` は、手法 `{method}` を認めながら除いています"),
                    format!("the law `{id}` both permits and excludes the method `{method}`"),
                );
                let hint = say(
                    "`permits` か `excludes` のどちらかから消してください",
                    "remove it from `permits` or from `excludes`",
                );
                let at = excludes.index(i).key("method").value();
                report.add_with(Code::PermitMismatch, at, message, Some(hint));
            }
        }
    }
}

/// The last day on which a letter is only inferred lies in the period in which it holds.
pub(super) fn inferred_days_lie_in_the_period(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let file = Place::file(parsed.file);
        let permits = file.key("permits");
        for (i, permit) in parsed.value.permits.iter().enumerate() {
            if permit.inferred_until.is_some_and(|day| !permit.period.contains(day)) {
                let message = say(
                    "`inferred-until` の日が、認められる期間の中にありません",
                    "the day of `inferred-until` is not in the period of the permit",
                );
                let hint = say(
                    "`period` の中の日にするか、消してください",
                    "choose a day within `period`, or remove it",
                );
                let at = permits.index(i).key("inferred-until").value();
                report.add_with(Code::PermitMismatch, at, message, Some(hint));
            }
        }
    }
}

/// No change of a law is written twice.
pub(super) fn changes_are_unique(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.laws {
        let file = Place::file(parsed.file);
        let changes = file.key("changes");
        let mut seen = HashSet::new();
        for (i, change) in parsed.value.changes.iter().enumerate() {
            if !seen.insert(&change.code) {
                let code = &change.code;
                let message = say(
                    format!("改正 `{code}` が二度書かれています"),
                    format!("the change `{code}` is written twice"),
                );
                report.add(Code::DuplicateChange, changes.index(i).key("code").value(), message);
            }
        }
    }
}

/// Where a law lists a method, the names that the method has under that law are those of the list.
pub(super) fn aliases_agree_with_permits(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.methods {
        let method = &parsed.value;
        let file = Place::file(parsed.file);
        let aliases = file.key("aliases");
        for (i, alias) in method.aliases.iter().enumerate() {
            let Some(Parsed { file, value: law }) = draft.laws.iter().find(|law| law.value.id == alias.law)
            else {
                continue;
            };
            if draft.broken.doubts.touch(&Place::file(*file).key("permits").value()) {
                continue;
            }
            let mut listed = law.permits.iter().filter(|permit| permit.method == method.id).peekable();
            let is_listed = listed.peek().is_some();
            let agrees =
                listed.any(|permit| permit.clause == alias.clause && permit.period.overlaps(&alias.period));
            if is_listed && !agrees {
                let (law, clause) = (&alias.law, &alias.clause);
                let message = say(
                    format!("法令 `{law}` の一覧では、この期間のこの手法は「{clause}」ではありません"),
                    format!("the list of the law `{law}` does not call the method “{clause}” in this period"),
                );
                report.add(Code::AliasMismatch, aliases.index(i).key("clause").value(), message);
            }
        }
    }
}
