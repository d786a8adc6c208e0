import type { NoticeRow } from "../../src/records/index.js";

export type Level = NonNullable<NoticeRow["level"]>;
export type Campaign = NonNullable<NoticeRow["campaign"]>;
