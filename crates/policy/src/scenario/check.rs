//! What is wrong with scenarios.

use std::path::Path;

use model::{MethodId, QuestionId};

use super::{Expect, FOLDER, FORMAT, Scenario};
use crate::catalogue::Catalogue;
use crate::check::report::{Place, Report};
use crate::code::Code;
use crate::finding::{Finding, arranged, say, suggest};
use crate::parse::typed;
use crate::place::{Shown, placed};
use crate::read::{Files, ReadError, folder, shipped_scenarios};

/// What is wrong with the scenarios of a folder of policies, or with the shipped ones: their shape, and what they name
/// that `catalogue` lacks.
///
/// # Errors
/// When the folder of scenarios cannot be read. That there is none is no mistake.
pub fn check_scenarios(dir: Option<&Path>, catalogue: Option<&Catalogue>) -> Result<Vec<Finding>, ReadError> {
    let files = match dir {
        None => shipped_scenarios(),
        Some(dir) => match folder(&dir.join(FOLDER)) {
            Err(ReadError::Absent { .. }) => Files::new(),
            found => found?,
        },
    };
    let findings = files.iter().flat_map(|(path, source)| match typed(&source.shown, &source.bytes) {
        Ok(scenario) => {
            let mut report = Report::default();
            Checker { catalogue, report: &mut report }.scenario(&scenario, path);
            placed(report, &[Shown { name: &source.shown, bytes: &source.bytes }])
        }
        Err(findings) => findings,
    });
    Ok(arranged(findings.collect()))
}

struct Checker<'a> {
    /// The policies; without them nothing is said of what is named.
    catalogue: Option<&'a Catalogue>,
    report: &'a mut Report,
}

impl Checker<'_> {
    fn scenario(&mut self, scenario: &Scenario, path: &str) {
        let file = Place::file(0);
        let Scenario { format, id, title, as_of: _, framework, reading: _, answers, expect } = scenario;
        if format != FORMAT {
            let message = say(
                format!("形式は `{FORMAT}` です。`{format}` は読めません"),
                format!("the format must be `{FORMAT}`; `{format}` cannot be read"),
            );
            self.report.add(Code::UnsupportedFormat, file.key("format").value(), message);
        }
        let stem = path.strip_suffix(".yaml").unwrap_or(path);
        if stem != id {
            let message = say(
                format!("id は `{id}` ですが、ファイル名は `{stem}` です"),
                format!("the id is `{id}`, but the file is named `{stem}`"),
            );
            let hint =
                say(format!("ファイル名を `{id}.yaml` にしてください"), format!("name the file `{id}.yaml`"));
            self.report.add_with(Code::FileName, file.key("id").value(), message, Some(hint));
        }
        for (key, words) in [("ja", &title.ja), ("en", &title.en)] {
            if words.trim().is_empty() {
                let at = file.key("title");
                let message = say(format!("`{key}` の文が空です"), format!("the text `{key}` is empty"));
                let hint = crate::check::untranslated(key);
                self.report.add_with(Code::MissingTranslation, at.key(key).name(), message, Some(hint));
            }
        }
        let Some(catalogue) = self.catalogue else { return };
        if let Some(id) = framework
            && catalogue.framework(id).is_none_or(|framework| framework.rules.is_none())
        {
            let known = catalogue.frameworks().iter().filter(|framework| framework.rules.is_some());
            let known = known.map(|framework| framework.id.as_str());
            let at = file.key("framework");
            self.unknown(
                Code::UnknownFramework,
                &at,
                ("使えるフレームワーク", "usable framework"),
                id.as_str(),
                known,
            );
        }
        let content = file.key("answers");
        let given = content.key("answers");
        for id in answers.answers.keys() {
            self.question(&given.key(id.as_str()), id);
        }
        self.expect(&file.key("expect"), expect);
    }

    fn expect(&mut self, at: &Place<'_>, expect: &Expect) {
        let Expect {
            ial: _,
            aal: _,
            ial_range: _,
            aal_range: _,
            settled: _,
            deciding_unknowns,
            gate: _,
            permitted,
            not_permitted,
            clauses,
            upcoming,
            verdicts,
            over_strict,
            ignored,
            recommended_proofing,
            open: _,
        } = expect;
        for (key, list) in
            [("deciding-unknowns", deciding_unknowns.as_deref()), ("ignored", Some(&ignored[..]))]
        {
            for (i, id) in list.into_iter().flatten().enumerate() {
                self.question(&at.key(key).index(i), id);
            }
        }
        for (key, laws) in [("permitted", permitted), ("not-permitted", not_permitted)] {
            let at = at.key(key);
            for (law, methods) in laws {
                let at = at.key(law.as_str());
                self.law(&at, law.as_str());
                for (i, id) in methods.iter().enumerate() {
                    self.method(&at.index(i), id);
                }
            }
        }
        let at_clauses = at.key("clauses");
        for (law, letters) in clauses {
            let at = at_clauses.key(law.as_str());
            self.law(&at, law.as_str());
            for id in letters.keys() {
                self.method(&at.key(id.as_str()), id);
            }
        }
        for law in upcoming.keys() {
            self.law(&at.key("upcoming").key(law.as_str()), law.as_str());
        }
        for id in verdicts.keys() {
            self.method(&at.key("verdicts").key(id.as_str()), id);
        }
        for (i, id) in over_strict.iter().enumerate() {
            self.method(&at.key("over-strict").index(i), id);
        }
        if let Some(id) = recommended_proofing {
            self.method(&at.key("recommended-proofing"), id);
        }
    }

    fn question(&mut self, at: &Place<'_>, id: &QuestionId) {
        let Some(catalogue) = self.catalogue.filter(|catalogue| catalogue.question(id).is_none()) else {
            return;
        };
        let known = catalogue.questions().map(|question| question.id.as_str());
        self.unknown(Code::UnknownQuestion, at, ("質問", "question"), id.as_str(), known);
    }

    fn method(&mut self, at: &Place<'_>, id: &MethodId) {
        let Some(catalogue) = self.catalogue.filter(|catalogue| catalogue.method(id).is_none()) else {
            return;
        };
        let known = catalogue.methods().iter().map(|method| method.id.as_str());
        self.unknown(Code::UnknownMethod, at, ("手法", "method"), id.as_str(), known);
    }

    fn law(&mut self, at: &Place<'_>, id: &str) {
        let Some(catalogue) = self.catalogue else { return };
        let known = catalogue.laws().iter().map(|law| law.id.as_str());
        if !known.clone().any(|known| known == id) {
            self.unknown(Code::UnknownLaw, at, ("法令", "law"), id, known);
        }
    }

    fn unknown<'k>(
        &mut self,
        code: Code,
        at: &Place<'_>,
        (ja, en): (&str, &str),
        id: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        let message = say(format!("{ja} `{id}` はありません"), format!("there is no {en} `{id}`"));
        self.report.add_with(code, at.name(), message, suggest(id, known));
    }
}
