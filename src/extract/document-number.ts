const BRACKETED = /^([\p{Script=Han}]{1,14}?)\s?[〔[((【〖]?\s?(20\d{2})\s?[〕\]))】〗]?\s?第?\s?(\d{1,4})号?$/u;

/**
 * Writes a document number (文号) in its standard form: 机关代字〔年〕序号号. Brackets of any kind, or one of them lost, are folded to 〔〕. A number
 * that lacks its year stays as it is printed.
 *
 * @param printed the number as the page prints it for this notice; numbers cited in the text are never the notice's own.
 */
export function documentNumber(printed: string | undefined, title: string | null): string | null {
  const own = printed ?? (title ? /[((]([\p{Script=Han}]{1,12}[〔[]20\d{2}[〕\]]\d{1,4}号)[))]$/u.exec(title)?.[1] : undefined);
  if (!own) return null;
  const match = BRACKETED.exec(own.replace(/\s+/gu, ""));
  if (match) return `${match[1]}〔${match[2]}〕${match[3]}号`;
  // Where a page leaves the field blank, what stands behind it is none: mostly the title.
  return /\d\s?号?$/u.test(own.trim()) && own.trim().length <= 24 ? own.trim() : null;
}
