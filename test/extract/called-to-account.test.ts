/** Bodies and places that are named since they were called to account, let letters lie, or are held up to others. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const DEMANDS = { heading: "四、下一步要求" };
const units = (lines: string, options = {}): string[] => readBody(lines, options).units.map(({ name, verdict }) => `${name}/${verdict}`);

describe("who was called to account", () => {
  it("is named, whatever was done", () => {
    expect(units("云南省对鲁甸县商务局局长、分管副局长予以诫勉谈话;昭通市责成巧家县政府作出书面检查;昭通市政府约谈昭阳区及大关县政府负责人。")).toEqual(["鲁甸县商务局/named", "巧家县政府/named", "昭阳区政府/named", "大关县政府/named"]);
    expect(units("云南省对昭通市鲁甸县政府办公室、四川省对宜宾市高县水利局进行全省通报批评。")).toEqual(["昭通市鲁甸县政府办公室/named", "宜宾市高县水利局/named"]);
    expect(units("云南省昭通市鲁甸县政府分管负责人被市政府约谈。")).toEqual(["云南省昭通市鲁甸县政府/named"]);
    expect(units("永平镇政府、县供销社要就此次通报向市政府作出书面说明。", DEMANDS)).toEqual(["永平镇政府/named", "县供销社/named"]);
    expect(units("鲁甸县要认真查找原因。")).toEqual(["鲁甸县/named"]);
  });

  it("is not who will be, who is praised, or who was only inspected", () => {
    expect(units("市政府办公室将对昭阳区、鲁甸县进行约谈。")).toEqual([]);
    expect(units("市政府办公室对昭阳区、鲁甸县网站进行了检查。")).toEqual([]);
    expect(units("市政府办公室对昭阳区、鲁甸县进行了通报表扬。")).toEqual(["昭阳区/commended", "鲁甸县/commended"]);
    expect(units("昭阳区、鲁甸县要向市政府办公室报送整改情况。", DEMANDS)).toEqual([]);
  });

  it("may have to report what is left undone", () => {
    expect(units("未完成整改的永平镇、县教育局,请于4月30日前报送进展情况。")).toEqual(["永平镇/named", "县教育局/named"]);
    expect(units("尚未整改到位的为永平镇“财政信息”栏目未更新。")).toEqual(["永平镇/named"]);
    expect(readBody("尚未完成整改的为鲁甸县医院“甲甲”微信公众号。").accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["甲甲", "named"]]);
  });
});

describe("letters that were let lie", () => {
  it("are counted before the names, in Chinese figures, or with the time that they took", () => {
    expect(units("五件超时来信中,永平街道办事处两件,市住建局三件。")).toEqual(["永平街道办事处/named", "市住建局/named"]);
    expect(units("县住建局有5件、县水利局有3件超过承诺时限才作答复。")).toEqual(["县住建局/named", "县水利局/named"]);
    expect(units("超时的12件中,昭阳区占了7件。")).toEqual(["昭阳区/named"]);
    expect(units("逾期未办结的是:昭阳区水务局、鲁甸县教育局各1条,市生态环境局1条。")).toEqual(["昭阳区水务局/named", "鲁甸县教育局/named", "市生态环境局/named"]);
    expect(units("按期办结10条,按期办结率90.9%,昭阳区1条留言因转办不畅超期2天。")).toEqual(["昭阳区/named"]);
  });

  it("are told of places by their short names", () => {
    expect(units("河南、海南、西藏按期办结率较低。")).toEqual(["河南/named", "海南/named", "西藏/named"]);
    expect(units("河南有31条留言逾期,数量全国最多。")).toEqual(["河南/named"]);
    expect(units("安徽、江苏2个地区留言量大,办理规范。")).toEqual(["安徽/commended", "江苏/commended"]);
    expect(units("昭阳区、鲁甸县按期办结率超过98%。")).toEqual([]);
  });
});

describe("who failed again", () => {
  it("is blamed, and does not fail for its accounts", () => {
    expect(units("鲁甸县已连续两个季度出现不合格账号,请鲁甸县政府办公室分析原因并作出说明。")).toEqual(["鲁甸县/named"]);
    expect(units("昭阳区、鲁甸县各有2个账号不合格,反映出属地监管抓得不紧。")).toEqual(["昭阳区/named", "鲁甸县/named"]);
    expect(units("昭阳区、鲁甸县连续三个季度没有出现不合格账号。")).toEqual(["昭阳区/commended", "鲁甸县/commended"]);
  });
});

describe("who is held up to others", () => {
  it("is commended, among demands as well", () => {
    expect(units("学习借鉴昭阳区、鲁甸县建立“交叉校对”机制以及市人力资源社会保障局打造智能问答的做法,提升服务水平。", DEMANDS)).toEqual(["昭阳区/commended", "鲁甸县/commended", "市人力资源社会保障局/commended"]);
    expect(units("昭阳区推行“一表报到底”,鲁甸县建立前置评估制度,上述做法请各地各部门参考。", DEMANDS)).toEqual(["昭阳区/commended", "鲁甸县/commended"]);
    expect(units("昭阳区、鲁甸县对来信件件有登记,市人力资源和社会保障局每周公布答案,请各地各部门学习借鉴。")).toEqual(["昭阳区/commended", "鲁甸县/commended", "市人力资源和社会保障局/commended"]);
  });
});

it("schools and police posts need no place that is known", () => {
  expect(units("南山高级中学、永平实验小学、东河小学三校稿件原创多、互动勤,予以表扬。永平街道中心学校未按时上交自查表,予以批评。")).toEqual(["南山高级中学/commended", "永平实验小学/commended", "东河小学/commended", "永平街道中心学校/named"]);
  expect(units("永平派出所坚持每周巡查。以上单位予以通报表扬。")).toEqual(["永平派出所/commended"]);
  expect(units("辖区派出所和中小学账号更新不及时。", { heading: "二、存在的问题" })).toEqual([]);
});

it("who keeps a column is named behind it", () => {
  expect(units("“政策解读”栏目中县发改委、县农业农村局3份文件没有同步发布解读材料。市政府门户网站上市扶贫办、市商务局负责的公开专栏长时间没有更新。", { heading: "二、存在的问题" })).toEqual(["县发改委/named", "县农业农村局/named", "市扶贫办/named", "市商务局/named"]);
});

it("a website's code needs no label in its brackets", () => {
  expect(readBody("昭阳区人民政府网站(5306020001):首页连续两周没有更新。", { heading: "二、不合格网站" }).units.map(({ name, site_code }) => [name, site_code])).toEqual([["昭阳区人民政府", "5306020001"]]);
});
