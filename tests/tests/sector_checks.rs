//! The checker of guidelines: every kind of defect is found where it was put, with an example that really shows it,
//! and the shipped guidelines have none.
//!
//! A case of `tests/sector/defects/` is a small edit of the shipped guideline on alcohol and tobacco. `place` and
//! `clause` say where the finding must stand, `shows` what its example must show when it is evaluated anew.
//! Paths lead through keys, ids of entries, and positions where entries have no id.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::{Levels, Reading, Verdict};
use model::{AssessmentResult, Axis, Lang, Rating};
use policy::Catalogue;
use sector::check::{Code, Finding, Severity, Witness, check};
use sector::overlay::{Guideline, apply};
use sector::pack::operation::{Op, Target};
use sector::pack::{Clause, Example, Pack, Transaction};
use sector::read::{read_pack, shipped};
use serde::Deserialize;
use serde_json::{Value, json};

const GUIDELINE: &str = "jfa-alcohol-tobacco-2023";

/// A defect.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Defect {
    code: String,
    place: String,
    clause: Option<String>,
    shows: Option<Shows>,
    edits: Vec<Edit>,
}

/// What the example of a finding must show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Shows {
    /// The level is lower than the base's.
    Lower,
    /// The level is higher than the base's.
    Higher,
    /// One rating lighter, the level is higher.
    Falls,
    /// The operation applies, and without it the levels are the same.
    NoEffect,
    /// No operation that sets the level applies.
    Unspoken,
    /// No accepted way reaches the levels.
    Unmet,
    /// A law excludes every method of the way.
    LawExcludes,
    /// A law that decides applies.
    LawApplies,
}

/// A change of a guideline.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Edit {
    Set { set: String, to: Value },
    Remove { remove: String },
    Add { add: String, value: Value },
}

fn catalogue() -> &'static Catalogue {
    static BASE: LazyLock<Catalogue> =
        LazyLock::new(|| policy::load_embedded().into_result().expect("the shipped policies"));
    &BASE
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

fn packs() -> Vec<Pack> {
    shipped().iter().map(|(id, files)| read_pack(files, id).expect("a pack that can be read").0).collect()
}

fn guideline() -> &'static Pack {
    static PACK: LazyLock<Pack> = LazyLock::new(|| {
        packs().into_iter().find(|pack| pack.header.id == GUIDELINE).expect("a shipped guideline")
    });
    &PACK
}

/// The entry that a part of a path names.
fn step<'v>(value: &'v mut Value, part: &str) -> Option<&'v mut Value> {
    match value {
        Value::Object(fields) => fields.get_mut(part),
        Value::Array(entries) => {
            let place = entries
                .iter()
                .position(|entry| entry.get("id").and_then(Value::as_str) == Some(part))
                .or_else(|| part.parse().ok())?;
            entries.get_mut(place)
        }
        _ => None,
    }
}

fn at<'v>(value: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('/')
        .filter(|part| !part.is_empty())
        .fold(value, |value, part| step(value, part).unwrap_or_else(|| panic!("{path}: nothing at {part}")))
}

fn edit(value: &mut Value, edit: &Edit) {
    match edit {
        Edit::Add { add, value: new } => {
            at(value, add).as_array_mut().expect("a list").push(new.clone());
        }
        Edit::Set { set: path, to } => {
            let (parent, last) = path.rsplit_once('/').unwrap_or(("", path));
            let parent = at(value, parent);
            match step(parent, last) {
                Some(old) => *old = to.clone(),
                None => {
                    parent.as_object_mut().expect("a mapping").insert(last.to_owned(), to.clone());
                }
            }
        }
        Edit::Remove { remove: path } => {
            let (parent, last) = path.rsplit_once('/').unwrap_or(("", path));
            match at(value, parent) {
                Value::Object(fields) => {
                    fields.remove(last).unwrap_or_else(|| panic!("{path}: nothing to remove"));
                }
                Value::Array(entries) => {
                    let before = entries.len();
                    entries.retain(|entry| entry.get("id").and_then(Value::as_str) != Some(last));
                    assert_eq!(entries.len() + 1, before, "{path}: nothing to remove");
                }
                _ => panic!("{path}: neither a mapping nor a list"),
            }
        }
    }
}

/// The cases by file name.
fn cases() -> Vec<(String, Defect)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sector/defects");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a case");
        let defect: Defect = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(name.starts_with(&defect.code), "{name} is named after its code");
        (name, defect)
    };
    paths.into_iter().map(read).collect()
}

fn spoilt(name: &str, defect: &Defect) -> Pack {
    let mut value = serde_json::to_value(guideline()).expect("JSON");
    defect.edits.iter().for_each(|own| edit(&mut value, own));
    serde_json::from_value(value).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn told(findings: &[Finding]) -> String {
    findings.iter().map(|finding| finding.render(Lang::En)).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_defect_is_found_where_it_is() {
    let mut found_codes = BTreeSet::new();
    for (name, defect) in cases() {
        let pack = spoilt(&name, &defect);
        let findings = check(&pack, catalogue(), today());
        let found = findings
            .iter()
            .find(|finding| finding.code.word() == defect.code && finding.place == defect.place)
            .unwrap_or_else(|| panic!("{name}: not found among\n{}", told(&findings)));
        assert!(defect.clause.is_none() || found.clause == defect.clause, "{name}: {:?}", found.clause);
        for text in [&found.message, &found.remedy] {
            for lang in Lang::ALL {
                assert!(!text.in_lang(lang).is_empty(), "{name}: a text is missing");
            }
        }
        assert_eq!(found.severity, found.code.severity());
        if let Some(shows) = defect.shows {
            let witness = found.example.as_ref().unwrap_or_else(|| panic!("{name}: no example"));
            Shown { name: &name, pack: &pack, finding: found, witness }.must(shows);
        }
        found_codes.insert(found.code);
    }
    let missing: Vec<&Code> = Code::ALL.iter().filter(|code| !found_codes.contains(code)).collect();
    assert!(missing.is_empty(), "codes without a case: {missing:?}");
}

/// Whoever sees no files reads names: what stands as an id in a sentence is known to be one, and no sentence speaks of
/// ids. Of what the rule book of the policies refuses, the sentences are its own.
#[test]
fn whatever_a_sentence_names_has_a_kind() {
    for (name, defect) in cases() {
        let findings = check(&spoilt(&name, &defect), catalogue(), today());
        for finding in findings.iter().filter(|finding| finding.code != Code::NotApplicable) {
            for (sentence, lang) in [&finding.message, &finding.remedy]
                .into_iter()
                .flat_map(|own| Lang::ALL.map(|lang| (own, lang)))
            {
                let said = sentence.named(lang, &|_| "“…”".to_owned());
                assert!(!said.contains(['`', '{']), "{name}: {}: {said}", finding.code);
                let mut words = said.split(|c: char| !c.is_ascii_alphanumeric());
                let is_id = |word: &str| ["id", "ids"].iter().any(|own| word.eq_ignore_ascii_case(own));
                assert!(!words.any(is_id), "{name}: {}: {said}", finding.code);
            }
        }
    }
}

#[test]
fn shipped_guidelines_have_no_defect() {
    let packs = packs();
    assert_eq!(packs.len(), 3);
    for pack in &packs {
        let findings = check(pack, catalogue(), today());
        let doubtful: Vec<Finding> =
            findings.into_iter().filter(|finding| finding.severity != Severity::Info).collect();
        assert!(doubtful.is_empty(), "{}:\n{}", pack.header.id, told(&doubtful));
    }
}

/// An example, evaluated anew on the guideline's own catalogue.
struct Shown<'s> {
    name: &'s str,
    pack: &'s Pack,
    finding: &'s Finding,
    witness: &'s Witness,
}

impl Shown<'_> {
    fn evaluate(&self, pack: &Pack, witness: &Witness) -> AssessmentResult {
        let guideline: Guideline =
            apply(pack, catalogue()).unwrap_or_else(|findings| panic!("{}: {findings:?}", self.name));
        let engine = Engine::new(guideline.catalogue_on(witness.as_of).clone());
        let answers = witness.answer_set("as the example says");
        let settings = Settings {
            as_of: witness.as_of,
            framework: pack.header.framework.clone(),
            reading: Reading::default(),
        };
        let mut result = engine.evaluate(&answers, &settings).expect("a framework");
        let sector = sector::decide::assess(&guideline, &engine, &answers, &settings, &result);
        result.sector = sector.map(Box::new);
        result
    }

    fn must(&self, shows: Shows) {
        let (name, witness) = (self.name, self.witness);
        let result = self.evaluate(self.pack, witness);
        let sector = result.sector.as_ref().expect("a result of the guideline");
        assert_eq!(result.range, witness.base, "{name}: base levels of {witness:?}");
        assert_eq!(sector.range, witness.sector, "{name}: sector levels of {witness:?}");
        let ends =
            |levels: Levels<Option<[u8; 2]>>| [levels.ial, levels.aal].map(|range| range.unwrap_or([0, 0]));
        let (base, own) = (ends(result.range), ends(sector.range));
        let operation = self.finding.place.strip_prefix("operation/");
        match shows {
            Shows::Lower => assert!(own[0] < base[0] || own[1] < base[1], "{name}: {witness:?}"),
            Shows::Higher => assert!(own[0] > base[0] || own[1] > base[1], "{name}: {witness:?}"),
            Shows::Falls => assert!(self.is_higher_when_lighter(own), "{name}: {witness:?}"),
            Shows::NoEffect => {
                let id = operation.expect("an operation");
                assert!(
                    sector.effects.iter().any(|effect| effect.operation == id && effect.certain),
                    "{name}"
                );
                let mut pack = self.pack.clone();
                pack.operations.retain(|own| own.id != id);
                let without = self.evaluate(&pack, witness).sector.expect("a result");
                assert_eq!(without.range, sector.range, "{name}: {witness:?}");
            }
            Shows::Unspoken => {
                let sets = |id: &str| {
                    let own = self.pack.operation(id).expect("an operation");
                    own.target == Target::Level(Axis::Proofing) && matches!(own.op, Op::Tighten | Op::Replace)
                };
                let applies =
                    |effect: &model::result::SectorEffect| effect.from.is_none() && sets(&effect.operation);
                assert!(!sector.effects.iter().any(applies), "{name}: {:?}", sector.effects);
            }
            Shows::Unmet => {
                let transaction = witness.answers.iter().find(|own| own.question == "sector-transaction");
                let met = self.pack.matrix.ways.iter().any(|way| {
                    let allowed = way.transactions.is_empty()
                        || transaction
                            .is_some_and(|own| way.transactions.iter().any(|id| own.option == *id.as_str()));
                    let reaches = way.column.aal().is_none_or(|aal| aal >= own[1][0]);
                    way.accepted && allowed && way.ial >= own[0][0] && reaches
                });
                assert!(!met, "{name}: {witness:?}");
            }
            Shows::LawExcludes => {
                let way = self.finding.place.strip_prefix("way/").and_then(|id| self.pack.way(id));
                for id in &way.expect("a way").proofing {
                    let method = result.methods.iter().find(|method| method.id == *id).expect("a method");
                    assert_eq!(method.verdict, Verdict::Excluded, "{name}: {id}");
                }
            }
            Shows::LawApplies => {
                assert!(!result.gate.laws.is_empty(), "{name}: {:?}", result.gate);
            }
        }
    }

    /// Whether one rating, one step lighter, gives a higher level.
    fn is_higher_when_lighter(&self, own: [[u8; 2]; 2]) -> bool {
        (0..self.witness.ratings.len()).any(|place| {
            let mut lighter = self.witness.clone();
            let rating = &mut lighter.ratings[place].rating;
            *rating = Rating::ALL[(*rating as usize).saturating_sub(1)];
            let levels = self.evaluate(self.pack, &lighter).sector.expect("a result").range;
            let levels = [levels.ial, levels.aal].map(|range| range.unwrap_or([0, 0]));
            levels[0] > own[0] || levels[1] > own[1]
        })
    }
}

/// A guideline of 200 clauses: fifty transactions, each with rules of its own under several conditions.
fn large() -> Pack {
    let mut pack = guideline().clone();
    let clause = pack.clause("levels-ial").expect("a clause").clone();
    let rule = pack.operation("relax-aal").expect("a rule").clone();
    let transaction = pack.transactions[0].clone();
    let examples: Vec<_> = pack.examples.iter().take(4).cloned().collect();
    let chapter = pack.chapters.iter_mut().find(|own| own.id == "levels").expect("a chapter");
    let is = |question: &str, option: &str| json!({"is": {"question": question, "any-of": [option]}});
    for number in 0..160 {
        let (id, of) = (format!("extra-{number}"), format!("extra-{}", number - number % 4));
        let mut own = rule.clone();
        own.id.clone_from(&id);
        let condition = match number % 4 {
            0 => {
                pack.transactions.push(Transaction { id: id.clone(), ..transaction.clone() });
                serde_json::to_value(&rule.when).expect("JSON")
            }
            1 => is("age-outsourced", "yes"),
            2 => json!({"all": [is("age-face-data", "yes"), is("age-information", "more")]}),
            _ => json!({"rating": {"axis": "proofing", "category": "financial", "at-least": "moderate"}}),
        };
        if number % 4 > 0 {
            (own.op, own.target, own.level) = (Op::Tighten, Target::Level(Axis::Proofing), Some(3));
        }
        let when = json!({"all": [is("sector-transaction", &of), condition]});
        own.when = Some(serde_json::from_value(when).expect("a condition"));
        pack.operations.push(own);
        let operations = vec![id.clone()];
        chapter.clauses.push(Clause { id: id.clone(), operations, ..clause.clone() });
        for (place, example) in examples.iter().take(2).enumerate() {
            let clauses = vec![id.clone()];
            pack.examples.push(Example { id: format!("{id}-{place}"), clauses, ..example.clone() });
        }
    }
    pack
}

#[test]
#[expect(clippy::print_stdout, reason = "a measurement prints its figure")]
fn a_guideline_of_two_hundred_clauses_is_checked_at_once() {
    let pack = large();
    assert!(pack.clauses().count() >= 200, "{}", pack.clauses().count());
    let begun = Instant::now();
    let findings = check(&pack, catalogue(), today());
    let taken = begun.elapsed();
    println!(
        "{} clauses, {} rules, {} findings: {taken:?}",
        pack.clauses().count(),
        pack.operations.len(),
        findings.len()
    );
    assert!(findings.iter().all(|finding| finding.code != Code::NotApplicable), "{}", told(&findings));
    // Far above the budget, which holds for release builds: only a blow-up fails here.
    assert!(taken < Duration::from_secs(60), "{taken:?}");
}
