//! What crosses to the screens: requests, views, and the table of commands.
//!
//! Responsible for: plain data in the words of the screens (camelCase), every sentence already in the
//! language asked for. Not responsible for: how a view is made (`view`), nor who carries it (the shell).
//! TypeScript types are generated from here into `ui/src/ipc/bindings.ts`.

pub mod assessment;
pub mod card;
pub mod catalogue;
pub mod evidence;
pub mod home;
pub mod method;
pub mod request;
pub mod sector;
pub mod sector_draft;
pub mod sector_members;
pub mod settings;

pub use assessment::*;
pub use card::*;
pub use catalogue::*;
pub use evidence::*;
pub use home::*;
pub use method::*;
pub use request::*;
pub use sector::*;
pub use sector_draft::*;
pub use sector_members::*;
pub use settings::*;

/// Declares a wire type: serialisable, camelCase, exported to the one TypeScript file.
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(export, export_to = "bindings.ts")]
        pub struct $name { $($body)* }
    )+};
}
pub(crate) use wire;
