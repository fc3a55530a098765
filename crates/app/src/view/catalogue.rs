//! The policies in one language, for the screens.

use model::{Axis, Category, Lang, Rating};
use policy::kind::checkpoint::{Outsourcing, Phase};
use policy::kind::fact::{Statement, Status};
use policy::kind::method::Method;
use policy::kind::question::{Question, QuestionKind, Step};
use policy::kind::threshold::Unit;

use super::step_word;
use crate::phrase::Phrases;
use crate::wire::{
    CatalogueView, CheckpointText, FieldText, FrameworkText, ItemText, MethodText, OptionText,
    PreferenceText, QuestionText, SectionText, SourceText, TermText, ThresholdText, WordText,
};

/// The sections that a sector guideline adds, on its catalogue.
pub(crate) fn sector_sections(phrases: &Phrases<'_>) -> Vec<SectionText> {
    sections(phrases, |step| step == Step::Sector)
}

fn sections(phrases: &Phrases<'_>, shown: impl Fn(Step) -> bool) -> Vec<SectionText> {
    let sections = phrases.catalogue().sections().iter().filter(|section| shown(section.step));
    sections
        .map(|section| SectionText {
            id: section.id.clone(),
            step: step_word(section.step).to_owned(),
            title: phrases.text(&section.title).to_owned(),
            intro: phrases.text(&section.intro).to_owned(),
            questions: section.questions.iter().map(|question| question_text(phrases, question)).collect(),
        })
        .collect()
}

fn question_text(phrases: &Phrases<'_>, question: &Question) -> QuestionText {
    QuestionText {
        id: question.id.to_string(),
        text: phrases.filled(&question.text),
        why: phrases.filled(&question.why),
        example: phrases.filled(&question.example),
        kind: kind_word(question.kind).to_owned(),
        optional: question.optional,
        proposal: question.status == Status::Proposal,
        source: question.source.to_string(),
        options: question
            .options
            .iter()
            .map(|option| OptionText {
                id: option.id.to_string(),
                label: phrases.filled(&option.text),
                exclusive: option.exclusive,
            })
            .collect(),
    }
}

/// Texts of the policies in force; `shipped` gives the values that thresholds have without the organisation's own.
pub fn catalogue_view(phrases: &Phrases<'_>, shipped: &policy::Catalogue) -> CatalogueView {
    let catalogue = phrases.catalogue();
    let text = |text: &model::Text| phrases.text(text).to_owned();
    CatalogueView {
        lang: phrases.lang().tag().to_owned(),
        sections: sections(phrases, |step| step != Step::Sector),
        categories: Category::ALL
            .into_iter()
            .map(|category| WordText {
                id: category.word().to_owned(),
                label: phrases.category(&"ds500-2019".into(), category),
            })
            .collect(),
        ratings: Rating::ALL
            .into_iter()
            .map(|rating| WordText { id: rating.word().to_owned(), label: phrases.rating(rating) })
            .collect(),
        frameworks: catalogue
            .frameworks()
            .iter()
            .map(|framework| FrameworkText {
                id: framework.id.to_string(),
                title: text(&framework.title),
                short_title: text(&framework.short_title),
                notice: text(&framework.notice),
                disabled: framework.disabled.as_ref().map(text),
            })
            .collect(),
        methods: catalogue.methods().iter().map(|method| method_text(phrases, method)).collect(),
        checkpoints: catalogue
            .checkpoints()
            .iter()
            .map(|checkpoint| CheckpointText {
                number: checkpoint.number,
                phase: phase_word(checkpoint.phase).to_owned(),
                title: text(&checkpoint.title),
                viewpoint: text(&checkpoint.viewpoint),
                items: checkpoint
                    .items
                    .iter()
                    .map(|item| ItemText {
                        id: item.id.to_string(),
                        title: text(&item.title),
                        why: text(&item.why),
                        evidence: text(&item.evidence),
                        owner: text(&item.owner),
                        outsourcing: outsourcing(phrases, item.outsourcing),
                    })
                    .collect(),
            })
            .collect(),
        glossary: catalogue
            .glossary()
            .map(|term| TermText {
                id: term.id.clone(),
                term: text(&term.term),
                other: term.term.in_lang(other(phrases.lang())).to_owned(),
                meaning: text(&term.meaning),
            })
            .collect(),
        sources: catalogue
            .sources()
            .map(|source| SourceText {
                id: source.id.to_string(),
                title: text(&source.title),
                locator: source.place().map(str::to_owned),
                note: phrases.source_note(source).map(str::to_owned),
                reading: phrases.source_reading(source),
                checked_on: source.checked_on.to_string(),
            })
            .collect(),
        thresholds: catalogue
            .thresholds()
            .map(|threshold| ThresholdText {
                id: threshold.id.clone(),
                label: text(&threshold.text),
                value: u32::try_from(threshold.value).unwrap_or(u32::MAX),
                shipped: shipped
                    .threshold(&threshold.id)
                    .and_then(|threshold| u32::try_from(threshold.value).ok())
                    .unwrap_or_default(),
                unit: unit(phrases, threshold.unit),
            })
            .collect(),
        preferences: catalogue
            .preferences()
            .criteria
            .iter()
            .map(|preference| PreferenceText {
                title: text(&preference.title),
                text: text(&preference.text),
                weight: preference.weight,
            })
            .collect(),
    }
}

fn method_text(phrases: &Phrases<'_>, method: &Method) -> MethodText {
    let list = |statements: &[Statement]| {
        statements.iter().map(|entry| phrases.marked(&entry.text, entry.status)).collect()
    };
    MethodText {
        id: method.id.to_string(),
        kind: method.kind.word().to_owned(),
        title: phrases.text(&method.title).to_owned(),
        short_title: phrases.text(&method.short_title).to_owned(),
        summary: phrases.text(&method.summary).to_owned(),
        legal_only: method.legal_only,
        intermediate: method.intermediate,
        fields: fields(phrases, method),
        merits: list(&method.merits),
        demerits: list(&method.demerits),
        cautions: list(&method.cautions),
        threats: method
            .threats
            .iter()
            .filter_map(|(id, resisted)| {
                let threat = phrases.catalogue().threat(id)?;
                let word = match resisted {
                    0 => "resistance-no",
                    1 => "resistance-partial",
                    _ => "resistance-yes",
                };
                Some(FieldText {
                    label: phrases.text(&threat.title).to_owned(),
                    value: phrases.say(word),
                    status: "proposal".to_owned(),
                    source: phrases.source(method.threats_source.as_ref()),
                })
            })
            .collect(),
        aliases: method
            .aliases
            .iter()
            .map(|alias| {
                let period = phrases.period_of(alias.period.from, alias.period.until);
                let name = format!("{} {}", phrases.law(&alias.law), alias.clause);
                let text = phrases.say_with("alias", &[("name", &name), ("period", &period)]);
                if alias.status == Status::Confirmed {
                    text
                } else {
                    phrases.say_with(
                        "with-status",
                        &[("text", &text), ("status", &phrases.status(alias.status))],
                    )
                }
            })
            .collect(),
    }
}

/// The fields of the guideline's tables, in their order.
fn fields(phrases: &Phrases<'_>, method: &Method) -> Vec<FieldText> {
    let mut fields = Vec::new();
    let mut add = |key: &str, value: String, status: Status, source: String| {
        if !value.is_empty() {
            fields.push(FieldText {
                label: phrases.say(key),
                value,
                status: status_word(status).to_owned(),
                source,
            });
        }
    };
    if let Some(level) = &method.level {
        let alternatives = level.alternatives.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
        let mut value = level.value.to_string();
        if !alternatives.is_empty() {
            value = phrases.say_with("field-alternatives", &[("value", &value), ("others", &alternatives)]);
        }
        add(
            if method.kind == Axis::Proofing { "field-ial" } else { "field-aal" },
            value,
            level.status,
            level.source.to_string(),
        );
    }
    if let Some(dadc) = &method.dadc_ial {
        let others = dadc.alternatives.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
        let mut value = dadc.value.to_string();
        if !others.is_empty() {
            value = phrases.say_with("field-alternatives", &[("value", &value), ("others", &others)]);
        }
        add("field-dadc", value, dadc.status, dadc.source.to_string());
    }
    let mut say = |key: &str, statement: &Statement| {
        add(key, phrases.text(&statement.text).to_owned(), statement.status, statement.source.to_string());
    };
    say("field-documents", &method.documents_text);
    say("field-user-does", &method.user_does);
    say("field-convenience", &method.convenience);
    say("field-use-cases", &method.use_cases);
    say("field-voluntary", &method.voluntary_use);
    add(
        "field-pin",
        phrases.text(&method.pin.text).to_owned(),
        method.pin.status,
        method.pin.source.to_string(),
    );
    if let Some(seconds) = &method.user_seconds {
        add("field-user-time", phrases.user_time(method), seconds.status, seconds.source.to_string());
    }
    add(
        "field-user-steps",
        method.user_steps.value.to_string(),
        method.user_steps.status,
        method.user_steps.source.to_string(),
    );
    add(
        "field-review",
        phrases.text(&method.review.text).to_owned(),
        method.review.status,
        method.review.source.to_string(),
    );
    add("field-factors", phrases.factors(method), Status::Confirmed, method.source.to_string());
    for (key, fact) in [("field-list-attack", &method.list_attack), ("field-phishing", &method.phishing)] {
        if let Some(fact) = fact {
            add(key, phrases.resistance(fact.value, Status::Confirmed), fact.status, fact.source.to_string());
        }
    }
    add(
        "field-data-kept",
        phrases.text(&method.data_kept.text).to_owned(),
        Status::Confirmed,
        method.data_kept.source.to_string(),
    );
    add(
        "field-lead-time",
        phrases.text(&method.lead_time.text).to_owned(),
        method.lead_time.status,
        method.lead_time.source.to_string(),
    );
    fields
}

/// Outsourcing in words.
pub(crate) fn outsourcing(phrases: &Phrases<'_>, outsourcing: Outsourcing) -> String {
    phrases.say(match outsourcing {
        Outsourcing::No => "outsourcing-no",
        Outsourcing::Partly => "outsourcing-partly",
        Outsourcing::Yes => "outsourcing-yes",
    })
}

/// The word of a phase.
pub(crate) fn phase_word(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "before",
        Phase::After => "after",
    }
}

fn unit(phrases: &Phrases<'_>, unit: Unit) -> String {
    phrases.say(match unit {
        Unit::Yen => "unit-yen",
        Unit::People => "unit-people",
        Unit::Hours => "unit-hours",
        Unit::Days => "unit-days",
        Unit::Percent => "unit-percent",
        Unit::Years => "unit-years",
    })
}

fn kind_word(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::One => "one",
        QuestionKind::Many => "many",
        QuestionKind::Text => "text",
        QuestionKind::PerMethod => "per-method",
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "confirmed",
        Status::Inferred => "inferred",
        Status::Unconfirmed => "unconfirmed",
        Status::Proposal => "proposal",
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ja => Lang::En,
        Lang::En => Lang::Ja,
    }
}
