//! References in texts: `{clause:ID}` and `{term:ID}`.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are; braces that are no reference are words.
    Words(&'a str),
    /// The number of a clause or chapter.
    Clause(&'a str),
    /// A term of the glossary.
    Term(&'a str),
}

/// A text with its references put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The text. A reference that leads nowhere stays as it is written.
    pub text: String,
    /// References that lead nowhere, as they are written without braces: `clause:ID`.
    pub unresolved: Vec<String>,
}

/// The pieces of a text, in order. Put together, they are the text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the words begin that are not yet in a piece, and where the search goes on.
    let mut words = 0;
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let Some((piece, end)) = reference(text, open) else {
            from = open + 1;
            continue;
        };
        if words < open {
            pieces.push(Piece::Words(&text[words..open]));
        }
        pieces.push(piece);
        words = end;
        from = end;
    }
    if words < text.len() {
        pieces.push(Piece::Words(&text[words..]));
    }
    pieces
}

/// The reference that begins at a brace, and where it ends.
fn reference(text: &str, open: usize) -> Option<(Piece<'_>, usize)> {
    let (within, _) = text[open + 1..].split_once('}')?;
    let (kind, id) = within.split_once(':')?;
    let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if id.is_empty() || !id.chars().all(is_id) {
        return None;
    }
    let piece = match kind {
        "clause" => Piece::Clause(id),
        "term" => Piece::Term(id),
        _ => return None,
    };
    Some((piece, open + within.len() + 2))
}

/// A text with what `clause` and `term` know put in place of its references.
pub fn fill(
    text: &str,
    clause: impl Fn(&str) -> Option<String>,
    term: impl Fn(&str) -> Option<String>,
) -> Filled {
    let mut filled = Filled::default();
    for piece in pieces(text) {
        let (kind, id, found) = match piece {
            Piece::Words(words) => {
                filled.text += words;
                continue;
            }
            Piece::Clause(id) => ("clause", id, clause(id)),
            Piece::Term(id) => ("term", id, term(id)),
        };
        match found {
            Some(found) => filled.text += &found,
            None => {
                let reference = format!("{kind}:{id}");
                filled.text += &format!("{{{reference}}}");
                filled.unresolved.push(reference);
            }
        }
    }
    filled
}
