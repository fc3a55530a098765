//! Builds the crate anew when a card is added, changed or removed.

fn main() {
    println!("cargo::rerun-if-changed=../../assets/virtual-cards");
}
