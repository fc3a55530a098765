//! Commands of the window, one line each: take the request, run the use case, answer.
//!
//! They run off the main thread, so that no command can hold up the window.

pub(crate) mod sector;

use std::path::Path;

use app::card_console::CardConsole;
use app::wire::*;
use app::{AppError, Desk};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::closing::Closing;
use crate::state::Shared;

type Answer<T> = Result<T, ErrorView>;

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[tauri::command(async)]
pub(crate) fn start_up(shared: State<'_, Shared>) -> Answer<StartUp> {
    shared.run(|desk, now| desk.start_up(VERSION, now))
}

#[tauri::command(async)]
pub(crate) fn get_catalogue(shared: State<'_, Shared>, request: LangRequest) -> Answer<CatalogueView> {
    shared.run(|desk, _| Ok::<_, AppError>(desk.get_catalogue(&request)))
}

#[tauri::command(async)]
pub(crate) fn list_assessments(shared: State<'_, Shared>, request: ListRequest) -> Answer<HomeView> {
    shared.run(|desk, _| desk.list_assessments(&request))
}

#[tauri::command(async)]
pub(crate) fn create_assessment(shared: State<'_, Shared>, request: CreateRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.create_assessment(&request, now))
}

#[tauri::command(async)]
pub(crate) fn create_sample(shared: State<'_, Shared>, request: LangRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.create_sample(&request, now))
}

#[tauri::command(async)]
pub(crate) fn copy_assessment(shared: State<'_, Shared>, request: CopyRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.copy_assessment(&request, now))
}

#[tauri::command(async)]
pub(crate) fn open_assessment(
    shared: State<'_, Shared>,
    request: AssessmentRequest,
) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.open_assessment(&request, now))
}

#[tauri::command(async)]
pub(crate) fn trash_assessment(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<()> {
    shared.run(|desk, now| desk.trash_assessment(&request, now))
}

#[tauri::command(async)]
pub(crate) fn restore_assessment(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<()> {
    shared.run(|desk, now| desk.restore_assessment(&request, now))
}

#[tauri::command(async)]
pub(crate) fn list_bin(shared: State<'_, Shared>) -> Answer<BinView> {
    shared.run(|desk, _| desk.list_bin())
}

#[tauri::command(async)]
pub(crate) fn empty_bin(shared: State<'_, Shared>) -> Answer<()> {
    shared.run(|desk, now| desk.empty_bin(now))
}

#[tauri::command(async)]
pub(crate) fn save_answer(shared: State<'_, Shared>, request: SaveAnswerRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_answer(&request, now))
}

#[tauri::command(async)]
pub(crate) fn what_if(shared: State<'_, Shared>, request: WhatIfRequest) -> Answer<WhatIfView> {
    shared.run(|desk, now| desk.what_if(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_service(shared: State<'_, Shared>, request: SaveServiceRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_service(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_rating(shared: State<'_, Shared>, request: SaveRatingRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_rating(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_choice(shared: State<'_, Shared>, request: SaveChoiceRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_choice(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_item(shared: State<'_, Shared>, request: SaveItemRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_item(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_draft_text(
    shared: State<'_, Shared>,
    request: SaveDraftTextRequest,
) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_draft_text(&request, now))
}

#[tauri::command(async)]
pub(crate) fn set_view(shared: State<'_, Shared>, request: SetViewRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.set_view(&request, now))
}

#[tauri::command(async)]
pub(crate) fn reevaluate(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.reevaluate(&request, now))
}

#[tauri::command(async)]
pub(crate) fn undo(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.undo(&request, now))
}

#[tauri::command(async)]
pub(crate) fn redo(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.redo(&request, now))
}

#[tauri::command(async)]
pub(crate) fn compare(shared: State<'_, Shared>, request: CompareRequest) -> Answer<CompareView> {
    shared.run(|desk, now| desk.compare(&request, now))
}

#[tauri::command(async)]
pub(crate) fn preview_report(shared: State<'_, Shared>, request: AssessmentRequest) -> Answer<PreviewFile> {
    shared.run(|desk, now| desk.preview_report(&request, now))
}

#[tauri::command(async)]
pub(crate) fn export_file(shared: State<'_, Shared>, request: ExportRequest) -> Answer<SavedFile> {
    shared.run(|desk, now| desk.export_file(&request, now))
}

#[tauri::command(async)]
pub(crate) fn copy_file(shared: State<'_, Shared>, request: CopyFileRequest) -> Answer<SavedFile> {
    shared.run(|desk, _| desk.copy_file(&request))
}

#[tauri::command(async)]
pub(crate) fn import_file(shared: State<'_, Shared>, request: ImportRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.import_file(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_settings(shared: State<'_, Shared>, request: SaveSettingsRequest) -> Answer<SettingsView> {
    shared.run(|desk, now| desk.save_settings(&request, now))
}

#[tauri::command(async)]
pub(crate) fn save_thresholds(
    shared: State<'_, Shared>,
    request: SaveThresholdsRequest,
) -> Answer<CatalogueView> {
    shared.run(|desk, now| desk.save_thresholds(&request, now))
}

#[tauri::command(async)]
pub(crate) fn diagnosis(shared: State<'_, Shared>, request: LangRequest) -> Answer<DiagnosisView> {
    shared.run(|desk, _| desk.diagnosis(VERSION, &request))
}

#[tauri::command(async)]
pub(crate) fn backup(shared: State<'_, Shared>) -> Answer<SavedFile> {
    shared.run(|desk, now| desk.backup(now))
}

#[tauri::command(async)]
pub(crate) fn restore_backup(shared: State<'_, Shared>, request: RestoreRequest) -> Answer<RestoredBackup> {
    shared.run(|desk, now| {
        let kept = desk.restore_backup(&request, now)?;
        Ok::<_, AppError>(RestoredBackup { kept: kept.map(|path| path.display().to_string()) })
    })
}

#[tauri::command(async)]
pub(crate) fn mask_my_number(request: MaskRequest) -> MaskedText {
    Desk::mask_my_number(&request)
}

#[tauri::command(async)]
pub(crate) fn card_offer(shared: State<'_, Shared>, request: LangRequest) -> Answer<CardOffer> {
    shared.run(|desk, _| Ok::<_, AppError>(desk.card_offer(&request)))
}

#[tauri::command(async)]
pub(crate) fn cards_state(console: State<'_, CardConsole>, request: LangRequest) -> CardsView {
    console.state(&request)
}

#[tauri::command(async)]
pub(crate) fn start_card_test(
    shared: State<'_, Shared>,
    console: State<'_, CardConsole>,
    request: StartCardTestRequest,
) -> Answer<()> {
    let setup = shared.run(|desk, now| desk.card_setup(&request.test, now))?;
    console.start(&request, setup).map_err(|error| error.view())
}

#[tauri::command(async)]
pub(crate) fn give_card_secret(console: State<'_, CardConsole>, request: CardSecretRequest) -> Answer<()> {
    console.give_secret(request).map_err(|error| error.view())
}

#[tauri::command(async)]
pub(crate) fn cancel_card_test(console: State<'_, CardConsole>) {
    console.cancel();
}

#[tauri::command(async)]
pub(crate) fn card_attributes(
    console: State<'_, CardConsole>,
    request: LangRequest,
) -> Vec<CardAttributeRow> {
    console.attributes(&request)
}

#[tauri::command(async)]
pub(crate) fn forget_card_test(console: State<'_, CardConsole>) {
    console.forget();
}

#[tauri::command(async)]
pub(crate) fn close_cards(console: State<'_, CardConsole>) {
    console.close();
}

#[tauri::command(async)]
pub(crate) fn save_card_evidence(
    shared: State<'_, Shared>,
    console: State<'_, CardConsole>,
    request: SaveEvidenceRequest,
) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.save_evidence(&request, console.evidence(&desk.policy_stamp())?, now))
}

#[tauri::command(async)]
pub(crate) fn remove_evidence(
    shared: State<'_, Shared>,
    request: RemoveEvidenceRequest,
) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.remove_evidence(&request, now))
}

#[tauri::command(async)]
pub(crate) fn diagnose_readers(console: State<'_, CardConsole>, request: LangRequest) -> ReaderDiagnosis {
    console.diagnose(&request)
}

/// Shows a folder of ours in the system's file manager.
#[tauri::command(async)]
pub(crate) fn open_folder(app: AppHandle, shared: State<'_, Shared>, path: String) -> Answer<()> {
    let folder = shared.run(|desk, _| desk.own_folder(Path::new(&path)))?;
    app.opener().open_path(folder.display().to_string(), None::<&str>).map_err(|error| ErrorView {
        code: "open-folder".to_owned(),
        params: [("detail".to_owned(), error.to_string())].into(),
        place: None,
    })
}

/// Asks where to save; null when the person changes their mind.
#[tauri::command(async)]
pub(crate) fn choose_save_path(app: AppHandle, name: String) -> Option<String> {
    app.dialog().file().set_file_name(name).blocking_save_file().map(|path| path.to_string())
}

/// Asks which file to open; null when the person changes their mind.
#[tauri::command(async)]
pub(crate) fn choose_open_path(app: AppHandle) -> Option<String> {
    app.dialog().file().blocking_pick_file().map(|path| path.to_string())
}

/// The page has heard that the window is asked to close.
#[tauri::command(async)]
pub(crate) fn closing_heard(closing: State<'_, Closing>) {
    closing.heard();
}
