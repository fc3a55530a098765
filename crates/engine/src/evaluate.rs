//! One evaluation: everything in the order in which it depends on each other.

use std::collections::BTreeMap;

use model::result::{AssessmentResult, Code, Gate, Levels, PolicyStamp, RatingResult};
use model::{Answer, AnswerSet, Axis, Category, MethodId};
use policy::kind::framework::Framework;

use crate::choice::Required;
use crate::compiled::fixed;
use crate::facts::{Facts, Given};
use crate::gate::{decides, open_laws};
use crate::level::{LevelRange, OpenFlags};
use crate::method::MethodInputs;
use crate::proof::{ProofInputs, prove};
use crate::rating::AxisRatings;
use crate::recommend::RecommendInputs;
use crate::tri::Tri;
use crate::unknown::LevelInputs;
use crate::{Engine, Settings, choice, per_method};

/// Format of the result.
pub const FORMAT: &str = "tashika-result/1";

impl Engine {
    /// Evaluates answers as of a day. `None` when the framework does not exist or is disabled.
    pub fn evaluate(&self, input: &AnswerSet, settings: &Settings) -> Option<AssessmentResult> {
        let framework = self.catalogue.framework(&settings.framework)?;
        let facts = self.facts(input);
        let levels = self.level_inputs(&facts, input, settings)?;
        let ranges =
            levels.table.ranges(&levels.proofing, &levels.authentication, levels.flags, levels.reading);
        let (ial, aal) = (ranges.ial, levels.has_login.then_some(ranges.aal));

        let laws = self.applying_laws(&facts);
        let gate = self.gate(&laws, settings.as_of);
        let law_decides = decides(&laws, Axis::Proofing);
        let law_open = open_laws(&gate).next().is_some();

        let accepted = numbers(input, fixed::ACCEPTED_LEVELS, true);
        let costs = numbers(input, fixed::COST_PER_CHECK, false);
        let method_inputs = MethodInputs {
            as_of: settings.as_of,
            framework,
            facts: &facts,
            laws: &laws,
            ial,
            aal,
            accepted: &accepted,
        };
        let mut judged = self.judge(&method_inputs);
        for axis in Axis::ALL {
            self.rank(&mut judged, axis, &costs);
        }
        let no_proofing = levels.table.no_proofing_needed();
        let recommendation =
            self.recommend(&RecommendInputs { judged: &judged, ial, aal, law_decides, law_open });
        let required = Required { ial, aal, no_proofing, law_decides };
        let choice = choice::measure(&input.choice, &judged.results, &required);
        let proof = prove(
            self,
            &ProofInputs {
                facts: &facts,
                input,
                levels: &levels,
                ranges: &ranges,
                framework,
                laws: &laws,
                gate: &gate,
                judged: &judged,
            },
        );

        let settled = Levels { ial: ial.settled(), aal: aal.is_none_or(LevelRange::settled) };
        let deciding =
            if settled.ial && settled.aal { Vec::new() } else { self.deciding_unknowns(&facts, &levels) };
        let missing = self.question_ids(&facts.missing);
        let open = open_points(missing.len(), &gate, settled, &choice.findings);
        Some(AssessmentResult {
            format: FORMAT.to_owned(),
            as_of: settings.as_of,
            framework: settings.framework.clone(),
            reading: settings.reading,
            policy: self.stamp(),
            draft: !open.is_empty(),
            missing,
            open,
            ignored: self.question_ids(&facts.ignored),
            required: Levels { ial: Some(ial.high), aal: aal.map(|aal| aal.high) },
            range: Levels { ial: Some([ial.low, ial.high]), aal: aal.map(|aal| [aal.low, aal.high]) },
            settled,
            deciding_unknowns: self.question_ids(&deciding),
            ratings: self.ratings(&facts, input, levels.has_login),
            proof,
            gate,
            methods: judged.results,
            recommendation,
            choice,
            checklist: self.checklist(&facts, input),
            sector: None,
        })
    }

    /// Which policies this engine runs on.
    pub fn stamp(&self) -> PolicyStamp {
        let pack = self.catalogue.pack();
        PolicyStamp {
            id: pack.id.clone(),
            version: pack.version.clone(),
            hash: self.catalogue.hash().to_owned(),
        }
    }

    /// What the levels rest on. `None` when the framework does not exist or is disabled.
    pub fn level_inputs(
        &self,
        facts: &Facts<'_>,
        input: &AnswerSet,
        settings: &Settings,
    ) -> Option<LevelInputs<'_>> {
        let table = self.compiled.tables.get(&settings.framework)?;
        let ratings =
            |axis| -> AxisRatings { self.with_overrides(self.derived_ratings(facts, axis), input, axis) };
        let fixed = self.compiled.fixed;
        Some(LevelInputs {
            table,
            reading: settings.reading,
            proofing: ratings(Axis::Proofing),
            authentication: ratings(Axis::Authentication),
            flags: OpenFlags {
                personal: self.flag(facts, fixed.personal),
                validated: self.flag(facts, fixed.validated),
                shown: self.flag(facts, fixed.shown),
            },
            has_login: self.flag(facts, fixed.login).possible(),
            overridden: Axis::ALL
                .map(|axis| Category::ALL.map(|category| input.ratings.contains_key(&(axis, category)))),
        })
    }

    fn flag(&self, facts: &Facts<'_>, position: usize) -> Tri {
        match facts.given[position] {
            Given::Options(set) if set & self.compiled.questions[position].yes != 0 => Tri::Yes,
            Given::Options(_) => Tri::No,
            _ => Tri::Open,
        }
    }

    fn ratings(
        &self,
        facts: &Facts<'_>,
        input: &AnswerSet,
        has_login: bool,
    ) -> BTreeMap<Axis, BTreeMap<Category, RatingResult>> {
        Axis::ALL
            .into_iter()
            .map(|axis| {
                if axis == Axis::Authentication && !has_login {
                    return (axis, BTreeMap::new());
                }
                let derived = self.derived_ratings(facts, axis);
                let rows = Category::ALL.into_iter().map(|category| {
                    let range = derived[category.index()];
                    let set = input.ratings.get(&(axis, category));
                    let result = RatingResult {
                        derived: range.single(),
                        range: [range.low, range.high],
                        overridden: set.map(|set| set.value),
                        reason: set.map(|set| set.reason.clone()),
                        value: set.map_or(range.high, |set| set.value),
                    };
                    (category, result)
                });
                (axis, rows.collect())
            })
            .collect()
    }

    /// The framework behind settings.
    pub fn framework(&self, settings: &Settings) -> Option<&Framework> {
        self.catalogue.framework(&settings.framework)
    }
}

/// Numbers by method from a `per-method` answer. Files and forms are checked before; a line that is not of
/// the form counts for nothing here. With `reasoned`, only lines with a written reason count.
fn numbers(input: &AnswerSet, question: &str, reasoned: bool) -> BTreeMap<MethodId, u32> {
    match input.answers.get(question) {
        Some(Answer::One(text)) => per_method::read(text)
            .unwrap_or_default()
            .into_iter()
            .filter(|line| !reasoned || !line.reason.is_empty())
            .map(|line| (line.method, line.value))
            .collect(),
        _ => BTreeMap::new(),
    }
}

/// What keeps a result a draft.
fn open_points(missing: usize, gate: &Gate, settled: Levels<bool>, findings: &[Code]) -> Vec<Code> {
    let mut open = Vec::new();
    if missing > 0 {
        open.push(Code::new("questions-missing").with("count", missing));
    }
    let laws: Vec<&str> = open_laws(gate).map(|law| law.id.as_str()).collect();
    if !laws.is_empty() {
        open.push(Code::new("law-open").with("laws", laws.join(",")));
    }
    if !settled.ial {
        open.push(Code::new("ial-unsettled"));
    }
    if !settled.aal {
        open.push(Code::new("aal-unsettled"));
    }
    open.extend(findings.iter().filter(|finding| choice::blocks(&finding.code)).cloned());
    open
}
