using System.Globalization;
using Claims.ClauseModel.Embeddings.Training;

namespace Claims.ClauseModel.Tests.Embeddings.Training;

public class EigenTests
{
    private const int Size = 40;

    /// <summary>From numpy.linalg.eigvalsh, see Embeddings/Golden/eigen.py.</summary>
    private static readonly double[] Golden =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Embeddings", "Golden", "eigen.txt"))
            .Select(line => double.Parse(line, CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public void Jacobi_finds_the_eigenvalues_that_numpy_finds()
    {
        var (values, _) = SymmetricEigen.Decompose(Dense(), Size);

        Assert.All(Golden.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    [Fact]
    public void The_randomised_iteration_finds_the_leading_eigenpairs()
    {
        var (values, vectors) = RandomizedEigen.Leading(Sparse(), 4, new Random(5));

        Assert.All(Golden.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        var product = new double[Size * 4];
        Sparse().Multiply(vectors, product, 4);
        for (var i = 0; i < product.Length; i++)
        {
            Assert.Equal(vectors[i] * values[i % 4], product[i], 1e-4);
        }
    }

    /// <summary>Its rank is below the width of the random block, so that the block's columns depend on each other.</summary>
    private static double[] Dense()
    {
        var dense = new double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                dense[(i * Size) + j] = (((i * 7) + (j * 7) + (i * j)) % 11) - 5 + (i == j && i < 3 ? 20.0 * (i + 1) : 0);
            }
        }

        return dense;
    }

    private static SparseMatrix Sparse() => new(
        [.. Enumerable.Range(0, Size + 1).Select(row => row * Size)],
        [.. Enumerable.Range(0, Size * Size).Select(entry => entry % Size)],
        Dense());
}
