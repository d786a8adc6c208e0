/**
 * The walls of the house as one lint rule made from one list: a file imports only from its own folder and from layers
 * above it in this list. docs/architecture.md is the picture of it.
 */
import { dirname, relative, resolve, sep } from "node:path";

/** The layers from the ground up. Folders in one layer know nothing of each other. Names with `.ts` are single files of src/. */
export const layers = [
  ["text"],
  ["records"],
  ["lexicon"],
  ["notice"],
  ["claims", "tables"],
  ["read"],
  ["normalize"],
  ["segment"],
  ["extract"],
  ["check"],
  ["document.ts"],
  ["pipeline.ts"],
  ["unified.ts"],
  ["write"],
  ["entities"],
  ["plot"],
  ["corrections"],
  ["compare", "report", "review"],
  ["run"],
  ["index.ts"],
  ["cli"],
  ["cli.ts"],
];

/** Layers that may see less than all below them: these work on records and never on a tree. */
export const recordsOnly = new Set(["write", "entities", "plot", "corrections", "compare", "report", "review"]);
const belowTrees = new Set(["text", "records", "lexicon", "write", "entities", "plot", "corrections"]);

/** Says why `from` must not import `to`, or nothing where it may. */
export function wallBetween(from, to) {
  if (from === to) return undefined;
  const [low, high] = [from, to].map((name) => layers.findIndex((layer) => layer.includes(name)));
  if (low < 0 || high < 0) return `\`${low < 0 ? from : to}\` stands in no layer; give it a place in eslint.walls.js`;
  if (high > low) return `\`${to}\` lies above \`${from}\`; move what both need to a layer below`;
  if (high === low) return `\`${from}\` and \`${to}\` stand side by side; move what both need to a layer below`;
  if (recordsOnly.has(from) && !belowTrees.has(to)) return `\`${from}\` works on records only, and \`${to}\` knows the tree or the road`;
  return undefined;
}

/** Names the layer of a file below src/: its folder, or the file itself at the top. */
function layerOf(root, file) {
  const [first, second] = relative(root, file).split(sep);
  return second === undefined ? first.replace(/\.js$/u, ".ts") : first;
}

const walls = {
  meta: { type: "problem", schema: [], messages: { wall: "Unexpected import of `{{source}}`: {{why}}" } },
  create(context) {
    const root = resolve(context.cwd, "src");
    const from = layerOf(root, context.filename);
    const look = ({ source }) => {
      if (source?.type !== "Literal" || typeof source.value !== "string" || !source.value.startsWith(".")) return;
      const target = resolve(dirname(context.filename), source.value);
      if (relative(root, target).startsWith("..")) return;
      const why = wallBetween(from, layerOf(root, target));
      if (why) context.report({ node: source, messageId: "wall", data: { source: source.value, why } });
    };
    return { ImportDeclaration: look, ImportExpression: look, ExportNamedDeclaration: look, ExportAllDeclaration: look };
  },
};

export default { meta: { name: "tongbao" }, rules: { walls } };
