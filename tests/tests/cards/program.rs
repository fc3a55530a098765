//! Running programs: ours as it is built, and foreign ones.
//!
//! Responsible for: the built `tashika`, streams, exit codes, and ending what hangs. Not responsible for: what
//! they are run on (`place`).

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tests::root;

/// Nothing here takes longer, unless it hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// `tashika`: the one that `TASHIKA_CLI` names, or built in the folder and the profile of this test. Whoever has
/// built the workspace names the program, because building it alone selects other features and takes long.
pub(crate) static TASHIKA: LazyLock<PathBuf> = LazyLock::new(|| {
    if let Some(named) = env::var_os("TASHIKA_CLI") {
        return PathBuf::from(named);
    }
    let this = env::current_exe().expect("this program");
    // TARGET/PROFILE/deps/cards-…
    let profile = this.ancestors().nth(2).expect("a folder of a profile");
    let target = profile.parent().expect("a target folder");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--locked", "--package", "cli", "--bin", "tashika"]);
    if profile.ends_with("release") {
        build.arg("--release");
    }
    let built = build.env("CARGO_TARGET_DIR", target).current_dir(root()).output().expect("cargo starts");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    profile.join("tashika")
});

/// How a run ended.
pub(crate) struct Run {
    /// What was run.
    pub(crate) what: String,
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
    /// How long it took.
    pub(crate) time: Duration,
}

impl Run {
    /// Demands an exit code and shows what was said when it is another one.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self}");
        self
    }

    /// Demands a text on standard output.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} is not said by {self}");
        self
    }

    /// Demands a text on standard error.
    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is not complained of by {self}");
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self}"))
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (exit {})\nout: {}\nerr: {}", self.what, self.code, self.out, self.err)
    }
}

/// Runs a command to its end, with this standard input.
pub(crate) fn run(command: &mut Command, input: &[u8]) -> Run {
    let what = format!("{command:?}");
    let start = Instant::now();
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap_or_else(
            |error| panic!("{what}: {error}; scripts/install.sh test installs what tests need"),
        );
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // A program that does not read its input closes it; that is no failure of the test.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let out = collected(child.stdout.take().expect("a pipe"));
    let err = collected(child.stderr.take().expect("a pipe"));
    let code = ended(&mut child, &what);
    writer.join().expect("the input was written");
    let text = |stream: Receiver<Vec<u8>>| {
        String::from_utf8(stream.recv().expect("a stream that ends")).expect("UTF-8")
    };
    Run { what, code, out: text(out), err: text(err), time: start.elapsed() }
}

/// Everything that comes out of a stream, in a thread of its own.
fn collected(mut stream: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, all) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        sender.send(bytes)
    });
    all
}

/// Waits for the end; what hangs is ended. A program that a signal ended has the code -1.
fn ended(child: &mut Child, what: &str) -> i32 {
    let until = Instant::now() + LIMIT;
    while Instant::now() < until {
        if let Some(status) = child.try_wait().expect("a state") {
            return status.code().unwrap_or(-1);
        }
        thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    let _ = child.wait();
    panic!("{what} did not end");
}

/// A program that runs beside the test and tells something line by line.
pub(crate) struct Beside {
    what: String,
    child: Child,
    /// The lines of standard output as they come.
    pub(crate) lines: Receiver<String>,
    err: Receiver<Vec<u8>>,
}

impl Beside {
    /// Starts it. A line of standard input is given at once where there is one.
    pub(crate) fn start(command: &mut Command, input: &str) -> Self {
        let what = format!("{command:?}");
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(input.as_bytes()).expect("a pipe with room");
        drop(stdin);
        let (sender, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let err = collected(child.stderr.take().expect("a pipe"));
        Self { what, child, lines, err }
    }

    /// Waits for a line that is as wanted, and tells how long it took.
    #[track_caller]
    pub(crate) fn until(&self, wanted: &str, is: impl Fn(&str) -> bool) -> Duration {
        let start = Instant::now();
        loop {
            match self.lines.recv_timeout(LIMIT.saturating_sub(start.elapsed())) {
                Ok(line) if is(&line) => return start.elapsed(),
                Ok(_) => {}
                Err(error) => panic!("{}: {wanted} did not come: {error}", self.what),
            }
        }
    }

    /// Asks it to end, as a system does that shuts down.
    pub(crate) fn terminate(&self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill");
        assert!(asked.success(), "{} has ended by itself", self.what);
    }

    /// Waits for its end: the code, what else it told, and the time it took.
    pub(crate) fn end(mut self) -> Run {
        let start = Instant::now();
        let code = ended(&mut self.child, &self.what);
        let out: Vec<String> = self.lines.iter().collect();
        let err = self.err.recv().expect("a stream that ends");
        let err = String::from_utf8(err).expect("UTF-8");
        Run { what: self.what.clone(), code, out: out.join("\n"), err, time: start.elapsed() }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // A test that fails leaves nothing running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
