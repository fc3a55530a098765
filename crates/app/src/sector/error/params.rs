//! Values for the sentences about a failure.
//!
//! Responsible for: their names, and words of a language in both. Not responsible for: which failure has which.

use std::collections::BTreeMap;

use model::Lang;
use sector::impact::MOST_DAYS;
use sector::member::MakeError;
use words::Words;

/// Values being collected.
#[derive(Default)]
pub(super) struct Params(pub(super) BTreeMap<String, String>);

impl Params {
    pub(super) fn add(&mut self, name: &str, value: String) {
        self.0.insert(name.to_owned(), value);
    }

    /// A word of the catalogues, in both languages.
    pub(super) fn word(&mut self, name: &str, key: &str) {
        self.word_with(name, key, &[]);
    }

    fn word_with(&mut self, name: &str, key: &str, values: &[(&str, &str)]) {
        for lang in Lang::ALL {
            self.add(&format!("{name}-{}", lang.tag()), Words::of(lang).say_with(key, values));
        }
    }

    pub(super) fn limit(&mut self, measure: seal::Measure, limit: u64) {
        self.word("measure", &format!("seal-measure-{}", measure.code()));
        self.add("limit", limit.to_string());
    }

    pub(super) fn path(&mut self, name: &str, problem: seal::PathProblem) {
        self.add("name", name.to_owned());
        self.word("problem", &format!("seal-path-{}", problem.code()));
    }

    pub(super) fn numbers(&mut self, found: u64, known: u64) {
        self.add("found", found.to_string());
        self.add("known", known.to_string());
    }

    /// A key of the header, with what the editor calls it.
    pub(super) fn head(&mut self, key: &str) {
        self.add("key", key.to_owned());
        let (field, language) = match key.split_once('.') {
            Some(("title", language)) => ("title", Some(language)),
            _ => (key, None),
        };
        for lang in Lang::ALL {
            let words = Words::of(lang);
            let label = words.find(&format!("sector-field-{field}"), &[]).unwrap_or_else(|| field.to_owned());
            let label = match language {
                Some(language) => {
                    let language = words.say(&format!("sector-language-{language}"));
                    words.say_with("sector-field-in", &[("label", &label), ("language", &language)])
                }
                None => label,
            };
            self.add(&format!("field-{}", lang.tag()), label);
        }
    }

    /// Those that there are, or the word for none.
    pub(super) fn known(&mut self, known: &[String]) {
        match known {
            [] => self.word("known", "sector-known-none"),
            known => self.add("known", known.join(", ")),
        }
    }

    /// Why an assessment gives no result file.
    pub(super) fn make(&mut self, error: &MakeError) {
        match error {
            MakeError::NotUnderGuideline => self.word("detail", "sector-make-under-none"),
            MakeError::OtherGuideline { wanted, found } => {
                self.word_with("detail", "sector-make-under-other", &[("wanted", wanted), ("found", found)]);
            }
        }
    }

    /// How many days were given, and how many may be.
    pub(super) fn days(&mut self, count: usize) {
        self.add("count", count.to_string());
        self.add("most", MOST_DAYS.to_string());
    }

    pub(super) fn open(&mut self, error: &seal::OpenError) {
        match error {
            seal::OpenError::OtherKind { found, expected } => {
                self.add("found", found.clone());
                self.add("expected", expected.clone());
            }
            seal::OpenError::Newer { found, known } => self.numbers(*found, *known),
            seal::OpenError::TooLarge { measure, limit } => self.limit(*measure, *limit),
            seal::OpenError::Path { name, problem } => self.path(name, *problem),
            seal::OpenError::Malformed { part, line, column, detail } => {
                self.add("part", (*part).to_owned());
                self.add("line", line.to_string());
                self.add("column", column.to_string());
                self.add("detail", detail.clone());
            }
            seal::OpenError::Altered(alteration) => {
                self.word("alteration", &format!("seal-alteration-{}", alteration.code()));
                self.add("name", alteration.name().unwrap_or_default().to_owned());
            }
            seal::OpenError::NotSealed
            | seal::OpenError::Truncated
            | seal::OpenError::Unsigned
            | seal::OpenError::BadSignature => {}
        }
    }
}
