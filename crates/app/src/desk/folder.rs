//! Folders as people type them.
//!
//! Responsible for: `~/` as the home folder, and refusing what would mean another place after the next start. Not
//! responsible for: whether the folder exists.

use std::path::{Path, PathBuf};

use super::refusal::Refusal;

/// The folder that a text names.
pub(super) fn absolute(text: &str) -> Result<PathBuf, Refusal> {
    absolute_under(text, std::env::home_dir().as_deref())
}

fn absolute_under(text: &str, home: Option<&Path>) -> Result<PathBuf, Refusal> {
    let text = text.trim();
    let relative = || Refusal::RelativeFolder { folder: text.to_owned() };
    let rest = if text == "~" { Some("") } else { text.strip_prefix("~/").or(text.strip_prefix("~\\")) };
    let folder = match rest {
        Some(rest) => home.ok_or_else(relative)?.join(rest.trim_start_matches(['/', '\\'])),
        None => PathBuf::from(text),
    };
    if folder.is_absolute() { Ok(folder) } else { Err(relative()) }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::absolute_under;

    #[test]
    fn the_home_folder_may_be_short_and_the_rest_must_be_whole() {
        let home = std::env::temp_dir();
        let found = |text: &str| absolute_under(text, Some(&home)).ok();
        let whole = home.join("exports");
        assert_eq!(found(&whole.display().to_string()), Some(whole.clone()));
        assert_eq!(found(" ~/exports "), Some(whole));
        assert_eq!(found("~").map(|folder| folder.components().eq(home.components())), Some(true));
        assert_eq!(found("~//exports"), Some(home.join("exports")), "never the root of the disk");
        for relative in ["exports", "./exports", "../exports", "~other/exports", ""] {
            assert_eq!(found(relative), None, "{relative}");
        }
        assert_eq!(absolute_under("~/exports", None).ok(), None::<PathBuf>);
        assert!(absolute_under("~/exports", Some(Path::new("not/absolute"))).is_err());
    }
}
