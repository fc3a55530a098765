//! Sentences for reasons about methods, for recommendations and for open points.

use std::collections::BTreeMap;

use model::result::{Code, MethodReason};
use model::{FrameworkId, LawId, MethodId, ThreatId};
use policy::kind::fact::Status;
use policy::kind::framework::ListedMethod;
use policy::kind::method::Method;

use super::Phrases;

impl Phrases<'_> {
    /// Why, or why not, for one method.
    pub fn reason(&self, method: &MethodId, reason: &MethodReason) -> String {
        self.reason_parts(method, &reason.code, &reason.params, reason.by)
    }

    /// A code of the recommendation.
    pub fn recommendation(&self, code: &Code) -> String {
        let method = code.params.get("method").map(|id| MethodId::from(id.as_str()));
        let name = method.as_ref().map(|id| self.method(id)).unwrap_or_default();
        let text = match (&method, code.code.as_str()) {
            (Some(id), "intermediate-suits") => self.entries(id, code, true),
            (Some(id), "intermediate-unsuited") => self.entries(id, code, false),
            (Some(id), "intermediate-excluded" | "intermediate-open") => {
                let why = code.params.get("why").map(String::as_str).unwrap_or_default();
                let by = code.params.get("by").and_then(|by| by.parse().ok());
                self.reason_parts(id, why, &code.params, by)
            }
            (Some(id), "recommend-passed-over-unsuited") => self.entries(id, code, false),
            _ => String::new(),
        };
        let until = code.params.get("until").map(|day| self.date_text(day)).unwrap_or_default();
        let mut params: Vec<(&str, &str)> =
            code.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        params.retain(|(name, _)| *name != "method" && *name != "until");
        params.push(("method", &name));
        params.push(("until", &until));
        params.push(("text", &text));
        self.say_with(&code.code, &params)
    }

    /// What keeps a result a draft, or is wrong with a choice.
    pub fn open_point(&self, code: &Code) -> String {
        let method =
            code.params.get("method").map(|id| self.method(&MethodId::from(id.as_str()))).unwrap_or_default();
        let scale = code.params.get("scale").map(|scale| scale.to_uppercase()).unwrap_or_default();
        let mut params: Vec<(&str, &str)> =
            code.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let laws: Vec<String> = code
            .params
            .get("laws")
            .map(String::as_str)
            .unwrap_or_default()
            .split(',')
            .map(|id| self.law(&LawId::from(id)))
            .collect();
        let laws = self.list(&laws);
        params.retain(|(name, _)| !matches!(*name, "method" | "scale" | "laws"));
        params.push(("method", &method));
        params.push(("laws", &laws));
        params.push(("scale", &scale));
        self.say_with(&format!("open-{}", code.code), &params)
    }

    fn reason_parts(
        &self,
        method: &MethodId,
        code: &str,
        params: &BTreeMap<String, String>,
        by: Option<u8>,
    ) -> String {
        let entry = self.catalogue().method(method);
        let law = params.get("law").map(|id| self.law(&LawId::from(id.as_str()))).unwrap_or_default();
        let threat = params
            .get("threat")
            .and_then(|id| self.catalogue().threat(&ThreatId::from(id.as_str())))
            .map(|threat| self.text(&threat.title).to_owned())
            .unwrap_or_default();
        let text = entry.map(|method| self.reason_text(method, code, params)).unwrap_or_default();
        let dates: Vec<(&str, String)> = ["from", "until"]
            .into_iter()
            .filter_map(|name| Some((name, self.date_text(params.get(name)?))))
            .collect();
        let by = by.map(|by| by.to_string()).unwrap_or_default();
        let status = entry.map(|method| self.stated_status(method, params)).unwrap_or_default();
        let mut all: Vec<(&str, &str)> = params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| !matches!(*name, "law" | "threat" | "from" | "until" | "framework"))
            .collect();
        let framework = params
            .get("framework")
            .and_then(|id| self.catalogue().framework(&FrameworkId::from(id.as_str())))
            .map(|framework| self.text(&framework.short_title).to_owned())
            .unwrap_or_default();
        all.extend([
            ("law", law.as_str()),
            ("framework", framework.as_str()),
            ("threat", threat.as_str()),
            ("text", text.as_str()),
            ("by", by.as_str()),
            ("status", status.as_str()),
        ]);
        all.extend(dates.iter().map(|(name, value)| (*name, value.as_str())));
        self.say_with(&format!("reason-{code}"), &all).trim_end().to_owned()
    }

    /// The sentence that the policies give for a reason.
    fn reason_text(&self, method: &Method, code: &str, params: &BTreeMap<String, String>) -> String {
        let position = |name: &str| params.get(name).and_then(|position| position.parse::<usize>().ok());
        match code {
            "privacy-cost" => self.text(&method.data_kept.text).to_owned(),
            "suits" => position("entry")
                .and_then(|place| method.suits.get(place))
                .map(|entry| self.text(&entry.text).to_owned())
                .unwrap_or_default(),
            "unsuited" => position("entry")
                .and_then(|place| method.unsuited.get(place))
                .map(|entry| self.text(&entry.text).to_owned())
                .unwrap_or_default(),
            "law-condition" => params
                .get("law")
                .and_then(|id| self.catalogue().law(&LawId::from(id.as_str())))
                .and_then(|law| law.permits.get(position("permit")?)?.condition.as_ref())
                .map(|condition| self.text(condition).to_owned())
                .unwrap_or_default(),
            "framework-condition" => self
                .listed(method, params)
                .and_then(|listed| listed.condition.as_ref())
                .map(|condition| self.text(condition).to_owned())
                .unwrap_or_default(),
            _ if code.starts_with("level-") => self
                .listed(method, params)
                .and_then(|listed| listed.level.note.as_ref())
                .map(|note| self.text(note).to_owned())
                .unwrap_or_default(),
            _ => position("requirement")
                .and_then(|place| method.requirements.get(place))
                .map(|need| self.text(&need.text).to_owned())
                .unwrap_or_default(),
        }
    }

    /// How sure the stated level of a method is; what is not confirmed as a fact counts as inferred.
    fn stated_status(&self, method: &Method, params: &BTreeMap<String, String>) -> String {
        let level = self.listed(method, params).map(|listed| &listed.level).or(method.level.as_ref());
        level.map_or_else(String::new, |level| {
            self.status(if level.status == Status::Proposal { Status::Inferred } else { level.status })
        })
    }

    /// The method as the framework of a reason rates it, if it does.
    fn listed(&self, method: &Method, params: &BTreeMap<String, String>) -> Option<&ListedMethod> {
        let id = FrameworkId::from(params.get("framework")?.as_str());
        self.catalogue().framework(&id)?.method_levels.as_ref()?.listed.get(&method.id)
    }

    /// The texts of several entries of an intermediate method.
    fn entries(&self, id: &MethodId, code: &Code, suits: bool) -> String {
        let Some(method) = self.catalogue().method(id) else { return String::new() };
        let list = if suits { &method.suits } else { &method.unsuited };
        let texts: Vec<&str> = code
            .params
            .get("entries")
            .map(String::as_str)
            .unwrap_or_default()
            .split(',')
            .filter_map(|place| list.get(place.parse::<usize>().ok()?))
            .map(|entry| self.text(&entry.text))
            .collect();
        texts.join(" ")
    }
}
