//! Rules against the harm that the association itself expects of a transaction.
//!
//! Responsible for: requirements that the expected harm does not support, and transactions whose requirement no
//! accepted way meets. Not responsible for: members with heavier harm, whose level the base gives.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use engine::level::Flags;
use model::Axis;

use super::collect::sets_level;
use super::{Looked, Rule, level, named};
use crate::check::code::Code;
use crate::check::finding::{At, Report, say};
use crate::check::sentence::{Field, Part, tell};
use crate::check::space::base::{given_flags, has_login};
use crate::check::space::days::stretches;
use crate::check::space::grid::Grid;
use crate::check::space::search::{Leaf, SOME_WORK, Search};
use crate::check::space::spot::{Spot, keep_nearer};
use crate::decide::level::{BaseLevels, under};
use crate::pack::operation::Operation;
use crate::pack::transaction::Transaction;

/// What is found while the transactions are looked at.
#[derive(Default)]
struct Found<'e> {
    /// By rule: the nearest place at which it asks for more than the harm supports.
    too_strict: BTreeMap<usize, Spot<'e>>,
    /// The nearest place at which no accepted way is enough.
    unmet: Option<(Spot<'e>, [u8; 2])>,
}

/// Looks at every transaction with the harm expected of it.
pub(super) fn look(looked: &Looked<'_>, report: &mut Report) {
    let Some(variable) = looked.transaction else { return };
    let days = stretches(looked.as_of, looked.rules.iter().map(|rule| &rule.operation.period));
    let mut too_strict = BTreeMap::new();
    for (value, transaction) in looked.entries.pack.transactions.iter().enumerate() {
        let mut found = Found { too_strict, ..Found::default() };
        let grid =
            Grid::point([transaction.ratings(Axis::Proofing), transaction.ratings(Axis::Authentication)]);
        for day in &days {
            let active: Vec<usize> = (0..looked.rules.len())
                .filter(|rule| looked.rules[*rule].operation.period.contains(*day))
                .collect();
            let nodes = active.iter().map(|rule| &looked.rules[*rule].node).collect();
            // A search that gives up is told of where the rules are looked at by axis.
            let _ =
                Search::new(&looked.space, &grid, nodes, None, SOME_WORK).with(variable, value).run(|leaf| {
                    let case = Case { looked, transaction, grid: &grid, active: &active, leaf, day: *day };
                    case.take(&mut found);
                    ControlFlow::Continue(())
                });
        }
        if let Some((spot, required)) = &found.unmet {
            say_unmet(looked, transaction, spot, *required, report);
        }
        too_strict = found.too_strict;
    }
    for (rule, spot) in &too_strict {
        say_too_strict(looked, &looked.rules[*rule], spot, report);
    }
}

/// A cube of answers in a transaction with its expected harm.
struct Case<'c, 'e> {
    looked: &'c Looked<'e>,
    transaction: &'c Transaction,
    grid: &'c Grid,
    active: &'c [usize],
    leaf: &'c Leaf<'c>,
    day: chrono::NaiveDate,
}

impl<'e> Case<'_, 'e> {
    fn take(&self, found: &mut Found<'e>) {
        let given = given_flags(&self.looked.space, self.leaf.given);
        // Something must be known about the user, so the answers are those of somebody who has to know it.
        if given[0] == Some(false) || given[1] == Some(false) {
            return;
        }
        let flags = |shown: bool| Flags { personal: true, validated: true, shown: given[2].unwrap_or(shown) };
        self.take_unmet(flags(false), found);
        self.take_too_strict(flags(true), found);
    }

    fn applying(&self) -> Vec<(usize, &'e Operation)> {
        self.active
            .iter()
            .zip(self.leaf.regions)
            .filter(|(_, region)| !region.is_empty())
            .map(|(rule, _)| (*rule, self.looked.rules[*rule].operation))
            .collect()
    }

    fn levels(&self, flags: Flags) -> (BaseLevels, [u8; 2]) {
        let [ial, aal, unpaired] = self.looked.base.levels(&self.grid.ratings(0), flags);
        let login = has_login(&self.looked.space, self.leaf.given);
        let exactly = |level: u8| login.then_some([level, level]);
        let base = BaseLevels { ial: [ial, ial], aal: exactly(aal), aal_unpaired: exactly(unpaired) };
        let applying: Vec<&Operation> = self.applying().into_iter().map(|(_, operation)| operation).collect();
        let sector = under(&applying, &base);
        (base, [sector.ial[0], sector.aal[0]])
    }

    fn spot(&self, flags: Flags) -> Spot<'e> {
        Spot::at(&self.looked.space, self.leaf.given, flags, self.grid.ratings(0), self.day)
    }

    fn take_unmet(&self, flags: Flags, found: &mut Found<'e>) {
        let (_, [ial, aal]) = self.levels(flags);
        let mut accepted = self.looked.entries.pack.matrix.ways.iter().filter(|way| way.accepted).peekable();
        let id = &self.transaction.id;
        let is_met = accepted.peek().is_none()
            || accepted.any(|way| {
                (way.transactions.is_empty() || way.transactions.contains(id))
                    && way.ial >= ial
                    && way.column.aal().is_none_or(|own| own >= aal)
            });
        let spot = self.spot(flags);
        if !is_met && found.unmet.as_ref().is_none_or(|(kept, _)| spot.distance() < kept.distance()) {
            found.unmet = Some((spot, [ial, aal]));
        }
    }

    fn take_too_strict(&self, flags: Flags, found: &mut Found<'e>) {
        let (base, sector) = self.levels(flags);
        let by_axis = [base.ial[0], base.aal.map_or(0, |range| range[0])];
        for (rule, operation) in self.applying() {
            let axis = self.looked.rules[rule].axis();
            let level = operation.level.unwrap_or(0);
            let raises = sets_level(operation)
                && operation.reason.is_none()
                && by_axis[axis.index()] > 0
                && level > by_axis[axis.index()]
                && sector[axis.index()] >= level;
            if raises {
                let mut kept = found.too_strict.remove(&rule);
                keep_nearer(&mut kept, self.spot(flags));
                found.too_strict.extend(kept.map(|kept| (rule, kept)));
            }
        }
    }
}

fn say_unmet<'e>(
    looked: &Looked<'e>,
    transaction: &Transaction,
    spot: &Spot<'e>,
    [ial, aal]: [u8; 2],
    report: &mut Report,
) {
    let id = &transaction.id;
    let required = if aal == 0 { format!("IAL{ial}") } else { format!("IAL{ial} / AAL{aal}") };
    let clause = looked.entries.matrix_clause();
    report.show(
        Code::UnmeetableRequirement,
        At::with(format!("transaction/{id}"), clause),
        tell!(
            "取引 {transaction} には {required} が必要ですが、両方に届く、表で認める手法がありません",
            "the transaction {transaction} needs {required}, and no accepted way reaches it",
            transaction = Part::Transaction(id.clone()),
            required = Part::plain(required),
        ),
        looked.shortest_of_transaction(spot, &Axis::ALL),
        say(
            "届く表の手法をマトリクスに加えるか、理由を書いて求めるレベルを緩めてください。",
            "Add a way that reaches it to the matrix, or relax the level and give the reason.",
        ),
    );
}

fn say_too_strict<'e>(looked: &Looked<'e>, rule: &Rule<'e>, spot: &Spot<'e>, report: &mut Report) {
    let transaction = spot.transaction().unwrap_or_default();
    report.show(
        Code::OverIdentification,
        looked.entries.at_operation(rule.operation),
        tell!(
            "ルール {rule} は {level} を求めますが、取引 {transaction} で想定する害からは、そこまで必要になりません",
            "{rule} asks for {level}, which the harm expected of the transaction {transaction} does not support",
            rule = named(rule.operation),
            level = level(rule.axis(), rule.operation.level.unwrap_or(0)),
            transaction = Part::Transaction(transaction.to_owned()),
        ),
        looked.shortest_of_transaction(spot, &[rule.axis()]),
        tell!(
            "レベルを下げるか、想定する害を見直すか、それでも必要な理由を{reason}に書いてください。",
            "Lower the level, look at the expected harm again, or write in {reason} why it is needed all the same.",
            reason = Part::Field(Field::Reason),
        ),
    );
}
