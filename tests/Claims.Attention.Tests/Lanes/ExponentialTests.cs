using System.Runtime.Intrinsics;
using Claims.Attention.Lanes;

namespace Claims.Attention.Tests.Lanes;

/// <summary>Every width of register, also those that this machine would not choose.</summary>
public class ExponentialTests
{
    private const double RelativeError = 2e-7;

    [Fact]
    public void The_relative_error_is_below_its_bound_on_every_width()
    {
        var arguments = Enumerable.Range(0, 96_000).Select(i => -87.3f * i / 96_000).ToArray();

        Near(Run<Lanes512, Vector512<float>>(arguments));
        Near(Run<Lanes256, Vector256<float>>(arguments));
        Near(Run<Lanes128, Vector128<float>>(arguments));
        Near(Run<ScalarLane, float>(arguments));

        void Near(float[] exponentials) =>
            Assert.All(exponentials.Zip(arguments), pair => Assert.True(
                Math.Abs((pair.First / Math.Exp(pair.Second)) - 1) < RelativeError, $"exp({pair.Second}) = {pair.First}"));
    }

    [Fact]
    public void Zero_gives_one_what_is_too_small_zero_and_NaN_itself_on_every_width()
    {
        float[] arguments = [0, -87.4f, -88, float.MinValue, float.NegativeInfinity, float.NaN, -1e-30f, -0f, 0, 0, 0, 0, 0, 0, 0, 0];
        float[] expected = [1, 0, 0, 0, 0, float.NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

        Assert.Equal(expected, Run<Lanes512, Vector512<float>>(arguments));
        Assert.Equal(expected, Run<Lanes256, Vector256<float>>(arguments));
        Assert.Equal(expected, Run<Lanes128, Vector128<float>>(arguments));
        Assert.Equal(expected, Run<ScalarLane, float>(arguments));
    }

    private static float[] Run<TLanes, TVector>(float[] arguments)
        where TLanes : ILanes<TVector>
    {
        var exponentials = new float[arguments.Length];
        for (var i = 0; i < arguments.Length; i += TLanes.Count)
        {
            TLanes.Store(Exponential.OfNonPositive<TLanes, TVector>(TLanes.Load(ref arguments[0], (nuint)i)), ref exponentials[0], (nuint)i);
        }

        return exponentials;
    }
}
