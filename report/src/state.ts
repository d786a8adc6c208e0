/** What is on the screen: the address says it, and the browser remembers the language and the theme. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Language } from "../../src/plot/words";
import type { Theme } from "../../src/plot/theme";
import { words, type Words } from "./words";

export interface Address {
  view: string;
  /** What comes behind the view: the table, or the id of a notice. */
  rest: string;
  query: URLSearchParams;
}

export function readAddress(): Address {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/u, "").split("?", 2);
  const [view = "", ...rest] = path.split("/");
  return { view: view || "overview", rest: decode(rest.join("/")), query: new URLSearchParams(query) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes a link; what is empty is left out of it. */
export function link(view: string, rest = "", query: Record<string, string | number | null | undefined> = {}): string {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const search = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return `#/${view}${rest === "" ? "" : `/${encodeURIComponent(rest)}`}${search === "" ? "" : `?${search}`}`;
}

export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress);
  useEffect(() => {
    const listen = (): void => setAddress(readAddress());
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, []);
  return address;
}

/** Changes the query of the address; the way back in the browser skips what was only typed. */
export function setQuery(changes: Record<string, string | null>): void {
  const { view, rest, query } = readAddress();
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(key);
    else query.set(key, value);
  }
  history.replaceState(null, "", link(view, rest, Object.fromEntries(query)));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Keeps a setting where the browser allows it; from the file system some do not. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`tongbao.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`tongbao.${key}`, value);
  } catch {
    // The setting then holds until the page is closed.
  }
}

export interface Settings {
  language: Language;
  theme: Theme;
  say: Words;
}

export const SettingsContext = createContext<Settings>({ language: "zh", theme: "light", say: words.zh });

export function useSettings(): Settings {
  return useContext(SettingsContext);
}

/** Gives what a promise brings; undefined until then. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): { value?: T; failed?: boolean } {
  const [state, setState] = useState<{ value?: T; failed?: boolean }>({});
  useEffect(() => {
    let current = true;
    setState({});
    load().then(
      (value) => current && setState({ value }),
      () => current && setState({ failed: true }),
    );
    return () => {
      current = false;
    };
  }, keys);
  return state;
}
