/**
 * The commonest Han characters of official prose, Simplified and Traditional, with its punctuation.
 * Text decoded by the right charset is made mostly of them; text decoded by the wrong one hardly holds any.
 */
const COMMON =
  "的一是在不了有和人这中大为上个国以要时来用们到作地于出就分对成会可主发年动同工也能下过产种面方后多定行学法所民得经十三之进等部度家" +
  "电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其些前外政四日社义事平形相全表间样与关各重新线内数正心" +
  "反明看原么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员革位入常文总次品式活设及管特件" +
  "长求基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被必战先回则任取据处府省市县乡镇办网站检查合格率报不抽季况" +
  "厅务信息栏目微博众号更新维护整改落实责任单位存在首页服务互动回应名称序附件印函室委局院州盟旗镇街村科技教育卫生財财政" +
  "這為個國時來們會發動過產種後學經進電裡現實兩體機當點從業應開還與關各線內數氣問題無系結條報網檢查務況廳區縣鄉鎮長東號總據處聯護維" +
  "責單統計標準監測評認領導組織負責將對於政府信欄目更新維護不及時" +
  "，。、；：？！“”（）《》〔〕　";

const common = new Set<number>([...COMMON].map((char) => char.charCodeAt(0)));

/**
 * Scores a decoding from below 0 (wrong) to 1 (right): the share of common characters among those beyond ASCII, less
 * twice the share that could not be decoded or fell into private use.
 */
export function likelihood(text: string): number {
  let good = 0;
  let bad = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    all += 1;
    if (common.has(code)) good += 1;
    else if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) bad += 1;
  }
  return (good - 2 * bad) / (all + 1);
}
