import { describe, expect, test } from "vitest";
import { inWindow } from "../../src/plot/specs";
import { daysOf, readWindow, windowText } from "../../report/src/time-window";

const noon = 43_200_000;

describe("a zoomed stretch in the address", () => {
  test("is written in whole days around what was brushed, and read again", () => {
    const text = windowText(Date.UTC(2020, 0, 1) + noon, Date.UTC(2021, 5, 30) + noon);
    expect(text).toBe("2020-01-01..2021-07-01");
    expect(readWindow(text)).toEqual({ from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 6, 1) });
    expect(daysOf(readWindow(text)!)).toEqual(["2020-01-01", "2021-07-01"]);
  });

  test.each([null, "", "2020", "2020-01-01..", "2021-01-01..2020-01-01", "2020-01-01..2020-01-01", "2020-02-31..2020-05-01", "2020-13-01..2021-01-01", "2020-01-01..2021-01-01&x=1"])("is none where it says %s", (text) => expect(readWindow(text)).toBeUndefined());

  test("holds both its ends", () => {
    const window = readWindow("2020-01-01..2020-04-01");
    expect([Date.UTC(2019, 11, 31), Date.UTC(2020, 0, 1), Date.UTC(2020, 3, 1), Date.UTC(2020, 3, 2)].map((time) => inWindow(time, window))).toEqual([false, true, true, false]);
    expect(inWindow(0, undefined)).toBe(true);
  });
});
