import type { Browser } from "playwright-core";

/** Says why there is no Chromium; nothing where there is one. */
export function chromiumMissing(options?: { install?: boolean }): string | undefined;
/** Starts it without its talk to the network. */
export function startBrowser(): Promise<Browser>;
