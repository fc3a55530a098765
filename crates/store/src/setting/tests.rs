//! Tests of settings.

use crate::Store;
use crate::sample::at;

#[test]
fn settings_are_set_changed_and_removed() {
    let mut store = Store::open_in_memory().unwrap();
    assert_eq!(store.setting("theme").unwrap(), None);
    assert!(store.save_setting("theme", Some("dark"), at(0)).unwrap());
    assert!(!store.save_setting("theme", Some("dark"), at(0)).unwrap());
    assert!(store.save_setting("theme", Some("light"), at(1)).unwrap());
    assert_eq!(store.settings().unwrap(), [("theme".to_owned(), "light".to_owned())].into());
    assert!(store.save_setting("theme", None, at(2)).unwrap());
    assert_eq!(store.setting("theme").unwrap(), None);
    assert_eq!(store.verify_audit().unwrap().unwrap().records, 3, "each change is recorded");
}
