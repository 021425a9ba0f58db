using Claims.Statistics.Drift;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Drift;

public class PopulationStabilityTests
{
    [Fact]
    public void It_follows_its_formula_with_empty_bins_and_one_bin() =>
        Assert.All(GoldenDrift.Values.Stabilities, golden =>
            Assert.Equal(golden.Index, PopulationStability.Index(golden.First, golden.Second)!.Value, 1e-12));

    [Fact]
    public void An_empty_side_has_no_index() => Assert.Null(PopulationStability.Index([0, 0], [1, 2]));
}
