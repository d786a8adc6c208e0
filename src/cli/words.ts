/** How numbers and names are put into sentences, the same under every locale. */

/** Groups digits by thousands: 12,345. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Counts a noun: `1 notice`, `2 notices`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** Puts words of a source into quotes, on one line, cut after so many characters. */
export function quoted(words: string, limit = 60): string {
  return `"${shortened(words, limit)}"`;
}

/** Brings text onto one line and cuts it after so many characters; `…` stands for the rest. */
export function shortened(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/gu, " ").trim()];
  return characters.length <= limit ? characters.join("") : `${characters.slice(0, limit - 1).join("")}…`;
}
