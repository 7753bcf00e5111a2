//! `cargo xtask COMMAND`: reads the command line and hands over; one file a command does the work.

use anyhow::{Result, bail};
use std::process::ExitCode;
#[cfg(feature = "ship")]
use xtask::command::{self, optimized};

#[cfg(feature = "ship")]
const USAGE: &str = "\
cargo xtask COMMAND

  serve [--port N]                     set up, build, and serve the page on 127.0.0.1
  test [--long]                        set up and run every check
  build                                write dist/
  report FILE [--option KEY=VALUE …]   print the report of a file as canonical JSON
  corpus                               write down texts with the digests of their reports
  bench speed|stages|size|load|hostile print a table of measurements
  bench quality                        the same, of what reading is worth; of summaries alone:
        [summaries [SET …]]            those of these sets, or of all
        [--dump DIR]                   write the summaries, for other scorers
  train languages DIR                  train the model that tells languages
  train ranking [--aside] DIR          train the model that ranks sentences; or measure it on documents kept aside
  train names DIR [held-out]           train the model that finds names
  fuzz [SECONDS [TARGET …]]            try texts that nobody thought of
  release [VERSION]                    write the assets of a release; with a version, make the release first
  screenshots DIR                      write pictures of the page";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["report", file, options @ ..] => xtask::report::print(file, options)?,
        ["fuzz", arguments @ ..] => xtask::fuzz::run(arguments)?,
        ["train", arguments @ ..] => xtask::train::run(arguments)?,
        #[cfg(not(feature = "ship"))]
        ["corpus"] => xtask::corpus::write()?,
        #[cfg(not(feature = "ship"))]
        ["bench", what @ ..] => xtask::bench::measure(what)?,
        #[cfg(feature = "ship")]
        _ => return run_shipping(arguments),
        #[cfg(not(feature = "ship"))]
        _ => bail!("this command needs the feature `ship`"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The commands that write or read `dist/`.
#[cfg(feature = "ship")]
fn run_shipping(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["serve"] => xtask::serve::run(None)?,
        ["serve", "--port", port] => xtask::serve::run(Some(port.parse()?))?,
        ["test"] => return xtask::test::run(false),
        ["test", "--long"] => return xtask::test::run(true),
        ["build"] => xtask::build::run()?,
        ["bench", "size"] => xtask::bench::size::run()?,
        ["bench", "load"] => xtask::bench::load::run()?,
        ["bench", "hostile", kinds @ ..] => xtask::bench::hostile::run(kinds)?,
        ["bench", "speed" | "stages"] => {
            xtask::build::write_dist()?;
            xtask::build::write_stages()?;
            command::run(&mut optimized(arguments))?;
        }
        ["bench", "quality", ..] => command::run(&mut optimized(arguments))?,
        ["corpus"] => command::run(&mut optimized(&["corpus"]))?,
        ["release"] => xtask::release::write_assets()?,
        ["release", version] => xtask::release::make(version)?,
        ["screenshots", folder] => xtask::build::screenshots(folder)?,
        [] | ["help" | "--help" | "-h"] => println!("{USAGE}"),
        _ => bail!("no such command: {}\n\n{USAGE}", arguments.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
