/** What was read, how much of it was re-checked, and what does not hold. */
import { wordFor } from "../../../src/plot/words";
import type { Recheck } from "../../../src/report/rechecks";
import { CoverageGrid } from "../coverage";
import { manifest, rowsOf, table, type Row } from "../data";
import { Loading, number, Panel } from "../parts";
import { RecheckCard } from "../recheck-list";
import { link, useLoaded, useSettings } from "../state";

interface Loaded {
  worst: Recheck[];
  fails: number;
  regions: number;
  notices: Map<string, Row>;
}

async function load(): Promise<Loaded> {
  const [rechecks, notices] = await Promise.all([table("rechecks"), rowsOf("notices")]);
  const worst: Recheck[] = [];
  let fails = 0;
  for (let index = 0; index < rechecks.length; index++) {
    if (rechecks.get("repeated", index)) continue;
    fails++;
    if (worst.length < 6) worst.push(rechecks.row(index) as unknown as Recheck);
  }
  const regions = new Set(notices.map((notice) => notice["region"]).filter((region) => region !== null)).size;
  return { worst, fails, regions, notices: new Map(notices.map((notice) => [String(notice["notice_id"]), notice])) };
}

export function Overview() {
  const { language, say } = useSettings();
  const facts = manifest()!;
  const { value, failed } = useLoaded(load, []);
  const checks = Object.entries(facts.checks);
  const all = checks.reduce((sum, [, verdicts]) => sum + Object.values(verdicts).reduce((a, b) => a + b, 0), 0);
  const words = say.overview;
  const truncated = facts.rates["truncated"] ?? 0;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">
        {words.lead(number(facts.rows["notices"] ?? 0), number(facts.documents))}
        {facts.repeated > 0 && words.repeated(number(facts.repeated))}
      </p>
      <ul class="stats">
        <Stat n={facts.rows["notices"] ?? 0} word={words.notices} to={link("table", "notices")} />
        <Stat n={value?.regions} word={words.regions} to={link("comparison")} />
        <Stat n={all} word={words.figures} to={link("rechecks")} />
        <Stat n={value?.fails} word={words.fails} to={link("rechecks")} tone={value && value.fails > 0 ? "bad" : undefined} />
        <Stat n={facts.failures.count} word={words.unread} to="#failures" tone={facts.failures.count > 0 ? "bad" : undefined} />
      </ul>
      <ul class="stats small">
        <Stat n={facts.rows["rates"] ?? 0} word={words.rates} to={link("table", "rates")} />
        <Stat n={facts.rows["units"] ?? 0} word={words.units} to={link("table", "websites")} />
        <Stat n={facts.rows["accounts"] ?? 0} word={words.accounts} to={link("table", "accounts")} />
        <Stat n={facts.rows["problems"] ?? 0} word={words.problems} to={link("table", "problems")} />
      </ul>
      <Panel title={words.worst} lead={words.worstLead} id="worst">
        {!value ? <Loading failed={failed} /> : value.worst.length === 0 ? <p>{words.noFails}</p> : (
          <>
            <div class="recheck-grid">{value.worst.map((recheck) => <RecheckCard key={recheck.check_id} recheck={recheck} notice={value.notices.get(recheck.notice_id)} />)}</div>
            <p><a class="more" href={link("rechecks")}>{words.allRechecks} →</a></p>
          </>
        )}
      </Panel>
      <Panel title={words.coverage} lead={words.coverageLead} id="coverage"><CoverageGrid /></Panel>
      <Panel title={words.checks} lead={words.checksLead} id="checks">
        <div class="scroll" tabIndex={0} role="region" aria-label={words.checks}>
          <table class="plain">
            <thead><tr><th scope="col">{say.rechecks.rule}</th><th scope="col">{words.holds}</th><th scope="col">{words.fails}</th><th scope="col">{words.uncheckable}</th></tr></thead>
            <tbody>
              {checks.map(([rule, verdicts]) => (
                <tr key={rule}>
                  <th scope="row">{wordFor("rule", rule, language)}</th>
                  <td>{number(verdicts["pass"] ?? 0)}</td>
                  <td class={verdicts["fail"] ? "bad" : ""}>{verdicts["fail"] ? <a href={link("rechecks", "", { rule })}>{number(verdicts["fail"])}</a> : 0}</td>
                  <td>{number(verdicts["uncheckable"] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {truncated > 0 && <p class="soft">{words.truncated(number(truncated))}</p>}
      </Panel>
      {facts.corrections.length > 0 && <Corrections />}
      <Panel title={words.failures} id="failures">
        {facts.failures.count === 0 && <p class="soft">{words.failuresNone}</p>}
        <ul class="failures">{facts.failures.first.map((failure) => <li key={failure.source}><code>{failure.source}</code><span>{failure.reason}</span></li>)}</ul>
        {facts.withoutSource > 0 && <p class="soft">{words.withoutSource(number(facts.withoutSource))}</p>}
      </Panel>
    </>
  );
}

function Corrections() {
  const { say } = useSettings();
  const { corrections } = manifest()!;
  const columns = ["table", "record_id", "action", "field", "before", "after", "status", "reason", "who", "when", "why"];
  return (
    <Panel title={say.overview.corrections} lead={say.overview.correctionsLead(number(corrections.length))} id="corrections">
      <div class="scroll" tabIndex={0} role="region" aria-label={say.overview.corrections}>
        <table class="plain">
          <thead><tr>{columns.map((name) => <th key={name} scope="col">{say.columns[name] ?? name}</th>)}</tr></thead>
          <tbody>{corrections.map((row, index) => <tr key={index}>{columns.map((name) => <td key={name}>{name === "record_id" ? <a href={link("notice", row["notice_id"], { record: row["record_id"] })}>{row[name]}</a> : row[name]}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </Panel>
  );
}

function Stat({ n, word, to, tone }: { n: number | undefined; word: string; to: string; tone?: "bad" | undefined }) {
  const inner = <><strong>{n === undefined ? "…" : number(n)}</strong><span>{word}</span></>;
  // A place on this page is gone to by hand, since the address holds the view.
  const jump = to.startsWith("#/") ? undefined : (event: Event) => {
    event.preventDefault();
    document.getElementById(to.slice(1))?.scrollIntoView({ behavior: "smooth" });
  };
  return <li><a class={`stat ${tone ?? ""}`} href={to} onClick={jump}>{inner}</a></li>;
}
