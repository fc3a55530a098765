//! Items -> operators of a page.
//!
//! Responsible for: marked content around every item, colours, text and paths.
//! Not responsible for: the structure tree itself (`structure`).

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use super::FONT_NAMES;
use super::structure::{self, Marks};
use crate::font::Metrics;
use crate::paper::{Draw, Ink, Item, Owner, Page, PathDraw, TextDraw};

/// What the page was last set to, so that nothing is set twice.
#[derive(Default)]
struct State {
    /// Height of the page.
    height: f32,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    width: Option<f32>,
    dash: Option<f32>,
    font: Option<(bool, f32)>,
    spacing: f32,
    in_text: bool,
    ops: Vec<Op>,
}

/// The operators of a page.
pub(super) fn operations(page: &Page, height: f32, index: usize, marks: &mut Marks) -> Vec<Op> {
    let mut state = State { height, ..State::default() };
    let mut rest = page.items.as_slice();
    while let Some(first) = rest.first() {
        let kind = artifact(first.owner);
        let count = rest
            .iter()
            .take_while(|item| match first.owner {
                Owner::Node(_) => item.owner == first.owner,
                _ => artifact(item.owner) == kind,
            })
            .count();
        let (group, after) = rest.split_at(count);
        state.begin(first.owner, index, marks);
        for item in group {
            state.item(item);
        }
        state.end_text();
        state.ops.push(Op::EndMarkedContent);
        rest = after;
    }
    state.ops
}

/// The type of an artifact; `None` for real content.
fn artifact(owner: Owner) -> Option<&'static str> {
    match owner {
        Owner::Node(_) => None,
        Owner::Decoration => Some("Layout"),
        Owner::Pagination => Some("Pagination"),
    }
}

impl State {
    fn begin(&mut self, owner: Owner, page: usize, marks: &mut Marks) {
        let mut map = BTreeMap::new();
        let tag = match owner {
            Owner::Node(node) => {
                map.insert("MCID".to_owned(), DictItem::Int(marks.next(page, node)));
                structure::name(marks.tag(node)).to_owned()
            }
            Owner::Decoration | Owner::Pagination => {
                let kind = artifact(owner).unwrap_or("Layout");
                map.insert("Type".to_owned(), DictItem::Name(kind.as_bytes().to_vec()));
                "Artifact".to_owned()
            }
        };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } });
    }

    fn item(&mut self, item: &Item) {
        match &item.draw {
            Draw::Text(text) => self.text(text),
            Draw::Path(path) => self.path(path),
            // Open page numbers become text in `layout`.
            Draw::PageOf { .. } => {}
        }
    }

    fn text(&mut self, text: &TextDraw) {
        if text.text.is_empty() {
            return;
        }
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
            self.font = None;
        }
        self.fill(text.tone.into());
        if self.font != Some((text.bold, text.size)) {
            self.font = Some((text.bold, text.size));
            let font = PdfFontHandle::External(FontId(FONT_NAMES[usize::from(text.bold)].to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(rounded(text.size)) });
        }
        if self.spacing != text.spacing {
            self.spacing = text.spacing;
            let multiplier = (text.spacing * 10_000.0).round() / 10_000.0;
            self.ops.push(Op::SetCharacterSpacing { multiplier });
        }
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(text.x), self.up(text.y)]);
        self.ops.push(Op::SetTextMatrix { matrix });
        let metrics = Metrics::of(text.bold);
        let glyphs = text
            .text
            .chars()
            .filter_map(|character| {
                metrics.glyph(character).map(|glyph| Codepoint::with_cid(glyph, 0.0, unicode(character)))
            })
            .collect();
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn path(&mut self, path: &PathDraw) {
        self.end_text();
        if let Some(ink) = path.fill {
            self.fill(ink);
        }
        if let Some((ink, width)) = path.stroke {
            self.stroke(ink, width, path.dash);
        }
        let points: Vec<LinePoint> = path
            .points
            .iter()
            .map(|point| LinePoint {
                p: Point { x: Pt(rounded(point.x)), y: Pt(self.up(point.y)) },
                bezier: point.control,
            })
            .collect();
        if !path.closed {
            self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            return;
        }
        let mode = match (path.fill, path.stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            _ => PaintMode::Stroke,
        };
        let rings = vec![PolygonRing { points }];
        self.ops
            .push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    }

    /// From the top of the page to the bottom.
    fn up(&self, y: f32) -> f32 {
        rounded(self.height - y)
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
    }

    fn stroke(&mut self, ink: Ink, width: f32, dash: f32) {
        if self.stroke != Some(ink) {
            self.stroke = Some(ink);
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        }
        if self.width != Some(width) {
            self.width = Some(width);
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
        if self.dash.unwrap_or_default() != dash {
            self.dash = Some(dash);
            let dash =
                if dash > 0.0 { LineDashPattern::new(0.0, &[dash, dash]) } else { LineDashPattern::solid() };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
    }
}

/// What a glyph stands for. A no-break space is a space to whoever copies the text.
fn unicode(character: char) -> String {
    if character == '\u{a0}' { " ".to_owned() } else { character.to_string() }
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
