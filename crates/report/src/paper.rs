//! Pages with everything on them in its place.
//!
//! Responsible for: the vocabulary between `layout` and `pdf`: pages, drawn items, the structure tree,
//! bookmarks. Not responsible for: deciding positions, operators of a file format.
//!
//! Coordinates are points from the top left corner of the page; `y` of a text is its baseline.

use crate::document::{Sheet, Tone};

/// Shorter side of A4.
const SHORT: f32 = 595.28;
/// Longer side of A4.
const LONG: f32 = 841.89;
/// Left edge of the text; the same is left free at the right.
pub(crate) const LEFT: f32 = 62.0;
/// Upper edge of the text.
pub(crate) const TOP: f32 = 66.0;
/// What is left free below the text.
const BELOW: f32 = LONG - 780.0;

impl Sheet {
    /// Width of a page.
    pub(crate) fn width(self) -> f32 {
        if self == Sheet::Portrait { SHORT } else { LONG }
    }

    /// Height of a page.
    pub(crate) fn height(self) -> f32 {
        if self == Sheet::Portrait { LONG } else { SHORT }
    }

    /// Width of the text.
    pub(crate) fn measure(self) -> f32 {
        self.width() - 2.0 * LEFT
    }

    /// Right edge of the text.
    pub(crate) fn right(self) -> f32 {
        self.width() - LEFT
    }

    /// Lower edge of the text.
    pub(crate) fn bottom(self) -> f32 {
        self.height() - BELOW
    }
}

/// A finished document.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    /// Format of the pages.
    pub(crate) sheet: Sheet,
    /// Pages in order.
    pub(crate) pages: Vec<Page>,
    /// The structure tree; the first node is the document.
    pub(crate) nodes: Vec<Node>,
    /// Bookmarks in order.
    pub(crate) bookmarks: Vec<Bookmark>,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// Items in reading order.
    pub(crate) items: Vec<Item>,
    /// Sentences without which the page would say too much.
    pub(crate) marks: Vec<String>,
}

/// Something drawn, and what it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// Owner.
    pub(crate) owner: Owner,
    /// Drawing.
    pub(crate) draw: Draw,
}

/// What a drawn item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A node of the structure tree.
    Node(usize),
    /// Rules, marks and backgrounds: nothing to read out.
    Decoration,
    /// Repeated table heads, page headers and footers.
    Pagination,
}

/// A drawing.
#[derive(Clone, Debug)]
pub(crate) enum Draw {
    /// Text.
    Text(TextDraw),
    /// A path.
    Path(PathDraw),
    /// The page of a heading, right-aligned at `x`; becomes text when pages are known.
    PageOf {
        /// Index of the bookmark.
        bookmark: usize,
        /// Right edge.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size.
        size: f32,
    },
}

/// Text on a page.
#[derive(Clone, Debug)]
pub(crate) struct TextDraw {
    /// Left edge.
    pub(crate) x: f32,
    /// Baseline.
    pub(crate) y: f32,
    /// Size.
    pub(crate) size: f32,
    /// Bold.
    pub(crate) bold: bool,
    /// Tone.
    pub(crate) tone: Tone,
    /// Space added after every character, in points.
    pub(crate) spacing: f32,
    /// Characters, all of which the font has.
    pub(crate) text: String,
}

/// A path.
#[derive(Clone, Debug)]
pub(crate) struct PathDraw {
    /// Points; see [`Point`].
    pub(crate) points: Vec<Point>,
    /// Whether the end joins the start.
    pub(crate) closed: bool,
    /// Fill.
    pub(crate) fill: Option<Ink>,
    /// Stroke: ink and width.
    pub(crate) stroke: Option<(Ink, f32)>,
    /// Dash and gap; zero for a solid line.
    pub(crate) dash: f32,
}

/// A point of a path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    /// From the left.
    pub(crate) x: f32,
    /// From the top.
    pub(crate) y: f32,
    /// Whether it is a control point of a curve: two of them come before the end of each curve.
    pub(crate) control: bool,
}

/// Inks. One hue in three strengths, and greys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Text.
    Black,
    /// Secondary text.
    Grey,
    /// Hairlines.
    Hairline,
    /// The hue, strong.
    Strong,
    /// The hue, medium.
    Medium,
    /// The hue, light.
    Light,
    /// Paper.
    White,
}

impl Ink {
    /// Red, green, blue.
    pub(crate) fn rgb(self) -> [u8; 3] {
        match self {
            Ink::Black => [0x1a, 0x1a, 0x1a],
            Ink::Grey => [0x59, 0x59, 0x59],
            Ink::Hairline => [0xb4, 0xb8, 0xc2],
            Ink::Strong => [0x00, 0x11, 0x8f],
            Ink::Medium => [0x70, 0x96, 0xf8],
            Ink::Light => [0xd9, 0xe6, 0xff],
            Ink::White => [0xff, 0xff, 0xff],
        }
    }
}

impl From<Tone> for Ink {
    fn from(tone: Tone) -> Ink {
        match tone {
            Tone::Ink => Ink::Black,
            Tone::Quiet => Ink::Grey,
            Tone::Accent => Ink::Strong,
            Tone::Paper => Ink::White,
        }
    }
}

/// A node of the structure tree. Nodes are made in reading order.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Kind.
    pub(crate) tag: Tag,
    /// Parent; the document has none.
    pub(crate) parent: Option<usize>,
    /// Text alternative.
    pub(crate) alternative: String,
    /// Box on its page: left, top, right, bottom.
    pub(crate) bounds: Option<[f32; 4]>,
}

/// Kinds of structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// The whole document.
    Document,
    /// A section.
    Section,
    /// The title of the document.
    Title,
    /// A heading of level 1 to 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A remark.
    Remark,
    /// A list.
    List,
    /// A list whose labels are numbers.
    Numbered,
    /// An item of a list.
    Item,
    /// Its label.
    Label,
    /// Its body.
    Body,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A head cell over a column.
    ColumnHead,
    /// A head cell before a row.
    RowHead,
    /// A cell.
    Cell,
    /// A list of sections.
    Contents,
    /// Its entry.
    Entry,
    /// A drawing.
    Figure,
    /// Its caption.
    Caption,
}

/// A bookmark.
#[derive(Clone, Debug)]
pub(crate) struct Bookmark {
    /// 1 or 2.
    pub(crate) level: u8,
    /// Title.
    pub(crate) title: String,
    /// Page, from 0.
    pub(crate) page: usize,
    /// From the top of the page.
    pub(crate) y: f32,
}

impl Draw {
    /// The same drawing further down.
    pub(crate) fn shift(&mut self, by: f32) {
        match self {
            Draw::Text(text) => text.y += by,
            Draw::Path(path) => path.points.iter_mut().for_each(|point| point.y += by),
            Draw::PageOf { y, .. } => *y += by,
        }
    }
}
