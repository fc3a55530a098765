//! What can be chosen in fields: entries of the pack and of the policies, and the fixed words.

use model::{Axis, Category, Rating};
use policy::kind::question::{Question, QuestionKind};
use sector::pack::{OTHER_WAY, TRANSACTION_QUESTION, Target, WAYS_QUESTION};

use super::super::FormContext;
use crate::wire::FieldOption;

fn option(id: impl ToString, text: impl Into<String>) -> FieldOption {
    FieldOption { id: id.to_string(), text: text.into() }
}

/// Fixed words with a sentence each.
fn words(context: &FormContext<'_>, prefix: &str, ids: &[&str]) -> Vec<FieldOption> {
    ids.iter().map(|id| option(id, context.phrases.say(&format!("{prefix}{id}")))).collect()
}

pub(super) fn statuses(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "status-", &["confirmed", "inferred", "unconfirmed", "proposal"])
}

pub(super) fn readings(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-reading-", &["original", "secondary", "own"])
}

pub(super) fn obligations(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-obligation-", &["required", "recommended", "optional", "reference"])
}

pub(super) fn parts(context: &FormContext<'_>) -> Vec<FieldOption> {
    let ids = [
        "purpose",
        "definitions",
        "transactions",
        "harm",
        "attributes",
        "levels",
        "methods",
        "exceptions",
        "personal-data",
        "delegation",
        "self-check",
        "review",
        "other",
    ];
    words(context, "sector-part-", &ids)
}

pub(super) fn ops(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-op-", &["tighten", "relax", "replace", "remove"])
}

pub(super) fn columns(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-column-", &["aal1", "aal2", "aal3", "each-time"])
}

pub(super) fn conformances(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-conformance-", &["conforms", "does-not-conform", "open"])
}

pub(super) fn question_kinds(context: &FormContext<'_>) -> Vec<FieldOption> {
    words(context, "sector-question-kind-", &["one", "many"])
}

/// Levels as numbers.
pub(super) fn levels(scale: &str, from: u8) -> Vec<FieldOption> {
    (from..=3).map(|level| option(level, format!("{scale} {level}"))).collect()
}

pub(super) fn ratings(context: &FormContext<'_>) -> Vec<FieldOption> {
    Rating::ALL.into_iter().map(|rating| option(rating.word(), context.phrases.rating(rating))).collect()
}

pub(super) fn frameworks(context: &FormContext<'_>) -> Vec<FieldOption> {
    let usable = context.catalogue.frameworks().iter().filter(|framework| framework.rules.is_some());
    usable.map(|framework| option(&framework.id, context.phrases.text(&framework.title))).collect()
}

pub(super) fn sources(context: &FormContext<'_>) -> Vec<FieldOption> {
    let own = &context.pack.sources;
    let base = context.catalogue.sources().filter(|source| own.iter().all(|known| known.id != source.id));
    own.iter().chain(base).map(|source| option(&source.id, context.phrases.text(&source.title))).collect()
}

pub(super) fn transactions(context: &FormContext<'_>) -> Vec<FieldOption> {
    let entries = context.pack.transactions.iter();
    entries.map(|entry| option(&entry.id, context.phrases.text(&entry.title))).collect()
}

pub(super) fn operations(context: &FormContext<'_>) -> Vec<FieldOption> {
    let entries = context.pack.operations.iter();
    entries
        .map(|entry| option(&entry.id, context.phrases.operation(entry.op, &entry.target, entry.level)))
        .collect()
}

pub(super) fn ways(context: &FormContext<'_>) -> Vec<FieldOption> {
    let entries = context.pack.matrix.ways.iter();
    let other = option(OTHER_WAY, context.phrases.say("sector-other-way"));
    entries.map(|way| option(&way.id, context.phrases.text(&way.title))).chain([other]).collect()
}

/// Clauses by number and heading.
pub(super) fn clauses(context: &FormContext<'_>) -> Vec<FieldOption> {
    let numbers = sector::number::Numbers::of(&context.pack.chapters);
    context
        .pack
        .clauses()
        .map(|clause| {
            let number = numbers.full(&clause.id).unwrap_or_default();
            let text = context.phrases.text(clause.heading.as_ref().unwrap_or(&clause.text));
            option(&clause.id, format!("{number} {}", shortened(text)))
        })
        .collect()
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST).chain(['…']).collect()
    }
}

pub(super) fn methods(context: &FormContext<'_>, axis: Axis) -> Vec<FieldOption> {
    let methods = context.catalogue.methods().iter().filter(|method| method.kind == axis);
    methods.map(|method| option(&method.id, context.phrases.text(&method.title))).collect()
}

pub(super) fn documents(context: &FormContext<'_>) -> Vec<FieldOption> {
    let documents = context.catalogue.documents().iter();
    documents.map(|document| option(&document.id, context.phrases.text(&document.title))).collect()
}

/// The pack's own questions that ask yes or no.
pub(super) fn self_checks(context: &FormContext<'_>) -> Vec<FieldOption> {
    own_questions(context)
        .filter(|question| question.options.iter().any(|option| option.id == *"yes"))
        .map(|question| option(&question.id, context.phrases.filled(&question.text)))
        .collect()
}

fn own_questions<'a>(context: &FormContext<'a>) -> impl Iterator<Item = &'a Question> {
    context.pack.sections.iter().flat_map(|section| &section.questions)
}

/// Questions with options, of the pack first and then of the base.
pub(super) fn questions<'a>(context: &FormContext<'a>) -> Vec<&'a Question> {
    let own: Vec<&Question> = own_questions(context).collect();
    let base = context.catalogue.questions().filter(|question| {
        matches!(question.kind, QuestionKind::One | QuestionKind::Many)
            && question.id != *TRANSACTION_QUESTION
            && question.id != *WAYS_QUESTION
            && own.iter().all(|known| known.id != question.id)
    });
    own.iter().copied().chain(base).collect()
}

pub(super) fn options_of(context: &FormContext<'_>, question: &Question) -> Vec<FieldOption> {
    question.options.iter().map(|entry| option(&entry.id, context.phrases.filled(&entry.text))).collect()
}

/// Questions whose answers members can be asked to send.
pub(super) fn collectable(context: &FormContext<'_>) -> Vec<FieldOption> {
    questions(context)
        .into_iter()
        .map(|question| option(&question.id, context.phrases.filled(&question.text)))
        .collect()
}

/// What conditions are made of: `question` alone is a heading, `question/option` can be ticked, and
/// `rating/axis/category` takes a rating.
pub(super) fn conditions(context: &FormContext<'_>, with_ratings: bool) -> Vec<FieldOption> {
    let mut found = vec![option(TRANSACTION_QUESTION, context.phrases.say("sector-question-transaction"))];
    for entry in transactions(context) {
        found.push(option(format!("{TRANSACTION_QUESTION}/{}", entry.id), entry.text));
    }
    for question in questions(context) {
        found.push(option(&question.id, context.phrases.filled(&question.text)));
        for entry in options_of(context, question) {
            found.push(option(format!("{}/{}", question.id, entry.id), entry.text));
        }
    }
    if with_ratings {
        let framework = &context.pack.header.framework;
        for axis in Axis::ALL {
            for category in Category::ALL {
                let text = format!(
                    "{} – {}",
                    context.phrases.axis(axis),
                    context.phrases.category(framework, category)
                );
                found.push(option(format!("rating/{}/{}", axis.word(), category.word()), text));
            }
        }
    }
    found
}

/// Everything that an operation can work on.
pub(super) fn targets(context: &FormContext<'_>) -> Vec<FieldOption> {
    let catalogue = context.catalogue;
    let mut targets =
        vec![Target::Level(Axis::Proofing), Target::Level(Axis::Authentication), Target::PairRule];
    targets.extend(catalogue.methods().iter().map(|method| Target::Method(method.id.clone())));
    targets.extend(catalogue.documents().iter().map(|document| Target::Document(document.id.clone())));
    targets.extend(catalogue.thresholds().map(|threshold| Target::Threshold(threshold.id.clone())));
    let items = catalogue.checkpoints().iter().flat_map(|checkpoint| &checkpoint.items);
    targets.extend(items.map(|item| Target::Item(item.id.clone())));
    let own: Vec<&Question> = own_questions(context).collect();
    let base = catalogue.questions().filter(|question| {
        question.id != *TRANSACTION_QUESTION
            && question.id != *WAYS_QUESTION
            && own.iter().all(|known| known.id != question.id)
    });
    targets.extend(base.map(|question| Target::Question(question.id.clone())));
    for law in catalogue.laws() {
        let mut methods: Vec<_> = law.permits.iter().map(|permit| &permit.method).collect();
        methods.sort();
        methods.dedup();
        targets.extend(methods.into_iter().map(|method| Target::Permit(law.id.clone(), method.clone())));
    }
    // What is in use stays choosable, also where the policies under the pack no longer have it.
    for operation in &context.pack.operations {
        if !targets.contains(&operation.target) {
            targets.push(operation.target.clone());
        }
    }
    targets.iter().map(|target| option(target, context.phrases.target(target))).collect()
}
