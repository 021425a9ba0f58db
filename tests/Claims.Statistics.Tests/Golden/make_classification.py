"""Values that ConfusionMatrixTests, WilsonIntervalTests, PoissonTailTests and RobustOutlierTests hold: /usr/bin/python3 make_classification.py"""
import numpy as np
from scipy import stats
from sklearn import metrics

truth = [1] * 30 + [0] * 10 + [0] * 50 + [1] * 4
guess = [1] * 40 + [0] * 54
weight = [1] * 40 + [50] * 54
for w in (None, weight):
    p, r, f, _ = metrics.precision_recall_fscore_support(truth, guess, average="binary", sample_weight=w)
    s = metrics.recall_score(truth, guess, pos_label=0, sample_weight=w)
    print("accuracy, precision, recall, F1, specificity", metrics.accuracy_score(truth, guess, sample_weight=w), p, r, f, s)

for k, n in ((0, 10), (3, 10), (10, 10), (470, 500)):
    ci = stats.binomtest(k, n).proportion_ci(method="wilson")
    print("wilson", k, n, ci.low, ci.high)

for k, mean in ((1, 0.5), (3, 3.0), (10, 2.0), (40, 10.0), (90, 100.0), (1200, 1000.0)):
    print("poisson", k, mean, stats.poisson.sf(k - 1, mean))

values = [1, 1, 2, 2, 2, 3, 4, 7, 9, 40]
print("robust z of 12", (12 - np.median(values)) / stats.median_abs_deviation(values, scale="normal"))
