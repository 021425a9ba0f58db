"""Golden values of StudentTailTests and RateChangeTests, by SciPy and by plain loops. Prints C# lines."""
import numpy as np
from scipy import stats

for t, nu in [(0.5, 1), (2.0, 4), (3.5, 10), (12.0, 34), (0.01, 7), (40.0, 58), (1.2, 120)]:
    print(f"    [InlineData({t}, {nu}, {2 * stats.t.sf(t, nu)!r})]")


def largest(y, e, least):
    y, e = np.array(y, float), np.array(e, float)
    fits = []
    for k in range(1, len(y)):
        mu = np.r_[e[:k] * y[:k].sum() / e[:k].sum(), e[k:] * y[k:].sum() / e[k:].sum()]
        flat = e * y.sum() / e.sum()
        # The difference of deviances, from SciPy's log probabilities.
        llr = stats.poisson.logpmf(y, np.maximum(mu, 1e-300)).sum() - stats.poisson.logpmf(y, flat).sum()
        fits.append((llr, k, mu))
    llr, k, mu = max(fits, key=lambda fit: fit[0])
    some = mu > 0
    phi = max(least, ((y - mu)[some] ** 2 / mu[some]).sum() / (len(y) - 2))
    p = min(1, (len(y) - 1) * stats.f.sf(2 * llr / phi, 1, len(y) - 2))
    return k, y[:k].sum() / e[:k].sum(), y[k:].sum() / e[k:].sum(), p


for y, e in [
    ([12, 9, 14, 11, 10, 13, 30, 28, 33, 29], [1] * 10),
    ([12, 9, 14, 11, 10, 13, 10, 12, 11, 9], [1] * 10),
    ([40, 35, 50, 44, 61, 150, 170, 144], [31, 28, 31, 30, 31, 30, 31, 31]),
    ([0, 0, 0, 5, 7, 6], [1, 2, 1, 1, 1, 1]),
]:
    print(f"    {y} {e} -> {largest(y, e, 1)}")
