//! What is said of a source: where it can be found, what else must be known of it, and how it was read.
//!
//! Responsible for: one wording for screens, reports and documents. Not responsible for: titles.

use policy::kind::source::{Reading, Source};

use super::Phrases;

impl Phrases<'_> {
    /// What else must be known of a source; nothing where that is blank.
    pub fn source_note<'a>(&self, source: &'a Source) -> Option<&'a str> {
        source.note.as_ref().map(|note| self.text(note)).filter(|note| !note.trim().is_empty())
    }

    /// Where a source can be found and what else must be known of it; nothing where there is neither.
    pub fn source_where(&self, source: &Source) -> Option<String> {
        match (source.place(), self.source_note(source)) {
            (Some(locator), Some(note)) => {
                Some(self.say_with("source-where", &[("locator", locator), ("note", note)]))
            }
            (locator, note) => locator.or(note).map(str::to_owned),
        }
    }

    /// The same with how and when it was read.
    pub fn source_place(&self, source: &Source) -> String {
        let (reading, date) = (self.source_reading(source), self.date(source.checked_on));
        let read = [("reading", reading.as_str()), ("date", &date)];
        match self.source_where(source) {
            Some(place) => self.say_with("source-place", &[("where", &place), read[0], read[1]]),
            None => self.say_with("source-read", &read),
        }
    }

    /// How a source was read.
    pub fn source_reading(&self, source: &Source) -> String {
        self.say(match source.reading {
            Reading::Original => "source-original",
            Reading::Secondary => "source-secondary",
            Reading::Own => "source-own",
        })
    }
}

#[cfg(test)]
mod tests {
    use model::{Lang, Text};

    use super::*;

    #[test]
    fn a_place_says_what_there_is() {
        let catalogue = policy::load_embedded().catalogue.expect("the shipped policies");
        let both = |ja: &str, en: &str| Text { ja: ja.to_owned(), en: en.to_owned() };
        let place = |lang, locator: Option<&str>, note: Option<Text>| {
            Phrases::new(&catalogue, lang).source_place(&Source {
                id: "memo".into(),
                title: both("覚え書き", "Memo"),
                locator: locator.map(str::to_owned),
                note,
                reading: Reading::Secondary,
                checked_on: "2026-11-23".parse().expect("a day"),
            })
        };
        let note = || Some(both("写しです。", "A copy."));
        let ja = |locator, note| place(Lang::Ja, locator, note);
        assert_eq!(ja(Some("a.jp"), note()), "a.jp。写しです。（二次資料、2026年11月23日に確認）");
        assert_eq!(ja(Some("a.jp"), None), "a.jp（二次資料、2026年11月23日に確認）");
        assert_eq!(ja(None, note()), "写しです。（二次資料、2026年11月23日に確認）");
        assert_eq!(ja(None, None), "二次資料、2026年11月23日に確認");
        let blank = Some(both(" ", " "));
        assert_eq!(ja(Some(" "), blank), "二次資料、2026年11月23日に確認");
        let en = |locator, note| place(Lang::En, locator, note);
        let read = "read in a secondary source, checked on 23 Nov 2026";
        assert_eq!(en(Some("a.jp"), note()), format!("a.jp. A copy. ({read})"));
        assert_eq!(en(Some("a.jp"), None), format!("a.jp ({read})"));
        assert_eq!(en(None, note()), format!("A copy. ({read})"));
        assert_eq!(en(None, None), read);
    }
}
