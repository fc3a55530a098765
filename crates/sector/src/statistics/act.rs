//! Members who still have to act.
//!
//! Responsible for: the list for the screen of the association. It names members, so it cannot be written to a file:
//! the type has no such form, on purpose. Not responsible for: reminding anybody.

use model::result::{ClauseState, Conformance};

use crate::member::{Collection, MemberResult};
use crate::overlay::Guideline;
use crate::pack::clause::Obligation;

/// A service of a member that does not conform yet, or of which it is not known. It has no form for files:
///
/// ```compile_fail
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn leak(them: &sector::statistics::ToAct) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToAct {
    /// The member.
    pub member: String,
    /// The service.
    pub subject: String,
    /// Its name, where the member ticked it.
    pub name: Option<String>,
    /// Where it stands.
    pub conformance: Conformance,
    /// Required clauses that are not kept, in the order of the guideline.
    pub broken: Vec<String>,
    /// Required clauses that are open.
    pub open: Vec<String>,
    /// The result is of an older version than this: it has to be made anew first.
    pub outdated: bool,
}

/// The list, worst first: who breaks most clauses, then who has most open ones, then by id.
pub fn still_to_act(collection: &Collection, guideline: &Guideline) -> Vec<ToAct> {
    let outdated: Vec<&MemberResult> = collection.before(&guideline.pack.header.version).collect();
    let mut list: Vec<ToAct> = collection
        .results()
        .map(|result| {
            let outdated = outdated.iter().any(|old| std::ptr::eq(*old, result));
            let with = |wanted| {
                let required =
                    guideline.pack.clauses().filter(|clause| clause.obligation == Obligation::Required);
                let stands =
                    |id: &str| result.clauses.iter().any(|clause| clause.id == id && clause.state == wanted);
                required.filter(|clause| stands(&clause.id)).map(|clause| clause.id.clone()).collect()
            };
            ToAct {
                member: result.member.clone(),
                subject: result.subject.clone(),
                name: result.name.clone(),
                conformance: result.conformance,
                broken: with(ClauseState::NotMet),
                open: with(ClauseState::Open),
                outdated,
            }
        })
        .filter(|entry| entry.conformance != Conformance::Conforms || entry.outdated)
        .collect();
    list.sort_by(|a, b| {
        let weight = |entry: &ToAct| (entry.broken.len(), entry.open.len());
        weight(b).cmp(&weight(a)).then_with(|| (&a.member, &a.subject).cmp(&(&b.member, &b.subject)))
    });
    list
}
