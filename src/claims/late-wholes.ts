import type { Claim, Figure } from "./claim.js";
import { isPart, sameTheme, widen, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { follows } from "./shares.js";
import { decimalsOf } from "../text/numbers.js";

/**
 * Gives the rate of a class the count that an earlier list gave it under its full name: `委直属单位38个、市县某局及所属机构121个。…;市县不合格8个,合格率93.3%`. The names must
 * begin alike, one class only must fit, and the rate must follow from the count.
 */
export function adoptFullName(reading: Reading, claim: Claim): void {
  const { theme, figures, rates } = claim;
  const [rate, ...more] = rates;
  const told = figures.passed ?? figures.failed;
  if (!theme.scope || theme.platform !== undefined || !rate || more.length > 0 || (rate.metric !== "pass" && rate.metric !== "fail") || (figures.checked ?? figures.running)) return;
  if (!told && decimalsOf(rate.text) === 0) return;
  const { text } = theme.scope;
  const fits = ({ value, end }: Figure): boolean => {
    const part = rate.metric === "fail" ? (figures.failed?.value ?? Math.round((value * rate.value) / 100)) : (figures.passed?.value ?? (figures.failed ? value - figures.failed.value : Math.round((value * rate.value) / 100)));
    return end <= rate.start && part >= 0 && follows(rate, part, value);
  };
  const alone = reading.lone.filter(({ role }) => role === "other" || role === "checked");
  const counted = reading.claims.flatMap((other) => (other !== claim && other.rates.length === 0 && other.figures.checked ? [{ ...other.figures.checked, theme: other.theme }] : []));
  const named = [...alone, ...counted].filter((figure) => figure.theme.scope && figure.theme.subject === theme.subject && figure.theme.platform === undefined && alike(figure.theme.scope.text, text));
  const [found, ...others] = named.filter(fits);
  if (!found || others.length > 0) return;
  figures.checked = { value: found.value, start: found.start, end: found.end };
  widen(claim, figures.checked);
}

function alike(one: string, other: string): boolean {
  return one !== other && one.length >= 2 && other.length >= 2 && (one.startsWith(other) || other.startsWith(one));
}

/** Of those that are registered a sample was taken, where no word counts those that run: `备案的账号共1137个,抽查了268个`. */
export function adoptRegistered(reading: Reading, claim: Claim): void {
  const { theme, figures: { checked, running }, rates } = claim;
  if (!checked || running || isPart(theme) || rates.length === 0 || rates.some(({ metric }) => metric !== "pass" && metric !== "fail")) return;
  const totals = reading.lone.filter((figure) => figure.role === "registered" && sameTheme(figure.theme, claim) && figure.end <= checked.start && figure.value >= checked.value);
  const [found, ...others] = totals;
  if (!found || others.length > 0 || reading.claims.some((other) => other.figures.running && other.theme.subject === theme.subject)) return;
  // What was checked of them in between was another check.
  if (reading.claims.some((other) => other !== claim && !isPart(other.theme) && other.figures.checked && other.figures.checked.start > found.end && other.figures.checked.start < checked.start)) return;
  claim.figures.running = { value: found.value, start: found.start, end: found.end };
  widen(claim, found);
}

/** `优秀12个、良好21个、合格14个、不合格3个,合格率94%`: a grade among others, where the rate follows from what failed alone. */
export function dropGrade({ figures, rates }: Claim): void {
  const { checked, passed, failed } = figures;
  if (!checked || !passed || !failed || passed.value + failed.value >= checked.value) return;
  const graded = rates.some((rate) => rate.metric === "pass" && !follows(rate, passed.value, checked.value) && follows(rate, checked.value - failed.value, checked.value));
  if (graded) delete figures.passed;
}

/** More than there are cannot have passed or failed: fewer of another sentence are none of the claim's, and are left out. What was checked is the notice's own word, right or wrong. */
export function dropLesserWhole({ figures, rates }: Claim): void {
  if (rates.length === 0) return;
  const largest = (parts: readonly Role[]): number => Math.max(...parts.map((role) => figures[role]?.value ?? 0));
  const judged = largest(["passed", "failed", "basic", "handled", "unhandled"]);
  const { running, checked, passed, failed } = figures;
  if (!running) return;
  // `抽查60个,57个运行良好`: how those that run fared is no count of all that run.
  const isJudged = checked !== undefined && running.value < checked.value && (running.start === passed?.start || running.start === failed?.start);
  if (judged > running.value || isJudged) delete figures.running;
}
