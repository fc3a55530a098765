//! The level matrix of a document.

use report::guideline::input::{MatrixCell, MatrixInput, MatrixRow, WayInput};
use sector::pack::{Column, Way};

use super::Writer;

impl Writer<'_> {
    /// The matrix, from the highest level down.
    pub(super) fn matrix(&self) -> MatrixInput {
        let phrases = self.words.phrases();
        let transactions = self.levels_of_transactions();
        // A cell reaches the required levels when it does so in at least one transaction, whatever the open answers.
        let reaches = |ial: u8, column: Column| {
            transactions
                .iter()
                .any(|levels| ial >= levels.ial[1] && column.aal().is_none_or(|aal| aal >= levels.aal[1]))
        };
        let row = |ial: u8| MatrixRow {
            title: phrases.say_with("sector-row", &[("level", &ial.to_string())]),
            cells: Column::ALL.map(|column| MatrixCell {
                ways: self
                    .source
                    .guideline
                    .pack
                    .matrix
                    .ways
                    .iter()
                    .filter(|way| way.ial == ial && way.column == column)
                    .map(|way| self.way(way))
                    .collect(),
                required: reaches(ial, column),
            }),
        };
        MatrixInput {
            columns: Column::ALL.map(|column| self.words.column(column)),
            rows: [row(3), row(2), row(1)],
            required: phrases.say("sector-matrix-required"),
        }
    }

    fn way(&self, way: &Way) -> WayInput {
        let words = self.words;
        WayInput {
            title: words.text(&way.title).to_owned(),
            accepted: way.accepted,
            status: words.status(way.status),
            methods: way
                .proofing
                .iter()
                .chain(&way.authentication)
                .map(|id| words.phrases().method(id))
                .collect(),
            documents: way.documents.iter().map(|id| words.phrases().document(id)).collect(),
            conditions: way.conditions.iter().map(|condition| words.filled(condition)).collect(),
            transactions: way.transactions.iter().map(|id| words.transaction(id)).collect(),
            reason: words.filled(&way.reason),
            source: way.source.to_string(),
        }
    }
}
