//! A secret from standard input or a terminal.
//!
//! Responsible for: reading it without a buffer that nobody wipes, without showing it, and for giving up as soon
//! as the process is asked to end, with the terminal in order. Not responsible for: what the secret is for.

use std::fs::File;
use std::io::{self, Read};

use app::Cancel;
use zeroize::Zeroizing;

/// Bytes that a line may have. What is beyond is not kept; a line that is as long as this was cut.
#[derive(Clone, Copy)]
pub(crate) struct Longest(usize);

impl Longest {
    /// For secrets of cards.
    pub(crate) const OF_CARD: Self = Self(64);

    /// For passphrases, which people write in any script.
    pub(crate) const OF_PASSPHRASE: Self = Self(1024);

    /// Whether a secret may have been cut.
    pub(crate) fn is_reached_by(self, text: &str) -> bool {
        text.len() >= self.0
    }
}

/// One line of standard input, without its end.
pub(crate) fn from_stdin(longest: Longest) -> io::Result<Zeroizing<String>> {
    // Straight from the system: the buffer of the standard library lives as long as the process.
    let mut input = unbuffered_stdin()?;
    let mut line = Line::new(longest);
    let mut byte = Zeroizing::new([0]);
    while line.has_room() && input.read(byte.as_mut_slice())? == 1 && byte[0] != b'\n' {
        line.push(byte[0]);
    }
    Ok(line.text())
}

#[cfg(unix)]
fn unbuffered_stdin() -> io::Result<File> {
    use std::os::fd::AsFd as _;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

#[cfg(windows)]
fn unbuffered_stdin() -> io::Result<File> {
    use std::os::windows::io::AsHandle as _;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}

/// What is typed at a terminal; `None` when the process is asked to end or there is no terminal any more.
#[cfg(unix)]
pub(crate) fn hidden(prompt: &str, longest: Longest, cancel: &Cancel) -> Option<Zeroizing<String>> {
    use std::io::Write as _;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

    /// Puts the terminal back in order, whatever happens.
    struct Quiet<'t>(&'t File, Termios);
    impl Drop for Quiet<'_> {
        fn drop(&mut self) {
            let _ = tcsetattr(self.0, OptionalActions::Now, &self.1);
        }
    }

    let terminal = File::options().read(true).write(true).open("/dev/tty").ok()?;
    let before = tcgetattr(&terminal).ok()?;
    let mut quiet = before.clone();
    quiet.local_modes.remove(LocalModes::ECHO);
    // The person sees that the line ended.
    quiet.local_modes.insert(LocalModes::ECHONL);
    tcsetattr(&terminal, OptionalActions::Flush, &quiet).ok()?;
    let _order = Quiet(&terminal, before);
    // After the terminal is quiet: whoever answers at once is neither shown nor lost.
    (&terminal).write_all(prompt.as_bytes()).ok()?;
    let mut line = Line::new(longest);
    let mut byte = Zeroizing::new([0]);
    loop {
        if cancel.is_cancelled() {
            return None;
        }
        let pause = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };
        match poll(&mut [PollFd::new(&terminal, PollFlags::IN)], Some(&pause)) {
            Ok(0) | Err(rustix::io::Errno::INTR) => continue,
            Ok(_) => {}
            Err(_) => return None,
        }
        match (&terminal).read(byte.as_mut_slice()) {
            Ok(1) if byte[0] == b'\n' => return Some(line.text()),
            Ok(1) => line.push(byte[0]),
            _ => return None,
        }
    }
}

/// What is typed at a terminal; `None` when there is none any more.
#[cfg(not(unix))]
pub(crate) fn hidden(prompt: &str, _: Longest, _: &Cancel) -> Option<Zeroizing<String>> {
    rpassword::prompt_password(prompt).ok().map(Zeroizing::new)
}

/// A line at its full size at once, so that growing leaves no copy behind.
struct Line {
    bytes: Zeroizing<Vec<u8>>,
    longest: usize,
}

impl Line {
    fn new(longest: Longest) -> Self {
        Self { bytes: Zeroizing::new(Vec::with_capacity(longest.0)), longest: longest.0 }
    }

    fn has_room(&self) -> bool {
        self.bytes.len() < self.longest
    }

    /// Bytes beyond the longest secret are dropped; the line is too long for any then.
    fn push(&mut self, byte: u8) {
        if self.has_room() {
            self.bytes.push(byte);
        }
    }

    fn text(&self) -> Zeroizing<String> {
        let bytes = &self.bytes;
        let end = if bytes.ends_with(b"\r") { bytes.len() - 1 } else { bytes.len() };
        let text = bytes.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
        Zeroizing::new(text.unwrap_or("?").to_owned())
    }
}
