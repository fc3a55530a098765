//! Names that a pack may have, alone and beside each other.

use super::*;

#[test]
fn ordinary_names_pass() {
    for name in
        ["sector.yaml", "clauses/01-scope.yaml", "a/b/c/d.md", "A_b-c.1", "0", "console.yaml", "com10.txt"]
    {
        assert_eq!(check(name), Ok(()), "{name}");
    }
    assert_eq!(check(&"a".repeat(PATH_LIMIT)), Ok(()));
}

#[test]
fn every_other_name_has_its_problem() {
    for (name, problem) in [
        ("/etc/passwd", PathProblem::Outside),
        ("../x", PathProblem::Outside),
        ("a/../../x", PathProblem::Outside),
        ("a/..", PathProblem::Outside),
        ("..", PathProblem::Outside),
        ("..\\x", PathProblem::Outside),
        ("a\\b", PathProblem::Outside),
        ("\\\\server\\share", PathProblem::Outside),
        ("C:x", PathProblem::Outside),
        ("c:/x", PathProblem::Outside),
        ("a:b", PathProblem::Outside),
        ("//x", PathProblem::Outside),
        ("", PathProblem::EmptyPart),
        ("a//b", PathProblem::EmptyPart),
        ("a/", PathProblem::EmptyPart),
        ("./a", PathProblem::EmptyPart),
        ("a/./b", PathProblem::EmptyPart),
        ("a\0b", PathProblem::Character),
        ("a\nb", PathProblem::Character),
        ("ab:c", PathProblem::Character),
        ("a b", PathProblem::Character),
        ("規程.yaml", PathProblem::Character),
        ("a\u{202E}b", PathProblem::Character),
        (".hidden", PathProblem::Character),
        ("...", PathProblem::Character),
        ("-rf", PathProblem::Character),
        ("~", PathProblem::Character),
        ("a.", PathProblem::Character),
        ("a*b", PathProblem::Character),
        ("con", PathProblem::Device),
        ("a/NUL.yaml", PathProblem::Device),
        ("Com1.tar.gz", PathProblem::Device),
        ("lpt9", PathProblem::Device),
    ] {
        assert_eq!(check(name), Err(problem), "{name:?}");
    }
    assert_eq!(check(&"a".repeat(PATH_LIMIT + 1)), Err(PathProblem::TooLong));
}

#[test]
fn names_are_held_against_each_other() {
    for (names, problem) in [
        (["a", "a"], PathProblem::Twice),
        (["a/b", "a/b"], PathProblem::Twice),
        (["a", "A"], PathProblem::Capitals),
        (["a/b", "A/c"], PathProblem::Capitals),
        (["x/a/b", "x/A"], PathProblem::Capitals),
        (["a", "a/b"], PathProblem::FileAndFolder),
        (["a/b", "a"], PathProblem::FileAndFolder),
        (["a/b/c", "a/b"], PathProblem::FileAndFolder),
    ] {
        let mut seen = Seen::default();
        assert_eq!(seen.add(names[0]), Ok(()), "{names:?}");
        assert_eq!(seen.add(names[1]), Err(problem), "{names:?}");
    }
}

#[test]
fn neighbours_pass() {
    let mut seen = Seen::default();
    for name in ["a/b", "a/c", "a-b", "ab", "b/a/b", "c.yaml"] {
        assert_eq!(seen.add(name), Ok(()), "{name}");
    }
}
