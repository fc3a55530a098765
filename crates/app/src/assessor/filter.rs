//! The filter: answers as lines of JSON in, results as lines of JSON out.
//!
//! Responsible for: lines, their limit, their order, and when they are written. Not responsible for: what one
//! answers file is worth, how a result becomes a line (`line`).

mod line;

use std::io::{BufRead, BufReader, Read, Write};

use engine::Settings;
use model::Lang;
use model::result::AssessmentResult;
use serde::Serialize;

use super::Assessor;
use crate::answers_file::{self, InputFinding};

/// So many bytes are read at once.
const AT_ONCE: usize = 1 << 16;
/// From so many bytes on lines are written: less than a pipe holds, so that the reader need not be waited for.
const WRITTEN: usize = 1 << 14;

impl Assessor {
    /// The filter: one result per line of answers, in order. Returns whether every line was good.
    ///
    /// A line is read up to the limit and no further, so that an endless line cannot fill the memory. Before it
    /// waits for a line it writes what it has, so that another program can ask line by line.
    pub fn filter(
        &self,
        input: impl Read,
        mut output: impl Write,
        settings: &Settings,
        lang: Lang,
    ) -> std::io::Result<bool> {
        let mut input = BufReader::with_capacity(AT_ONCE, input);
        let mut all_good = true;
        let mut line = Vec::new();
        let mut number = 0;
        let mut written = Vec::new();
        loop {
            if written.len() >= WRITTEN || !input.buffer().contains(&b'\n') {
                // Whole lines in one piece: standard output looks for the last end of a line in what it is given.
                output.write_all(&written)?;
                output.flush()?;
                written.clear();
            }
            if !read_line(&mut input, &mut line)? {
                return Ok(all_good);
            }
            number += 1;
            match self.filter_line(&line, settings, number) {
                Ok(result) => line::write(&mut written, &result)?,
                Err(finding) => {
                    all_good = false;
                    let error = LineError {
                        code: finding.code,
                        message: finding.message.in_lang(lang),
                        line: finding.line,
                        column: finding.column,
                    };
                    serde_json::to_writer(&mut written, &serde_json::json!({ "error": error }))?;
                }
            }
            written.push(b'\n');
        }
    }

    fn filter_line(
        &self,
        line: &[u8],
        settings: &Settings,
        number: usize,
    ) -> Result<AssessmentResult, InputFinding> {
        let at_line = |mut finding: InputFinding| {
            finding.line = number;
            finding
        };
        let text = std::str::from_utf8(line)
            .map_err(|error| at_line(answers_file::not_text(line, error.valid_up_to())))?;
        let answers = answers_file::read_line(text, self.catalogue()).map_err(|findings| {
            findings.into_iter().next().map_or_else(|| at_line(answers_file::not_text(line, 0)), at_line)
        })?;
        self.assess(&answers, settings).map_err(|_| at_line(answers_file::not_text(line, 0)))
    }
}

/// An error in the filter's output.
#[derive(Serialize)]
struct LineError<'a> {
    code: &'a str,
    message: &'a str,
    line: usize,
    column: usize,
}

/// Reads a line without its end. What is beyond the limit is passed over; the line stays too long to be read.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    let mut any = false;
    loop {
        let part = input.fill_buf()?;
        if part.is_empty() {
            return Ok(any);
        }
        any = true;
        let (used, ended) = match part.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (part.len(), false),
        };
        let content = &part[..used - usize::from(ended)];
        let room = (answers_file::LARGEST + 1).saturating_sub(line.len());
        line.extend_from_slice(&content[..content.len().min(room)]);
        input.consume(used);
        if ended {
            if line.last() == Some(&b'\r') {
                line.pop();
            }
            return Ok(true);
        }
    }
}
