export function emptyFacts() {
    return { fields: {}, rates: [], accounts: [], units: [], counts: [], optional: { rates: [], accounts: [], units: [] } };
}
/** Splits a printed percentage into an integer and a scale: `97.6` is 976 of 10. */
function decimal(text) {
    const [whole, part = ""] = text.split(".");
    return { value: BigInt(whole + part), scale: 10n ** BigInt(part.length) };
}
/** Compares a printed percentage with numerator / denominator in whole numbers, rounding half up. */
export function arithmetic(printed, numerator, denominator) {
    const { value, scale } = decimal(printed);
    const top = 100n * scale * BigInt(numerator);
    const bottom = BigInt(denominator);
    if ((2n * top + bottom) / (2n * bottom) === value)
        return "ok";
    return top / bottom === value ? "truncated" : "wrong";
}
/** Says what exact arithmetic makes of the figures that are printed; undefined where two readings disagree. */
export function verdictOf(rate) {
    const { running, checked, passed, failed, reportedText } = rate;
    const pairs = [];
    const total = checked ?? running ?? (passed !== undefined && failed !== undefined ? passed + failed : undefined);
    if (rate.metric === "sampling" || rate.metric === "coverage") {
        if (checked !== undefined && running !== undefined)
            pairs.push([checked, running]);
    }
    else if (total !== undefined) {
        if (rate.metric === "fail") {
            if (failed !== undefined)
                pairs.push([failed, total]);
            else if (passed !== undefined)
                pairs.push([total - passed, total]);
        }
        else {
            if (passed !== undefined)
                pairs.push([passed, total]);
            if (failed !== undefined)
                pairs.push([total - failed, total]);
        }
    }
    if (rate.reported === null || reportedText === undefined)
        return pairs.length > 0 ? "unstated" : undefined;
    if (pairs.some(([, n]) => n <= 0))
        return undefined;
    if (pairs.length === 0) {
        // As in the gold facts: 16 websites and a rate of 100 % leave nothing to doubt.
        if (rate.metric === "pass" && total !== undefined && rate.reported === 100)
            return "ok";
        return total === undefined ? "uncheckable" : undefined;
    }
    const verdicts = new Set(pairs.map(([a, n]) => arithmetic(reportedText, a, n)));
    return verdicts.size === 1 ? [...verdicts][0] : undefined;
}
