import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import tongbao from "./eslint.walls.js";

const nodeGlobals = ["process", "performance", "URL", "Buffer", "TextDecoder", "TextEncoder"];

export default defineConfig(
  globalIgnores(["dist/", "out/", "coverage/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      // U+3000 is a letter of this trade: it stands in patterns, strings and the comments that speak of them.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      // The classes that strip zero-width joiners name them one by one; no sequence is meant.
      "no-misleading-character-class": "off",
      // Sources hold control characters, and patterns that look for them must name them.
      "no-control-regex": "off",
    },
  },
  { files: ["**/*.js", "**/*.mjs"], languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, "readonly"])) } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // A name that begins with `_` says that its value is taken apart only to be left out.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      // An async function without an await may be there to fulfil an interface whose other members do wait.
      "@typescript-eslint/require-await": "off",
      // domhandler types node kinds as an enum and documents them as plain strings, which is how they are compared here.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // opencc-js's types name a file that Node's own resolution does not find, so that its Converter has no type.
    files: ["src/normalize/script.ts", "test/generator/damage.ts", "test/lexicon/gazetteer.test.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // Tests compare cells of any kind as text.
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-base-to-string": "off" },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { tongbao },
    rules: {
      "tongbao/walls": "error",
      // Be uneasy at 400 lines; it stops nobody.
      "max-lines": ["warn", { max: 400 }],
    },
  },
);
