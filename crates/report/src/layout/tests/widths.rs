//! Columns divide the measure by what is in them.

use crate::document::{Cell, Column, Row, Table, Text};
use crate::layout::lines;
use crate::layout::widths::{AROUND, column_widths};

const SIZE: f32 = 9.0;
/// Limit of the columns that are as wide as their content.
const LIMIT: f32 = 60.0;
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

#[test]
fn a_column_that_lacks_a_little_takes_it_from_one_that_wraps_anyway() {
    // A method, its level in many words, its time, its verdict.
    let columns = vec![
        Column::share(String::new(), 1.0),
        Column::fit(String::new(), 120.0),
        Column::fit(String::new(), 42.0),
        Column::fit(String::new(), 110.0),
    ];
    let mut table = Table::new(columns);
    let time = "about 30 s";
    let level = "3 unconfirmed, because its source is one only, so 2 was used for the verdict";
    for method in ["Photos and selfie, automated, with a living person at the other end of the line", "Card"]
    {
        let cells = [method, level, time, "fits with conditions"].map(Cell::of).to_vec();
        table.rows.push(Row { cells, ..Row::default() });
    }
    assert!(natural(time) > 42.0 && natural(time) < 42.0 * 1.3, "{}", natural(time));
    let widths = column_widths(&table, SIZE, 380.0);
    is(widths[2], natural(time) + AROUND);
    is(widths.iter().sum(), 380.0);
    assert!(widths[3] >= natural("fits with conditions"), "nobody else is cut for it: {widths:?}");

    // Nobody can spare it: a level that fits its line is not cut for a time.
    table.rows.iter_mut().for_each(|row| row.cells[1] = Cell::of("2"));
    let tight =
        natural("Photos and") + AROUND + natural("fits with conditions") + AROUND + 5.0 + 3.0 * AROUND;
    let widths = column_widths(&table, SIZE, tight);
    is(widths.iter().sum(), tight);
    assert!(widths[1] >= natural("2"), "{widths:?}");
}
