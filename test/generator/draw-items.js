/** Websites and accounts that a notice names. */
import { accountCode, accountName, anyPlatform, office, siteCode, siteName } from "./names.js";
import { drawProblem } from "./wordings-problems.js";
/** Draws an office somewhere in the place: in one of its children, or one that it runs directly. */
function somewhere(rng, { place, children, direct }) {
    if (children.length === 0)
        return { office: office(rng, place), region: null, group: null };
    if (rng.chance(0.2))
        return { office: office(rng, place), region: null, group: direct };
    const child = rng.pick(children);
    return { office: office(rng, child), region: child.name, group: null };
}
export function drawSite(rng, where, veto, scheme2015) {
    const { office: owner, region, group } = somewhere(rng, where);
    return { name: siteName(rng, owner), region, group, owner: owner.name, code: siteCode(rng, owner.place), problem: drawProblem(rng, "site", veto, scheme2015) };
}
export function drawAccount(rng, where, veto) {
    const { office: owner, region, group } = somewhere(rng, where);
    const platform = anyPlatform(rng);
    return {
        name: accountName(rng, owner), platform, region, group, owner: owner.name,
        code: platform === "wechat" || platform === "weibo" ? accountCode(rng, owner.place, platform) : null,
        problem: drawProblem(rng, "account", veto), count: rng.int(1, 15), rectified: rng.chance(0.8),
    };
}
