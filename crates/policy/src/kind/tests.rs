//! Tests of the kinds of file.

use super::Kind;

#[test]
fn the_folder_decides_the_kind() {
    for (path, expected) in [
        ("pack.yaml", Some(Kind::Pack)),
        ("frameworks/a.yaml", Some(Kind::Framework)),
        ("methods/proofing/a.yaml", Some(Kind::Method)),
        ("methods/authentication/a.yaml", Some(Kind::Method)),
        ("methods/a.yaml", None),
        ("methods/other/a.yaml", None),
        ("laws/deeper/a.yaml", None),
        ("laws/a.yml", None),
        ("law/a.yaml", None),
        ("other.yaml", None),
    ] {
        assert_eq!(Kind::of_path(path), expected, "{path}");
    }
}
