/** Rates of replies and corrections, counts that stand alone, and figures that are no rates at all. */
import type { Book } from "./book.js";
import { percent } from "./numbers.js";
import type { World } from "./world.js";

/** Messages of the public: how many came, how many were dealt with in time. */
export function messageSentence(book: Book, { messages, unit }: World): string {
  if (!messages) return "";
  const { n, handled } = messages;
  const { rng } = book;
  const platform = rng.pick(["“我为政府网站找错”平台", "政府网站找错平台", `${unit}政府门户网站`]);
  const rate = n === handled ? "100" : percent(handled, n, rng.int(1, 2));
  const metric = rng.pick(["on-time-reply", "completion"] as const);
  if (n === handled && rng.chance(0.5)) {
    const r = book.rate({ subject: "message", platform: null, scope: null, metric: "completion", checked: n, reported: "100", where: "body" });
    r.verdict = undefined;
    return `${platform}转来网民留言${book.n(r, "checked", "条")},均已办理反馈,办结率${rng.pick(["", "为", "达"])}${book.r(r)}。`;
  }
  const r = book.rate({ subject: "message", platform: null, scope: null, metric, checked: n, passed: handled, reported: rate, where: "body" });
  return metric === "completion"
    ? `共收到${platform}网民留言${book.n(r, "checked", "条")},已办结${book.n(r, "passed", "条")},办结率${book.r(r)}。`
    : `通过${platform}共收到网民留言${book.n(r, "checked", "条")},在规定时间内答复${book.n(r, "passed", "条")},按期答复率为${book.r(r)}。`;
}

/** What became of the problems of the time before. */
export function rectificationSentence(book: Book, { rectification }: World): string {
  if (!rectification) return "";
  const { n, done } = rectification;
  const { rng } = book;
  if (n === done || rng.chance(0.5)) {
    const rate = n === done ? "100" : percent(done, n, rng.int(0, 2));
    const r = book.rate({ subject: "rectification", platform: null, scope: null, metric: "completion", checked: n, passed: done, reported: rate, where: "body" });
    return `上次通报指出的${book.n(r, "checked", "个")}问题已整改${book.n(r, "passed", "个")},整改完成率${book.r(r)}。`;
  }
  const r = book.rate({ subject: "rectification", platform: null, scope: null, metric: "completion", checked: n, passed: done, failed: n - done, reported: null, where: "body" });
  return `上期通报存在问题的单位${book.n(r, "checked", "个")},已完成整改${book.n(r, "passed", "个")},未完成整改${book.n(r, "failed", "个")}。`;
}

/** Counts that make no rate. */
export function countSentence(book: Book, world: World): string {
  const { rng } = book;
  const { counts } = book.facts;
  const closed = rng.int(2, 60);
  const added = rng.int(1, 9);
  switch (rng.int(0, 3)) {
    case 0:
      counts.push({ subject: "website", platform: null, measure: "closed", n: closed });
      return `本期下线整合政府网站${book.plain(closed)}家。`;
    case 1:
      if (!world.accounts) return "";
      counts.push({ subject: "account", platform: null, measure: "closed", n: closed });
      return `累计关停注销政务新媒体账号${book.plain(closed)}个。`;
    case 2:
      if (!world.accounts) return "";
      counts.push({ subject: "account", platform: null, measure: "added", n: added });
      return `本期新增备案政务新媒体${book.plain(added)}个。`;
    default: {
      const { running, checked } = world.sites;
      const portals = rng.int(1, Math.ceil(running / 2));
      if (running > checked) counts.push({ subject: "website", platform: null, measure: "running", n: running });
      return `${world.whole}现有政府网站${book.plain(running)}个,其中门户网站${portals}个、部门网站${running - portals}个。`;
    }
  }
}

/** Sentences whose figures are no rates: changes, bounds, scores, ranks, cited papers. Whatever reads a rate out of them is wrong. */
export function decoySentence(book: Book, world: World): string {
  const { rng } = book;
  const point = (rng.int(1, 49) / 10).toFixed(1);
  const last = world.period.kind === "quarter" ? "上季度" : "上期";
  return rng.pick([
    `合格率较${last}提高${point}个百分点。`,
    `总体合格率比${last}下降${point}个百分点。`,
    `与${last}相比,合格率上升了${point}个百分点。`,
    `多数地区合格率超过${rng.int(85, 97)}%。`,
    `各${world.unit === "省" ? "市" : "单位"}自查比例均不低于${rng.pick([20, 30, 50])}%。`,
    `部分门户网站得分在${rng.int(80, 95)}分以上。`,
    `综合得分排名前${rng.int(3, 5)}名的单位予以表扬。`,
    `个别单位连续${rng.int(2, 3)}个季度出现同类问题。`,
    `按照《${world.place.name}政府网站管理办法》(${world.place.short[0]!}政办发〔${world.period.year - rng.int(1, 2)}〕${rng.int(3, 90)}号)有关规定,持续开展日常监测。`,
    `合格率由${last}的${rng.int(88, 93)}.${rng.int(1, 9)}%回升,整体运行平稳。`,
  ]);
}

/** Rates of a kind that readers may or may not write down. */
export function optionalSentence(book: Book, world: World): string {
  const { rng } = book;
  const share = rng.int(12, 88);
  const rates = book.facts.optional.rates;
  switch (rng.int(0, 6)) {
    case 0:
      rates.push({ reported: share });
      return `得分90分以上的网站占比${share}%。`;
    case 1:
      rates.push({ metric: "sampling", reported: share });
      return `本次按照${share}%的比例随机抽取检查对象。`;
    case 2:
      rates.push({ reported: share });
      return `政务新媒体信息原创率为${share}%。`.replace("政务新媒体", world.accounts ? "政务新媒体" : "网站");
    case 3:
      rates.push({ reported: share });
      return `网民留言满意率为${share}%。`;
    case 4:
      rates.push({ reported: 100 });
      return "对上期不合格网站进行了复查,复查合格率为100%。";
    case 5:
      rates.push({ reported: share });
      return `错别字类问题${rng.int(3, 60)}条,占问题总数的${share}%。`;
    default: {
      const text = `99.${rng.int(10, 98)}`;
      book.rate({ subject: "website", platform: null, scope: null, metric: "availability", reported: text, where: "body" });
      return `经监测,网站首页可用率为${text}%。`;
    }
  }
}

/** People and telephones, which hold figures too. */
export function contactLine(book: Book): string {
  const { rng } = book;
  const digits = (n: number): string => Array.from({ length: n }, () => rng.int(0, 9)).join("");
  return rng.pick([
    `联系人:${rng.pick(["王", "李", "赵", "陈"])}${rng.pick(["敏", "磊", "芳", "洋"])},联系电话:0${rng.int(311, 998)}-${rng.int(2, 8)}${digits(6)}`,
    `(联系人:${rng.pick(["周", "吴", "郑"])}${rng.pick(["静", "强", "丽"])},电话:${rng.int(2, 8)}${digits(6)})`,
    `联系电话:0${rng.int(311, 998)}—${rng.int(2, 8)}${digits(6)},邮箱:zwgk${digits(4)}@example.cn`,
  ]);
}

/** The inspection window as a sentence, or as the note under an annex. */
export function windowSentence(rng: Book["rng"], text: string): string {
  return rng.pick([`检查时间为${text}。`, `数据采集时间为${text}。`, `本次检查于${text}进行。`, `监测时间段为${text}。`]);
}

/** Papers that notices lean on; their numbers and years are not the notice's own. */
export function citedPaper(rng: Book["rng"], year: number): string {
  const old = ["《国务院办公厅关于加强政府网站信息内容建设的意见》(国办发〔2014〕57号)"];
  const guide = ["《政府网站发展指引》(国办发〔2017〕47号)"];
  const recent = ["《政府网站与政务新媒体检查指标》(国办秘函〔2019〕19号)", "《关于推进政务新媒体健康有序发展的意见》(国办发〔2018〕123号)", "2019年印发的检查指标和年度考核指标"];
  return rng.pick(year >= 2020 ? recent : year >= 2018 ? guide : old);
}

