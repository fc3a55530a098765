//! The transactions of a document: what is required in each, and the harm behind it.

use engine::Settings;
use engine::compiled::fixed;
use model::result::{Reading, SectorResult};
use model::{Answer, AnswerSet, Axis, Category, Override};
use report::guideline::input::{HarmInput, HarmRow, TransactionInput};
use sector::decide::SectorLevels;
use sector::pack::{TRANSACTION_QUESTION, Transaction};

use super::Writer;

impl Writer<'_> {
    /// The transactions, in order.
    pub(super) fn transactions(&self) -> Vec<TransactionInput> {
        self.source
            .guideline
            .pack
            .transactions
            .iter()
            .map(|transaction| self.transaction(transaction))
            .collect()
    }

    /// Levels by transaction, as ranges over what is open.
    pub(super) fn levels_of_transactions(&self) -> Vec<SectorLevels> {
        let transactions = &self.source.guideline.pack.transactions;
        let results = transactions.iter().filter_map(|transaction| self.typical(transaction));
        results
            .map(|result| SectorLevels {
                ial: result.range.ial.unwrap_or([0, 0]),
                aal: result.range.aal.unwrap_or([0, 0]),
            })
            .collect()
    }

    fn transaction(&self, transaction: &Transaction) -> TransactionInput {
        let words = self.words;
        let result = self.typical(transaction);
        let [ial, aal] = result.as_ref().map(|result| words.levels(result.range)).unwrap_or_default();
        let reasons: Vec<String> = result
            .iter()
            .flat_map(|result| &result.effects)
            .filter(|effect| effect.target.starts_with("level/") || effect.target == "pair-rule")
            .map(|effect| {
                let reason = self.source.guideline.pack.operation(&effect.operation);
                let reason = reason.and_then(|operation| operation.reason.as_ref());
                let reason = reason.map(|reason| words.filled(reason)).unwrap_or_default();
                words.phrases().say_with(
                    "sector-effect-reason",
                    &[("effect", &words.effect(effect)), ("reason", &reason)],
                )
            })
            .collect();
        TransactionInput {
            title: words.text(&transaction.title).to_owned(),
            summary: words.filled(&transaction.summary),
            attributes: transaction
                .attributes
                .iter()
                .map(|attribute| words.filled(&attribute.text))
                .collect(),
            ial,
            aal,
            reason: reasons.join("\n"),
            harm: Axis::ALL.into_iter().map(|axis| self.harm(transaction, axis)).collect(),
        }
    }

    fn harm(&self, transaction: &Transaction, axis: Axis) -> HarmInput {
        let words = self.words;
        let phrases = words.phrases();
        let framework = &self.source.guideline.pack.header.framework;
        let expected = transaction.harm.get(&axis);
        let rows = Category::ALL.into_iter().filter_map(|category| {
            let harm = expected?.get(&category)?;
            Some(HarmRow {
                category: phrases.category(framework, category),
                rating: phrases.rating(harm.rating),
                reason: words.filled(&harm.reason),
                status: words.status(harm.status),
                source: harm.source.to_string(),
            })
        });
        HarmInput {
            title: phrases.say(match axis {
                Axis::Proofing => "sector-harm-proofing",
                Axis::Authentication => "sector-harm-authentication",
            }),
            rows: rows.collect(),
        }
    }

    /// The typical member: harm as expected, personal information needed and validated, the rest open.
    fn typical(&self, transaction: &Transaction) -> Option<SectorResult> {
        let yes = || Answer::One("yes".to_owned());
        let mut answers = AnswerSet::default();
        answers.answers.insert(TRANSACTION_QUESTION.into(), Answer::One(transaction.id.clone()));
        answers.answers.insert(fixed::NEEDS_PERSONAL_INFORMATION.into(), yes());
        answers.answers.insert(fixed::NEEDS_VALIDATED_ATTRIBUTES.into(), yes());
        for axis in Axis::ALL {
            let ratings = transaction.ratings(axis);
            for (category, value) in Category::ALL.into_iter().zip(ratings) {
                let rating = Override { value, reason: transaction.id.clone() };
                answers.ratings.insert((axis, category), rating);
            }
        }
        let header = &self.source.guideline.pack.header;
        let settings =
            Settings { as_of: header.date, framework: header.framework.clone(), reading: Reading::Strict };
        let base = self.source.engine.evaluate(&answers, &settings)?;
        sector::decide::assess(self.source.guideline, self.source.engine, &answers, &settings, &base)
    }
}
