//! Tests of loading.

use crate::{Finding, load_embedded};
use model::Lang;

#[test]
fn the_shipped_policies_have_no_errors() {
    let loaded = load_embedded();
    let errors: Vec<String> =
        loaded.findings.iter().filter(|finding| finding.is_error()).map(|finding: &Finding| finding.render(Lang::En)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
