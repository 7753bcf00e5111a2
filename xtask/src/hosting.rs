//! The headers that a host should send with the page, in the forms that hosts read. The policy stands once, in the page
//! itself: what is told to hosts, what `serve` and the tests send, and what the page demands cannot differ.

use crate::command::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// The one page that is made for frames of other sites, below the site's own path.
const FRAME: &str = "embed/frame/";
/// Pages of ours show others of ours in frames; the page itself has none, and its own policy says so.
const FRAMES: &str = "frame-src 'self'";
/// What a page cannot demand of itself: who may frame it.
const FRAMED_BY_US: &str = "frame-ancestors 'self'";
const FRAMED_BY_ALL: &str = "frame-ancestors *";

/// The policy of the page, as its `meta` element has it.
pub fn policy() -> Result<String> {
    let page = fs::read_to_string(root().join("www/index.html"))?;
    let (_, rest) =
        page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").context("no policy in the page")?;
    let (policy, _) = rest.split_once('"').context("the policy does not end")?;
    Ok(policy.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The headers of every page but one, each with its value.
pub fn headers() -> Result<Vec<(String, String)>> {
    with_policy(&format!("{}; {FRAMES}; {FRAMED_BY_US}", policy()?))
}

/// The headers of the page that is made for frames of other sites.
pub fn frame_headers() -> Result<Vec<(String, String)>> {
    with_policy(&format!("{}; {FRAMED_BY_ALL}", policy()?))
}

fn with_policy(policy: &str) -> Result<Vec<(String, String)>> {
    let headers = [
        ("Content-Security-Policy", policy),
        // Whoever embeds the element from here loads its modules and the core, which are no secret.
        ("Access-Control-Allow-Origin", "*"),
        // Addresses stay, and files of two versions must not mix: what is kept is asked about before it is used.
        ("Cache-Control", "no-cache"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    ensure!(policy.matches("frame-ancestors").count() == 1, "browsers ignore frame-ancestors in a page");
    Ok(headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
}

/// Writes `_headers` into the site, where Netlify and Cloudflare Pages look for it, and examples for other servers beside
/// the site.
pub fn write(site: &Path, examples: &Path) -> Result<()> {
    let headers = headers()?;
    fs::write(site.join("_headers"), underscore_headers()?)?;
    fs::write(
        examples.join("nginx.conf"),
        format!(
            "# Inside the `server` or `location` that serves the page.\nset $nutgraf_framing \"{FRAMED_BY_US}\";\n\
             if ($uri ~ \"/{FRAME}\") {{ set $nutgraf_framing \"{FRAMED_BY_ALL}\"; }}\n{}",
            lines(&headers, |name, value| {
                format!("add_header {name} \"{}\" always;", value.replace(FRAMED_BY_US, "$nutgraf_framing"))
            })
        ),
    )?;
    fs::write(
        examples.join("apache.conf"),
        format!(
            "# In the virtual host, or as .htaccess where AllowOverride has FileInfo; needs mod_headers and mod_setenvif.\n\
             AddType application/wasm .wasm\nSetEnvIf Request_URI \"/{FRAME}\" nutgraf_frame\n{}",
            lines(&headers, |name, value| {
                let header = |value: &str| format!("Header always set {name} \"{value}\"");
                if !value.contains(FRAMED_BY_US) {
                    return header(value);
                }
                let framed = header(&value.replace(FRAMED_BY_US, FRAMED_BY_ALL));
                format!("{} env=!nutgraf_frame\n{framed} env=nutgraf_frame", header(value))
            })
        ),
    )?;
    Ok(())
}

/// Every rule that fits a path holds there, and two policies are both obeyed: who may frame a page is said where the page
/// is not made for it.
fn underscore_headers() -> Result<String> {
    let everywhere = headers()?;
    let framing = format!("; {FRAMED_BY_US}");
    let rules = lines(&everywhere, |name, value| format!("  {name}: {}", value.replace(&framing, "")));
    let pages = ["/", "/index.html", "/embed/", "/embed/*.html"];
    let framed = pages.map(|page| format!("{page}\n  Content-Security-Policy: {FRAMED_BY_US}\n")).concat();
    Ok(format!("/*\n{rules}{framed}"))
}

fn lines(headers: &[(String, String)], line: impl Fn(&str, &str) -> String) -> String {
    headers.iter().map(|(name, value)| line(name, value) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_forbids_all_that_it_does_not_name() {
        let policy = policy().expect("a policy");
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        for wanted in ["default-src 'none'", "require-trusted-types-for 'script'", "trusted-types nutgraf"] {
            assert!(directives.contains(&wanted), "{wanted} is missing from {policy}");
        }
        for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "*", "data:", "http"] {
            assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
        }
    }

    /// A rule for several pages must not reach the folder of the frame.
    #[test]
    fn only_the_frame_may_be_framed_by_all() {
        let rules = underscore_headers().expect("headers");
        let (everywhere, pages) = rules.split_once("/\n").expect("rules for pages");
        assert!(!everywhere.contains("frame-ancestors") && !pages.contains(FRAME) && !pages.contains("embed/*\n"));
        let policy = |headers: Result<Vec<(String, String)>>| headers.expect("headers").swap_remove(0).1;
        assert!(policy(headers()).ends_with(FRAMED_BY_US) && policy(frame_headers()).ends_with(FRAMED_BY_ALL));
    }

    #[test]
    fn no_value_breaks_out_of_its_line_or_quotes() {
        for (name, value) in headers().expect("headers").into_iter().chain(frame_headers().expect("headers")) {
            assert!(!value.contains(['"', '\n', '$']), "{name}: {value}");
        }
    }
}
