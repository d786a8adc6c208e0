/**
 * Which tag closes which: the part of the HTML standard's tree construction (§ 13.2.6) that tag soup on government pages
 * needs. `htmlparser2` alone lets a stray `</p>` in a cell close the table around it, which no browser does.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const VOID = set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

/** Block elements: each breaks the line, closes an open paragraph, and stops the close tag of an inline element. */
export const BLOCK = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary ul table caption thead tbody tfoot tr td th",
);

export const HEADING = set("h1 h2 h3 h4 h5 h6");
export const CELL = set("td th");
export const ROWS = set("thead tbody tfoot");
/** Elements that hold rows or cells, and no text of their own. */
export const GRID = set("table thead tbody tfoot tr colgroup");

const TABLE = set("table");
const NO_WALL: ReadonlySet<string> = new Set();
const CELL_WALL = set("table td th caption html");
const LIST_WALL = set("ul ol menu dir table td th caption blockquote");
const TERM_WALL = set("dl table td th caption blockquote");
const TABLE_PARTS = set("caption colgroup thead tbody tfoot tr td th");
const TERMS = set("dt dd");
const NOT_P_CLOSING = set("html body thead tbody tfoot tr td th caption");

/** Which open element a tag closes: the innermost of `names`, if no element of `walls` stands before it. */
export interface Closing {
  names: ReadonlySet<string> | string;
  walls: ReadonlySet<string>;
}

const P: Closing = { names: set("p"), walls: CELL_WALL };
const byOpening = new Map<string, Closing[]>([
  ["li", [{ names: set("li"), walls: LIST_WALL }, P]],
  ["dt", [{ names: TERMS, walls: TERM_WALL }, P]],
  ["dd", [{ names: TERMS, walls: TERM_WALL }, P]],
  ["td", [{ names: CELL, walls: TABLE }]],
  ["th", [{ names: CELL, walls: TABLE }]],
  ["tr", [{ names: set("tr"), walls: TABLE }, { names: CELL, walls: TABLE }]],
  ["body", [{ names: set("head"), walls: set("body") }]],
  ["option", [{ names: set("option"), walls: set("select") }]],
]);
for (const name of ROWS) byOpening.set(name, [{ names: ROWS, walls: TABLE }, { names: set("tr"), walls: TABLE }, { names: CELL, walls: TABLE }]);
for (const name of BLOCK) if (!byOpening.has(name) && !NOT_P_CLOSING.has(name)) byOpening.set(name, [P]);

const NOTHING: Closing[] = [];

/** Says what an open tag closes before it opens. */
export function closedByOpening(name: string): readonly Closing[] {
  return byOpening.get(name) ?? NOTHING;
}

/** Says which open element a close tag may reach. */
export function closedByClosing(name: string): Closing {
  if (HEADING.has(name)) return { names: HEADING, walls: CELL_WALL };
  if (name === "table") return { names: name, walls: NO_WALL };
  if (TABLE_PARTS.has(name)) return { names: name, walls: TABLE };
  return { names: name, walls: BLOCK.has(name) ? CELL_WALL : BLOCK };
}

/** Finds the place in the stack of open elements of the one a tag closes; -1 where it closes none. */
export function findOpen(stack: readonly { name: string }[], { names, walls }: Closing): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const name = stack[i]!.name;
    if (typeof names === "string" ? names === name : names.has(name)) return i;
    if (walls.has(name)) return -1;
  }
  return -1;
}
