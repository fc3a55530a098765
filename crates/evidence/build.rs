//! Builds the crate anew when a shipped root certificate is added, changed or removed.

fn main() {
    println!("cargo::rerun-if-changed=../../assets/trust-anchors");
}
