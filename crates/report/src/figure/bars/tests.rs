//! Bars keep their promises: to scale, numbers at all of them, nothing to be measured where a count is left out.

use std::collections::BTreeSet;

use super::*;
use crate::paper::Draw;

const WIDTH: f32 = 470.0;

fn shown(counts: &[u32]) -> Vec<BarCount> {
    counts.iter().map(|count| BarCount::Shown(*count)).collect()
}

fn chart(kind: BarKind, series: usize, rows: Vec<(&str, Vec<BarCount>)>) -> BarsDrawing {
    let series = (0..series).map(|index| format!("区分{index}")).collect();
    let rows = rows.into_iter().map(|(label, counts)| BarRow { label: label.to_owned(), counts }).collect();
    let chart = BarChart { kind, series, rows };
    BarsDrawing { scale: chart.clone(), chart, left_out: "示していない数".to_owned() }
}

fn drawn(drawing: &BarsDrawing) -> Drawn {
    draw(drawing, 60.0, WIDTH)
}

/// Left, top, right, bottom and words of every label.
fn texts(drawn: &Drawn) -> Vec<([f32; 4], String)> {
    let of = |draw: &Draw| match draw {
        Draw::Text(text) => {
            let right = text.x + font::width(&text.text, text.bold) * text.size;
            Some(([text.x, text.y - text.size * 0.75, right, text.y], text.text.clone()))
        }
        _ => None,
    };
    drawn.draws.iter().filter_map(of).collect()
}

/// Widths of the outlines that are `height` high, in order.
fn widths(drawn: &Drawn, height: f32) -> Vec<f32> {
    let of = |draw: &Draw| match draw {
        Draw::Path(path) if path.closed && path.fill.is_none() && path.points.len() == 4 => {
            let [first, second, third] = [0, 1, 2].map(|index| path.points[index]);
            ((third.y - first.y - height).abs() < 0.01).then_some(second.x - first.x)
        }
        _ => None,
    };
    drawn.draws.iter().filter_map(of).collect()
}

#[test]
fn bars_are_to_scale_and_have_their_numbers() {
    for kind in [BarKind::Beside, BarKind::Stacked] {
        let drawn = drawn(&chart(kind, 2, vec![("甲", shown(&[30, 60])), ("乙", shown(&[45, 15]))]));
        let widths = widths(&drawn, BAR);
        assert_eq!(widths.len(), 4);
        for (width, count) in widths.iter().zip([30.0, 60.0, 45.0, 15.0]) {
            assert!((width / widths[0] - count / 30.0).abs() < 0.01, "{kind:?} {count}");
        }
        let words: Vec<String> = texts(&drawn).into_iter().map(|(_, words)| words).collect();
        for number in ["30", "60", "45", "15"] {
            assert!(words.iter().any(|word| word == number), "{kind:?} {number}");
        }
    }
}

#[test]
fn a_count_that_is_left_out_has_the_same_mark_everywhere() {
    // The rows differ in what they show; the marks do not differ at all.
    let rows = || {
        vec![
            ("甲", vec![BarCount::Shown(100), BarCount::LeftOut, BarCount::Shown(7)]),
            ("乙", vec![BarCount::LeftOut, BarCount::LeftOut, BarCount::Shown(40)]),
        ]
    };
    for kind in [BarKind::Beside, BarKind::Stacked] {
        let drawn = drawn(&chart(kind, 3, rows()));
        let marks = widths(&drawn, BAR - 1.0);
        // Three in the rows and one in the legend.
        assert_eq!(marks.len(), 4, "{kind:?}");
        assert!(marks.iter().all(|width| (width - (GAP - 2.0)).abs() < 0.01), "{kind:?}");
        let words = texts(&drawn);
        assert_eq!(words.iter().filter(|(_, words)| words == DASH).count(), 4, "{kind:?}");
        assert!(words.iter().any(|(_, words)| words == "示していない数"), "{kind:?}");
    }
    let nothing = drawn(&chart(BarKind::Beside, 1, vec![("甲", shown(&[3])), ("乙", shown(&[0]))]));
    assert!(texts(&nothing).iter().any(|(_, words)| words == "0"), "nobody is not the same as left out");
    assert!(!texts(&nothing).iter().any(|(_, words)| words == DASH));
}

#[test]
fn labels_do_not_cover_each_other_and_stay_inside() {
    let long = "店舗のどこかに店員がいて、必要なときに客に応対できなければなりません。".repeat(4);
    let crowd = vec![
        (long.as_str(), shown(&[1, 2, 3, 1, 193])),
        ("短い", shown(&[190, 1, 1, 1, 1])),
        ("空", shown(&[0, 0, 0, 0, 0])),
        ("伏せる", vec![BarCount::LeftOut; 5]),
        (
            "混ざる",
            vec![
                BarCount::Shown(198),
                BarCount::LeftOut,
                BarCount::Shown(1),
                BarCount::Absent,
                BarCount::LeftOut,
            ],
        ),
    ];
    for kind in [BarKind::Beside, BarKind::Stacked] {
        let drawn = drawn(&chart(kind, 5, crowd.clone()));
        let boxes = texts(&drawn);
        for (index, (one, word)) in boxes.iter().enumerate() {
            assert!(one[0] >= 59.9 && one[2] <= 60.0 + WIDTH + 0.1, "{kind:?} {word} leaves the page");
            assert!(one[1] >= 0.0 && one[3] <= drawn.height, "{kind:?} {word} leaves the drawing");
            for (other, covered) in &boxes[index + 1..] {
                let apart =
                    one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                assert!(apart, "{kind:?}: {word} covers {covered}");
            }
        }
        assert!(boxes.iter().any(|(_, words)| words.ends_with('…')), "a long label is cut");
    }
}

#[test]
fn no_fill_leaves_its_box_and_all_differ() {
    let mut seen = BTreeSet::new();
    for series in 0..5 {
        for (width, height) in [(3.0, 12.0), (90.0, 12.0), (12.0, 8.0)] {
            let mut canvas = Canvas::default();
            filled(&mut canvas, series, (100.0, 50.0, width, height));
            let points = canvas.draws.iter().filter_map(|draw| match draw {
                Draw::Path(path) => Some(&path.points),
                _ => None,
            });
            for point in points.flatten() {
                assert!((99.99..=100.01 + width).contains(&point.x), "fill {series}");
                assert!((49.99..=50.01 + height).contains(&point.y), "fill {series}");
            }
            if width > 50.0 {
                seen.insert(format!("{:?}", canvas.draws));
            }
        }
    }
    assert_eq!(seen.len(), 5);
}
