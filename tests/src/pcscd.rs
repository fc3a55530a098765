//! A PC/SC service of its own with two virtual slots, for tests with real pcscd.
//!
//! Responsible for: starting and ending it. Not responsible for: cards, clients, and how the service is kept
//! apart from the one of the machine; that is `tests/pcscd/start.sh`.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::root;

/// A running service. It ends when this is dropped, and also when the test dies.
pub struct Pcscd {
    /// Where clients find the service: the value of `PCSCLITE_CSOCK_NAME`.
    pub socket: PathBuf,
    /// The port at which the first slot waits for a card; the second has the next one.
    pub port: u16,
    child: Child,
    // While this is open, the service runs.
    stdin: Option<ChildStdin>,
}

impl Pcscd {
    /// Starts a service.
    ///
    /// # Panics
    ///
    /// With the reason, when this machine cannot: without root and without sudo, or without the packages.
    /// Tests that need a service fail then; they are not skipped.
    pub fn start() -> Self {
        let mut child = Command::new(root().join("tests/pcscd/start.sh"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the script starts");
        let stdin = child.stdin.take();
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let mut value = |key: &str| lines.next()?.strip_prefix(key).map(str::to_owned);
        let socket = value("socket=").map(PathBuf::from);
        let port = value("port=").and_then(|port| port.parse().ok());
        if let (Some(socket), Some(port)) = (socket, port) {
            return Self { socket, port, child, stdin };
        }
        drop(stdin);
        let mut reason = String::new();
        let told = child.stderr.take().expect("a pipe").read_to_string(&mut reason);
        let status = child.wait().expect("the script ends");
        panic!("no PC/SC service for the tests ({status}, {told:?}): {reason}");
    }
}

impl Drop for Pcscd {
    fn drop(&mut self) {
        drop(self.stdin.take());
        if let Err(error) = self.child.wait() {
            assert!(std::thread::panicking(), "the service did not end: {error}");
        }
    }
}
