using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Testing;
using Claims.Tracking.Reporting;

namespace Claims.Review.Tests.Console.Performance;

public sealed class DriftShapeTests
{
    [Fact]
    public void Features_that_surely_moved_are_named()
    {
        Assert.EndsWith("Surely moved: placeOfService.", DriftShape.Sentence(Measured.Week(10)), StringComparison.Ordinal);
        Assert.EndsWith("No feature moved surely and by much.", DriftShape.Sentence(Measured.Week(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_changes_get_bars_and_not_too_many()
    {
        var drift = Measured.Week(0).Drift[0];
        var window = Measured.Week(0) with { Drift = [.. Enumerable.Range(0, 20).Select(i => drift with { Feature = $"f{i}", StabilityIndex = i })] };

        Assert.Equal(Enumerable.Range(5, 15).Reverse().Select(i => $"f{i}"), DriftShape.Bars(window).Select(bar => bar.Feature));
    }

    [Fact]
    public void Attention_on_clauses_shows_each_clause_before_and_now()
    {
        var attention = Measured.Week(0).Drift[0] with { Feature = DriftShape.Attention, Outcome = DriftOutcome.Drifted, Moved = [new MovedShare("ppo 4.2", 0.1, 0.3), new MovedShare("ppo 1.1", 0.4, 0.25)] };

        Assert.Equal([["ppo 4.2", "0.100", "0.300", "+0.200"], ["ppo 1.1", "0.400", "0.250", "-0.150"]], DriftShape.Clauses(attention).Rows);
        Assert.StartsWith("The model attends to other clauses", DriftShape.ClauseSentence(attention), StringComparison.Ordinal);
        Assert.Empty(DriftShape.Clauses(null).Rows);
    }

    [Fact]
    public void Windows_that_were_not_compared_have_no_drift_to_show() =>
        Assert.Null(DriftShape.Latest(Assert.Single(PerformanceSeries.Of([Measured.Week(0) with { Drift = [] }]))));
}
