/// What the host can be asked: name, request, response. The types are generated from the back end.
import type * as wire from "./bindings";

/** Commands by name. A request of `null` means that the command takes none. */
export interface Commands {
  start_up: { request: null; response: wire.StartUp };
  get_catalogue: { request: wire.LangRequest; response: wire.CatalogueView };
  list_assessments: { request: wire.ListRequest; response: wire.HomeView };
  create_assessment: { request: wire.CreateRequest; response: wire.AssessmentView };
  create_sample: { request: wire.LangRequest; response: wire.AssessmentView };
  copy_assessment: { request: wire.CopyRequest; response: wire.AssessmentView };
  open_assessment: { request: wire.AssessmentRequest; response: wire.AssessmentView };
  trash_assessment: { request: wire.AssessmentRequest; response: null };
  restore_assessment: { request: wire.AssessmentRequest; response: null };
  list_bin: { request: null; response: wire.BinView };
  empty_bin: { request: null; response: null };
  save_answer: { request: wire.SaveAnswerRequest; response: wire.AssessmentView };
  what_if: { request: wire.WhatIfRequest; response: wire.WhatIfView };
  save_service: { request: wire.SaveServiceRequest; response: wire.AssessmentView };
  save_rating: { request: wire.SaveRatingRequest; response: wire.AssessmentView };
  save_choice: { request: wire.SaveChoiceRequest; response: wire.AssessmentView };
  save_item: { request: wire.SaveItemRequest; response: wire.AssessmentView };
  save_draft_text: { request: wire.SaveDraftTextRequest; response: wire.AssessmentView };
  set_view: { request: wire.SetViewRequest; response: wire.AssessmentView };
  reevaluate: { request: wire.AssessmentRequest; response: wire.AssessmentView };
  undo: { request: wire.AssessmentRequest; response: wire.AssessmentView };
  redo: { request: wire.AssessmentRequest; response: wire.AssessmentView };
  compare: { request: wire.CompareRequest; response: wire.CompareView };
  preview_report: { request: wire.AssessmentRequest; response: wire.PreviewFile };
  export_file: { request: wire.ExportRequest; response: wire.SavedFile };
  copy_file: { request: wire.CopyFileRequest; response: wire.SavedFile };
  import_file: { request: wire.ImportRequest; response: wire.AssessmentView };
  save_settings: { request: wire.SaveSettingsRequest; response: wire.SettingsView };
  save_thresholds: { request: wire.SaveThresholdsRequest; response: wire.CatalogueView };
  diagnosis: { request: wire.LangRequest; response: wire.DiagnosisView };
  backup: { request: null; response: wire.SavedFile };
  restore_backup: { request: wire.RestoreRequest; response: wire.RestoredBackup };
  card_offer: { request: wire.LangRequest; response: wire.CardOffer };
  cards_state: { request: wire.LangRequest; response: wire.CardsView };
  start_card_test: { request: wire.StartCardTestRequest; response: null };
  give_card_secret: { request: wire.CardSecretRequest; response: null };
  cancel_card_test: { request: null; response: null };
  card_attributes: { request: wire.LangRequest; response: wire.CardAttributeRow[] };
  forget_card_test: { request: null; response: null };
  close_cards: { request: null; response: null };
  save_card_evidence: { request: wire.SaveEvidenceRequest; response: wire.AssessmentView };
  remove_evidence: { request: wire.RemoveEvidenceRequest; response: wire.AssessmentView };
  diagnose_readers: { request: wire.LangRequest; response: wire.ReaderDiagnosis };
  list_sectors: { request: wire.LangRequest; response: wire.SectorsView };
  read_sector: { request: wire.SectorRequest; response: wire.GuidelineView };
  inspect_sector_file: { request: wire.SectorFileRequest; response: wire.SectorFileView };
  install_sector: { request: wire.InstallSectorRequest; response: wire.SectorsView };
  remove_sector: { request: wire.SectorRequest; response: wire.SectorsView };
  restore_sector: { request: wire.SectorRequest; response: wire.SectorsView };
  set_sector: { request: wire.SetSectorRequest; response: wire.AssessmentView };
  preview_member_result: { request: wire.MemberResultRequest; response: wire.MemberResultPreview };
  export_member_result: { request: wire.MemberResultRequest; response: wire.SavedFile };
  new_sector_draft: { request: wire.NewSectorRequest; response: wire.SectorDraftView };
  open_sector_draft: { request: wire.SectorDraftRequest; response: wire.SectorDraftView };
  trash_sector_draft: { request: wire.SectorDraftRequest; response: wire.SectorsView };
  restore_sector_draft: { request: wire.SectorDraftRequest; response: wire.SectorsView };
  undo_sector_draft: { request: wire.SectorDraftRequest; response: wire.SectorDraftView };
  redo_sector_draft: { request: wire.SectorDraftRequest; response: wire.SectorDraftView };
  sector_entry: { request: wire.EntryRequest; response: wire.FormView };
  set_sector_field: { request: wire.SetFieldRequest; response: wire.SectorEditView };
  add_sector_entry: { request: wire.AddEntryRequest; response: wire.SectorEditView };
  remove_sector_entry: { request: wire.EntryRequest; response: wire.SectorEditView };
  move_sector_entry: { request: wire.MoveEntryRequest; response: wire.SectorEditView };
  take_sector_outcome: { request: wire.EntryRequest; response: wire.SectorEditView };
  preview_sector: { request: wire.SectorDraftRequest; response: wire.PreviewFile };
  compare_sector: { request: wire.CompareSectorRequest; response: wire.SectorDiffView };
  decide_upstream: { request: wire.UpstreamRequest; response: wire.SectorDraftView };
  new_sector_key: { request: wire.NewKeyRequest; response: wire.SectorsView };
  publish_sector: { request: wire.PublishRequest; response: wire.PublishedView };
  export_sector: { request: wire.SectorFileExportRequest; response: wire.SavedFile };
  members: { request: wire.MembersRequest; response: wire.MembersView };
  import_results: { request: wire.ImportResultsRequest; response: wire.MembersView };
  remove_results: { request: wire.MembersRequest; response: wire.MembersView };
  restore_results: { request: wire.MembersRequest; response: wire.MembersView };
  impact: { request: wire.ImpactRequest; response: wire.ImpactView };
  export_members: { request: wire.ExportMembersRequest; response: wire.SavedFile };
  mask_my_number: { request: wire.MaskRequest; response: wire.MaskedText };
  open_folder: { request: { path: string }; response: null };
  choose_save_path: { request: { name: string }; response: string | null };
  choose_open_path: { request: null; response: string | null };
  closing_heard: { request: null; response: null };
}

/** The name of a command. */
export type CommandName = keyof Commands;

/** The arguments after the name: none, or the request. */
export type Arguments<N extends CommandName> = Commands[N]["request"] extends null
  ? []
  : [request: Commands[N]["request"]];

/** The host as the screens see it. */
export interface Client {
  /** Calls a command; rejects with an `ErrorView`. */
  call<N extends CommandName>(name: N, ...request: Arguments<N>): Promise<Commands[N]["response"]>;
  /** Has the window ask before it closes; `false` keeps it open. Answers how to end that. */
  beforeClosing(ask: () => Promise<boolean>): () => void;
}
