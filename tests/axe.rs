//! axe-core in the real window, and the walls around the page: the policy for what may load.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::place;

use crate::window::Window;

impl Window {
    /// Fails with readable words when axe finds a violation. `place` names the screen in the report.
    pub fn is_accessible(&self, screen: &str) -> Result<()> {
        if self.asks("return typeof window.axe")? != json!("object") {
            let file = place::ui().join("node_modules/axe-core/axe.min.js");
            let source = std::fs::read_to_string(&file).with_context(|| {
                format!("{} is missing; run `cargo xtask setup`", file.display())
            })?;
            self.asks(&source)?;
        }
        let violations = self.awaits(RUN, Vec::new())?;
        let Some(list) = violations.as_array() else {
            bail!("axe did not run on {screen}: {violations}");
        };
        if list.is_empty() {
            return Ok(());
        }
        let report: Vec<String> = list.iter().map(sentence).collect();
        bail!(
            "axe finds {} violations on {screen}:\n{}",
            list.len(),
            report.join("\n")
        )
    }

    /// Remembers from now on what the page tries to load against its policy.
    pub fn watches_the_walls(&self) -> Result<()> {
        self.asks(WATCH).map(drop)
    }

    /// Fails when the page has tried to load something against its policy.
    pub fn has_kept_within_the_walls(&self) -> Result<()> {
        let seen = self.asks("return window.__breaches ?? 'nobody watched'")?;
        if seen == json!([]) {
            Ok(())
        } else {
            bail!("the page broke its policy: {seen:#}")
        }
    }
}

fn sentence(violation: &Value) -> String {
    let word = |name: &str| violation[name].as_str().unwrap_or_default().to_owned();
    let mut lines = format!("- {} ({}): {}", word("id"), word("impact"), word("help"));
    for node in violation["nodes"].as_array().into_iter().flatten().take(4) {
        lines += &format!(
            "\n    {}\n      {}",
            node["html"].as_str().unwrap_or_default(),
            node["why"]
                .as_str()
                .unwrap_or_default()
                .replace('\n', "\n      ")
        );
    }
    lines
}

const RUN: &str = "
    const done = arguments[0]
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const told = ({ id, impact, help, nodes }) => ({ id, impact, help,
        nodes: nodes.map(node => ({ html: String(node.html).slice(0, 300), why: node.failureSummary })) })
    window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
        .then(result => result.passes.length < 5 ? 'hardly anything was looked at' : result.violations.map(told))
        .then(done, error => done(String(error?.stack ?? error)))";

const WATCH: &str = "
    if (!window.__breaches) {
        window.__breaches = []
        document.addEventListener('securitypolicyviolation', event =>
            window.__breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
    }";
