/**
 * The road as unified plugins, for those who want a stage of their own between two of ours.
 *
 *   unified().use(tongbaoRead).use(tongbaoNormalize).use(tongbaoSegment).use(tongbaoRecords)
 *
 * A plugin behind `tongbaoRead` or `tongbaoNormalize` is given the page, one behind `tongbaoSegment` the root with its notices.
 * It may change the tree or give another one. Each plugin here only hands the tree to a stage of the pipeline.
 */
import type { Plugin, Preset } from "unified";
import type { VFile } from "vfile";
import type { NormalizedDocument, ReadDocument, SegmentedDocument } from "./document.js";
import type { Notice, Page, Root } from "./notice/nodes.js";
import { normalizeStage, readStage, recordStage, segmentStage } from "./pipeline.js";
import type { Records } from "./records/index.js";

/** What the stages know of a document besides its tree; it lies in `file.data.tongbao`. */
export type TongbaoState = ReadDocument | NormalizedDocument | SegmentedDocument;

declare module "vfile" {
  interface DataMap {
    tongbao: TongbaoState;
  }
}

declare module "unified" {
  interface CompileResultMap {
    tongbaoRecords: Records;
  }
}

/**
 * Reads the bytes in `file.value` into a page. A string is taken as text that is decoded already.
 *
 * @throws {DocumentError} where the document cannot be read at all.
 */
export const tongbaoRead: Plugin<[], string, Page> = function () {
  // The string that unified hands over is the value decoded as UTF-8, which a page need not be in: the bytes count.
  this.parser = (_decoded, file) => {
    const bytes = typeof file.value === "string" ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array());
    const document = readStage(bytes, file.path === undefined ? {} : { path: file.path });
    file.messages.push(...document.messages);
    // From here on the stages say what they have to say straight into the file.
    file.data.tongbao = { ...document, messages: file.messages };
    return document.page;
  };
};

/** Repairs the words of the page. */
export const tongbaoNormalize: Plugin<[], Page, Page> = function () {
  return (page, file) => {
    const document = normalizeStage({ ...stateOf(file, "page", "tongbaoRead"), page });
    file.data.tongbao = document;
    return document.page;
  };
};

/** Finds the notices of the page and builds the tree of each. */
export const tongbaoSegment: Plugin<[], Page, Root> = function () {
  return (page, file) => {
    const document = segmentStage({ ...stateOf(file, "repairs", "tongbaoNormalize"), page });
    file.data.tongbao = document;
    return document.tree;
  };
};

/** Makes the records of all notices and re-checks them: they become `file.result`. */
export const tongbaoRecords: Plugin<[], Root, Records> = function () {
  this.compiler = (tree, file) => {
    const document = stateOf(file, "segmented", "tongbaoSegment");
    return recordStage(withTree(document, tree as Root)).records;
  };
};

/** All four plugins: `unified().use(tongbao)`. */
export const tongbao: Preset = { plugins: [tongbaoRead, tongbaoNormalize, tongbaoSegment, tongbaoRecords] };

type StateWith<K extends string> = Extract<TongbaoState, Record<K, unknown>>;

function stateOf<K extends "page" | "repairs" | "segmented">(file: VFile, key: K, plugin: string): StateWith<K> {
  const state = file.data.tongbao;
  if (!state || !(key in state)) throw new Error(`Unexpected file without the work of \`${plugin}\`, expected it earlier on the road; use that plugin first`);
  return state as StateWith<K>;
}

/** Puts a tree that others may have changed in the place of the one that segmentation made. Notices are known by their part. */
function withTree(document: SegmentedDocument, tree: Root): SegmentedDocument {
  const known = new Map(document.segmented.notices.map((segmented) => [segmented.notice.part, segmented]));
  const unknown = (notice: Notice) => ({ repairs: [], remains: [], region: undefined, start: notice.position?.start.offset ?? 0 });
  const notices = tree.children.map((notice) => ({ ...(known.get(notice.part) ?? unknown(notice)), notice }));
  return { ...document, tree, segmented: { ...document.segmented, root: tree, notices } };
}
