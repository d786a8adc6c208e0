import { readDocument } from "../../src/pipeline.js";

/** Reads a short notice of 昭通市 with one annex, and gives its records and the words of its messages. */
export function readAnnex(annex: string, title = "检查情况表") {
  const { records, messages } = readDocument(new TextEncoder().encode(
    `昭通市2021年第四季度检查情况通报\n各县、市、区人民政府:\n现将有关情况通报如下。\n附件:1.${title}\n昭通市人民政府办公室\n2022年1月7日\n附件1\n${title}\n${annex}\n`,
  ), { path: "" });
  return { ...records, messages: messages.map(({ ruleId }) => ruleId) };
}

type Rates = ReturnType<typeof readAnnex>["rates"];

/** The rates of an annex as rows of a table. */
export function rateRows({ rates }: { rates: Rates }) {
  return rates.map(({ subject, platform, scope, metric, running, checked, passed, failed, reported }) => [platform ?? subject, scope, metric, running, checked, passed, failed, reported]);
}
