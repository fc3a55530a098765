//! Tests of devices, in a folder made by hand.

use tempfile::TempDir;

use super::*;
use crate::state::CardState;

fn device(root: &Path, place: &str, ids: [&str; 2], words: [&str; 2], class: &str) {
    let device = root.join(place);
    let interface = root.join(format!("{place}:1.0"));
    fs::create_dir(&device).expect("a folder");
    fs::create_dir(&interface).expect("a folder");
    let files =
        [("idVendor", ids[0]), ("idProduct", ids[1]), ("manufacturer", words[0]), ("product", words[1])];
    for (name, value) in files {
        fs::write(device.join(name), format!("{value}\n")).expect("a file");
    }
    fs::write(interface.join("bInterfaceClass"), format!("{class}\n")).expect("a file");
}

fn reader(name: &str) -> ReaderState {
    let virtual_reader = name.contains("Virtual PCD");
    ReaderState {
        name: name.to_owned(),
        card: CardState::Absent,
        atr_kind: None,
        virtual_reader,
        os_virtual: false,
    }
}

fn attached() -> (TempDir, Vec<UsbDevice>) {
    let root = TempDir::new().expect("a folder");
    device(root.path(), "1-1", ["046d", "c31c"], ["Maker", "Keyboard"], "03");
    device(root.path(), "1-2", ["08e6", "3437"], ["Gemalto", "USB SmartCard Reader"], "0b");
    device(root.path(), "3-1.4", ["054c", "06c3"], ["SONY", "RC-S380/P"], "ff");
    fs::create_dir(root.path().join("usb1")).expect("a folder");
    let found = devices(root.path());
    (root, found)
}

fn products(devices: &[UsbDevice], readers: &[ReaderState]) -> Vec<u16> {
    without_driver(devices, readers).map(|device| device.product).collect()
}

#[test]
fn readers_are_known_by_class_or_by_number() {
    let (_root, found) = attached();
    let expected = [
        UsbDevice {
            vendor: 0x08E6,
            product: 0x3437,
            name: "Gemalto USB SmartCard Reader".to_owned(),
            unsupported: false,
        },
        UsbDevice { vendor: SONY, product: 0x06C3, name: "SONY RC-S380/P".to_owned(), unsupported: true },
    ];
    assert_eq!(found, expected);
}

#[test]
fn no_folder_is_no_device() {
    assert_eq!(devices(Path::new("/nowhere/at/all")), []);
}

#[test]
fn a_device_without_any_reader_lacks_its_driver() {
    let (_root, found) = attached();
    assert_eq!(products(&found, &[]), [0x3437, 0x06C3]);
    assert_eq!(
        products(&found, &[reader("Virtual PCD 00 00"), reader("Virtual PCD 00 01")]),
        [0x3437, 0x06C3]
    );
}

#[test]
fn a_device_whose_reader_is_shown_lacks_nothing() {
    let (_root, found) = attached();
    assert_eq!(products(&found, &[reader("Gemalto USB SmartCard Reader 00 00")]), [0x06C3]);
}

#[test]
fn a_reader_with_a_name_of_its_own_may_be_any_device_but_not_one_without_driver() {
    let (_root, found) = attached();
    assert_eq!(products(&found, &[reader("Gemplus GemPC Twin 00 00")]), [0x06C3]);
}

#[test]
fn what_a_device_says_is_cleaned_and_cut() {
    let root = TempDir::new().expect("a folder");
    let long = format!("a\u{1b}[31m{}", "x".repeat(500));
    device(root.path(), "1-1", ["1234", "5678"], ["", &long], "0b");
    device(root.path(), "1-2", ["zz", "5678"], ["", ""], "0b");
    let found = devices(root.path());
    let [only] = found.as_slice() else { panic!("one device, not {found:?}") };
    assert!(only.name.starts_with("a[31mxxx"), "{}", only.name);
    assert_eq!(only.name.chars().count(), LONGEST_NAME);
}

#[test]
fn a_device_is_shown_with_its_numbers_even_when_it_says_nothing() {
    let mut device =
        UsbDevice { vendor: 0x8E6, product: 0x3437, name: "Maker Reader".to_owned(), unsupported: false };
    assert_eq!(device.to_string(), "Maker Reader (08e6:3437)");
    device.name.clear();
    assert_eq!(device.to_string(), "08e6:3437");
}
