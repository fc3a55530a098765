//! Commands about sector guidelines, one line each.
//!
//! Requests with a passphrase are handed over as a whole, so that nothing of them stays here.

use app::wire::*;
use tauri::State;

use super::Answer;
use crate::state::Shared;

#[tauri::command(async)]
pub(crate) fn list_sectors(shared: State<'_, Shared>, request: LangRequest) -> Answer<SectorsView> {
    shared.run(|desk, _| desk.list_sectors(&request))
}

#[tauri::command(async)]
pub(crate) fn read_sector(shared: State<'_, Shared>, request: SectorRequest) -> Answer<GuidelineView> {
    shared.run(|desk, _| desk.read_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn inspect_sector_file(
    shared: State<'_, Shared>,
    request: SectorFileRequest,
) -> Answer<SectorFileView> {
    shared.run(|desk, _| desk.inspect_sector_file(&request))
}

#[tauri::command(async)]
pub(crate) fn install_sector(
    shared: State<'_, Shared>,
    request: InstallSectorRequest,
) -> Answer<SectorsView> {
    shared.run(|desk, now| desk.install_sector(&request, now))
}

#[tauri::command(async)]
pub(crate) fn remove_sector(shared: State<'_, Shared>, request: SectorRequest) -> Answer<SectorsView> {
    shared.run(|desk, _| desk.remove_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn restore_sector(shared: State<'_, Shared>, request: SectorRequest) -> Answer<SectorsView> {
    shared.run(|desk, _| desk.restore_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn set_sector(shared: State<'_, Shared>, request: SetSectorRequest) -> Answer<AssessmentView> {
    shared.run(|desk, now| desk.set_sector(&request, now))
}

#[tauri::command(async)]
pub(crate) fn preview_member_result(
    shared: State<'_, Shared>,
    request: MemberResultRequest,
) -> Answer<MemberResultPreview> {
    shared.run(|desk, now| desk.preview_member_result(&request, now))
}

#[tauri::command(async)]
pub(crate) fn export_member_result(
    shared: State<'_, Shared>,
    request: MemberResultRequest,
) -> Answer<SavedFile> {
    shared.run(|desk, now| desk.export_member_result(request, now))
}

#[tauri::command(async)]
pub(crate) fn new_sector_draft(
    shared: State<'_, Shared>,
    request: NewSectorRequest,
) -> Answer<SectorDraftView> {
    shared.run(|desk, now| desk.new_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn open_sector_draft(
    shared: State<'_, Shared>,
    request: SectorDraftRequest,
) -> Answer<SectorDraftView> {
    shared.run(|desk, now| desk.open_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn trash_sector_draft(
    shared: State<'_, Shared>,
    request: SectorDraftRequest,
) -> Answer<SectorsView> {
    shared.run(|desk, now| desk.trash_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn restore_sector_draft(
    shared: State<'_, Shared>,
    request: SectorDraftRequest,
) -> Answer<SectorsView> {
    shared.run(|desk, now| desk.restore_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn undo_sector_draft(
    shared: State<'_, Shared>,
    request: SectorDraftRequest,
) -> Answer<SectorDraftView> {
    shared.run(|desk, now| desk.undo_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn redo_sector_draft(
    shared: State<'_, Shared>,
    request: SectorDraftRequest,
) -> Answer<SectorDraftView> {
    shared.run(|desk, now| desk.redo_sector_draft(&request, now))
}

#[tauri::command(async)]
pub(crate) fn sector_entry(shared: State<'_, Shared>, request: EntryRequest) -> Answer<FormView> {
    shared.run(|desk, _| desk.sector_entry(&request))
}

#[tauri::command(async)]
pub(crate) fn set_sector_field(
    shared: State<'_, Shared>,
    request: SetFieldRequest,
) -> Answer<SectorEditView> {
    shared.run(|desk, now| desk.set_sector_field(&request, now))
}

#[tauri::command(async)]
pub(crate) fn add_sector_entry(
    shared: State<'_, Shared>,
    request: AddEntryRequest,
) -> Answer<SectorEditView> {
    shared.run(|desk, now| desk.add_sector_entry(&request, now))
}

#[tauri::command(async)]
pub(crate) fn remove_sector_entry(
    shared: State<'_, Shared>,
    request: EntryRequest,
) -> Answer<SectorEditView> {
    shared.run(|desk, now| desk.remove_sector_entry(&request, now))
}

#[tauri::command(async)]
pub(crate) fn move_sector_entry(
    shared: State<'_, Shared>,
    request: MoveEntryRequest,
) -> Answer<SectorEditView> {
    shared.run(|desk, now| desk.move_sector_entry(&request, now))
}

#[tauri::command(async)]
pub(crate) fn take_sector_outcome(
    shared: State<'_, Shared>,
    request: EntryRequest,
) -> Answer<SectorEditView> {
    shared.run(|desk, now| desk.take_sector_outcome(&request, now))
}

#[tauri::command(async)]
pub(crate) fn preview_sector(shared: State<'_, Shared>, request: SectorDraftRequest) -> Answer<PreviewFile> {
    shared.run(|desk, _| desk.preview_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn compare_sector(
    shared: State<'_, Shared>,
    request: CompareSectorRequest,
) -> Answer<SectorDiffView> {
    shared.run(|desk, _| desk.compare_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn decide_upstream(
    shared: State<'_, Shared>,
    request: UpstreamRequest,
) -> Answer<SectorDraftView> {
    shared.run(|desk, now| desk.decide_upstream(&request, now))
}

#[tauri::command(async)]
pub(crate) fn new_sector_key(shared: State<'_, Shared>, request: NewKeyRequest) -> Answer<SectorsView> {
    shared.run(|desk, now| desk.new_sector_key(request, now))
}

#[tauri::command(async)]
pub(crate) fn publish_sector(shared: State<'_, Shared>, request: PublishRequest) -> Answer<PublishedView> {
    shared.run(|desk, now| desk.publish_sector(request, now))
}

#[tauri::command(async)]
pub(crate) fn export_sector(
    shared: State<'_, Shared>,
    request: SectorFileExportRequest,
) -> Answer<SavedFile> {
    shared.run(|desk, _| desk.export_sector(&request))
}

#[tauri::command(async)]
pub(crate) fn members(shared: State<'_, Shared>, request: MembersRequest) -> Answer<MembersView> {
    shared.run(|desk, _| desk.members(&request))
}

#[tauri::command(async)]
pub(crate) fn import_results(
    shared: State<'_, Shared>,
    request: ImportResultsRequest,
) -> Answer<MembersView> {
    shared.run(|desk, now| desk.import_results(&request, now))
}

#[tauri::command(async)]
pub(crate) fn remove_results(shared: State<'_, Shared>, request: MembersRequest) -> Answer<MembersView> {
    shared.run(|desk, now| desk.remove_results(&request, now))
}

#[tauri::command(async)]
pub(crate) fn restore_results(shared: State<'_, Shared>, request: MembersRequest) -> Answer<MembersView> {
    shared.run(|desk, now| desk.restore_results(&request, now))
}

#[tauri::command(async)]
pub(crate) fn impact(shared: State<'_, Shared>, request: ImpactRequest) -> Answer<ImpactView> {
    shared.run(|desk, now| desk.impact(&request, now))
}

#[tauri::command(async)]
pub(crate) fn export_members(shared: State<'_, Shared>, request: ExportMembersRequest) -> Answer<SavedFile> {
    shared.run(|desk, now| desk.export_members(&request, now))
}
