/** mulberry32: 32 bits of state, good enough to choose words with. */
function mulberry32(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
/** Hashes a label into 32 bits (FNV-1a over UTF-16 units). */
export function hash(label) {
    let h = 0x811c9dc5;
    for (let i = 0; i < label.length; i++)
        h = Math.imul(h ^ label.charCodeAt(i), 0x01000193) >>> 0;
    return h;
}
export function rng(seed) {
    const next = mulberry32(seed);
    const int = (min, max) => min + Math.floor(next() * (max - min + 1));
    const pick = (list) => {
        if (list.length === 0)
            throw new RangeError("Unexpected empty list, expected something to pick from");
        return list[int(0, list.length - 1)];
    };
    return {
        next,
        int,
        pick,
        chance: (probability) => next() < probability,
        weighted(list) {
            let at = next() * list.reduce((sum, [weight]) => sum + weight, 0);
            for (const [weight, value] of list)
                if ((at -= weight) < 0)
                    return value;
            return list.at(-1)[1];
        },
        sample(list, n) {
            const left = [...list];
            const taken = [];
            while (taken.length < n && left.length > 0)
                taken.push(left.splice(int(0, left.length - 1), 1)[0]);
            return taken;
        },
        fork: (label) => rng(seed ^ hash(label)),
    };
}
