"""Values of kappa.json, from scikit-learn 1.2; the interval by the delta method with a numeric gradient: /usr/bin/python3 make_kappa.py > kappa.json"""
import json

import numpy as np
from scipy import stats
from sklearn.metrics import cohen_kappa_score


def kappa(p):
    chance = p.sum(1) @ p.sum(0)
    return (np.trace(p) - chance) / (1 - chance)


def deviation(table):
    p, step = table / table.sum(), 1e-6
    gradient = np.zeros(4)
    for i in range(4):
        change = np.zeros(4)
        change[i] = step
        gradient[i] = (kappa(p + change.reshape(2, 2)) - kappa(p - change.reshape(2, 2))) / (2 * step)
    flat = p.ravel()
    return np.sqrt(max(0, gradient @ (np.diag(flat) - np.outer(flat, flat)) @ gradient) / table.sum())


out = []
for cells in ((40, 5, 7, 30), (300, 20, 4, 12), (1, 2, 3, 4), (9, 0, 0, 5), (2, 9, 8, 1), (50, 0, 6, 44)):
    table = np.array(cells, float).reshape(2, 2)
    first = np.repeat([0, 1, 0, 1], [cells[0], cells[1], cells[2], cells[3]])
    second = np.repeat([0, 0, 1, 1], [cells[0], cells[1], cells[2], cells[3]])
    value, half = cohen_kappa_score(first, second), stats.norm.ppf(0.975) * deviation(np.array([[cells[0], cells[2]], [cells[1], cells[3]]], float))
    out.append({"cells": cells, "kappa": value, "low": max(-1, value - half), "high": min(1, value + half)})
print(json.dumps(out))
