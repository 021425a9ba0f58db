using FsCheck;
using FsCheck.Fluent;

namespace Claims.Attention.Tests;

public class MatrixMultiplyTests
{
    private static readonly Arbitrary<(int N, int M, int K)> Shapes =
        (from n in Gen.Choose(0, 20) from m in Gen.Choose(0, 70) from k in Gen.Choose(0, 20) select (n, m, k)).ToArbitrary();

    [Fact]
    public void All_three_products_equal_the_reference_for_any_shape() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Shapes, shape =>
        {
            var (n, m, k) = shape;
            var random = new Random(31);
            var (a, b, c) = (Randoms.Array(random, n * k), Randoms.Array(random, k * m), Randoms.Array(random, n * m));
            var expected = Reference.AddProduct(a, b, c, n, m, k);
            var (plain, transposedA, transposedB) = (c.ToArray(), c.ToArray(), new float[n * m]);

            MatrixMultiply.Add(a, b, plain, n, m, k);
            MatrixMultiply.AddTransposedA(Randoms.Transpose(a, n, k), b, transposedA, n, m, k);
            MatrixMultiply.TransposedB(a, Randoms.Transpose(b, k, m), [], transposedB, n, m, k);

            Near.Equal(expected, plain);
            Near.Equal(expected, transposedA);
            Near.Equal(Reference.AddProduct(a, b, new float[n * m], n, m, k), transposedB);
        }));

    [Theory]
    [InlineData(300, 200, 1100)]
    public void Products_of_many_blocks_equal_the_reference(int n, int m, int k)
    {
        var random = new Random(32);
        var (a, b, c) = (Randoms.Array(random, n * k, 0.5f), Randoms.Array(random, k * m, 0.5f), Randoms.Array(random, n * m));
        var product = c.ToArray();

        MatrixMultiply.Add(a, b, product, n, m, k);

        Near.Equal(Reference.AddProduct(a, b, c, n, m, k), product);
    }

    [Fact]
    public void The_bias_is_added_to_every_row()
    {
        var c = new float[4];

        MatrixMultiply.TransposedB([1, 2], [3, 4], [10, 20], c, 2, 2, 1);

        Assert.Equal([13, 24, 16, 28], c);
    }

    [Fact]
    public void A_row_is_the_same_to_the_bit_whatever_rows_are_computed_with_it()
    {
        var random = new Random(33);
        var (n, m, k) = (13, 45, 50);
        var (a, b) = (Randoms.Array(random, n * k), Randoms.Array(random, m * k));
        var together = new float[n * m];
        var alone = new float[m];

        MatrixMultiply.TransposedB(a, b, [], together, n, m, k);

        for (var row = 0; row < n; row++)
        {
            MatrixMultiply.TransposedB(a.AsSpan(row * k, k), b, [], alone, 1, m, k);
            Assert.Equal(alone, together[(row * m)..((row + 1) * m)]);
        }
    }
}
