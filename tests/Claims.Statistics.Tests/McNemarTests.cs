using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests;

public class McNemarTests
{
    [Fact]
    public void It_equals_SciPy() => Assert.All(GoldenMetrics.Values.McNemar, golden => Assert.Equal(golden.P, McNemar.PValue(golden.First, golden.Second), 12));

    [Fact]
    public void Without_a_case_that_parts_them_nothing_speaks_against_them() => Assert.Equal(1, McNemar.PValue(0, 0));
}
