/** Names of offices, towns, websites and accounts, made of parts that real ones are made of. */
import type { Platform } from "../../src/records/index.js";
import type { Place } from "./places.js";
import type { Rng } from "./prng.js";

/** Departments by level: what stands after the place name, and the short word an account makes of it. */
const bureaus: readonly (readonly [string, string])[] = [
  ["公安局", "公安"], ["司法局", "司法"], ["民政局", "民政"], ["财政局", "财政"], ["教育局", "教育"], ["统计局", "统计"], ["审计局", "审计"],
  ["水利局", "水利"], ["林业局", "林业"], ["商务局", "商务"], ["信访局", "信访"], ["气象局", "气象"], ["农业农村局", "三农"], ["应急管理局", "应急"],
  ["医疗保障局", "医保"], ["交通运输局", "交通"], ["自然资源局", "自然资源"], ["卫生健康委员会", "卫健"], ["市场监督管理局", "市场监管"],
  ["退役军人事务局", "退役军人"], ["人力资源和社会保障局", "人社"], ["住房和城乡建设局", "住建"], ["文化和旅游局", "文旅"], ["发展和改革委员会", "发改"],
  ["城市管理局", "城管"], ["残疾人联合会", "残联"], ["消防救援大队", "消防"], ["生态环境局", "生态"], ["住房公积金管理中心", "公积金"],
];
const provinceOffices: readonly (readonly [string, string])[] = [
  ["公安厅", "公安"], ["司法厅", "普法"], ["财政厅", "财政"], ["教育厅", "教育"], ["民政厅", "民政"], ["水利厅", "水利"], ["商务厅", "商务"],
  ["交通运输厅", "交通"], ["自然资源厅", "自然资源"], ["应急管理厅", "应急"], ["统计局", "统计"], ["林业局", "林业"], ["体育局", "体育"],
  ["文物局", "文物"], ["地震局", "地震"], ["卫生健康委员会", "健康"], ["市场监督管理局", "市监"], ["药品监督管理局", "药监"], ["知识产权局", "知识产权"],
];
const townNames = [
  "龙泉", "石桥", "新华", "城关", "柳河", "双溪", "白马", "三岔", "大坪", "清水", "太平", "永兴", "东风", "红星", "河口", "杨家", "金沙", "竹园", "五里", "青山",
  "黄龙", "马坊", "高桥", "安乐", "仙居", "沙坝", "望江", "临江", "古城", "茶园", "花园", "梨树", "柏林", "云台", "团结", "光明", "石门", "南山", "凤凰", "松林",
];

export interface Office {
  /** The full name, as a seal shows it. */
  name: string;
  /** The place it belongs to. */
  place: Place;
  /** The word an account would use for its work; empty for a town or a government office. */
  work: string;
  /** The town's own name, where it is a town. */
  town?: string;
}

export function drawDepartment(rng: Rng, place: Place): readonly [string, string] {
  return rng.pick(place.level === "province" && /(?:省|自治区)$/u.test(place.name) ? provinceOffices : bureaus);
}

export function department(rng: Rng, place: Place): Office {
  const [ending, work] = drawDepartment(rng, place);
  return { name: place.name + ending, place, work };
}

export function town(rng: Rng, place: Place): Office {
  const kind = place.name.endsWith("区") ? rng.pick(["街道", "镇"]) : rng.pick(["镇", "镇", "乡", "街道"]);
  const own = rng.pick(townNames);
  return { name: place.name + own + kind + (kind === "街道" ? "办事处" : "人民政府"), place, work: "", town: own + kind };
}

export function governmentOffice(place: Place): Office {
  return { name: `${place.name}人民政府${place.level === "province" ? "办公厅" : "办公室"}`, place, work: "" };
}

const bodies = ["信息中心", "服务中心", "培训中心", "执法总队", "宣传中心", "研究所", "监测站", "学会", "考试中心", "质量检测中心", "档案馆", "后勤服务中心"];

/** A body under one department: 陕西省水利厅信息中心. */
function subordinate(rng: Rng, place: Place, [ending, work]: readonly [string, string]): Office {
  return { name: place.name + ending + rng.pick(bodies), place, work };
}

/** Any office that may run an account in a place. */
export function office(rng: Rng, place: Place): Office {
  if (place.department) return subordinate(rng, place, place.department);
  if (place.level === "county" && rng.chance(0.35)) return town(rng, place);
  return rng.chance(0.1) ? governmentOffice(place) : department(rng, place);
}

/** Names an account the way its office would. No name ends in a figure, so that a code may follow it directly. */
export function accountName(rng: Rng, { name, place, work, town: own }: Office): string {
  const { short } = place;
  if (own !== undefined) {
    const bare = own.replace(/(?:街道|镇|乡)$/u, "");
    return rng.pick([`微${bare}`, `${short}${bare}`, `${bare}发布`, `魅力${own}`, `${bare}之声`, name, `${short}${own}`, `美丽${bare}`, `${bare}e家`]);
  }
  if (work === "") return rng.pick([`${short}发布`, `${short}政务`, `i${short}`, `${short}政府网`, `掌上${short}`]);
  const choices: (readonly [number, string])[] = [
    [3, name], [4, `${short}${work}`], [1, `${short}${work}发布`], [1, `${work}${short}`], [1, `微${short}${work}`], [0.5, `${short}${work}在线`],
  ];
  if (work === "公安") choices.push([3, `平安${short}`], [2, `${short}警方`], [1, `${short}交警`]);
  if (work === "司法" || work === "普法") choices.push([2, `${short}普法`], [1, `12348${short}法网`]);
  if (work === "卫健" || work === "健康") choices.push([2, `健康${short}`]);
  if (work === "文旅") choices.push([2, `文旅${short}`], [1, `游在${short}`]);
  if (work === "生态") choices.push([2, `${short}生态环境`]);
  if (work === "医保") choices.push([1, `${short}医保服务`]);
  return rng.weighted(choices);
}

/** Names a website: mostly by the office that runs it. */
export function siteName(rng: Rng, { name, place, work, town: own }: Office): string {
  if (own !== undefined) return name;
  if (work === "") return `${place.name}人民政府`;
  return rng.weighted([[8, name], [1, `信用${place.short}`], [1, `${place.short}${work}网`.replace(/网网$/u, "网")]]);
}

const platformWords: Record<Platform, readonly string[]> = {
  wechat: ["微信公众号", "微信公众号", "微信订阅号", "微信服务号", "微信", "政务微信公众号"],
  weibo: ["新浪微博", "微博", "政务微博", "腾讯微博"],
  toutiao: ["今日头条", "今日头条号", "头条号", "政务头条号"],
  douyin: ["抖音", "抖音号", "政务抖音号", "抖音短视频"],
  kuaishou: ["快手", "快手号", "快手短视频"],
  "wechat-channels": ["视频号", "微信视频号"],
  "mini-program": ["微信小程序", "小程序"],
  app: ["移动客户端", "APP", "客户端", "政务APP"],
  baijiahao: ["百家号", "百度百家号"],
  dayu: ["大鱼号"],
  penguin: ["企鹅号"],
  tieba: ["百度贴吧"],
  bilibili: ["哔哩哔哩", "哔哩哔哩号"],
  xiaohongshu: ["小红书", "小红书号"],
  zhihu: ["知乎"],
  other: ["其他平台账号"],
};

const platformWeights: readonly (readonly [number, Platform])[] = [
  [50, "wechat"], [18, "weibo"], [10, "toutiao"], [9, "douyin"], [3, "kuaishou"], [3, "wechat-channels"], [1.5, "mini-program"], [1.5, "app"],
  [1, "baijiahao"], [0.5, "dayu"], [0.5, "penguin"], [0.3, "tieba"], [0.5, "bilibili"], [0.3, "xiaohongshu"], [0.2, "zhihu"],
];

export function anyPlatform(rng: Rng): Platform {
  return rng.weighted(platformWeights);
}

/** A notice keeps to one word for each platform, as real ones mostly do. */
export function platformVocabulary(rng: Rng): Record<Platform, string> {
  return Object.fromEntries(Object.entries(platformWords).map(([code, words]) => [code, rng.pick(words)])) as Record<Platform, string>;
}

/** A cell may use another word for the same platform: 微信订阅号 beside 微信服务号. */
export function platformCell(rng: Rng, platform: Platform, vocabulary: Record<Platform, string>): string {
  return rng.chance(0.85) ? vocabulary[platform] : rng.pick(platformWords[platform]);
}

/** A website's identifier: division and serial (DOMAIN.md 2). */
export function siteCode(rng: Rng, { code }: Place): string {
  return code + String(rng.int(1, 60)).padStart(4, "0");
}

/** An account's identifier, known for WeChat and Weibo only. */
export function accountCode(rng: Rng, { code }: Place, platform: "wechat" | "weibo"): string {
  return `${code}M${String(rng.int(1, 60)).padStart(3, "0")}${platform === "wechat" ? "WX" : "XL"}${String(rng.int(1, 3)).padStart(4, "0")}`;
}
