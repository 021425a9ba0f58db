using Claims.Metrics.Performance;

namespace Claims.Metrics.Tests.Performance;

public sealed class PerformanceReportTests
{
    [Fact]
    public void Audited_claims_stand_for_those_that_were_not_drawn()
    {
        var report = PerformanceReport.Of(
        [
            new() { IsPredicted = true, IsImproper = true, ReviewProbability = 1, Claims = 30 },
            new() { IsPredicted = true, IsImproper = false, ReviewProbability = 1, Claims = 10 },
            new() { IsPredicted = false, IsImproper = false, ReviewProbability = 0.02, Claims = 50 },
            new() { IsPredicted = false, IsImproper = true, ReviewProbability = 0.02, Claims = 4 },
        ]);

        Assert.Equal(94, report.Judged);
        Assert.Equal(30 / 34.0, report.Naive.Recall!.Value, 12);
        Assert.Equal(30 / 230.0, report.Weighted.Recall!.Value, 12);
        Assert.Equal(report.Naive.Precision, report.Weighted.Precision);
        Assert.Equal(2500, report.Weighted.TrueNegatives, 9);
    }

    /// <summary>Draws the audit many times over one population and compares the mean of the estimates with the truth.</summary>
    [Fact]
    public void The_weighted_counts_are_unbiased_and_the_naive_ones_are_not()
    {
        const int MissedInTruth = 400;
        const double Probability = 0.05;
        var random = new Random(5);

        var reports = Enumerable.Range(0, 2_000).Select(_ =>
        {
            var drawn = Enumerable.Range(0, MissedInTruth).Count(_ => random.NextDouble() < Probability);
            return PerformanceReport.Of([new() { IsPredicted = false, IsImproper = true, ReviewProbability = Probability, Claims = drawn }]);
        }).ToList();

        // Standard error of the mean: sqrt(400 · 0.95 / 0.05 / 2000) = 1.95.
        Assert.Equal(MissedInTruth, reports.Average(report => report.Weighted.FalseNegatives), 8.0);
        Assert.Equal(MissedInTruth * Probability, reports.Average(report => report.Naive.FalseNegatives), 1.0);
    }

    [Fact]
    public void Without_verdicts_every_measure_is_undefined()
    {
        var report = PerformanceReport.Of([]);

        Assert.Equal(0, report.Judged);
        Assert.Null(report.Naive.Accuracy);
        Assert.Null(report.Weighted.F1);
    }
}
