/** The frame of the page: its head, its ways, and the view that the address names. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Language } from "../../src/plot/words";
import type { Theme } from "../../src/plot/theme";
import { manifest } from "./data";
import { Loading } from "./parts";
import { link, remember, remembered, SettingsContext, useAddress } from "./state";
import { reviewing } from "./review";
import { words } from "./words";
import { Comparison } from "./views/comparison";
import { Notice } from "./views/notice";
import { Overview } from "./views/overview";
import { Rechecks } from "./views/rechecks";
import { Tables } from "./views/tables";
import { Trends } from "./views/trends";

const views = ["overview", "trends", "comparison", "rechecks", "table"] as const;

function firstTheme(): Theme {
  const kept = remembered("theme");
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function App() {
  const [language, setLanguage] = useState<Language>(() => (remembered("language") === "en" ? "en" : "zh"));
  const [theme, setTheme] = useState<Theme>(firstTheme);
  const address = useAddress();
  const say = words[language];
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset["theme"] = theme;
  }, [language, theme]);
  useEffect(() => {
    document.title = `${address.view in say.nav ? say.nav[address.view as keyof typeof say.nav] : say.notice.title} · ${say.name}`;
  }, [address.view, language]);
  useEffect(() => {
    scrollTo(0, 0);
  }, [address.view, address.rest]);
  const settings = useMemo(() => ({ language, theme, say }), [language, theme]);
  const turnLanguage = (): void => {
    const next = language === "zh" ? "en" : "zh";
    remember("language", next);
    setLanguage(next);
  };
  const turnTheme = (): void => {
    const next = theme === "light" ? "dark" : "light";
    remember("theme", next);
    setTheme(next);
  };
  return (
    <SettingsContext.Provider value={settings}>
      <a class="skip" href="#main" onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}>{say.skip}</a>
      <header class="top">
        <a class="brand" href={link("overview")}>
          <span class="seal" aria-hidden="true">通</span>
          <span><strong>{say.name}</strong><small>{say.tagline}</small></span>
        </a>
        <nav aria-label={say.name}>
          {views.map((view) => (
            <a key={view} href={view === "table" ? link("table", "accounts") : link(view)} aria-current={address.view === view ? "page" : undefined}>{say.nav[view]}</a>
          ))}
        </nav>
        <div class="switches">
          {reviewing() && <span class="chip review">{say.review.mode}</span>}
          <button type="button" class="quiet" onClick={turnLanguage} lang={language === "zh" ? "en" : "zh-CN"} aria-label={`${say.languageLabel} · ${say.language}`}>{say.language}</button>
          <button type="button" class="quiet" onClick={turnTheme}>{theme === "light" ? say.dark : say.light}</button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>{manifest() ? <Current view={address.view} rest={address.rest} query={address.query} /> : <Loading failed />}</main>
      <footer class="foot">tongbao {manifest()?.version}</footer>
    </SettingsContext.Provider>
  );
}

function Current({ view, rest, query }: { view: string; rest: string; query: URLSearchParams }) {
  switch (view) {
    case "trends":
      return <Trends query={query} />;
    case "comparison":
      return <Comparison query={query} />;
    case "rechecks":
      return <Rechecks query={query} />;
    case "table":
      return <Tables key={rest} name={rest} query={query} />;
    case "notice":
      return <Notice key={rest} id={rest} query={query} />;
    default:
      return <Overview />;
  }
}
