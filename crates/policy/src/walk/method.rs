//! The leaves of a method.

use super::{ConditionUse, Leaf, Visit, condition, each, fact, source, statement, statements, text};
use crate::check::report::Place;
use crate::kind::fact::Fact;
use crate::kind::method::{
    Alias, DataKept, FaqEntry, LeadTime, Method, Pin, Requirement, Review, Suitability,
};

pub(super) fn method<'a>(at: &Place<'_>, method: &'a Method, visit: Visit<'_, 'a>) {
    let Method {
        id: _,
        kind: _,
        order: _,
        title,
        short_title,
        summary,
        legal_only: _,
        intermediate: _,
        channel: _,
        level,
        dadc_ial,
        documents,
        documents_text,
        pin,
        user_seconds,
        user_steps,
        review,
        user_does,
        convenience,
        use_cases,
        merits,
        demerits,
        cautions,
        factors: _,
        list_attack,
        phishing,
        threats,
        threats_source,
        requirements,
        suits,
        unsuited,
        data_kept,
        lead_time,
        aliases,
        voluntary_use,
        notice,
        faq,
        source: id,
    } = method;
    for (key, words) in [("title", title), ("short-title", short_title), ("summary", summary)] {
        text(&at.key(key), words, visit);
    }
    if let Some(level) = level {
        level_fact(&at.key("level"), level, visit);
    }
    optional_fact(&at.key("dadc-ial"), dadc_ial.as_ref(), visit);
    each(&at.key("documents"), documents, visit, |at, id, visit| visit(at, Leaf::Document(id)));
    statement(&at.key("documents-text"), documents_text, visit);
    optional_fact(&at.key("user-seconds"), user_seconds.as_ref(), visit);
    fact(&at.key("user-steps"), user_steps, visit);
    classes(at, pin, review, data_kept, lead_time, visit);
    for (key, words) in [
        ("user-does", user_does),
        ("convenience", convenience),
        ("use-cases", use_cases),
        ("voluntary-use", voluntary_use),
    ] {
        statement(&at.key(key), words, visit);
    }
    for (key, list) in [("merits", merits), ("demerits", demerits), ("cautions", cautions)] {
        statements(&at.key(key), list, visit);
    }
    optional_fact(&at.key("list-attack"), list_attack.as_ref(), visit);
    optional_fact(&at.key("phishing"), phishing.as_ref(), visit);
    let at_threats = at.key("threats");
    for threat in threats.keys() {
        visit(&at_threats.key(threat.as_str()), Leaf::Threat(threat));
    }
    if let Some(id) = threats_source {
        visit(&at.key("threats-source"), Leaf::Source(id));
    }
    each(&at.key("requirements"), requirements, visit, requirement);
    each(&at.key("suits"), suits, visit, suitability);
    each(&at.key("unsuited"), unsuited, visit, suitability);
    each(&at.key("aliases"), aliases, visit, alias);
    each(&at.key("notice"), notice, visit, text);
    each(&at.key("faq"), faq, visit, |at, entry, visit| {
        let FaqEntry { question, answer } = entry;
        text(&at.key("question"), question, visit);
        text(&at.key("answer"), answer, visit);
    });
    source(at, id, visit);
}

pub(super) fn level_fact<'a>(at: &Place<'_>, level: &'a Fact<u8>, visit: Visit<'_, 'a>) {
    fact(at, level, visit);
    visit(&at.key("value"), Leaf::Level(level.value));
    let alternatives = at.key("alternatives");
    for (i, alternative) in level.alternatives.iter().enumerate() {
        visit(&alternatives.index(i), Leaf::Level(*alternative));
    }
}

fn optional_fact<'a, T>(at: &Place<'_>, optional: Option<&'a Fact<T>>, visit: Visit<'_, 'a>) {
    if let Some(stated) = optional {
        fact(at, stated, visit);
    }
}

fn classes<'a>(
    at: &Place<'_>,
    pin: &'a Pin,
    review: &'a Review,
    data_kept: &'a DataKept,
    lead_time: &'a LeadTime,
    visit: Visit<'_, 'a>,
) {
    let Pin { needed: _, text: pin_text, status: _, source: pin_source } = pin;
    let Review { class: _, text: review_text, status: _, source: review_source } = review;
    let DataKept { class: _, text: data_text, source: data_source } = data_kept;
    let LeadTime { months: _, text: lead_text, status: _, source: lead_source } = lead_time;
    for (key, words, id) in [
        ("pin", pin_text, pin_source),
        ("review", review_text, review_source),
        ("data-kept", data_text, data_source),
        ("lead-time", lead_text, lead_source),
    ] {
        let at = at.key(key);
        text(&at.key("text"), words, visit);
        source(&at, id, visit);
    }
}

fn requirement<'a>(at: &Place<'_>, requirement: &'a Requirement, visit: Visit<'_, 'a>) {
    let Requirement { need: _, text: words, lacking_when, partly_when, scarcely_when, source: id } =
        requirement;
    text(&at.key("text"), words, visit);
    condition(&at.key("lacking-when"), lacking_when.as_ref(), ConditionUse::Other, visit);
    condition(&at.key("partly-when"), partly_when.as_ref(), ConditionUse::Other, visit);
    condition(&at.key("scarcely-when"), scarcely_when.as_ref(), ConditionUse::Other, visit);
    source(at, id, visit);
}

fn suitability<'a>(at: &Place<'_>, suitability: &'a Suitability, visit: Visit<'_, 'a>) {
    let Suitability { id: _, when, text: words, source: id } = suitability;
    condition(&at.key("when"), Some(when), ConditionUse::Other, visit);
    text(&at.key("text"), words, visit);
    source(at, id, visit);
}

fn alias<'a>(at: &Place<'_>, alias: &'a Alias, visit: Visit<'_, 'a>) {
    let Alias { law, clause: _, period, status: _, source: id } = alias;
    visit(&at.key("law"), Leaf::Law(law));
    visit(&at.key("period"), Leaf::Period(period));
    source(at, id, visit);
}
