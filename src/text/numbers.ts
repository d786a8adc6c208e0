/** Reading numbers as notices print them: the whole number or nothing, never a part of it. */

const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** Reads a Chinese numeral (一百零三, 二十, 三〇); undefined where it is none. */
export function chineseNumber(text: string): number | undefined {
  // 三四十 is a guess, 一百五 is said for 150: neither is a count.
  if (text === "" || /[一二两三四五六七八九]{2}[十百千万]|[百千万][一二三四五六七八九]$/u.test(text)) return undefined;
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(text)) return Number(Array.from(text, (digit) => DIGITS[digit]).join(""));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) digit = value;
    else if (unit === 10000) {
      total += (section + digit || 1) * unit;
      section = 0;
      digit = 0;
    } else if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else return undefined;
  }
  return total + section + digit;
}

/** Reads a whole number of words that are figures or Chinese numerals and nothing else: 12, 十二. */
export function wholeNumber(words: string): number | undefined {
  return /^\d+$/u.test(words) ? Number(words) : chineseNumber(words);
}

/** A number found in a text: its value, whether it is a whole count, and where it ends. */
export interface FoundNumber {
  value: number;
  text: string;
  end: number;
  percent: boolean;
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(\.\d+)?(\s?%|个百分点)?/y;
const CHINESE = /[〇零一二两三四五六七八九十百千万]+/y;
const CHINESE_PERCENT = /百分之([〇零一二三四五六七八九十百点]+)/y;

/** Reads the number that starts at `at`: Arabic with separators and decimals, a percentage, or a Chinese numeral. */
export function numberAt(text: string, at: number): FoundNumber | undefined {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    if (arabic[3] === "个百分点") return { value: NaN, text: arabic[0], end: at + arabic[0].length, percent: true };
    const value = Number(arabic[1]!.replaceAll(",", "") + (arabic[2] ?? ""));
    return { value, text: arabic[0], end: at + arabic[0].length, percent: arabic[3] !== undefined };
  }
  CHINESE_PERCENT.lastIndex = at;
  const percent = CHINESE_PERCENT.exec(text);
  if (percent) {
    const [whole, decimals] = percent[1]!.split("点");
    const integer = chineseNumber(whole ?? "");
    if (integer === undefined) return undefined;
    const fraction = decimals ? Array.from(decimals, (digit) => DIGITS[digit] ?? "").join("") : "";
    return { value: Number(`${integer}${fraction ? `.${fraction}` : ""}`), text: percent[0], end: at + percent[0].length, percent: true };
  }
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  const value = chinese ? chineseNumber(chinese[0]) : undefined;
  return chinese && value !== undefined ? { value, text: chinese[0], end: at + chinese[0].length, percent: false } : undefined;
}

/** How many decimals a printed figure has. */
export function decimalsOf(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}
