//! Drawings keep their promises: no label covers another, nothing is told by colour alone.

use super::*;
use crate::document::{Ladder, PlaneDrawing};
use crate::input::{Plane, PlanePoint};

fn crowd() -> Plane {
    let points = (0..13_u32)
        .map(|index| PlanePoint {
            label: format!("確認の手法{index}番"),
            burden: 10 + index * 7 % 80,
            assurance: if index % 3 == 0 { 50 } else { 20 + index * 6 },
            pareto: index % 4 == 0,
            intermediate: index == 5,
            chosen: index == 6,
            excluded: index > 9,
        })
        .collect();
    Plane { required: vec![2], points, text: String::new() }
}

fn texts(drawn: &Drawn) -> Vec<[f32; 4]> {
    drawn
        .draws
        .iter()
        .filter_map(|draw| match draw {
            Draw::Text(text) => {
                let width = crate::font::width(&text.text, text.bold) * text.size;
                Some([text.x, text.y - text.size * 0.75, text.x + width, text.y])
            }
            _ => None,
        })
        .collect()
}

#[test]
fn labels_of_a_crowded_plane_do_not_overlap() {
    let drawing = Drawing::Plane(Box::new(PlaneDrawing {
        plane: crowd(),
        burden: "負担".into(),
        assurance: "保証".into(),
        bands: ["1".into(), "2".into(), "3".into()],
        required: "必要".into(),
        legend: ["a".into(), "b".into(), "c".into(), "d".into(), "e".into()],
    }));
    let boxes = texts(&draw(&drawing, 60.0, 470.0));
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
            assert!(apart, "{one:?} covers {other:?}");
        }
    }
}

#[test]
fn an_unsettled_ladder_never_says_required() {
    let ladder = Ladder {
        scale: "IAL".into(),
        title: String::new(),
        range: [2, 3],
        settled: false,
        information: false,
        chosen: None,
        required_word: "必要".into(),
        possible_word: "可能性".into(),
        chosen_word: "選択".into(),
    };
    let drawn = draw(&Drawing::Ladders(vec![ladder]), 60.0, 470.0);
    let words: String = drawn
        .draws
        .iter()
        .filter_map(|draw| match draw {
            Draw::Text(text) => Some(text.text.as_str()),
            _ => None,
        })
        .collect();
    assert!(!words.contains("必要"));
    assert_eq!(words.matches("可能性").count(), 2);
}

#[test]
fn a_ladder_of_information_is_never_filled_as_required() {
    let ladder = |information| Ladder {
        scale: "IAL".into(),
        title: String::new(),
        range: [3, 3],
        settled: true,
        information,
        chosen: None,
        required_word: if information { "参考".into() } else { "必要".into() },
        possible_word: "可能性".into(),
        chosen_word: "選択".into(),
    };
    let drawn =
        |information| format!("{:?}", draw(&Drawing::Ladders(vec![ladder(information)]), 60.0, 470.0).draws);
    assert!(drawn(true).contains("参考") && !drawn(true).contains("可能性"));
    let strong = |drawn: &str| drawn.matches("Some(Strong)").count();
    assert!(strong(&drawn(true)) < strong(&drawn(false)), "only a required rung is filled");
}
