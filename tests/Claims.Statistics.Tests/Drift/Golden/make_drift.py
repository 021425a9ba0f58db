"""Golden values of drift: SciPy where it has the statistic, NumPy by the formula with full K x K matrices elsewhere. Writes drift.json beside itself."""
import json
import pathlib

import numpy as np
from scipy import special, stats

rng = np.random.default_rng(20)


def pooled(a, b):
    table = sorted(((x, y) for x, y in zip(a, b) if x + y > 0), key=lambda pair: pair[0] + pair[1])
    n, m = sum(a), sum(b)
    least = 5 * (n + m) / min(n, m)
    rare = [pair for pair in table if sum(pair) < least]
    common = [pair for pair in table if sum(pair) >= least]
    while rare and common and sum(map(sum, rare)) < least:
        rare.append(common.pop(0))
    return np.array(([tuple(map(sum, zip(*rare)))] if rare else []) + common, float).T


def chi_square(a, b):
    table = pooled(a, b)
    if table.shape[1] < 2:
        return {"first": a, "second": b, "statistic": 0.0, "freedom": 0, "p": 1.0}
    x, p, freedom, _ = stats.chi2_contingency(table, correction=False)
    return {"first": a, "second": b, "statistic": x, "freedom": freedom, "p": p}


def stability(a, b):
    p, q = (np.array(a) + .5) / (sum(a) + .5 * len(a)), (np.array(b) + .5) / (sum(b) + .5 * len(b))
    return {"first": a, "second": b, "index": ((q - p) * np.log(q / p)).sum()}


def samples(x, y):
    d = stats.ks_2samp(x, y, method="exact")
    n = len(x) * len(y) / (len(x) + len(y))
    asymptotic = special.kolmogorov((np.sqrt(n) + .12 + .11 / np.sqrt(n)) * d.statistic)
    return {"first": list(map(float, x)), "second": list(map(float, y)), "distance": d.statistic, "exact": d.pvalue,
            "p": asymptotic, "wasserstein": stats.wasserstein_distance(x, y)}


def clustered(name, days, now, length, least):
    ref, cur = np.array(days, float), np.array(now, float)
    ref, cur = ref[ref.sum(1) > 0], cur[cur.sum(1) > 0]
    keep = (ref.sum(0) + cur.sum(0)) > 0
    ref, cur = ref[:, keep], cur[:, keep]
    n, m, k = ref.sum(), cur.sum(), ref.shape[1]
    p1, p2 = ref.sum(0) / n, cur.sum(0) / m
    p = (ref.sum(0) + cur.sum(0)) / (n + m)
    length = min(length, len(cur), len(ref) // 6)
    blocks, current_blocks = len(ref) / length, len(cur) / length
    days_z = ref - ref.sum(1, keepdims=True) * p1
    z = np.array([days_z[i:i + length].sum(0) for i in range(len(ref) - length + 1)])
    scatter = np.diag(p ** -.5) @ (z.T @ z / len(z)) @ np.diag(p ** -.5)
    eigen = np.linalg.eigvalsh(scatter).clip(0)
    lag = np.mean([(z[i] * z[i + length] / p).sum() for i in range(len(z) - length)]) / eigen.sum()
    rho = min(max((blocks * lag + 1) / (blocks - 3), 0), (blocks - 3) / (blocks + 3))
    inflation = lambda count: 1 + 2 * sum((1 - h / count) * rho ** h for h in range(1, 1000) if h < count)
    variance = eigen.sum() / (1 - inflation(blocks) / blocks) / (n / blocks) ** 2
    overlap = length / sum((1 - abs(h) / length) ** 2 for h in range(-length, length))
    nu = max(1, overlap * blocks * (1 - rho ** 2) / (1 + rho ** 2) - 1)
    d = min(max(eigen.sum() ** 2 / (eigen ** 2).sum(), 1), k - 1)
    thinner = max(1, (n / len(ref)) / (m / len(cur)))
    total = variance * inflation(blocks) / blocks + thinner * variance * inflation(current_blocks) / current_blocks
    effect = max(least, total * n * m / (n + m) / (k - 1))
    x = ((p1 - p2) ** 2 / p).sum() * n * m / (n + m)
    return {"name": name, "reference": days.tolist(), "current": now.tolist(), "least": least, "statistic": x, "freedom": k - 1,
            "effect": effect, "rank": d, "nu": nu, "correlation": rho, "p": stats.f.sf(x / effect / (k - 1), d, nu)}


def days(count, size, shares, phi=0.0, sd=0.0, zero_day=False):
    logits, mix, out = np.log(shares), np.zeros(len(shares)), []
    for i in range(count):
        mix = phi * mix + np.sqrt(1 - phi ** 2) * sd * rng.normal(size=len(shares))
        p = np.exp(logits + mix)
        out.append(rng.multinomial(0 if zero_day and i == 3 else rng.poisson(size), p / p.sum()))
    return np.array(out)


def adjusted(p, factor):
    # Straight from the definition: the least of m p(j) factor / j over all j at or after the rank.
    order = np.argsort(p, kind="stable")
    ranked = np.array(p)[order]
    m = len(p)
    out = np.empty(m)
    for i in range(m):
        out[order[i]] = min(1, min(m * ranked[j] * factor / (j + 1) for j in range(i, m)))
    return out.tolist()


ties = rng.integers(0, 6, 40), rng.integers(1, 8, 25)
p_values = [0.01, 0.8, 0.0004, 0.03, 0.03, 0.2, 1.0, 0.0, 0.049]
mass = days(60, 300, [.5, .3, .2], .5, .2) * 0.37
golden = {
    "chiSquares": [
        chi_square([120, 80, 40], [100, 100, 55]),
        chi_square([1000, 3, 2, 3, 400], [90, 1, 0, 2, 60]),
        chi_square([1000, 0, 500], [100, 40, 60]),
        chi_square([10, 0], [20, 0]),
        chi_square([3, 1, 1], [1, 2, 1]),
    ],
    "stabilities": [stability([120, 80, 40], [100, 100, 55]), stability([500, 0, 20], [10, 30, 0]), stability([7], [9])],
    "samples": [
        samples(rng.normal(size=30), rng.normal(.8, 1.2, size=22)),
        samples(*ties),
        samples([2.0] * 5, [2.0] * 9),
        samples([1, 2, 3, 4], [10, 11, 12, 13, 14]),
    ],
    "clustered": [
        clustered("independent", days(63, 400, [.4, .3, .2, .1]), days(7, 400, [.4, .3, .2, .1]), 7, 1),
        clustered("alike days", days(63, 400, [.4, .3, .2, .1], .8, .3), days(7, 400, [.4, .3, .2, .1], .8, .3), 7, 1),
        clustered("one day, thin", days(40, 400, [.4, .3, .2, .1], .3, .2, True), days(1, 60, [.3, .4, .2, .1]), 7, 1),
        clustered("unseen category", days(30, 300, [.6, .4, 1e-12]), days(7, 300, [.5, .4, .1]), 7, 1),
        clustered("longer than a block", days(91, 200, [.6, .3, .1], .9, .2), days(30, 200, [.6, .3, .1], .9, .2), 7, 1),
        clustered("mass", mass, days(7, 300, [.5, .3, .2], .5, .2) * 0.37, 7, 0),
    ],
    "pValues": p_values,
    "hochberg": adjusted(p_values, 1),
    "yekutieli": adjusted(p_values, sum(1 / i for i in range(1, len(p_values) + 1))),
    "chiSquareTails": [[x, v, stats.chi2.sf(x, v)] for x, v in
                       [(0.5, 1), (3.2, 1), (4, 2), (1e-6, 3), (7.7, 3.5), (30, 9), (80, 9), (95, 100), (400, 120), (1200, 1000.5)]],
    "fisherTails": [[x, a, b, stats.f.sf(x, a, b)] for x, a, b in
                    [(0.3, 1, 12), (2.5, 3, 40), (1.0, 2.5, 7.25), (9, 4.2, 50.4), (40, 1, 12), (1.3, 30, 360), (1e-9, 2, 5)]],
    "kolmogorovTails": [[x, special.kolmogorov(x)] for x in [0.05, 0.3, 0.6, 0.99, 1.0, 1.36, 2.5, 5.0]],
}
text = json.dumps(golden, default=float)
(pathlib.Path(__file__).parent / "drift.json").write_text(text + "\n")
