//! The structure tree of the file.
//!
//! Responsible for: elements with standard types, marked-content numbers, the parent tree, text alternatives,
//! scopes of head cells. Not responsible for: which block becomes which tag (`layout`).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::archive::{catalog, unicode_string};
use crate::ReportError;
use crate::paper::{Node, Paper, Tag};

/// Which marked content belongs to which node.
pub(super) struct Marks {
    tags: Vec<Tag>,
    /// For every page, the node of each marked-content number.
    pages: Vec<Vec<usize>>,
}

impl Marks {
    /// No marks yet.
    pub(super) fn new(paper: &Paper) -> Marks {
        let tags = paper.nodes.iter().map(|node| node.tag).collect();
        Marks { tags, pages: vec![Vec::new(); paper.pages.len()] }
    }

    /// The next number on a page, for a node.
    pub(super) fn next(&mut self, page: usize, node: usize) -> i64 {
        let numbers = &mut self.pages[page];
        numbers.push(node);
        numbers.len() as i64 - 1
    }

    /// The tag of a node.
    pub(super) fn tag(&self, node: usize) -> Tag {
        self.tags[node]
    }
}

/// The structure type of a tag.
pub(super) fn name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Section => "Sect",
        Tag::Title => "Title",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(_) => "H3",
        Tag::Paragraph => "P",
        Tag::Remark => "Remark",
        Tag::List | Tag::Numbered => "L",
        Tag::Item => "LI",
        Tag::Label => "Lbl",
        Tag::Body => "LBody",
        Tag::Table => "Table",
        Tag::Row => "TR",
        Tag::ColumnHead | Tag::RowHead => "TH",
        Tag::Cell => "TD",
        Tag::Contents => "TOC",
        Tag::Entry => "TOCI",
        Tag::Figure => "Figure",
        Tag::Caption => "Caption",
    }
}

/// Adds the tree to a file whose pages are written.
pub(super) fn add(file: &mut Document, paper: &Paper, marks: &Marks) -> Result<(), ReportError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = paper.nodes.iter().map(|_| file.new_object_id()).collect();

    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); paper.nodes.len()];
    let mut first_page: Vec<Option<usize>> = vec![None; paper.nodes.len()];
    for (index, node) in paper.nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            kids[parent].push(Object::Reference(ids[index]));
        }
    }
    for (page, numbers) in marks.pages.iter().enumerate() {
        for (number, node) in numbers.iter().enumerate() {
            let home = *first_page[*node].get_or_insert(page);
            let number = number as i64;
            // On the element's own page the number stands alone; elsewhere it names its page.
            let kid = if home == page {
                Object::Integer(number)
            } else {
                let page = Object::Reference(pages[page]);
                Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number })
            };
            kids[*node].push(kid);
        }
    }
    for (index, node) in paper.nodes.iter().enumerate() {
        let page = first_page[index].map(|page| pages[page]);
        let element = element(
            node,
            paper.sheet.height(),
            node.parent.map_or(root, |parent| ids[parent]),
            page,
            std::mem::take(&mut kids[index]),
        );
        file.objects.insert(ids[index], Object::Dictionary(element));
    }

    let numbers: Vec<Object> = marks
        .pages
        .iter()
        .enumerate()
        .flat_map(|(page, nodes)| {
            let elements = nodes.iter().map(|node| Object::Reference(ids[*node])).collect();
            [Object::Integer(page as i64), Object::Array(elements)]
        })
        .collect();
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let roles = dictionary! { "Title" => "P", "Remark" => "Div" };
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => Object::Reference(ids[0]),
        "ParentTree" => Object::Reference(parents),
        "ParentTreeNextKey" => pages.len() as i64,
        "RoleMap" => roles,
    };
    file.objects.insert(root, Object::Dictionary(tree));
    for (index, page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*page).map_err(ReportError::file)?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
    }
    let catalog = catalog(file)?;
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

fn element(
    node: &Node,
    height: f32,
    parent: ObjectId,
    page: Option<ObjectId>,
    kids: Vec<Object>,
) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => name(node.tag),
        "P" => Object::Reference(parent),
    };
    if let Some(page) = page {
        element.set("Pg", Object::Reference(page));
    }
    match <[Object; 1]>::try_from(kids) {
        Ok([kid]) => element.set("K", kid),
        Err(kids) if kids.is_empty() => {}
        Err(kids) => element.set("K", kids),
    }
    if !node.alternative.is_empty() && node.tag != Tag::Table {
        element.set("Alt", unicode_string(&node.alternative));
    }
    match node.tag {
        Tag::ColumnHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
        Tag::RowHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Row" }),
        Tag::Numbered => element.set("A", dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        // An alternative would be read out instead of the cells.
        Tag::Table if !node.alternative.is_empty() => {
            let summary = unicode_string(&node.alternative);
            element.set("A", dictionary! { "O" => "Table", "Summary" => summary });
        }
        Tag::List => element.set("A", dictionary! { "O" => "List", "ListNumbering" => "Disc" }),
        _ => {}
    }
    if let (Tag::Figure, Some([left, top, right, bottom])) = (node.tag, node.bounds) {
        let corners = [left, height - bottom, right, height - top];
        let bounds: Vec<Object> =
            corners.iter().map(|at| Object::Real((at * 100.0).round() / 100.0)).collect();
        element.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds });
    }
    element
}
