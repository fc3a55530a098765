//! Smart card readers as the USB of Linux shows them, whether or not the service has a driver.
//!
//! Responsible for: devices of the class of smart cards, devices known to have no driver, and which of them the
//! service does not show. Not responsible for: other systems; there this finds nothing.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::Path;

use crate::state::ReaderState;

#[cfg(test)]
mod tests;

/// Where Linux shows its USB devices.
pub(crate) const DEVICES: &str = "/sys/bus/usb/devices";

/// The class of smart card devices. Source: USB-IF, defined class codes.
const SMART_CARD: u8 = 0x0B;

const SONY: u16 = 0x054C;

/// PaSoRi readers without the class and without a PC/SC driver for Linux: FeliCa-only ones, then RC-S380.
/// Source: nfcpy and libnfc, device tables; CCID, list of readers that are not supported.
const WITHOUT_DRIVER: [(u16, u16); 5] = [
    (SONY, 0x0193), // reader with a PN531
    (SONY, 0x01BB), // RC-S320
    (SONY, 0x02E1), // RC-S330, RC-S360, RC-S370
    (SONY, 0x06C1), // RC-S380/S
    (SONY, 0x06C3), // RC-S380/P
];

/// The longest name that is kept of a device.
const LONGEST_NAME: usize = 100;

/// A device that reads cards, as the computer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsbDevice {
    /// The number of its maker.
    pub vendor: u16,
    /// The number of its kind.
    pub product: u16,
    /// Its maker and kind in words, as far as it tells them; may be empty.
    pub name: String,
    /// No PC/SC driver for this kind is known on this system: another reader is needed.
    pub unsupported: bool,
}

/// All devices below a folder such as [`DEVICES`] that read cards.
pub(crate) fn devices(root: &Path) -> Vec<UsbDevice> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let mut found: BTreeMap<String, UsbDevice> = BTreeMap::new();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        // `1-2:1.0` is an interface of the device `1-2`.
        let (device, is_interface) = match name.split_once(':') {
            Some((device, _)) => (device, true),
            None => (name.as_str(), false),
        };
        let of_class = is_interface && interface_class(&entry.path()) == Some(SMART_CARD);
        if let Some(device_found) = describe(&root.join(device))
            && (of_class || device_found.unsupported)
        {
            found.insert(device.to_owned(), device_found);
        }
    }
    found.into_values().collect()
}

/// The devices for which the service shows no reader.
///
/// Readers are named after their device by most drivers. A reader whose name fits no device may belong to any of
/// them; as long as there is one, only devices known to have no driver are told.
pub(crate) fn without_driver<'a>(
    devices: &'a [UsbDevice],
    readers: &[ReaderState],
) -> impl Iterator<Item = &'a UsbDevice> {
    let real: Vec<String> = readers
        .iter()
        .filter(|reader| !reader.virtual_reader && !reader.os_virtual)
        .map(|reader| reader.name.to_lowercase())
        .collect();
    let nameless = real.iter().any(|reader| !devices.iter().any(|device| device.gave_its_name_to(reader)));
    devices.iter().filter(move |device| {
        let shown = real.iter().any(|reader| device.gave_its_name_to(reader));
        !shown && (device.unsupported || !nameless)
    })
}

impl UsbDevice {
    /// Whether a reader, in lower case, is named after this device: every word of it appears there.
    fn gave_its_name_to(&self, reader: &str) -> bool {
        let name = self.name.to_lowercase();
        let mut words = name.split_whitespace().peekable();
        words.peek().is_some() && words.all(|word| reader.contains(word))
    }
}

/// As it is shown to people: the words of the device, and the numbers by which support knows it.
impl Display for UsbDevice {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { vendor, product, name, .. } = self;
        if name.is_empty() {
            write!(f, "{vendor:04x}:{product:04x}")
        } else {
            write!(f, "{name} ({vendor:04x}:{product:04x})")
        }
    }
}

fn describe(device: &Path) -> Option<UsbDevice> {
    let vendor = number(&device.join("idVendor"))?;
    let product = number(&device.join("idProduct"))?;
    let parts = ["manufacturer", "product"].map(|part| text(&device.join(part)).unwrap_or_default());
    let unsupported = WITHOUT_DRIVER.contains(&(vendor, product));
    Some(UsbDevice { vendor, product, name: parts.join(" ").trim().to_owned(), unsupported })
}

fn interface_class(interface: &Path) -> Option<u8> {
    u8::try_from(number(&interface.join("bInterfaceClass"))?).ok()
}

fn number(path: &Path) -> Option<u16> {
    u16::from_str_radix(&text(path)?, 16).ok()
}

/// What the device says about itself, cleaned: it is shown to people and comes from outside.
fn text(path: &Path) -> Option<String> {
    let text = fs::read(path).ok()?;
    let text = String::from_utf8_lossy(&text);
    Some(text.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect())
}
