"""Values of pairs.json, from scikit-learn 1.2 and SciPy: /usr/bin/python3 make_pairs.py > pairs.json"""
import json

import numpy as np
from scipy import stats
from scipy.special import expit
from sklearn import metrics

random = np.random.default_rng(7)


def measures(p, step, call, y, w, amount):
    return {
        "accuracy": metrics.accuracy_score(y, call, sample_weight=w),
        "precision": metrics.precision_score(y, call, sample_weight=w),
        "recall": metrics.recall_score(y, call, sample_weight=w),
        "f1": metrics.f1_score(y, call, sample_weight=w),
        "rocAuc": metrics.roc_auc_score(y, step, sample_weight=w),
        "averagePrecision": metrics.average_precision_score(y, step, sample_weight=w),
        "brier": metrics.brier_score_loss(y, p, sample_weight=w),
        "costPerClaim": np.average(25 * call + 0.8 * amount * (y & ~call), weights=w),
    }


def case(name, n, noise, audit):
    logit = random.normal(-1, 1.5, n)
    y = random.random(n) < expit(logit)
    steps = [np.round((logit + random.normal(0, s, n)) / 0.02).astype(int) for s in (0.5, noise)]
    risks = [expit(s * 0.02) for s in steps]
    calls = [s > 0 for s in steps]
    millionths = np.where(calls[0], 1_000_000, audit)
    amount = random.integers(1_000, 900_000, n) / 100
    w = 1e6 / millionths
    of = [measures(risks[i], steps[i], calls[i], y, w, amount) for i in (0, 1)]
    right = [c == y for c in calls]
    only = [int(np.sum(right[0] & ~right[1])), int(np.sum(right[1] & ~right[0]))]
    return {
        "name": name, "championRisks": risks[0].tolist(), "challengerRisks": risks[1].tolist(), "championCalls": calls[0].tolist(), "challengerCalls": calls[1].tolist(),
        "improper": y.tolist(), "millionths": millionths.tolist(), "amounts": amount.tolist(),
        "champion": of[0], "challenger": of[1], "onlyChampion": only[0], "onlyChallenger": only[1], "pValue": stats.binomtest(min(only), sum(only)).pvalue,
    }


print(json.dumps([case("all reviewed", 150, 0.5, 1_000_000), case("worse", 200, 3, 50_000), case("better", 200, 0, 100_000)]))
