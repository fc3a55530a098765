//! Nothing about people or machines stands in the repository.

use app::my_number::{find, line_and_column};

use crate::files;

/// Files full of hashes, in which digits mean nothing.
const HASHES: [&str; 3] = ["Cargo.lock", "fuzz/Cargo.lock", "ui/package-lock.json"];

#[test]
fn no_file_holds_what_looks_like_a_my_number() {
    let mut found = Vec::new();
    for file in files::all().iter().filter(|file| !HASHES.contains(&file.path.as_str())) {
        // Every number, not only the first: what follows is looked at too.
        for (line, text) in (1..).zip(file.text.lines()) {
            if let Some(number) = find(text) {
                found.push(format!("{}:{line}:{}", file.path, line_and_column(text, number.start).1));
            }
        }
    }
    assert!(found.is_empty(), "twelve digits that check as a My Number:\n{}", found.join("\n"));
}

#[test]
fn no_file_names_a_folder_of_somebody() {
    // Put together here, so that this file does not hold what it looks for.
    let homes =
        [["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"], ["C:\\Us", "ers\\"]].map(|parts| parts.concat());
    let starts_a_path =
        |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || "._-/~".contains(c));
    let names_one = |text: &str| {
        homes.iter().any(|home| {
            text.match_indices(home.as_str()).any(|(place, _)| {
                // `user` is nobody: sample data of the screens.
                starts_a_path(&text[..place]) && !text[place + home.len()..].starts_with("user/")
            })
        })
    };
    let mut found = Vec::new();
    for file in files::all() {
        for (line, text) in (1..).zip(file.text.lines()).filter(|(_, text)| names_one(text)) {
            found.push(format!("{}:{line}: {text}", file.path));
        }
    }
    assert!(found.is_empty(), "absolute paths:\n{}", found.join("\n"));
}
