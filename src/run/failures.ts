import type { FailureRow } from "../records/index.js";

/** What can go wrong with a document as a whole, outside the stages that read it. */
export const runRules = {
  "missing-input": "nothing stands at the path given",
  "unreadable-input": "the file or folder cannot be opened",
  "not-fetched": "an address was given where a file was expected",
  "no-documents": "a folder holds no file that could be a document",
  "no-notice": "the document was read, and no notice was found in it",
  "no-time-left": "reading the document took longer than the time limit",
  "worker-crashed": "the thread that read the document died",
  "internal-error": "tongbao itself failed, which is a bug",
  "unwritable-record": "a record holds a value that no table may hold, which is a bug",
  "bad-line": "a line for `tongbao worker` is not an object with `text` or `base64`",
} as const;

export type RunRule = keyof typeof runRules;

/** Makes a row of `failures.ndjson`. `reason` says what was found, what was expected and what to do. */
export function failureOf(source: string, stage: FailureRow["stage"], rule: RunRule, reason: string): FailureRow {
  return { source, stage, rule, reason };
}

const systemReasons: Readonly<Record<string, [RunRule, string]>> = {
  ENOENT: ["missing-input", "Unexpected path: nothing stands there; check its spelling and the folder you are in"],
  ENOTDIR: ["missing-input", "Unexpected path: nothing stands there; check its spelling and the folder you are in"],
  EACCES: ["unreadable-input", "Cannot open it: permission is denied; change its mode or run as its owner"],
  EPERM: ["unreadable-input", "Cannot open it: permission is denied; change its mode or run as its owner"],
  ELOOP: ["unreadable-input", "Cannot open it: its symbolic links lead in a circle; give the real path"],
  ERR_FS_FILE_TOO_LARGE: ["unreadable-input", "Cannot read it: the file is larger than 2 GiB; split it into documents"],
};

/** Turns an error of the file system into a row that holds no path of this machine beyond the one given. */
export function openFailure(source: string, error: unknown): FailureRow {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  const [rule, reason] = systemReasons[code] ?? ["unreadable-input", `Cannot open it (${code}); check that it is a file or a folder`];
  return failureOf(source, "open", rule, reason);
}
