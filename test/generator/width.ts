/** Full-width and ASCII punctuation. */

/** Gives prose the punctuation of printed Chinese; figures (1,250 and 17:00) keep theirs. */
export function wide(text: string): string {
  return text
    .replace(/,(?!(?<=\d,)\d{3}(?!\d))/g, "，")
    .replace(/;/g, "；")
    .replace(/:(?!(?<=\d:)\d)/g, "：")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");
}

const narrowOf: Record<string, string> = { "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?", "！": "!" };

/** Turns commas, semicolons, colons and round brackets into ASCII, as many mirrors do. */
export function narrow(text: string): string {
  return text.replace(/[，；：（）？！]/g, (c) => narrowOf[c]!);
}

/** Applies a change to the words of a page and leaves tags, entities, the head and scripts alone. */
export function mapWords(page: string, html: boolean, change: (words: string) => string): string {
  if (!html) return change(page);
  const start = page.indexOf("<body");
  return page.slice(0, start) + mapFragment(page.slice(start), change);
}

/** Applies a change to the words between tags, entities and scripts. */
export function mapFragment(fragment: string, change: (words: string) => string): string {
  return fragment.split(/(<script[\s\S]*?<\/script>|<[^>]*>|&\w+;)/u).map((piece, i) => (i % 2 === 0 ? change(piece) : piece)).join("");
}
