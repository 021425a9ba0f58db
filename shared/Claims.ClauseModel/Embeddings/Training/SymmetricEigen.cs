namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>
/// Eigenvalues and eigenvectors of a small dense symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, "Matrix Computations",
/// section 8.5).
/// </summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 60;

    /// <param name="matrix">[N, N] row-major; overwritten.</param>
    /// <returns>Eigenvalues, largest magnitude first, and their vectors as the columns of [N, N].</returns>
    public static (double[] Values, double[] Vectors) Decompose(double[] matrix, int n)
    {
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            vectors[(i * n) + i] = 1;
        }

        for (var sweep = 0; sweep < MaxSweeps && OffDiagonal(matrix, n) > 0; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(matrix, vectors, n, p, q);
                }
            }
        }

        var order = Enumerable.Range(0, n).OrderByDescending(i => Math.Abs(matrix[(i * n) + i])).ToArray();
        var sorted = new double[n * n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                sorted[(row * n) + column] = vectors[(row * n) + order[column]];
            }
        }

        return (Array.ConvertAll(order, i => matrix[(i * n) + i]), sorted);
    }

    /// <summary>What is left beside the diagonal, zero where it is nothing against it.</summary>
    private static double OffDiagonal(double[] a, int n)
    {
        var (off, on) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            on += a[(i * n) + i] * a[(i * n) + i];
            for (var j = 0; j < i; j++)
            {
                off += a[(i * n) + j] * a[(i * n) + j];
            }
        }

        return off > 1e-24 * on ? off : 0;
    }

    private static void Rotate(double[] a, double[] v, int n, int p, int q)
    {
        var apq = a[(p * n) + q];
        if (apq == 0)
        {
            return;
        }

        var theta = (a[(q * n) + q] - a[(p * n) + p]) / (2 * apq);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
        {
            (a[(k * n) + p], a[(k * n) + q]) = Turn(a[(k * n) + p], a[(k * n) + q]);
        }

        for (var k = 0; k < n; k++)
        {
            (a[(p * n) + k], a[(q * n) + k]) = Turn(a[(p * n) + k], a[(q * n) + k]);
            (v[(k * n) + p], v[(k * n) + q]) = Turn(v[(k * n) + p], v[(k * n) + q]);
        }

        (double, double) Turn(double x, double y) => ((c * x) - (s * y), (s * x) + (c * y));
    }
}
