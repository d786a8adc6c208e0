import type { Browser } from "playwright-core";

/** Makes sure that there is a Chromium. Gives the reason where there is none. */
export function chromiumMissing(): string | undefined;
/** Starts it without its talk to the network. */
export function startBrowser(): Promise<Browser>;
