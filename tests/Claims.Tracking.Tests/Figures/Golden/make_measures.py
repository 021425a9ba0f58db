"""Values of measures.json, from scikit-learn 1.2: /usr/bin/python3 make_measures.py > measures.json"""
import json
import warnings

import numpy as np
from scipy.special import expit
from sklearn import metrics

warnings.filterwarnings("ignore")
random = np.random.default_rng(11)


def defined(value, when):
    return float(value) if when and np.isfinite(value) else None


def calibration(p, y, w, bins=15):
    of = np.clip(np.ceil(p * bins).astype(int) - 1, 0, bins - 1)
    mass, predicted, observed = (np.bincount(of, v, bins) for v in (w, w * p, w * y))
    gap = np.divide(predicted - observed, mass, out=np.zeros(bins), where=mass > 0)
    return np.sum(mass * np.abs(gap)) / w.sum(), np.sum(mass * gap**2) / w.sum()


def case(name, step, predicted, improper, millionths, cents):
    p, w = expit(step * 0.02), 1e6 / millionths
    out = {"name": name, "steps": step.tolist(), "predicted": predicted.tolist(), "improper": improper.tolist(),
           "millionths": millionths.tolist(), "cents": cents.tolist()}
    for basis, weight in (("naive", np.ones(len(w))), ("weighted", w)):
        n, one, both = len(p) > 0, improper.any(), improper.any() and not improper.all()
        if not n:
            out[basis] = {k: None for k in (
                "prevalence", "predictedShare", "accuracy", "precision", "recall", "f1", "specificity", "balancedAccuracy", "mcc", "rocAuc",
                "averagePrecision", "brier", "brierReliability", "brierResolution", "brierUncertainty", "calibrationError", "logLoss", "costPerClaim")}
            continue
        ece, reliability = calibration(p, improper.astype(float), weight)
        share = np.average(improper, weights=weight)
        brier = np.average((p - improper) ** 2, weights=weight)
        out[basis] = {
            "prevalence": defined(share, n), "predictedShare": defined(np.average(predicted, weights=weight), n),
            "accuracy": metrics.accuracy_score(improper, predicted, sample_weight=weight),
            "precision": defined(metrics.precision_score(improper, predicted, sample_weight=weight), predicted.any()),
            "recall": defined(metrics.recall_score(improper, predicted, sample_weight=weight), one),
            "f1": defined(metrics.f1_score(improper, predicted, sample_weight=weight), one or predicted.any()),
            "specificity": defined(metrics.recall_score(~improper, ~predicted, sample_weight=weight), (~improper).any()),
            "balancedAccuracy": defined(metrics.balanced_accuracy_score(improper, predicted, sample_weight=weight), both),
            "mcc": defined(metrics.matthews_corrcoef(improper, predicted, sample_weight=weight), both and predicted.any() and not predicted.all()),
            "rocAuc": defined(metrics.roc_auc_score(improper, step, sample_weight=weight), True) if both else None,
            "averagePrecision": defined(metrics.average_precision_score(improper, step, sample_weight=weight), one),
            "brier": metrics.brier_score_loss(improper, p, sample_weight=weight, pos_label=True),
            "brierReliability": reliability, "brierUncertainty": share * (1 - share), "brierResolution": reliability + share * (1 - share) - brier,
            "calibrationError": ece, "logLoss": metrics.log_loss(improper, p, sample_weight=weight, labels=[False, True]),
            "costPerClaim": np.average(25 * predicted + 0.8 * cents / 100 * (improper & ~predicted), weights=weight),
        }
    return out


def drawn(name, n, width, rate, audit):
    step = np.round(random.normal(-50, 60, n) / width).astype(int) * width
    predicted = step > 0
    improper = random.random(n) < (expit(step * 0.02) if rate is None else np.full(n, rate))
    return case(name, step, predicted, improper, np.where(predicted, 1_000_000, audit), random.integers(1_000, 900_000, n))


nobody = np.zeros(0, dtype=int)
few = np.array([-30, 5, 40])
out = [
    drawn("smooth", 300, 1, None, 20_000),
    drawn("ties", 300, 40, None, 50_000),
    drawn("rare", 400, 5, 0.02, 20_000),
    drawn("all tied", 60, 10_000, 0.4, 500_000),
    case("all proper", few, few > 0, few > 99, np.full(3, 1_000_000), np.full(3, 10_000)),
    case("all improper", few, few > 0, few < 99, np.full(3, 1_000_000), np.full(3, 10_000)),
    case("none called", few, few > 99, few > 20, np.full(3, 250_000), np.full(3, 10_000)),
    case("empty", nobody, nobody > 0, nobody > 0, nobody + 1, nobody),
]
print(json.dumps(out))
