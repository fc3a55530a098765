//! The structure tree that our files must have.

use lopdf::{Dictionary, Object};

use super::file::Opened;

pub fn dictionary<'a>(opened: &'a Opened, object: &'a Object) -> &'a Dictionary {
    opened.resolve(object).as_dict().expect("a dictionary")
}

pub fn tree(opened: &Opened) -> &Dictionary {
    dictionary(opened, opened.catalog().get(b"StructTreeRoot").expect("a tree"))
}

pub fn kind(element: &Dictionary) -> &str {
    let name = element.get(b"S").and_then(Object::as_name).expect("a type");
    std::str::from_utf8(name).expect("ASCII")
}

pub fn kids(element: &Dictionary) -> Vec<&Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.iter().collect(),
        Ok(kid) => vec![kid],
        Err(_) => Vec::new(),
    }
}

/// Elements in reading order.
pub fn elements(opened: &Opened) -> Vec<&Dictionary> {
    fn walk<'a>(opened: &'a Opened, element: &'a Dictionary, found: &mut Vec<&'a Dictionary>) {
        found.push(element);
        for kid in kids(element) {
            if matches!(kid, Object::Reference(_)) {
                walk(opened, dictionary(opened, kid), found);
            }
        }
    }
    let mut found = Vec::new();
    walk(opened, dictionary(opened, tree(opened).get(b"K").expect("a root")), &mut found);
    found
}

pub fn one_document_is_the_only_child_of_the_root(opened: &Opened) {
    assert!(matches!(tree(opened).get(b"K"), Ok(Object::Reference(_))));
    let elements = elements(opened);
    assert_eq!(kind(elements[0]), "Document");
    assert_eq!(elements.iter().filter(|element| kind(element) == "Document").count(), 1);
}

pub fn types_are_standard_or_mapped(opened: &Opened) {
    let standard = [
        "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
        "TOC", "TOCI", "Figure", "Caption", "Div",
    ];
    let roles = dictionary(opened, tree(opened).get(b"RoleMap").expect("a role map"));
    for element in elements(opened) {
        let kind = kind(element);
        let mapped = roles
            .get(kind.as_bytes())
            .and_then(Object::as_name)
            .map_or(kind, |name| std::str::from_utf8(name).expect("ASCII"));
        assert!(standard.contains(&mapped), "{kind}");
    }
}

/// Returns how many there are.
pub fn headings_never_skip_a_level(opened: &Opened) -> usize {
    let mut last = 0;
    let mut count = 0;
    for element in elements(opened) {
        if let Some(level) = kind(element).strip_prefix('H').and_then(|level| level.parse::<usize>().ok()) {
            // The third level also stands directly under a section of one part.
            assert!(level <= last + 2 && (last > 0 || level == 1), "H{level} after H{last}");
            last = level;
            count += 1;
        }
    }
    count
}

/// Returns how many rows there are.
pub fn tables_have_rows_with_scoped_heads(opened: &Opened) -> usize {
    let mut rows = 0;
    for element in elements(opened) {
        match kind(element) {
            "Table" => assert!(kids(element).into_iter().all(|kid| kind(dictionary(opened, kid)) == "TR")),
            "TR" => {
                rows += 1;
                assert!(
                    kids(element).into_iter().all(|kid| matches!(kind(dictionary(opened, kid)), "TH" | "TD"))
                );
            }
            "TH" => {
                let scope = dictionary(opened, element.get(b"A").expect("attributes")).get(b"Scope");
                assert!(matches!(scope.and_then(Object::as_name).expect("a scope"), b"Column" | b"Row"));
            }
            _ => {}
        }
    }
    rows
}

/// Everything but what tells one document from another.
pub fn all(opened: &Opened) {
    one_document_is_the_only_child_of_the_root(opened);
    types_are_standard_or_mapped(opened);
    every_marked_content_leads_to_its_element(opened);
}

pub fn every_marked_content_leads_to_its_element(opened: &Opened) {
    let numbers = dictionary(opened, tree(opened).get(b"ParentTree").expect("a parent tree"));
    let numbers = numbers.get(b"Nums").and_then(Object::as_array).expect("an array");
    let pages: Vec<_> = opened.file.get_pages().into_values().collect();
    assert_eq!(numbers.len(), pages.len() * 2);
    for (index, page) in pages.iter().enumerate() {
        let page = opened.file.get_dictionary(*page).expect("a page");
        assert_eq!(page.get(b"StructParents").and_then(Object::as_i64).expect("a number"), index as i64);
        assert_eq!(page.get(b"Tabs").and_then(Object::as_name).expect("a name"), b"S");
        let owners = numbers[2 * index + 1].as_array().expect("an array");
        let content = opened.file.get_page_content(opened.file.get_pages()[&(index as u32 + 1)]);
        let content = lopdf::content::Content::decode(&content).expect("operators");
        let marks: Vec<i64> = content
            .operations
            .iter()
            .filter(|operation| operation.operator == "BDC")
            .filter_map(|operation| operation.operands[1].as_dict().ok())
            .filter_map(|properties| properties.get(b"MCID").and_then(Object::as_i64).ok())
            .collect();
        assert_eq!(marks, (0..owners.len() as i64).collect::<Vec<_>>());
    }
}
