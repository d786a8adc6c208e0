/** Figures as notices print them. */
import { arithmetic } from "./facts.js";
const digits = "零一二三四五六七八九";
/** Writes 0 to 9999 in Chinese numerals as they are spoken: 12 is 十二, 105 is 一百零五. */
export function chineseNumeral(n) {
    if (n === 0)
        return "零";
    let text = "";
    let gap = false;
    for (const [unit, word] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]]) {
        const digit = Math.floor(n / unit) % 10;
        if (digit === 0)
            gap = text !== "";
        else {
            text += (gap ? "零" : "") + digits[digit] + word;
            gap = false;
        }
    }
    return text.replace(/^一十/u, "十");
}
/** Writes a year digit by digit: 2021 is 二〇二一. */
export function chineseYear(year) {
    return [...String(year)].map((d) => (d === "0" ? "〇" : digits[Number(d)])).join("");
}
export function fullWidth(text) {
    return text.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
export function thousands(n) {
    return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** The exact percentage of a / n at so many decimals, rounded half up or cut off. */
export function percent(a, n, decimals, how = "round") {
    const scale = 10n ** BigInt(decimals);
    const top = 100n * scale * BigInt(a);
    const bottom = BigInt(n);
    const value = how === "round" ? (2n * top + bottom) / (2n * bottom) : top / bottom;
    const whole = String(value / scale);
    return decimals === 0 ? whole : `${whole}.${String(value % scale).padStart(decimals, "0")}`;
}
/** Prints a rate: mostly right, now and then cut off or wrong, with 0 to 2 decimals. */
export function printedRate(rng, a, n, decimals, faults = true) {
    if (a === n)
        return "100";
    if (a === 0)
        return "0";
    const trimmed = (text) => (rng.chance(0.8) ? text.replace(/\.?0+$/u, "") : text);
    const right = percent(a, n, decimals);
    if (!faults)
        return right;
    if (rng.chance(0.06))
        return percent(a, n, decimals, "truncate");
    if (rng.chance(0.06)) {
        for (let tries = 0; tries < 20; tries++) {
            const other = Math.min(n, Math.max(0, a + rng.pick([-3, -2, -1, 1, 2, 3])));
            const text = rng.chance(0.5) ? percent(other, n, decimals) : swapDigits(rng, right);
            if (Number(text) <= 100 && arithmetic(text, a, n) === "wrong")
                return text;
        }
    }
    return right.includes(".") && right.endsWith("0") ? trimmed(right) : right;
}
/** Exchanges two neighbouring digits, the commonest slip of a typist. */
function swapDigits(rng, text) {
    const at = rng.int(0, text.length - 2);
    const [a, b] = [text[at], text[at + 1]];
    if (a === "." || b === ".")
        return text;
    const swapped = text.slice(0, at) + b + a + text.slice(at + 2);
    return swapped.startsWith("0") ? text : swapped;
}
