//! The headers that a host should send with the page, in the forms that hosts read. The policy stands once, in the page
//! itself: what is told to hosts, what `serve` and the tests send, and what the page demands cannot differ.

use crate::command::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What a page cannot demand of itself: who may frame it.
const FRAMING: &str = "frame-ancestors 'self'";

/// The policy of the page, as its `meta` element has it.
pub fn policy() -> Result<String> {
    let page = fs::read_to_string(root().join("www/index.html"))?;
    let (_, rest) =
        page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").context("no policy in the page")?;
    let (policy, _) = rest.split_once('"').context("the policy does not end")?;
    Ok(policy.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The headers, each with its value.
pub fn headers() -> Result<Vec<(String, String)>> {
    let policy = policy()?;
    ensure!(!policy.contains("frame-ancestors"), "browsers ignore frame-ancestors in a page");
    let headers = [
        ("Content-Security-Policy", format!("{policy}; {FRAMING}")),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    Ok(headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Writes `_headers` into the site, where Netlify and Cloudflare Pages look for it, and examples for other servers beside
/// the site.
pub fn write(site: &Path, examples: &Path) -> Result<()> {
    let headers = headers()?;
    fs::write(site.join("_headers"), format!("/*\n{}", lines(&headers, |name, value| format!("  {name}: {value}"))))?;
    fs::write(
        examples.join("nginx.conf"),
        format!(
            "# Inside the `server` or `location` that serves the page.\n{}",
            lines(&headers, |name, value| format!("add_header {name} \"{value}\" always;"))
        ),
    )?;
    fs::write(
        examples.join("apache.conf"),
        format!(
            "# In the virtual host, or as .htaccess where AllowOverride has FileInfo; needs mod_headers.\nAddType application/wasm .wasm\n{}",
            lines(&headers, |name, value| format!("Header always set {name} \"{value}\""))
        ),
    )?;
    Ok(())
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

    #[test]
    fn no_value_breaks_out_of_its_line_or_quotes() {
        for (name, value) in headers().expect("headers") {
            assert!(!value.contains(['"', '\n', '$']), "{name}: {value}");
        }
    }
}
