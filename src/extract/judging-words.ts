/** Words that judge, and their denials. */

/** `被单项否决`, `均按单项否决处理`, `触碰“红线”被一票否决`; a veto that is only spoken of judges nobody. */
const VETOED = /(?:被|按|按照|依照|触发|触碰|判为|判定为|认定为|评定为|评为|定为|视为|列为|予以|给予)(?:了|予以)?(?:为)?(?:单项|一票|单向)?否[决定]/gu;
const FAILED = /不合格(?!率)|不达标|未达标/gu;
/** `虽未触发单项否决`, `尚未达到不合格标准`, `不判为不合格`. */
const DENIAL = /(?:未|没有|免于|避免|防止|不再|不会|不)(?:被|达到|触发|触碰|出现|发现|构成|存在|属于|判定|评定|认定|判|评|列|定|视|作|有|为){0,3}$/u;

/** Tells whether words say that somebody failed; `未被单项否决` does not. */
export function saysFailed(words: string): boolean {
  return [...words.matchAll(FAILED), ...words.matchAll(VETOED)].some(({ index, 0: match }) => !DENIAL.test(words.slice(Math.max(0, index - 10), index)) && !/^(?:未|没有)/u.test(match));
}

const PASSED = /^[)”]?(?:网站|等?\d{0,3}[个家]?(?:账号|网站)?)?\)?,?(?:经|在|本次|此次|本季度)*(?:检查|抽查|监测|检测|普查|考核|评估|测评|复查)?(?:后)?(?:的)?(?:总体)?(?:结果|结论|情况)?(?:均|全部|都)?(?:被)?(?:判定|评定|认定|评)?为?(?<basic>基本)?合格(?:[,。;)]|$)/u;

/** Reads the verdict that directly follows a name where it is a good one: `,检查结果为合格`. */
export function passedBehind(tail: string): "pass" | "basic-pass" | undefined {
  const match = PASSED.exec(tail);
  return match ? (match.groups!.basic ? "basic-pass" : "pass") : undefined;
}
