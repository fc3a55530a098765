//! The desktop program `tashika-desktop`.
//!
//! Responsible for: the window, its plug-ins, the state behind the commands. Not responsible for: use cases
//! (`app`), and nothing here decides anything.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod commands;
mod paths;
mod state;

use std::process::ExitCode;

use app::card_console::CardConsole;
use app::phrase::{Lang, say_error};
use tauri::{Manager, RunEvent};

use crate::closing::Closing;
use crate::state::Shared;

fn main() -> ExitCode {
    let places = match paths::places(std::env::args().skip(1)) {
        Ok(places) => places,
        Err(problem) => return complain(&problem, 2),
    };
    let shared = match Shared::open(&places) {
        Ok(shared) => shared,
        Err(error) => {
            // No setting can be read yet, so the first language speaks.
            let code = complain(&say_error(&error, Lang::Ja), 3);
            // Started from an icon, nobody sees that line: the window says it.
            if !has_display() {
                return code;
            }
            Shared::refused(&error, &places)
        }
    };
    let window = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(shared)
        .manage(CardConsole::default())
        .manage(Closing::default())
        .on_window_event(closing::on_event)
        .invoke_handler(tauri::generate_handler![
            commands::start_up,
            commands::get_catalogue,
            commands::list_assessments,
            commands::create_assessment,
            commands::create_sample,
            commands::copy_assessment,
            commands::open_assessment,
            commands::trash_assessment,
            commands::restore_assessment,
            commands::list_bin,
            commands::empty_bin,
            commands::save_answer,
            commands::what_if,
            commands::save_service,
            commands::save_rating,
            commands::save_choice,
            commands::save_item,
            commands::save_draft_text,
            commands::set_view,
            commands::reevaluate,
            commands::undo,
            commands::redo,
            commands::compare,
            commands::preview_report,
            commands::export_file,
            commands::copy_file,
            commands::import_file,
            commands::save_settings,
            commands::save_thresholds,
            commands::diagnosis,
            commands::backup,
            commands::restore_backup,
            commands::mask_my_number,
            commands::card_offer,
            commands::cards_state,
            commands::start_card_test,
            commands::give_card_secret,
            commands::cancel_card_test,
            commands::card_attributes,
            commands::forget_card_test,
            commands::close_cards,
            commands::save_card_evidence,
            commands::remove_evidence,
            commands::diagnose_readers,
            commands::sector::list_sectors,
            commands::sector::read_sector,
            commands::sector::inspect_sector_file,
            commands::sector::install_sector,
            commands::sector::remove_sector,
            commands::sector::restore_sector,
            commands::sector::set_sector,
            commands::sector::preview_member_result,
            commands::sector::export_member_result,
            commands::sector::new_sector_draft,
            commands::sector::open_sector_draft,
            commands::sector::trash_sector_draft,
            commands::sector::restore_sector_draft,
            commands::sector::undo_sector_draft,
            commands::sector::redo_sector_draft,
            commands::sector::sector_entry,
            commands::sector::set_sector_field,
            commands::sector::add_sector_entry,
            commands::sector::remove_sector_entry,
            commands::sector::move_sector_entry,
            commands::sector::take_sector_outcome,
            commands::sector::preview_sector,
            commands::sector::compare_sector,
            commands::sector::decide_upstream,
            commands::sector::new_sector_key,
            commands::sector::publish_sector,
            commands::sector::export_sector,
            commands::sector::members,
            commands::sector::import_results,
            commands::sector::remove_results,
            commands::sector::restore_results,
            commands::sector::impact,
            commands::sector::export_members,
            commands::open_folder,
            commands::choose_save_path,
            commands::choose_open_path,
            commands::closing_heard,
        ])
        .build(tauri::generate_context!());
    let window = match window {
        Ok(window) => window,
        Err(error) => return complain(&error.to_string(), 3),
    };
    // Asked to end by the system, the program ends as if its window was closed, only that it does not wait long.
    let handle = window.handle().clone();
    let _ = ctrlc::set_handler(move || closing::end(&handle));
    window.run(|window, event| {
        // A card keeps opened keys open until its power is cut.
        if let RunEvent::Exit = event {
            window.state::<CardConsole>().end();
        }
    });
    ExitCode::SUCCESS
}

/// Whether a window can open, as far as that can be told.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[expect(clippy::print_stderr, reason = "without a window this is the only way to say why")]
fn complain(problem: &str, code: u8) -> ExitCode {
    eprintln!("tashika-desktop: {problem}");
    ExitCode::from(code)
}
