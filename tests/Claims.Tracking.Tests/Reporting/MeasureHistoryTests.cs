using Claims.Testing;
using Claims.Tracking.Reporting;

namespace Claims.Tracking.Tests.Reporting;

public class MeasureHistoryTests
{
    private static readonly PerformanceSeries Series = PerformanceSeries.Of(Measured.Weeks(14)).Single();

    [Fact]
    public void Each_window_is_a_point_and_an_alarm_is_marked_where_it_begins()
    {
        var recall = MeasureHistory.Of(Series, "recall");

        Assert.Equal(14, recall.Points.Count);
        Assert.Equal(new DateOnly(2026, 1, 11), recall.Points[0].LastDay);
        Assert.Null(recall.Points[4].Weighted);
        Assert.NotNull(recall.Points[4].Estimate);
        Assert.Equal(0.63, recall.Baseline?.Value);
        Assert.Equal(new MeasureAlarm(new DateOnly(2026, 3, 22), new DateOnly(2026, 3, 2)), Assert.Single(recall.Alarms));
    }

    [Fact]
    public void Measures_that_no_window_knows_have_no_history() => Assert.Equal(["f1", "recall", "brier"], MeasureHistory.AllOf(Series).Select(history => history.Measure));

    [Fact]
    public void Drift_is_marked_where_a_feature_begins_to()
    {
        var drift = DriftHistory.Of(Series);

        Assert.Equal(14, drift.Largest.Count);
        Assert.Equal(new DriftPoint(new DateOnly(2026, 3, 15), "placeOfService", 0.3), Assert.Single(drift.Begun));
        Assert.Equal(14, DriftHistory.OfFeature(Series, "placeOfService").Count);
        Assert.Empty(DriftHistory.OfFeature(Series, "attention"));
    }
}
