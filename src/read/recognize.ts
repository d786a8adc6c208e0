/** Marks of a whole HTML page, or of a 大汉 list of records. */
const PAGE = /<!doctype\s{1,9}html|<(?:html|head|body)[\s>]|<meta\s|<record>\s{0,9}<!\[CDATA\[/iu;
/** Tags of HTML that people write by hand or copy. */
const TAGS = /<\/?(?:p|div|table|tbody|tr|td|th|br|li|ul|ol|h[1-6]|span|center|section|article)(?:\s[^<>]{0,2000})?\/?>/giu;
/** So many lines may stand to one tag in HTML; text that was copied with a stray tag has more. */
const LINES_TO_A_TAG = 4;

/** Tells HTML from plain text by its content alone. */
export function isHtml(source: string): boolean {
  if (!source.includes("<")) return false;
  if (PAGE.test(source)) return true;
  let tags = 0;
  for (const _ of source.matchAll(TAGS)) tags += 1;
  return tags >= 2 && tags * LINES_TO_A_TAG >= (source.match(/\n\s{0,99}\S/gu)?.length ?? 0);
}
