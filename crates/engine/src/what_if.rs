//! What other answers would change: the levels only, quick enough to try every single answer.

use std::collections::BTreeMap;

use model::{Answer, AnswerSet, OptionId, QuestionId};

use crate::level::{LevelRange, LevelRanges};
use crate::{Engine, Settings};

/// A single other answer that changes a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SingleChange {
    /// The question.
    pub question: QuestionId,
    /// The other option.
    pub option: OptionId,
    /// IAL then.
    pub ial: LevelRange,
    /// AAL then; `None` where nobody logs in.
    pub aal: Option<LevelRange>,
}

impl Engine {
    /// Levels alone.
    pub fn levels(&self, input: &AnswerSet, settings: &Settings) -> Option<(LevelRanges, bool)> {
        let facts = self.facts(input);
        let inputs = self.level_inputs(&facts, input, settings)?;
        Some((
            inputs.table.ranges(&inputs.proofing, &inputs.authentication, inputs.flags, inputs.reading),
            inputs.has_login,
        ))
    }

    /// Every single answer (of questions that can move a level) that would give other levels.
    pub fn single_changes(&self, input: &AnswerSet, settings: &Settings) -> Vec<SingleChange> {
        let Some(before) = self.levels(input, settings) else { return Vec::new() };
        let mut changes = Vec::new();
        let mut tried = AnswerSet {
            answers: input.answers.clone(),
            ratings: input.ratings.clone(),
            checkpoints: BTreeMap::new(),
            ..AnswerSet::default()
        };
        let fixed = self.compiled.fixed;
        for (position, (question, compiled)) in
            self.catalogue.questions().zip(&self.compiled.questions).enumerate()
        {
            let rates = compiled.rates.iter().any(Option::is_some);
            let moves =
                rates || [fixed.personal, fixed.validated, fixed.shown, fixed.login].contains(&position);
            if !moves || compiled.many {
                continue;
            }
            let given = input.answers.get(&question.id);
            for option in &question.options {
                if given == Some(&Answer::One(option.id.as_str().to_owned())) {
                    continue;
                }
                tried.answers.insert(question.id.clone(), Answer::One(option.id.as_str().to_owned()));
                if let Some(after) = self.levels(&tried, settings)
                    && (after.0.ial != before.0.ial || after.0.aal != before.0.aal || after.1 != before.1)
                {
                    changes.push(SingleChange {
                        question: question.id.clone(),
                        option: option.id.clone(),
                        ial: after.0.ial,
                        aal: after.1.then_some(after.0.aal),
                    });
                }
            }
            match given {
                Some(answer) => tried.answers.insert(question.id.clone(), answer.clone()),
                None => tried.answers.remove(&question.id),
            };
        }
        changes
    }
}
