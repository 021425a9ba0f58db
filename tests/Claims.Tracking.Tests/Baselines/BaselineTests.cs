using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;

namespace Claims.Tracking.Tests.Baselines;

public class BaselineTests
{
    private static readonly Baseline Known = new("model", BaselineSource.Model, new Dictionary<Measure, BaselineFigure>
    {
        [Measure.F1] = new(0.8, 0.75, 0.85),
        [Measure.Brier] = new(0.1, 0.08, 0.12),
        [Measure.Prevalence] = new(0.1, 0.09, 0.11),
    });

    [Fact]
    public void The_bound_is_the_worse_end_less_the_tolerance()
    {
        Assert.Equal(0.75 - 0.04, Known.Bound(Measure.F1, 0.05)!.Value, 12);
        Assert.Equal(0.12 + 0.005, Known.Bound(Measure.Brier, 0.05)!.Value, 12);
    }

    [Fact]
    public void What_is_unknown_or_neither_good_nor_bad_has_no_bound()
    {
        Assert.Null(Known.Bound(Measure.Recall, 0));
        Assert.Null(Known.Bound(Measure.Prevalence, 0));
    }
}
