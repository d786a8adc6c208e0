/** Tables in the body, and what the paragraph that leads to them says they are about. */
import { describe, expect, it } from "vitest";
import { rates } from "./help.js";

const table = "县区\n\n抽查数\n\n合格数\n\n合格率\n\n甲县\n\n20\n\n19\n\n95%\n\n乙县\n\n10\n\n8\n\n80%\n\n合计\n\n30\n\n27\n\n90%";
const quarters = "季  度\n\n检查个数\n\n合格个数\n\n合格率\n\n第一季度\n\n40\n\n38\n\n95%\n\n第二季度\n\n38\n\n37\n\n97.37%";

describe("a table below a section about something else", () => {
  it("is of what the sentence names that leads to it, and its total is of the whole", () => {
    expect(rates(`(三)网民留言办理。收到网民留言40条。\n各县区政务新媒体抽查结果如下表:\n\n${table}`)).toEqual(["account/甲县/pass ,20,19, = 95 ok", "account/乙县/pass ,10,8, = 80 ok", "account/pass ,30,27, = 90 ok"]);
  });

  it("is of what the whole paragraph is about where its last clause names nothing", () => {
    expect(rates(`新媒体方面,年末保留账号80个,各季度合格率稳步提高:\n\n${quarters}\n\n以上情况供参考。`)).toEqual(["account/第一季度/pass ,40,38, = 95 ok", "account/第二季度/pass ,38,37, = 97.37 ok"]);
  });

  it("is of nothing known where the paragraph is about several things", () => {
    expect(rates(`政府网站和账号共检查,留言已答复,结果如下:\n\n${quarters}\n\n以上情况供参考。`).every((line) => line.startsWith("other/"))).toBe(true);
  });
});
