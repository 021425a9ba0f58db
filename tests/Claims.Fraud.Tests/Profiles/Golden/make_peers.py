"""Golden values of PeerGroupSketchTests and MixDistanceTests."""
import numpy as np
from scipy import stats
from scipy.spatial.distance import jensenshannon

others = np.array([0, 10, 10, 20, 30, 30, 50])
spread = max(5, stats.median_abs_deviation(others, scale="normal"))
print("z of 80:", repr((80 - np.median(others)) / spread))
print("rank of 10 among the rest:", repr(stats.percentileofscore(np.array([0, 10, 20, 30, 30, 50, 80]), 10, kind="mean") / 100))
p, q = np.array([60, 30, 10, 0]) / 100, np.array([10, 20, 30, 40]) / 100
print("distance:", repr(np.sqrt(jensenshannon(p, q, base=2) ** 2 - 3 / (8 * np.log(2)) * (1 / 100 + 1 / 100))))
