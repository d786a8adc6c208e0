/** The whole pipeline against a bare parse of the same bytes by htmlparser2. */
import { Parser, parseDocument } from "htmlparser2";
import { readDocument } from "../dist/pipeline.js";
import { decode } from "../dist/read/charset.js";
import { asPublished, corpusInputs, longTable } from "./documents.mjs";
import { interleaved, median } from "./measure.mjs";

/** Repeats a set of pages until one round of it is long enough to time. */
function subjectsOf(pages, repeats) {
  const known = pages.map(({ bytes }) => ({ bytes, charset: decode(bytes).charset }));
  const over = (work) => () => {
    let sum = 0;
    for (let i = 0; i < repeats; i++) for (const page of known) sum += work(page);
    return sum;
  };
  return {
    // The cheapest there is: decode with the charset known beforehand, tokenise, do nothing.
    "parser alone": over(({ bytes, charset }) => {
      const source = new TextDecoder(charset).decode(bytes);
      const parser = new Parser({});
      parser.end(source);
      return source.length;
    }),
    // A tree of the page, as most programs begin.
    parseDocument: over(({ bytes, charset }) => parseDocument(new TextDecoder(charset).decode(bytes)).children.length),
    readDocument: over(({ bytes }) => readDocument(bytes).records.rates.length),
  };
}

function isRead({ bytes }) {
  try {
    readDocument(bytes);
    return true;
  } catch {
    return false;
  }
}

export function speed() {
  const pages = corpusInputs(".html").filter(isRead);
  const inUtf8 = pages.filter(({ bytes }) => decode(bytes).charset === "utf-8");
  const published = inUtf8.map(({ bytes }) => ({ bytes: asPublished(bytes) }));
  const sets = [
    { name: `${pages.length} HTML pages of the corpus, bare`, pages, repeats: 10 },
    { name: `${published.length} of them in the page of a content system`, pages: published, repeats: 2 },
    { name: "one page with a table of 200 rows", pages: [{ bytes: longTable("html", 200) }], repeats: 4 },
    { name: "one page with a table of 2,000 rows", pages: [{ bytes: longTable("html", 2000) }], repeats: 1 },
  ];
  return sets.map(({ name, pages: set, repeats }) => {
    const times = interleaved(subjectsOf(set, repeats));
    const [parser, tree, whole] = ["parser alone", "parseDocument", "readDocument"].map((subject) => median(times[subject]) / repeats);
    const kilobytes = set.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
    return { name, kilobytes, parser, tree, whole, toParser: whole / parser, toTree: whole / tree };
  });
}
