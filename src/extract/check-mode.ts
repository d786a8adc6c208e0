import type { NoticeRow } from "../records/notice.js";

const THIRD_PARTY = /第三方(?:机构|公司|单位|监测|评估)|委托[^。]{0,20}(?:机构|公司)/u;
const TITLED_SELF = /自查(?:自纠)?(?:情况|结果|报告|的?通报)/u;
const SELF = /各[^。,]{0,20}(?:开展|进行)(?:了)?自查|自查自纠情况|(?:政府|办公室|局|委员会)(?:对|组织)?(?:开展了?)?自查/u;
const OFFICE = /(?:政府办|办公室|办公厅|政务公开办)[^。]{0,40}(?:组织|开展|对|进行)/u;
/** An office that did the check with its own hands; what it only asked for (根据市政府办公室关于…检查的要求) is none of its doing. */
const OWN_CHECK = /(?:政府办|办公[室厅]|政务公开办|[我本][办局委厅]|(?:[局厅委]|中心|委员会)(?=[于对组近通]))(?:(?!自查|要求|通知|关于|印发|部署|统一|安排)[^。;]){0,40}?(?:组织|开展|对|进行|采取|通过)(?:(?!自查|要求)[^。;]){0,60}?(?:抽查|检查|普查|核查|巡查|监测|检测|测评|评估)/u;
/** How far into the body the words count that say who checked. */
const OPENING = 600;
const OPENING_OF_SELF = 500;

/**
 * Says how a check was done: by a third party, by the units themselves, or by the office above them. Units may have looked after themselves beside the
 * check that the notice is about; then the notice is about the check of its issuer.
 */
export function checkModeOf(title: string, body: string): NoticeRow["check_mode"] {
  if (THIRD_PARTY.test(body)) return "third-party";
  if (TITLED_SELF.test(title)) return "self";
  const opening = body.slice(0, OPENING);
  if (SELF.test(body.slice(0, OPENING_OF_SELF))) return OWN_CHECK.test(opening) ? "upper-level" : "self";
  return OFFICE.test(opening) ? "upper-level" : null;
}
