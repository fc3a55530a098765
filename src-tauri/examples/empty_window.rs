//! An empty Tauri window: what the start of Tashika is measured against.

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
        .expect("a window");
}
