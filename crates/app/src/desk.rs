//! The desk: one open data folder with its policies, as the window and the command line use it.
//!
//! Responsible for: opening, evaluating, and keeping what was concluded. One module per family of use
//! cases; every function takes its request and the time. Not responsible for: threads, windows, sentences.

mod answers;
mod card;
mod compare;
mod evidence;
mod exchange;
mod folder;
mod ground;
mod home;
mod kind;
mod refusal;
mod sector;
mod settings;
#[cfg(test)]
mod test_desk;
mod thresholds;

pub use card::roots;
pub use kind::is_tashika;
pub use refusal::{Refusal, ThresholdSaid};

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use engine::{Engine, Settings};
use model::result::{AssessmentResult, Reading};
use model::{FrameworkId, Lang};
use policy::Catalogue;
use store::{AssessmentId, DecisionKind, NewDecision, Store, StoredAssessment, Summary};

use crate::clock::Now;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::view::{self, ViewInput};
use crate::wire::{AssessmentView, StoredNotice};

/// Name of the data file in the data folder.
pub const DATA_FILE: &str = "tashika.db";
/// Folder of the organisation's policies in the data folder.
pub const POLICY_FOLDER: &str = "policies";

/// An open data folder.
pub struct Desk {
    store: Store,
    engine: Arc<Engine>,
    /// Guidelines made ready.
    grounds: ground::SharedGrounds,
    /// The policies as shipped (and as the organisation's folder has them), before its thresholds.
    shipped: Arc<Catalogue>,
    /// Findings of the organisation's folder, as lines.
    findings: Vec<String>,
    data: PathBuf,
    /// Where exports go unless the settings say otherwise.
    documents: PathBuf,
    /// Where a saved file was copied to last.
    copied_to: Option<PathBuf>,
    /// The last result shown for each assessment, to tell what an answer changed.
    shown: HashMap<AssessmentId, AssessmentResult>,
    /// What can be taken back about guidelines.
    removed: sector::Removed,
}

/// An assessment with its result.
struct Opened {
    stored: StoredAssessment,
    settings: Settings,
    result: AssessmentResult,
    /// The result was made under other policies.
    notice: Option<StoredNotice>,
    /// What it stands on.
    ground: ground::Ground,
}

impl Desk {
    /// Opens (or creates) a data folder. Policies of the organisation that have errors are not used; the
    /// findings are shown on the diagnosis page instead of keeping the program from starting.
    pub fn open(data: &Path, documents: &Path, now: Now) -> Result<Self, AppError> {
        may_be_folder(data)?;
        let store = Store::open(&data.join(DATA_FILE), now.timestamp())?;
        let (catalogue, findings) = policies(&data.join(POLICY_FOLDER))?;
        let mut desk = Self {
            store,
            engine: Arc::new(Engine::new(Arc::clone(&catalogue))),
            grounds: ground::SharedGrounds::default(),
            shipped: catalogue,
            findings,
            data: data.to_owned(),
            documents: documents.to_owned(),
            copied_to: None,
            shown: HashMap::new(),
            removed: sector::Removed::default(),
        };
        desk.apply_thresholds()?;
        Ok(desk)
    }

    /// The policies in force.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        self.engine.catalogue()
    }

    fn phrases(&self, lang: Lang) -> Phrases<'_> {
        Phrases::new(self.engine.catalogue(), lang)
    }

    /// Loads and evaluates an assessment; under other policies than those of its stored result, it shows the
    /// stored one.
    fn opened(&self, id: &AssessmentId, lang: Lang, now: Now) -> Result<Opened, AppError> {
        let stored = self.store.load(id)?;
        let settings = settings_of(&stored, now);
        let ground = self.ground(stored.view.sector.as_deref(), settings.as_of);
        let result = ground.evaluate(&stored.answers, &settings)?;
        let Some(current) = self.store.current_result(id)? else {
            return Ok(Opened { stored, settings, result, notice: None, ground });
        };
        if current.policy_hash == result.policy.hash {
            return Ok(Opened { stored, settings, result, notice: None, ground });
        }
        let old: AssessmentResult = serde_json::from_str(&current.result).map_err(AppError::StoredResult)?;
        let notice = StoredNotice {
            policy_version: old.policy.version.clone(),
            as_of: old.as_of.to_string(),
            new_version: result.policy.version.clone(),
            reason: if old.policy.version == result.policy.version { "content" } else { "version" }
                .to_owned(),
            changes: view::change::all_changes(&ground.phrases(lang), &old, &result),
        };
        Ok(Opened { stored, settings, result: old, notice: Some(notice), ground })
    }

    /// Evaluates after a change, keeps the result, and shows it.
    fn changed(&mut self, id: &AssessmentId, lang: Lang, now: Now) -> Result<AssessmentView, AppError> {
        let stored = self.store.load(id)?;
        let settings = settings_of(&stored, now);
        let ground = self.ground(stored.view.sector.as_deref(), settings.as_of);
        let result = ground.evaluate(&stored.answers, &settings)?;
        self.keep_current(id, &result, &stored)?;
        let before = self.shown.insert(id.clone(), result.clone());
        self.view(Opened { stored, settings, result, notice: None, ground }, before.as_ref(), lang)
    }

    /// Shows an assessment after a change that does not touch its result.
    fn touched(&mut self, id: &AssessmentId, lang: Lang, now: Now) -> Result<AssessmentView, AppError> {
        let opened = self.opened(id, lang, now)?;
        if opened.notice.is_none() {
            self.keep_current(id, &opened.result, &opened.stored)?;
        }
        self.view(opened, None, lang)
    }

    fn view(
        &self,
        opened: Opened,
        before: Option<&AssessmentResult>,
        lang: Lang,
    ) -> Result<AssessmentView, AppError> {
        let Opened { stored, settings, result, notice, ground } = opened;
        let history = self.store.history(&stored.id)?;
        Ok(view::assessment_view(ViewInput {
            phrases: ground.phrases(lang),
            engine: &ground.engine,
            settings: &settings,
            id: stored.id.to_string(),
            answers: &stored.answers,
            result: &result,
            before,
            draft_texts: &stored.draft_texts,
            evidence: &stored.evidence,
            saved_at: stored.changed.to_string(),
            can_undo: history.can_undo(),
            can_redo: history.can_redo(),
            follows_today: stored.view.as_of.is_none(),
            stored: notice,
            sector: sector::result_view(&ground, &result, lang),
        }))
    }

    /// Keeps the present result and what lists show of it.
    fn keep_current(
        &mut self,
        id: &AssessmentId,
        result: &AssessmentResult,
        stored: &StoredAssessment,
    ) -> Result<(), AppError> {
        let text = serde_json::to_string(result).map_err(AppError::StoredResult)?;
        let summary = self.summary(result, stored);
        self.store.save_current(id, &decision(DecisionKind::Evaluation, result, &text), &summary)?;
        Ok(())
    }

    /// Keeps a result for good: the organisation decided, or a report was exported.
    fn keep_decision(
        &mut self,
        id: &AssessmentId,
        kind: DecisionKind,
        result: &AssessmentResult,
        now: Now,
    ) -> Result<(), AppError> {
        let text = serde_json::to_string(result).map_err(AppError::StoredResult)?;
        self.store.save_decision(id, &decision(kind, result, &text), now.timestamp())?;
        Ok(())
    }

    fn summary(&self, result: &AssessmentResult, stored: &StoredAssessment) -> Summary {
        let answered = stored
            .answers
            .answers
            .keys()
            .filter(|id| !result.ignored.contains(id) && self.catalogue().question(id).is_some())
            .count();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Summary {
            range: result.range,
            draft: result.draft,
            answered: count(answered),
            asked: count(answered + result.missing.len()),
        }
    }
}

/// Refuses a path at which no folder can be, because something else stands there or on the way to it.
fn may_be_folder(path: &Path) -> Result<(), AppError> {
    let standing = path.ancestors().find_map(|part| Some((part, part.metadata().ok()?)));
    match standing {
        Some((part, found)) if !found.is_dir() => {
            Err(AppError::NotAFolder { path: part.display().to_string() })
        }
        _ => Ok(()),
    }
}

/// Policies of a folder over the shipped ones; the shipped ones alone when the folder has errors.
fn policies(folder: &Path) -> Result<(Arc<Catalogue>, Vec<String>), AppError> {
    let mut lines = Vec::new();
    if folder.is_dir() {
        match policy::load(folder) {
            Ok(loaded) => {
                lines.extend(loaded.findings.iter().map(|finding| finding.render(Lang::Ja)));
                if let Some(catalogue) = loaded.catalogue {
                    return Ok((Arc::new(catalogue), lines));
                }
            }
            Err(error) => lines.push(error.to_string()),
        }
    }
    let loaded = policy::load_embedded();
    match loaded.catalogue {
        Some(catalogue) => Ok((Arc::new(catalogue), lines)),
        None => Err(AppError::Policy {
            findings: loaded.findings.iter().map(|finding| finding.render(Lang::Ja)).collect(),
        }),
    }
}

/// The framework used unless another is asked for.
pub const DEFAULT_FRAMEWORK: &str = "ds500-2019";

fn settings_of(stored: &StoredAssessment, now: Now) -> Settings {
    Settings {
        as_of: stored.view.as_of.unwrap_or_else(|| now.today()),
        framework: FrameworkId::from(stored.view.framework.as_deref().unwrap_or(DEFAULT_FRAMEWORK)),
        reading: match stored.view.reading.as_deref() {
            Some("figure") => Reading::Figure,
            _ => Reading::Strict,
        },
    }
}

fn decision<'a>(kind: DecisionKind, result: &'a AssessmentResult, text: &'a str) -> NewDecision<'a> {
    NewDecision {
        kind,
        result: text,
        policy_id: &result.policy.id,
        policy_version: &result.policy.version,
        policy_hash: &result.policy.hash,
        as_of: result.as_of,
    }
}

/// Short title of a framework, shown beside its levels.
fn framework_title(phrases: &Phrases<'_>, id: &FrameworkId) -> String {
    phrases
        .catalogue()
        .framework(id)
        .map_or_else(|| id.to_string(), |framework| phrases.text(&framework.short_title).to_owned())
}

/// An id as the screens send it.
pub fn parse_id(id: &str) -> Result<AssessmentId, AppError> {
    AssessmentId::parse(id).ok_or_else(|| AppError::NotFound { what: id.to_owned() })
}

/// A language as the screens send it.
pub fn parse_lang(lang: &str) -> Lang {
    if lang == "en" { Lang::En } else { Lang::Ja }
}
