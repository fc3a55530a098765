//! Results of members at the association: bringing them in, where the members stand, who still has to act.
//!
//! Responsible for: which guideline they are counted by, and what became of every file. Not responsible for: counting
//! (`sector::statistics`), opening files (`sector::members`).

use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Lang;
use sector::member::Collection;
use sector::overlay::Guideline;
use sector::statistics::{ToAct, statistics, still_to_act};

use super::charts::Charts;
use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::guard;
use crate::phrase::{Phrases, say_error_on_screen};
use crate::sector::SectorError;
use crate::sector::members::{added_in_words, collection, import};
use crate::sector::phrase::SectorPhrases;
use crate::sector::result::{Opened, open};
use crate::wire::{ImportResultsRequest, MemberToAct, MembersRequest, MembersView, ResultFile};

/// Letters by which a member without a name is shown.
const SHORT: usize = 8;

impl Desk {
    /// Where the members stand.
    pub fn members(&self, request: &MembersRequest) -> Result<MembersView, AppError> {
        self.members_view(&request.key, Vec::new(), parse_lang(&request.lang))
    }

    /// Brings result files in. A file that cannot be used keeps none of the others out; each says what became of it.
    pub fn import_results(
        &mut self,
        request: &ImportResultsRequest,
        now: Now,
    ) -> Result<MembersView, AppError> {
        let lang = parse_lang(&request.lang);
        let sector = self.store.sector_draft(&request.key)?.guideline;
        let mut messages = Vec::new();
        let mut opened = Vec::new();
        let phrases = self.phrases(lang);
        for file in &request.files {
            match open_file(file, &sector) {
                Ok(result) => opened.push((file.name.clone(), result)),
                Err(error) => {
                    messages.push(message(&phrases, shown_name(file), &say_error_on_screen(&error, lang)))
                }
            }
        }
        for received in import(&mut self.store, opened, now)? {
            let phrases = self.phrases(lang);
            messages.push(message(&phrases, &received.name, &added_in_words(received.added, lang)));
        }
        self.members_view(&request.key, messages, lang)
    }

    /// The results under a draft's guideline, with the guideline by which they are counted: the highest version that
    /// members can have, else the draft.
    pub(super) fn results(&self, key: &str) -> Result<(Collection, Arc<Guideline>), AppError> {
        let open = self.open_draft(key)?;
        let id = &open.pack.header.id;
        let collection = collection(&self.store, id)?;
        let guideline = match self.highest_version(id)? {
            Some(loaded) => loaded.guideline,
            None => Arc::new(open.guideline.ok_or(AppError::DraftHasErrors)?),
        };
        Ok((collection, guideline))
    }

    fn members_view(&self, key: &str, messages: Vec<String>, lang: Lang) -> Result<MembersView, AppError> {
        let (collection, guideline) = self.results(key)?;
        let words = SectorPhrases::new(&guideline, lang);
        let found = statistics(&collection, &guideline);
        Ok(MembersView {
            results: found.results,
            members: found.members,
            messages,
            charts: if collection.is_empty() { Vec::new() } else { Charts::new(words).statistics(&found) },
            to_act: still_to_act(&collection, &guideline)
                .iter()
                .map(|entry| to_act(&words, &collection, entry))
                .collect(),
        })
    }
}

/// Opens a file and makes sure that it is about the guideline.
fn open_file(file: &ResultFile, sector: &str) -> Result<Opened, AppError> {
    guard::file_name(Path::new(&file.name))?;
    let bytes = STANDARD.decode(&file.content).map_err(|_| AppError::NotFound { what: file.name.clone() })?;
    let opened = open(&bytes)?;
    let found = &opened.result.sector.id;
    if found == sector {
        return Ok(opened);
    }
    Err(SectorError::OtherGuideline { expected: sector.to_owned(), found: found.clone() }.into())
}

/// The name of a file in a message, unless it holds what no message may hold.
fn shown_name(file: &ResultFile) -> &str {
    if guard::file_name(Path::new(&file.name)).is_ok() { &file.name } else { "…" }
}

fn message(phrases: &Phrases<'_>, name: &str, said: &str) -> String {
    phrases.say_with("sector-pair", &[("label", name), ("value", said)])
}

fn to_act(words: &SectorPhrases<'_>, collection: &Collection, entry: &ToAct) -> MemberToAct {
    let phrases = words.phrases();
    let short = |id: &str| -> String { id.chars().take(SHORT).collect() };
    let clause = |id: &String, key: &str| {
        let number = words.guideline().numbers.full(id).unwrap_or(id);
        let clause = phrases.say_with("sector-clause", &[("number", number)]);
        phrases.say_with(key, &[("clause", &clause)])
    };
    let mut clauses = Vec::new();
    if entry.outdated {
        clauses.push(phrases.say("sector-members-outdated"));
    }
    clauses.extend(entry.broken.iter().map(|id| clause(id, "sector-members-broken")));
    clauses.extend(entry.open.iter().map(|id| clause(id, "sector-members-open")));
    let made = collection
        .results()
        .find(|result| result.member == entry.member && result.subject == entry.subject)
        .map(|result| result.made_at.clone());
    MemberToAct {
        member: short(&entry.member),
        subject: entry.name.clone().unwrap_or_else(|| short(&entry.subject)),
        clauses,
        made: made.unwrap_or_default(),
    }
}
