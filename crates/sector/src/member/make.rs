//! Making a result from an assessment under a guideline.
//!
//! Responsible for: taking over what the association asked for and nothing else. Not responsible for: writing and
//! signing the file.

use std::collections::{BTreeMap, BTreeSet};

use engine::compiled::fixed;
use engine::per_method;
use model::result::{AssessmentResult, PolicyStamp, SectorResult};
use model::{Answer, AnswerSet, Axis, Category, ItemState, MethodId, QuestionId};
use policy::kind::question::{Question, QuestionKind};

use super::collect::{asks_for_costs, collected, compulsory_items};
use super::{FORMAT, MemberResult, Ranges, Rated, Stamp, Standing};
use crate::overlay::Guideline;
use crate::pack::example::{Chosen, Given};

/// Who hands over which assessment, and when.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The member.
    pub member: &'a str,
    /// The assessed service and transaction.
    pub subject: &'a str,
    /// The moment, RFC 3339.
    pub made_at: &'a str,
}

/// What the member ticked. The default is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeText {
    /// Name of the service.
    pub name: Option<String>,
    /// A note to the association.
    pub note: Option<String>,
}

/// Why no result can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MakeError {
    /// The assessment is under no guideline.
    #[error("the assessment was not made under a sector guideline; choose one and evaluate again")]
    NotUnderGuideline,
    /// The assessment is under another guideline, or under another version of this one.
    #[error("the assessment was made under `{found}` and not under `{wanted}`; evaluate it again")]
    OtherGuideline {
        /// The guideline given: id and version.
        wanted: String,
        /// The guideline of the assessment: id and version.
        found: String,
    },
}

/// Makes a result.
///
/// # Errors
/// When the assessment was not made under this very version of the guideline.
pub fn make(
    origin: Origin<'_>,
    result: &AssessmentResult,
    answers: &AnswerSet,
    guideline: &Guideline,
    ticked: FreeText,
) -> Result<MemberResult, MakeError> {
    let sector = result.sector.as_deref().ok_or(MakeError::NotUnderGuideline)?;
    let header = &guideline.pack.header;
    if (&sector.id, &sector.version, &sector.hash) != (&header.id, &header.version, &guideline.hash) {
        return Err(MakeError::OtherGuideline {
            wanted: format!("{} {}", header.id, header.version),
            found: format!("{} {}", sector.id, sector.version),
        });
    }
    let chosen = Chosen {
        proofing: answers.choice.proofing.clone(),
        authentication: answers.choice.authentication.clone(),
    };
    Ok(MemberResult {
        format: FORMAT.to_owned(),
        member: origin.member.to_owned(),
        subject: origin.subject.to_owned(),
        made_at: origin.made_at.to_owned(),
        sector: stamp_of_sector(sector),
        policy: stamp_of_policy(&result.policy),
        as_of: result.as_of,
        framework: result.framework.clone(),
        reading: result.reading,
        transaction: sector.transaction.clone(),
        answers: asked_answers(answers, guideline),
        ratings: ratings(result),
        base: Ranges { ial: result.range.ial, aal: result.range.aal },
        levels: Ranges { ial: sector.range.ial, aal: sector.range.aal },
        ways: sector.ways.iter().map(|way| standing(&way.id, way.state)).collect(),
        clauses: sector.clauses.iter().map(|clause| standing(&clause.id, clause.state)).collect(),
        conformance: sector.conformance,
        items: compulsory_items(&guideline.pack)
            .into_iter()
            .map(|item| {
                let state = answers.checkpoints.get(&item).map_or(ItemState::Open, |record| record.state);
                (item, state)
            })
            .collect(),
        costs: costs(answers, &chosen, guideline),
        methods: chosen,
        name: ticked.name,
        note: ticked.note,
    })
}

fn standing(id: &str, state: model::result::ClauseState) -> Standing {
    Standing { id: id.to_owned(), state }
}

fn stamp_of_sector(sector: &SectorResult) -> Stamp {
    Stamp { id: sector.id.clone(), version: sector.version.clone(), hash: sector.hash.clone() }
}

fn stamp_of_policy(policy: &PolicyStamp) -> Stamp {
    Stamp { id: policy.id.clone(), version: policy.version.clone(), hash: policy.hash.clone() }
}

/// Answers that are asked for, as far as they are options of their questions: whatever else stands in an answer set
/// was written freely.
fn asked_answers(answers: &AnswerSet, guideline: &Guideline) -> BTreeMap<QuestionId, Given> {
    let asked = collected(guideline);
    let given = answers.answers.iter().filter(|(id, _)| asked.contains(*id));
    given
        .filter_map(|(id, answer)| {
            let question = guideline.catalogue.question(id)?;
            Some((id.clone(), options_only(question, answer)?))
        })
        .collect()
}

fn options_only(question: &Question, answer: &Answer) -> Option<Given> {
    let known: BTreeSet<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
    match (question.kind, answer) {
        (_, Answer::Unknown) => Some(Given::One("unknown".to_owned())),
        (QuestionKind::One, Answer::One(id)) if known.contains(id.as_str()) => Some(Given::One(id.clone())),
        (QuestionKind::Many, Answer::Many(ids)) => {
            let ids: Vec<String> = ids.iter().filter(|id| known.contains(id.as_str())).cloned().collect();
            (!ids.is_empty()).then_some(Given::Many(ids))
        }
        _ => None,
    }
}

fn ratings(result: &AssessmentResult) -> BTreeMap<Axis, BTreeMap<Category, Rated>> {
    let filled = result.ratings.iter().filter(|(_, row)| !row.is_empty());
    filled
        .map(|(axis, row)| {
            let rated = row.iter().map(|(category, rating)| {
                let ends = rating.overridden.map_or(rating.range, |set| [set; 2]);
                (*category, Rated::between(ends))
            });
            (*axis, rated.collect())
        })
        .collect()
}

/// Numbers without the reasons beside them, of chosen methods only.
fn costs(answers: &AnswerSet, chosen: &Chosen, guideline: &Guideline) -> BTreeMap<MethodId, u32> {
    let Some(Answer::One(text)) = answers.answers.get(fixed::COST_PER_CHECK) else { return BTreeMap::new() };
    if !asks_for_costs(&guideline.pack) {
        return BTreeMap::new();
    }
    let lines = per_method::read(text).unwrap_or_default();
    let is_chosen =
        |method: &MethodId| chosen.proofing.contains(method) || chosen.authentication.contains(method);
    lines.into_iter().filter(|line| is_chosen(&line.method)).map(|line| (line.method, line.value)).collect()
}
