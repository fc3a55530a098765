//! Builds the crate anew when a shipped policy is added, changed or removed.

fn main() {
    println!("cargo::rerun-if-changed=../../policies");
}
