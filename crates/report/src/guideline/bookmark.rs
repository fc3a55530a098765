//! Names of places in a DOCX.
//!
//! Responsible for: a bookmark name for every id, the same each time, different for different ids.
//! Not responsible for: where bookmarks stand.

use sha2::{Digest, Sha256};

/// The longest name that word processors keep.
const LONGEST: usize = 40;
/// Characters of a digest that stand for what was cut off.
const DIGEST: usize = 10;

/// The bookmark of a chapter or clause. Word processors allow letters, digits and the underscore only, a letter first
/// and 40 characters in all: a hyphen becomes an underscore, and an id that holds anything else, or is too long, is
/// told apart by a digest.
pub fn bookmark_name(id: &str) -> String {
    let plain = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let lettered = id.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let mut name: String =
        id.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect();
    if plain && lettered && name.len() <= LONGEST {
        return name;
    }
    let digest: String = Sha256::digest(id).iter().map(|byte| format!("{byte:02x}")).collect();
    name.truncate(LONGEST - DIGEST - 3);
    format!("x_{name}_{}", &digest[..DIGEST])
}

#[cfg(test)]
mod tests {
    use super::bookmark_name;

    #[test]
    fn ids_stay_readable() {
        assert_eq!(bookmark_name("staffed-checkout"), "staffed_checkout");
        assert_eq!(bookmark_name("a1"), "a1");
    }

    #[test]
    fn names_are_allowed_and_differ() {
        let long = "a-very-long-id-of-a-clause-that-nobody-would-write-1";
        let ids = [long, &format!("{long}2"), "1st", "a_b", "a-b", "条", "項", "", "A-b"];
        let names: Vec<String> = ids.iter().map(|id| bookmark_name(id)).collect();
        for (index, name) in names.iter().enumerate() {
            assert!(name.len() <= 40 && name.starts_with(|c: char| c.is_ascii_alphabetic()), "{name}");
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
            assert!(!names[..index].contains(name), "{name} stands for two ids");
        }
    }
}
