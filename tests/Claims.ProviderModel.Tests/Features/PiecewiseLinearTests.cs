using Claims.ProviderModel.Features;
using FsCheck;
using FsCheck.Fluent;

namespace Claims.ProviderModel.Tests.Features;

public class PiecewiseLinearTests
{
    [Theory]
    [InlineData(-5, 0f, 0f, 0f)]
    [InlineData(5, 0.5f, 0f, 0f)]
    [InlineData(15, 1f, 0.25f, 0f)]
    [InlineData(99, 1f, 1f, 0f)]
    [InlineData(double.NaN, 0f, 0f, 1f)]
    public void A_number_fills_the_bins_below_it(double value, float first, float second, float missing)
    {
        var target = new float[3];

        new PiecewiseLinear([0, 10, 30]).Encode(value, target);

        Assert.Equal([first, second, missing], target);
    }

    [Fact]
    public void Bins_lie_between_quantiles_and_equal_values_share_one()
    {
        Assert.Equal([0, 5, 10], PiecewiseLinear.Fit([10, 0, 5, double.NaN], 2).Edges);
        Assert.Equal([7], PiecewiseLinear.Fit([7, 7, 7], 4).Edges);
        Assert.Empty(PiecewiseLinear.Fit([double.NaN], 4).Edges);
    }

    [Fact]
    public void A_larger_number_never_gives_a_smaller_entry() => Prop.ForAll(
        Gen.Choose(-100, 100).Select(number => number / 7.0).ArrayOf().Where(values => values.Length > 2).ToArbitrary(),
        values =>
        {
            var encoding = PiecewiseLinear.Fit(values, 5);
            var (low, high) = (new float[encoding.Width], new float[encoding.Width]);

            encoding.Encode(Math.Min(values[0], values[1]), low);
            encoding.Encode(Math.Max(values[0], values[1]), high);

            Assert.All(low.Zip(high), pair => Assert.True(pair.First <= pair.Second));
        }).QuickCheckThrowOnFailure();
}
