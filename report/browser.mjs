/** Starts the system's Chromium for tests and screenshots. Nothing is downloaded by it or for it. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/**
 * Says why there is no Chromium; nothing where there is one.
 *
 * @param install try to install Debian's, which takes root and minutes; two at a time would lock each other out.
 */
export function chromiumMissing({ install = false } = {}) {
  if (existsSync(executablePath)) return undefined;
  if (!install || process.getuid?.() !== 0) return `no Chromium at ${executablePath}; install Debian's chromium and fonts-noto-cjk, or set CHROMIUM`;
  try {
    const quiet = { stdio: "ignore", timeout: 240_000 };
    execFileSync("apt-get", ["update"], quiet);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], quiet);
  } catch {
    return `no Chromium at ${executablePath}, and apt-get could not install it`;
  }
  return existsSync(executablePath) ? undefined : `apt-get installed no ${executablePath}`;
}

/** Starts it without a sandbox, since root in a container has none, and without its talk to the network. */
export function startBrowser() {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}
