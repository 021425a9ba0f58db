"""Values of summaries.json, from NumPy and SciPy: /usr/bin/python3 make_summaries.py > summaries.json"""
import json

import numpy as np
from scipy import stats

random = np.random.default_rng(5)


def clustered(values, weights, ways):
    """Mean and standard error with clusters in one or two ways, by the sandwich (D'D)^-1 D'SD (D'D)^-1, D a column of ones, S the indicator of a shared cluster."""
    x, w = np.asarray(values, float), np.asarray(weights, float)
    mean = np.average(x, weights=w)
    u = w * (x - mean) / w.sum()

    def variance(labels):
        labels = np.asarray(labels)
        groups = len(set(labels))
        shared = labels[:, None] == labels[None, :]
        return u @ shared @ u * groups / (groups - 1)

    counts = [len(set(way)) for way in ways]
    both = [f"{a}|{b}" for a, b in zip(*ways)] if len(ways) == 2 else None
    v = variance(ways[0]) if both is None else max(variance(ways[0]), variance(ways[1]), variance(ways[0]) + variance(ways[1]) - variance(both))
    reach = np.sqrt(v) * stats.t.ppf(0.975, min(counts) - 1)
    return mean, reach, len(x), min(counts)


def figure(name, least, largest, mean, reach, cases, clusters):
    return {"measure": name, "value": mean, "low": max(least, mean - reach), "high": min(largest, mean + reach), "cases": cases, "clusters": clusters}


summaries = []
for i in range(160):
    outcome = ["Accepted", "Accepted", "Accepted", "Refused", "Unavailable", "OverBudget"][random.integers(6)]
    written = outcome in ("Accepted", "Refused")
    summaries.append({
        "id": f"s{i:03}", "claim": f"c{random.integers(70):02}", "outcome": outcome,
        "recall": round(random.beta(6, 2), 4) if written and random.random() < 0.9 else None,
        "support": round(random.beta(9, 1), 4) if written else None,
        "sentences": int(random.integers(1, 8)) if written else 0,
        "characters": int(random.integers(80, 900)) if written else 0,
        "latency": round(float(random.lognormal(6, 0.7)), 3),
        "cost": round(float(random.gamma(2, 0.002)), 6) if written and random.random() < 0.8 else None,
    })

ratings = []
for s in summaries:
    if s["outcome"] == "Accepted":
        for reviewer in range(6):
            if random.random() < 0.4:
                ratings.append({"summary": s["id"], "claim": s["claim"], "reviewer": f"r{reviewer}", "score": int(np.clip(round(random.normal(3.6 + 0.2 * reviewer, 1)), 1, 5))})

written = [s for s in summaries if s["outcome"] in ("Accepted", "Refused")]
figures = []
per = {s["id"]: sum(r["summary"] == s["id"] for r in ratings) for s in summaries}
figures.append(figure("rating", 1, 5, *clustered([r["score"] for r in ratings], [1 / per[r["summary"]] for r in ratings], [[r["claim"] for r in ratings], [r["reviewer"] for r in ratings]])))
for name, key, largest, rows in (("conceptRecall", "recall", 1, summaries), ("support", "support", 1, summaries), ("accepted", None, 1, summaries), ("sentences", "sentences", np.inf, written),
                                 ("characters", "characters", np.inf, written), ("latencyMilliseconds", "latency", np.inf, written), ("cost", "cost", np.inf, summaries)):
    known = [s for s in rows if key is None or s[key] is not None]
    values = [float(s["outcome"] == "Accepted") if key is None else s[key] for s in known]
    figures.append(figure(name, 0, largest, *clustered(values, np.ones(len(values)), [[s["claim"] for s in known]])))

latency = np.sort([s["latency"] for s in written])
n = len(latency)
j = next(j for j in range(n, -1, -1) if j == 0 or stats.binom.cdf(j - 1, n, 0.95) <= 0.025)
k = next(k for k in range(1, n + 2) if stats.binom.sf(k - 1, n, 0.95) <= 0.025)
figures.append({"measure": "latencyMilliseconds95", "value": float(np.quantile(latency, 0.95)), "low": latency[j - 1], "high": latency[k - 1] if k <= n else None, "cases": n,
                "clusters": len({s["claim"] for s in written})})

coins = [{"first": a, "second": b, "sign": stats.binomtest(a, a + b).pvalue if a + b else 1.0,
          "always": min(1.0, 1 / (2.0 ** (a + b) * stats.beta(1, 1).expect(lambda p: p ** a * (1 - p) ** b)))} for a, b in ((0, 0), (3, 1), (12, 4), (20, 5), (7, 30))]
print(json.dumps({"summaries": summaries, "ratings": ratings, "figures": figures, "coins": coins}))
