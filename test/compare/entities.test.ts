import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Corrections } from "../../src/entities/corrections.js";
import { fullDepartment } from "../../src/entities/departments.js";
import { document, stepped, type Draft } from "./fixtures.js";

const idsOf = (drafts: Draft[], corrections?: Corrections) => {
  const { units, accounts, entities, unmatched } = stepped(drafts.map((draft) => document(structuredClone(draft))), corrections);
  return { ids: [...units, ...accounts].map((row) => row.entity_id), entities, unmatched };
};
const chenggu = { region_code: "610722", region: "城固县", level: "county" as const };

describe("organisations", () => {
  it.each([["发改局", "发展和改革局"], ["卫健委", "卫生健康委员会"], ["政府办", "人民政府办公室"], ["上元观镇", "上元观镇人民政府"], ["莲花街道", "莲花街道办事处"], ["市场监管局", "市场监督管理局"], ["未知局", "未知局"]])(
    "%s is %s",
    (short, full) => expect(fullDepartment(short)).toBe(full),
  );

  it("are the same under their short, full and shortened names within a region, and others elsewhere", () => {
    const names = ["发改局", "城固县发改局", "城固县发展和改革局", "城固发改局", "县发改局"];
    const { ids, entities } = idsOf([
      ...names.map((name, i) => ({ id: `n${i}`, notice: chenggu, units: [{ name }] })),
      { id: "other", notice: { region_code: "610723", region: "洋县", level: "county" }, units: [{ name: "发改局" }] },
    ]);
    expect(new Set(ids.slice(0, 5)).size).toBe(1);
    expect(ids[5]).not.toBe(ids[0]);
    const row = entities.find(({ entity_id: id }) => id === ids[0]);
    expect(row).toMatchObject({ kind: "organization", canonical_name: "城固县发展和改革局", region_code: "610722", n_rows: 5, n_notices: 5, merged_by: "name-in-region", merged_into: null });
    expect(row?.names_seen).toBe([...names].sort().join("|"));
  });

  it.each([["水富县", "530630", 2017, "水富市", "530681", 2020], ["神木县", "610821", 2016, "神木市", "610881", 2021], ["户县", "610125", 2016, "鄠邑区", "610118", 2021]])(
    "%s and today's division link over time",
    (oldName, oldCode, oldYear, newName, newCode, newYear) => {
      const result = stepped([
        document({ id: "a", notice: { region_code: oldCode, region: oldName, year: oldYear, level: "county" }, units: [{ name: `${oldName}人民政府`, kind: "website" }, { name: "教育局" }], accounts: [{ name: "发布" }] }),
        document({ id: "b", notice: { region_code: newCode, region: newName, year: newYear, level: "county" }, units: [{ name: `${newName}人民政府网站`, kind: "website" }, { name: `${newName}教育局` }], accounts: [{ name: "发布" }] }),
      ]);
      expect(result.notices.map((notice) => notice.region_code_today)).toEqual([newCode, newCode]);
      expect(result.units[0]?.entity_id).toBe(result.units[2]?.entity_id);
      expect(result.units[1]?.entity_id).toBe(result.units[3]?.entity_id);
      expect(result.accounts[0]?.entity_id).toBe(result.accounts[1]?.entity_id);
      expect(result.entities.find(({ entity_id: id }) => id === result.units[1]?.entity_id)?.canonical_name).toBe(`${newName}教育局`);
    },
  );

  it("get no id where no division is certain", () => {
    const { ids } = idsOf([{ id: "a", notice: { region_code: null, region: null, level: null }, units: [{ name: "发改局" }, { name: "朝阳区教育局" }], accounts: [{ name: "发布" }] }]);
    expect(ids).toEqual([null, null, null]);
  });
});

describe("codes", () => {
  it("go before names, and a name beside one code only is the same thing", () => {
    const { ids, entities } = idsOf([
      { id: "a", accounts: [{ name: "微苏甲", region_code: "530602", region: "昭阳区" }] },
      { id: "b", accounts: [{ name: "微 苏甲", account_code: "530602M001WX0001", region_code: "530602", region: "昭阳区" }] },
      { id: "c", accounts: [{ name: "苏甲之声", account_code: "530602M001WX0001", region_code: "530602", region: "昭阳区" }] },
    ]);
    expect(ids[1]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(entities.find(({ entity_id: id }) => id === ids[0])).toMatchObject({ merged_into: ids[1], evidence: "the code 530602M001WX0001 stands beside this name in b" });
    expect(entities.find(({ entity_id: id }) => id === ids[1])).toMatchObject({ merged_by: "code", merged_into: null, n_rows: 2 });
  });

  it("link nothing where a name stands beside several, or one notice uses one for several names", () => {
    const row = { region_code: "530602", region: "昭阳区" };
    const { ids, entities } = idsOf([
      { id: "a", accounts: [{ name: "甲", ...row }, { name: "乙", ...row }] },
      { id: "b", accounts: [{ name: "甲", account_code: "530602M001WX0001", ...row }, { name: "乙", account_code: "530602M009WX0001", ...row }, { name: "丙", account_code: "530602M009WX0001", ...row }] },
      { id: "c", accounts: [{ name: "甲", account_code: "530602M002WX0001", ...row }] },
    ]);
    const of = (i: number) => entities.find(({ entity_id: id }) => id === ids[i]);
    expect(of(0)).toMatchObject({ merged_into: null, evidence: "stays apart: the name stands beside several codes, 530602M001WX0001, 530602M002WX0001" });
    expect(of(1)).toMatchObject({ merged_into: null, evidence: null });
    expect(of(3)).toMatchObject({ evidence: "one notice prints this code beside several names: 丙, 乙" });
  });

  it("of websites hold across regions and spellings", () => {
    const { ids } = idsOf([
      { id: "a", units: [{ kind: "website", name: "某网", site_code: "BM01000001" }] },
      { id: "b", notice: { region_code: "610000", region: "陕西省" }, units: [{ kind: "website", name: "别名", site_code: "bm01000001" }, { kind: "website", name: "别名", site_code: "28" }] },
    ]);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[1]);
  });
});

describe("entity ids", () => {
  const county = fc.constantFrom(["530602", "昭阳区"], ["530621", "鲁甸县"], [null, null]);
  const account = fc.record({ name: fc.constantFrom("甲", "乙", "微丙"), platform: fc.constantFrom("wechat" as const, "weibo" as const, null), account_code: fc.constantFrom(null, "530602M001WX0001", "530602M002WX0001"), place: county });
  const unit = fc.record({ name: fc.constantFrom("发改局", "昭阳区教育局", "鲁甸县人民政府"), kind: fc.constantFrom("organization" as const, "website" as const), site_code: fc.constantFrom(null, "5306020001") });
  const drafts = fc.array(fc.record({ accounts: fc.array(account, { maxLength: 4 }), units: fc.array(unit, { maxLength: 4 }) }), { minLength: 1, maxLength: 6 }).map((documents) =>
    documents.map(({ accounts, units }, i): Draft => ({ id: `n${i}`, units, accounts: accounts.map(({ place: [region_code, region], ...row }) => ({ ...row, region_code: region_code!, region: region! })) })),
  );

  it("and the table of entities are the same in any order of documents", () => {
    fc.assert(fc.property(drafts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const ids = (order: Draft[]) => new Map(order.flatMap((draft) => stepped([document(structuredClone(draft))]).accounts.map((row) => [row.account_id, row.entity_id])));
      const [a, b] = [list, shuffled].map((order) => stepped(order.map((draft) => document(structuredClone(draft)))));
      expect(b!.entities).toEqual(a!.entities);
      const byId = new Map(b!.accounts.map((row) => [row.account_id, row.entity_id]));
      expect(new Map(a!.accounts.map((row) => [row.account_id, row.entity_id]))).toEqual(new Map([...ids(list)]));
      for (const row of a!.accounts) expect(byId.get(row.account_id)).toBe(row.entity_id);
    }));
  });

  it("name only entities that exist, and no merge leads to one that is merged itself", () => {
    fc.assert(fc.property(drafts, (list) => {
      const { entities } = stepped(list.map((draft) => document(draft)));
      const into = new Map(entities.map((row) => [row.entity_id, row.merged_into]));
      for (const target of into.values()) if (target !== null) expect(into.get(target)).toBeNull();
    }));
  });
});

describe("corrections", () => {
  const drafts: Draft[] = [
    { id: "a", notice: chenggu, units: [{ name: "发改局" }, { name: "科技局" }] },
    { id: "b", notice: chenggu, units: [{ name: "发改局" }] },
  ];
  const { ids } = idsOf(drafts);
  const [plan, science] = ids as [string, string, string];

  it("merge, rename and split, and say so", () => {
    const merged = idsOf(drafts, new Corrections({ merge: [{ entities: [plan, science], why: "one office" }], rename: [{ entity: plan, name: "城固县发科局", why: "new name" }] }));
    expect(merged.ids).toEqual([plan, plan, plan]);
    expect(merged.entities).toHaveLength(1);
    expect(merged.entities[0]).toMatchObject({ canonical_name: "城固县发科局", merged_by: "correction", evidence: "one office", n_rows: 3 });
    const split = idsOf(drafts, new Corrections({ split: [{ entity: plan, rows: ["b-u1"], name: "另一个", why: "another place" }] }));
    expect(split.ids[0]).toBe(plan);
    expect(split.ids[2]).not.toBe(plan);
    expect([merged.unmatched, split.unmatched]).toEqual([[], []]);
  });

  it("that find nothing any more are reported", () => {
    const gone = "org-0000000000000000";
    const { unmatched } = idsOf(drafts, new Corrections({ merge: [{ entities: [plan, gone], why: "x" }], split: [{ entity: plan, rows: ["zz"], name: "y", why: "x" }], rename: [{ entity: gone, name: "y", why: "x" }] }));
    expect(unmatched).toEqual([`merge: no row has the id \`${gone}\``, `split: no row \`zz\` has the id \`${plan}\``, `rename: no row has the id \`${gone}\``]);
  });
});
