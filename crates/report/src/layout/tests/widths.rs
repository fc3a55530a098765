//! Columns divide the measure by what is in them.

use crate::document::{Cell, Column, Row, Table, Text};
use crate::layout::lines;
use crate::layout::widths::{PAD, column_widths};

const SIZE: f32 = 9.0;
/// Limit of the columns that are as wide as their content.
const LIMIT: f32 = 60.0;
/// What a column has beside its longest line.
const AROUND: f32 = 2.0 * PAD + 0.5;

/// A column that shares, then two with a limit below their longest lines.
fn table(cells: [&str; 3]) -> Table {
    let fit = || Column::fit(String::new(), LIMIT);
    let mut table = Table::new(vec![Column::share(String::new(), 1.0), fit(), fit()]);
    table.rows.push(Row { cells: cells.map(Cell::of).to_vec(), ..Row::default() });
    table
}

fn natural(text: &str) -> f32 {
    lines::measure(&Text::plain(text), SIZE).0
}

#[track_caller]
fn is(found: f32, expected: f32) {
    assert!((found - expected).abs() < 0.05, "{found} is not {expected}");
}

#[test]
fn what_one_column_has_to_spare_goes_to_those_that_would_be_cut() {
    let cells = ["適合", "まだ決まっていません", "その版では何も尋ねていません"];
    let long = [natural(cells[1]), natural(cells[2])];
    let lacking = long.map(|long| long - LIMIT);
    assert!(lacking[0] > 10.0 && lacking[1] > lacking[0] + 10.0, "{lacking:?}");

    // There is enough for both: neither is cut, and no more is moved than they need.
    let widths = column_widths(&table(cells), SIZE, 400.0);
    is(widths[1], long[0] + AROUND);
    is(widths[2], long[1] + AROUND);
    is(widths.iter().sum(), 400.0);

    // There is not: the column that shares keeps its longest line, the others have the rest by what they lack.
    let own = natural(cells[0]) + AROUND;
    let measure = own + 2.0 * (LIMIT + AROUND) + 30.0;
    let widths = column_widths(&table(cells), SIZE, measure);
    is(widths[0], own);
    let all = lacking[0] + lacking[1];
    is(widths[1], LIMIT + AROUND + 30.0 * lacking[0] / all);
    is(widths[2], LIMIT + AROUND + 30.0 * lacking[1] / all);

    // The column that shares has to wrap itself: it gives nothing.
    let wraps = "店員が確かめる手順を決めておくこと".repeat(4);
    let widths = column_widths(&table([&wraps, cells[1], cells[2]]), SIZE, 400.0);
    is(widths[1], LIMIT + AROUND);
    is(widths[2], LIMIT + AROUND);
    is(widths[0], 400.0 - 2.0 * (LIMIT + AROUND));
}
