/** Traditional characters with their pronunciation behind them, as one family of mirrors prints them (PATTERNS.md 1). */
const sparse = "網wǎng 務wù 發fā 關guān 國guó 號hào 個gè 區qū 報bào 門mén";
const medium = "運yùn 現xiàn 監jiān 構gòu 標biāo 數shù 結jié 應yīng 內nèi 鄉xiāng 鎮zhèn 測cè 評píng 級jí 機jī 嚴yán 錯cuò";
const heavy = "開kāi 書shū 經jīng 進jìn 時shí 問wèn 來lái 頁yè 簡jiǎn 稱chēng 對duì 衛wèi 魚yú 場chǎng 韶sháo 陽yáng 臺tái 無wú 維wéi 縣xiàn 檢jiǎn";

const tables = [sparse, `${sparse} ${medium}`, `${sparse} ${medium} ${heavy}`].map(
  (list) => new Map(list.split(" ").map((pair) => [pair[0]!, pair.slice(1)])),
);

/** Puts the pronunciation behind the characters of one density: 0 sparse, 1 medium, 2 heavy. */
export function annotate(text: string, density: 0 | 1 | 2): string {
  const table = tables[density]!;
  return text.replace(/[\u4e00-\u9fff]/g, (char) => {
    const sound = table.get(char);
    return sound === undefined ? char : `${char}(${sound})`;
  });
}
