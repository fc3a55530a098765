//! The search index: one text per assessment, cut into trigrams.
//!
//! Responsible for: folding text and finding assessments that contain all words of a query.
//! Not responsible for: which texts of an assessment are searched (`change` decides), order and paging.
//!
//! Japanese has no spaces between words, so every three characters are a term. A word of one or two
//! characters is the beginning of some term, because two line ends follow the text: it is looked up
//! in the vocabulary of the index instead of scanning all texts.

use rusqlite::{Connection, OptionalExtension, ToSql, params, params_from_iter};

use crate::StoreError;

// `secure-delete` takes terms of a removed text out of the index at once instead of shadowing them.
// Folding is ours, so that index and comparison agree: the tokenizer must not fold again.
pub(crate) const UP: &str = "
CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'trigram case_sensitive 1');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, instance);
";

/// More candidates than this are not collected: the word is so common that walking the assessments
/// from the newest finds a page of them sooner.
pub(crate) const CANDIDATES: usize = 5000;

/// What the index knows about a query.
pub(crate) enum Candidates {
    /// The numbers of all assessments that match.
    All(Vec<i64>),
    /// More than [`CANDIDATES`].
    TooMany,
}

/// Replaces the text of an assessment where it differs.
pub(crate) fn put(db: &Connection, number: i64, texts: &[String]) -> Result<(), StoreError> {
    let mut body = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        body.push_str(&fold(text));
        body.push('\n');
    }
    body.push('\n');
    let present: Option<String> = db
        .prepare_cached("SELECT body FROM search WHERE rowid = ?1")?
        .query_row([number], |row| row.get(0))
        .optional()?;
    if present.as_deref() == Some(body.as_str()) {
        return Ok(());
    }
    remove(db, number)?;
    db.prepare_cached("INSERT INTO search (rowid, body) VALUES (?1, ?2)")?.execute(params![number, body])?;
    Ok(())
}

pub(crate) fn remove(db: &Connection, number: i64) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
    Ok(())
}

/// Rewrites the index from its texts and merges it into one piece, so that nothing removed remains.
pub(crate) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "INSERT INTO search (search) VALUES ('rebuild'); INSERT INTO search (search) VALUES ('optimize');",
    )?;
    Ok(())
}

/// The folded words of a query, the longest first.
pub(crate) fn words(query: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words
}

/// Finds the assessments whose text contains all words; `words` must not be empty.
pub(crate) fn candidates(db: &Connection, words: &[String]) -> Result<Candidates, StoreError> {
    let (long, short): (Vec<&String>, Vec<&String>) =
        words.iter().partition(|word| word.chars().count() >= 3);
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let (source, compared) = if long.is_empty() {
        let mut short = short.into_iter();
        let first = short.next().map_or("", String::as_str);
        values.push(Box::new(first.to_owned()));
        values.push(Box::new(format!("{first}{}", char::MAX)));
        let source = "SELECT DISTINCT doc AS number FROM search_term WHERE term >= ?1 AND term < ?2";
        (source, short.collect::<Vec<_>>())
    } else {
        let phrases: Vec<String> =
            long.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
        values.push(Box::new(phrases.join(" AND ")));
        ("SELECT rowid AS number FROM search WHERE search MATCH ?1", short)
    };
    let mut sql = format!("SELECT number FROM ({source})");
    for (index, word) in compared.into_iter().enumerate() {
        values.push(Box::new(word.clone()));
        let joint = if index == 0 { "WHERE" } else { "AND" };
        sql.push_str(&format!(
            " {joint} instr((SELECT body FROM search WHERE rowid = number), ?{}) > 0",
            values.len()
        ));
    }
    sql.push_str(&format!(" LIMIT {}", CANDIDATES + 1));
    let mut statement = db.prepare_cached(&sql)?;
    let numbers: Vec<i64> =
        statement.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(if numbers.len() > CANDIDATES { Candidates::TooMany } else { Candidates::All(numbers) })
}

/// Lower case, full-width Latin letters and digits as narrow ones, controls as spaces.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        let narrow = match character {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
            '\u{3000}' => ' ',
            control if control.is_control() => ' ',
            other => other,
        };
        folded.extend(narrow.to_lowercase());
    }
    folded
}

#[cfg(test)]
mod tests;
