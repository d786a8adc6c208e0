import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unified, type Plugin } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { describe, expect, it } from "vitest";
import {
  DocumentError,
  fromSource,
  readDocument,
  tongbao,
  tongbaoNormalize,
  tongbaoRead,
  tongbaoRecords,
  tongbaoSegment,
  type Page,
  type Root,
} from "../src/index.js";

const corpus = join(import.meta.dirname, "../corpus");
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const notice = `云岭县2023年第二季度政务新媒体检查通报
各乡镇,县直各单位:
全县运行政务新媒体200个,共检查200个,合格195个,合格率96.0%。
云岭县人民政府办公室
2023年7月7日
`;

describe("the processor", () => {
  it.each(readdirSync(corpus).filter((name) => !name.includes(".")))("gives the records of readDocument: %s", (name) => {
    const file = readdirSync(join(corpus, name)).find((entry) => entry.startsWith("input."))!;
    const value = readFileSync(join(corpus, name, file));
    let expected: ReturnType<typeof readDocument>;
    try {
      expected = readDocument(value, { path: file });
    } catch (error) {
      expect(() => unified().use(tongbao).processSync(new VFile({ path: file, value }))).toThrow((error as Error).message);
      return;
    }
    const processed = unified().use(tongbao).processSync(new VFile({ path: file, value }));
    expect(processed.result).toEqual(expected.records);
    expect(processed.messages.map(String)).toEqual(expected.messages.map(String));
    expect(processed.data.tongbao).toMatchObject({ path: file, source: expected.source });
  });

  it("lets a plugin change the page before it is segmented", async () => {
    /** Puts the figure right that the page prints wrong. */
    const correct: Plugin<[], Page> = () => (page) => {
      visit(page, "paragraph", (line) => {
        if (line.value.includes("合格率96.0%")) Object.assign(line, fromSource(line.value.replace("96.0%", "97.5%")));
      });
    };
    const value = encode(notice);
    const plain = await unified().use(tongbaoRead).use(tongbaoNormalize).use(tongbaoSegment).use(tongbaoRecords).process(new VFile({ value }));
    expect(plain.result.rates).toMatchObject([{ checked: 200, passed: 195, reported: 96, computed: 97.5, verdict: "wrong" }]);
    const changed = await unified().use(tongbaoRead).use(correct).use(tongbaoNormalize).use(tongbaoSegment).use(tongbaoRecords).process(new VFile({ value }));
    expect(changed.result.rates).toMatchObject([{ checked: 200, passed: 195, reported: 97.5, computed: 97.5, verdict: "ok" }]);
  });

  it("lets a plugin give another tree before records are made of it", async () => {
    /** Keeps no notice but the second. */
    const second: Plugin<[], Root, Root> = () => (root) => ({ ...root, children: root.children.filter(({ part }) => part === 2) });
    const value = readFileSync(join(corpus, "zhaotong-listing-repeats/input.txt"));
    const all = readDocument(value).records;
    const { result } = await unified().use(tongbaoRead).use(tongbaoNormalize).use(tongbaoSegment).use(second).use(tongbaoRecords).process(new VFile({ value }));
    expect(all.notices.length).toBeGreaterThan(1);
    expect(result.notices).toMatchObject([{ part: 2, title: all.notices[1]!.title }]);
    expect(result.rates.map(({ evidence }) => evidence)).toEqual(all.rates.filter(({ notice_id }) => notice_id === all.notices[1]!.notice_id).map(({ evidence }) => evidence));
  });

  it("puts the messages into the file, as vfile-reporter prints them", async () => {
    const file = await unified().use(tongbao).process(new VFile({ path: "notice.txt", value: notice }));
    expect(file.messages.map(({ ruleId, source, url, line }) => ({ ruleId, source, url, line }))).toContainEqual({
      ruleId: "rate",
      source: "tongbao",
      url: "docs/messages.md#rate",
      line: 3,
    });
    const printed = reporter(file, { color: false, verbose: true });
    expect(printed.split("\n")[0]).toBe("notice.txt");
    expect(printed).toMatch(/^3:\d+-3:\d+ +warning .*96.* rate +tongbao$/mu);
    expect(printed).toContain("⚠ 1 warning");
  });

  it("reads a string as decoded text, and offsets refer to it", () => {
    const { result, data } = unified().use(tongbaoRead).use(tongbaoNormalize).use(tongbaoSegment).use(tongbaoRecords).processSync(notice);
    const rate = result.rates[0]!;
    expect([...data.tongbao!.source].slice(rate.evidence_start, rate.evidence_end).join("")).toBe(rate.evidence);
  });

  it("says what is missing where a stage is left out", () => {
    const frozen = unified().use(tongbaoRead).use(tongbaoRecords as Plugin<[], Page>);
    expect(() => frozen.processSync(notice)).toThrow("expected it earlier on the road; use that plugin first");
  });

  it("fails as readDocument does where there is nothing to read", async () => {
    await expect(unified().use(tongbao).process(new VFile({ value: new Uint8Array() }))).rejects.toThrow(DocumentError);
  });
});
