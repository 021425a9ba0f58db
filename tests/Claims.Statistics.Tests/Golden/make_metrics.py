"""Values of metrics.json, from scikit-learn 1.2 and SciPy 1.10: /usr/bin/python3 make_metrics.py > metrics.json"""
import json

import numpy as np
from scipy import optimize, stats
from scipy.special import expit
from sklearn import calibration, isotonic, metrics


def calibration_error(p, y, strategy, bins):
    edges = np.linspace(0, 1, bins + 1) if strategy == "uniform" else np.percentile(p, np.linspace(0, 1, bins + 1) * 100)
    of = np.searchsorted(edges[1:-1], p)
    counts = np.bincount(of, minlength=bins)
    observed, predicted = calibration.calibration_curve(y, p, n_bins=bins, strategy=strategy)
    return counts[counts > 0].tolist(), predicted.tolist(), observed.tolist(), float(np.sum(counts[counts > 0] * np.abs(predicted - observed)) / len(p))


def scored(name, scores, labels):
    p, r, t = metrics.precision_recall_curve(labels, scores)
    f1 = 2 * p[:-1] * r[:-1] / np.maximum(p[:-1] + r[:-1], 1e-300)
    best = np.flatnonzero(f1 >= f1.max() - 1e-12)[-1]
    return {
        "name": name, "scores": scores.tolist(), "labels": labels.astype(bool).tolist(),
        "area": metrics.roc_auc_score(labels, scores), "averagePrecision": metrics.average_precision_score(labels, scores),
        "threshold": t[best], "f1": f1[best],
    }


def likelihood(z, y, with_bias):
    def loss(theta):
        m = (theta[0] * z + (theta[1] if with_bias else 0)) * np.where(y, 1, -1)
        return np.mean(np.logaddexp(0, -m))
    best = optimize.minimize(loss, [1, 0] if with_bias else [1], method="BFGS", options={"gtol": 1e-12})
    return [1 / best.x[0], best.x[1] if with_bias else 0]


random = np.random.default_rng(5)
out = {"scored": [], "intervals": [], "kendall": []}
for name, n, digits, rate in (("smooth", 80, 6, 0.4), ("ties", 120, 1, 0.3), ("rare", 200, 2, 0.03)):
    labels = random.random(n) < rate
    scores = np.round(np.clip(expit(random.normal(size=n) + 1.2 * labels), 0, 1), digits)
    out["scored"].append(scored(name, scores, labels))

p, y = np.round(expit(random.normal(scale=1.5, size=150)), 2), random.random(150) < 0.35
out["calibration"] = {
    "probabilities": p.tolist(), "labels": y.tolist(), "brier": metrics.brier_score_loss(y, p), "logLoss": metrics.log_loss(y, p, eps=2.220446049250313e-16),
}
for strategy, key in (("uniform", "equalWidth"), ("quantile", "equalMass")):
    counts, predicted, observed, error = calibration_error(p, y, strategy, 10)
    out["calibration"][key] = {"counts": counts, "predicted": predicted, "observed": observed, "error": error}

scores = np.round(random.normal(size=90), 1)
labels = random.random(90) < expit(scores)
fit = isotonic.IsotonicRegression(out_of_bounds="clip").fit(scores, labels)
at = np.linspace(-4, 4, 41)
out["isotonic"] = {"scores": scores.tolist(), "labels": labels.tolist(), "at": at.tolist(), "expected": fit.predict(at).tolist()}

z = random.normal(scale=3, size=200)
y = random.random(200) < expit(z / 2.5 + 0.4)
out["temperature"] = {
    "logits": z.tolist(), "labels": y.tolist(), "alone": likelihood(z, y, False), "withBias": likelihood(z, y, True),
}

for n, chance, level in ((10, 0.5, 0.95), (20000, 0.01, 0.99), (20000, 0.05, 0.99), (20000, 0.1, 0.99), (1000000, 0.999, 0.99)):
    low, high = stats.binom.interval(level, n, chance)
    out["intervals"].append({"n": n, "p": chance, "level": level, "low": int(low), "high": int(high)})
for x, w in (([1, 2, 3, 4], [1, 3, 2, 4]), ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]), (random.integers(0, 5, 40).tolist(), random.integers(0, 9, 40).tolist())):
    out["kendall"].append({"x": x, "y": w, "tau": stats.kendalltau(x, w).statistic})
out["mcNemar"] = [{"first": a, "second": b, "p": stats.binomtest(min(a, b), a + b).pvalue} for a, b in ((3, 10), (0, 6), (25, 27))]

values = np.round(random.gamma(2, size=60), 3)
interval = stats.bootstrap((values,), np.mean, n_resamples=50_000, method="percentile", random_state=1).confidence_interval
out["bootstrap"] = {"values": values.tolist(), "low": interval.low, "high": interval.high}
print(json.dumps(out))
