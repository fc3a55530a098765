//! Rules about references: what is named must exist.

use std::collections::HashSet;

use super::index::Index;
use super::report::{Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::fill;
use crate::finding::{say, suggest};
use crate::kind::Kind;
use crate::kind::condition::Condition;
use crate::kind::question::QuestionKind;
use crate::walk::{Leaf, walk};

/// Conditions name questions that exist and options that these have.
pub(super) fn questions_and_options_exist(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        let Leaf::Part(Condition::Is(is)) = leaf else {
            return;
        };
        let at = at.key("is");
        let id = is.question.as_str();
        let Some(question) = index.questions.get(id) else {
            dangling(
                draft,
                report,
                &at.key("question"),
                Code::UnknownQuestion,
                (Kind::Section, "質問", "question"),
                id,
                index.questions.keys(),
            );
            return;
        };
        let options: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
        let any_of = at.key("any-of");
        for (i, option) in is.any_of.iter().enumerate() {
            let option = option.as_str();
            if options.contains(&option) || index.options_in_doubt.contains(id) {
                continue;
            }
            let message = say(
                format!("質問 `{id}` に選択肢 `{option}` はありません"),
                format!("the question `{id}` has no option `{option}`"),
            );
            let hint = suggest(option, options.iter().copied()).or_else(|| {
                let list = options.join(", ");
                let has_options = matches!(question.kind, QuestionKind::One | QuestionKind::Many);
                has_options.then(|| say(format!("選択肢: {list}"), format!("it has {list}")))
            });
            report.add_with(Code::UnknownOption, any_of.index(i).value(), message, hint);
        }
    });
}

/// Methods, documents and laws that are named exist.
pub(super) fn methods_documents_and_laws_exist(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| match leaf {
        Leaf::Method(id) if !index.methods.contains_key(id.as_str()) => {
            dangling(
                draft,
                report,
                at,
                Code::UnknownMethod,
                (Kind::Method, "手法", "method"),
                id.as_str(),
                index.methods.keys(),
            );
        }
        Leaf::Document(id) if !index.documents.contains(id.as_str()) => {
            dangling(
                draft,
                report,
                at,
                Code::UnknownDocument,
                (Kind::Document, "書類", "document"),
                id.as_str(),
                &index.documents,
            );
        }
        Leaf::Law(id) if !index.laws.contains(id.as_str()) => {
            dangling(
                draft,
                report,
                at,
                Code::UnknownLaw,
                (Kind::Law, "法令", "law"),
                id.as_str(),
                &index.laws,
            );
        }
        _ => {}
    });
}

/// Threats that methods resist exist.
pub(super) fn threats_exist(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| match leaf {
        Leaf::Threat(id) if !index.threats.contains_key(id.as_str()) => {
            dangling(
                draft,
                report,
                at,
                Code::UnknownThreat,
                (Kind::Threats, "脅威", "threat"),
                id.as_str(),
                index.threats.keys(),
            );
        }
        _ => {}
    });
}

/// Every fact names a source that exists.
pub(super) fn sources_exist(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| match leaf {
        Leaf::Source(id) if !index.sources.contains(id.as_str()) => {
            dangling(
                draft,
                report,
                at,
                Code::UnknownSource,
                (Kind::Sources, "出典", "source"),
                id.as_str(),
                &index.sources,
            );
        }
        _ => {}
    });
}

/// What stands in braces in a question or option is a threshold.
pub(super) fn thresholds_in_braces_exist(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    let questions: HashSet<usize> = draft.sections.iter().map(|section| section.file).collect();
    walk(draft, &mut |at, leaf| {
        let Leaf::Text(text) = leaf else { return };
        if !questions.contains(&at.file_index()) {
            return;
        }
        for (lang, words) in [("ja", &text.ja), ("en", &text.en)] {
            for name in fill::names(words).filter(|name| !index.thresholds.contains(name)) {
                dangling(
                    draft,
                    report,
                    &at.key(lang),
                    Code::UnknownThreshold,
                    (Kind::Thresholds, "しきい値", "threshold"),
                    name,
                    &index.thresholds,
                );
            }
        }
    });
}

/// Reports an id that names nothing, unless it may stand in a file that could not be read.
fn dangling<'k>(
    draft: &Draft,
    report: &mut Report,
    at: &Place<'_>,
    code: Code,
    (kind, ja, en): (Kind, &str, &str),
    id: &str,
    known: impl IntoIterator<Item = &'k &'k str>,
) {
    if !draft.broken.may_hold(kind, id) {
        let message = say(format!("{ja} `{id}` はありません"), format!("there is no {en} `{id}`"));
        // Sorted, so that the same file always gives the same hint.
        let mut known: Vec<&str> = known.into_iter().copied().collect();
        known.sort_unstable();
        report.add_with(code, at.value(), message, suggest(id, known));
    }
}
