"""Golden eigenvalues for SymmetricEigen and RandomizedEigen: run with python3 (numpy) and paste the output into eigen.txt."""
import numpy as np

n = 40
a = np.zeros((n, n))
for i in range(n):
    for j in range(n):
        a[i, j] = ((i * 7 + j * 7 + i * j) % 11) - 5 + (20.0 * (i + 1) if i == j and i < 3 else 0)
values = np.linalg.eigvalsh(a)
values = values[np.argsort(-np.abs(values))]
print("\n".join(f"{v:.12f}" for v in values[:8]))
