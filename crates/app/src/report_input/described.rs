//! What the recommended and the chosen methods are.
//!
//! Responsible for: the words of the policies about each of them, once. Not responsible for: why a method is
//! recommended or not.

use model::{Lang, MethodId};
use policy::kind::fact::Statement;
use policy::kind::method::Method;
use report::input::DescribedMethod;

use super::{ReportSource, decision};
use crate::phrase::Phrases;

/// The methods: recommended ones first, then those that were chosen beside.
pub(super) fn methods(source: &ReportSource<'_>) -> Vec<DescribedMethod> {
    let ReportSource { phrases, answers, result, .. } = source;
    let recommended = phrases.recommendation_lines(result).into_iter().filter_map(|line| line.method);
    let chosen = decision::chosen(answers, result).cloned();
    let mut ids: Vec<MethodId> = Vec::new();
    for id in recommended.chain(chosen) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.iter()
        .filter_map(|id| phrases.catalogue().method(id))
        .map(|method| described(phrases, method))
        .collect()
}

fn described(phrases: &Phrases<'_>, method: &Method) -> DescribedMethod {
    DescribedMethod {
        title: phrases.text(&method.title).to_owned(),
        summary: phrases.text(&method.summary).to_owned(),
        user_does: phrases.marked(&method.user_does.text, method.user_does.status),
        merits: sentences(phrases, &method.merits),
        demerits: sentences(phrases, &method.demerits),
        cautions: sentences(phrases, &method.cautions),
    }
}

fn sentences(phrases: &Phrases<'_>, statements: &[Statement]) -> String {
    let said: Vec<String> =
        statements.iter().map(|statement| phrases.marked(&statement.text, statement.status)).collect();
    said.join(if phrases.lang() == Lang::En { " " } else { "" })
}
