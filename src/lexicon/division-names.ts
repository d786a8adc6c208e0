/** What a division is called when its full name is not used: 陕西, 恩施, 恩施州, 城步县. */

const PEOPLES =
  "蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 " +
  "拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 普米族 塔吉克族 怒族 " +
  "鄂温克族 保安族 裕固族 独龙族 各族 蒙古 维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯";

const ENDING_IN_PEOPLE = new RegExp(`(?:${PEOPLES.split(" ").sort((a, b) => b.length - a.length).join("|")})$`, "u");

/** Autonomous divisions and the plain word that stands for each of them in 恩施州, 城步县, 鄂伦春旗, 管城区. */
const AUTONOMOUS: readonly (readonly [suffix: string, plain: string])[] = [
  ["自治区", ""], ["自治州", "州"], ["自治县", "县"], ["自治旗", "旗"], ["族区", "区"],
];

/** Banners of one larger whole (土默特左旗, 科尔沁右翼前旗): the rest without 旗 is no name. */
const PARTIAL_BANNER = /[左右前后中]旗$/u;

const SUFFIX = /(?:特别行政区|地区|林区|特区|省|市|县|区|旗|盟)$/u;

/**
 * Lists the shorter names of a division, without its suffix and the names of peoples. None has one character (户县 has none);
 * words that mean something else are sorted out by `data/generic-names.csv`, not here.
 */
export function shortForms(name: string): string[] {
  for (const [suffix, plain] of AUTONOMOUS) {
    if (!name.endsWith(suffix)) continue;
    const whole = name.slice(0, suffix === "族区" ? -1 : -suffix.length);
    const base = withoutPeoples(whole);
    const forms = plain === "" ? [base] : [base, base + plain];
    // 道真自治县 leaves out the peoples and keeps the rest.
    if (suffix !== "族区" && plain !== "" && base + suffix !== name) forms.push(base + suffix);
    return forms;
  }
  if (PARTIAL_BANNER.test(name)) return [];
  if (name.endsWith("矿区")) return name.length > 4 ? [name.slice(0, -2)] : []; // 井陉矿区 is not 井陉
  const base = name.replace(SUFFIX, "");
  return base.length >= 2 && base !== name ? [base] : [];
}

/** Removes names of peoples from the end, as long as two characters stay: 内蒙古 and 东乡(族) keep theirs. */
function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const shorter = rest.replace(ENDING_IN_PEOPLE, "");
    if (shorter === rest) return rest;
    if (shorter.length < 2) return rest.endsWith("族") ? rest.slice(0, -1) : rest;
    rest = shorter;
  }
}
