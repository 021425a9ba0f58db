namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>
/// The leading eigenpairs of a large sparse symmetric matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.3):
/// a random block is multiplied by the matrix a few times, made orthonormal each time, and the matrix is solved exactly within its span.
/// </summary>
internal static class RandomizedEigen
{
    private const int Oversampling = 16;
    private const int PowerIterations = 6;
    private const double RankTolerance = 1e-10;

    /// <returns>Eigenvalues, largest magnitude first, and their vectors as the columns of [N, count].</returns>
    public static (double[] Values, double[] Vectors) Leading(SparseMatrix matrix, int count, Random random)
    {
        var (n, k) = (matrix.Size, Math.Min(count + Oversampling, matrix.Size));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        var block = new double[n * k];
        var product = new double[n * k];
        for (var i = 0; i < block.Length; i++)
        {
            block[i] = random.NextDouble() - 0.5;
        }

        for (var iteration = 0; iteration < PowerIterations; iteration++)
        {
            Orthonormalise(block, n, k);
            matrix.Multiply(block, product, k);
            (block, product) = (product, block);
        }

        Orthonormalise(block, n, k);
        matrix.Multiply(block, product, k);
        var (values, small) = SymmetricEigen.Decompose(Gram(block, product, n, k), k);
        var vectors = new double[n * count];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < k; j++)
            {
                for (var c = 0; c < count; c++)
                {
                    vectors[(i * count) + c] += block[(i * k) + j] * small[(j * k) + c];
                }
            }
        }

        return (values[..count], vectors);
    }

    /// <summary>
    /// Modified Gram-Schmidt, twice, since once loses orthogonality where columns are nearly parallel. A column that the earlier ones span becomes zero:
    /// what rounding leaves of it points along them.
    /// </summary>
    private static void Orthonormalise(double[] a, int n, int k)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var j = 0; j < k; j++)
            {
                var before = Math.Sqrt(Dot(a, n, k, j, j));
                for (var earlier = 0; earlier < j; earlier++)
                {
                    AddColumn(a, n, k, j, earlier, -Dot(a, n, k, j, earlier));
                }

                var after = Math.Sqrt(Dot(a, n, k, j, j));
                ScaleColumn(a, n, k, j, after > RankTolerance * before ? 1 / after : 0);
            }
        }
    }

    private static double Dot(double[] a, int n, int k, int x, int y)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += a[(i * k) + x] * a[(i * k) + y];
        }

        return sum;
    }

    private static void AddColumn(double[] a, int n, int k, int to, int from, double factor)
    {
        for (var i = 0; i < n; i++)
        {
            a[(i * k) + to] += factor * a[(i * k) + from];
        }
    }

    private static void ScaleColumn(double[] a, int n, int k, int column, double factor)
    {
        for (var i = 0; i < n; i++)
        {
            a[(i * k) + column] *= factor;
        }
    }

    /// <summary>Aᵀ·B made symmetric, [K, K].</summary>
    private static double[] Gram(double[] a, double[] b, int n, int k)
    {
        var gram = new double[k * k];
        for (var i = 0; i < n; i++)
        {
            for (var x = 0; x < k; x++)
            {
                for (var y = 0; y < k; y++)
                {
                    gram[(x * k) + y] += ((a[(i * k) + x] * b[(i * k) + y]) + (a[(i * k) + y] * b[(i * k) + x])) / 2;
                }
            }
        }

        return gram;
    }
}
