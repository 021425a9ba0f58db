using System.Runtime.Intrinsics;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention.Tests.Products;

/// <summary>Every width of register, also those that this machine would not choose.</summary>
public class AddProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(8, 32, 5)]
    [InlineData(5, 16, 7)]
    [InlineData(19, 71, 33)]
    public void Each_element_is_a_chain_of_fused_multiply_adds_whatever_the_width(int n, int m, int k)
    {
        var random = new Random(34);
        var (a, b, c) = (Randoms.Array(random, n * k), Randoms.Array(random, k * m), Randoms.Array(random, n * m));
        var expected = Chain(a, b, c, n, m, k);

        Assert.Equal(expected, Run<Lanes512, Vector512<float>>(a, b, c, n, m, k));
        Assert.Equal(expected, Run<Lanes256, Vector256<float>>(a, b, c, n, m, k));
        Assert.Equal(expected, Run<Lanes128, Vector128<float>>(a, b, c, n, m, k));
        Near.Equal(expected, Run<ScalarLane, float>(a, b, c, n, m, k));
    }

    private static float[] Run<TLanes, TVector>(float[] a, float[] b, float[] c, int n, int m, int k)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var sum = c.ToArray();
        new AddProduct(MatrixView.RowMajor(a, k), MatrixView.RowMajor(b, m), sum, n, m, k).Run<TLanes, TVector>();
        return sum;
    }

    private static float[] Chain(float[] a, float[] b, float[] c, int n, int m, int k)
    {
        var sum = c.ToArray();
        for (var i = 0; i < n * m; i++)
        {
            for (var p = 0; p < k; p++)
            {
                sum[i] = MathF.FusedMultiplyAdd(a[(i / m * k) + p], b[(p * m) + (i % m)], sum[i]);
            }
        }

        return sum;
    }
}
