/** Puts text that a script makes between its markers in a page: `<!-- name:start -->` and `<!-- name:end -->`. */
export function between(page, name, text) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Unexpected page without \`${start}\` and \`${end}\`, expected both in this order`);
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}
