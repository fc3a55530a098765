//! Changes of the base policies in words: what changed, what it does to the guideline, what a decision does.

use std::sync::Arc;

use policy::Catalogue;
use sector::rebase::{Accept, Effect, Reject, upstream_changes};

use super::compare::places_text;
use crate::form::FormContext;
use crate::wire::UpstreamView;

/// The changes that have not been decided on.
pub(super) fn views(context: &FormContext<'_>, base: &Arc<Catalogue>) -> Vec<UpstreamView> {
    let phrases = &context.phrases;
    let lang = phrases.lang();
    upstream_changes(context.pack, base)
        .into_iter()
        .map(|change| {
            let accept = accepting(context, &change.accept);
            let reject = phrases.say(rejecting(&change.reject));
            UpstreamView {
                text: phrases.say_with(
                    "sector-pair",
                    &[("label", change.title.in_lang(lang)), ("value", change.says.in_lang(lang))],
                ),
                effect: effect(context, &change.effect),
                remedy: phrases
                    .say_with("sector-upstream-decision", &[("accept", &accept), ("reject", &reject)]),
                id: change.id,
            }
        })
        .collect()
}

fn effect(context: &FormContext<'_>, effect: &Effect) -> String {
    let phrases = &context.phrases;
    if effect.examples.is_empty() && effect.unknown.is_empty() {
        return phrases.say("sector-upstream-no-effect");
    }
    let titles: Vec<String> =
        effect.examples.iter().map(|example| phrases.text(&example.title).to_owned()).collect();
    let mut parts = Vec::new();
    if !titles.is_empty() {
        parts.push(phrases.say_with("sector-upstream-effect", &[("examples", &phrases.list(&titles))]));
    }
    if !effect.unknown.is_empty() {
        let count = effect.unknown.len().to_string();
        parts.push(phrases.say_with("sector-upstream-unknown", &[("count", &count)]));
    }
    parts.join(if phrases.lang() == model::Lang::En { " " } else { "" })
}

fn accepting(context: &FormContext<'_>, accept: &Accept) -> String {
    let phrases = &context.phrases;
    match accept {
        Accept::Follow => phrases.say("sector-accept-follow"),
        Accept::LetGo(_) => phrases.say("sector-accept-let-go"),
        Accept::MoveWays { .. } => phrases.say("sector-accept-move-ways"),
        Accept::DropOwn => phrases.say("sector-accept-drop-own"),
        Accept::ByHand { places } => {
            let places = places_text(|place| context.title(place), places);
            phrases.say_with("sector-accept-by-hand", &[("places", &places)])
        }
    }
}

fn rejecting(reject: &Reject) -> &'static str {
    match reject {
        Reject::Keep => "sector-reject-keep",
        Reject::Write { .. } => "sector-reject-write",
        Reject::NameDocuments { .. } => "sector-reject-name-documents",
        Reject::OwnTerm { .. } | Reject::OwnSource { .. } => "sector-reject-own",
        Reject::Stay => "sector-reject-stay",
    }
}
