using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

/// <summary>Made summaries and ratings.</summary>
internal static class Drawn
{
    public static readonly DateOnly Start = new(2026, 3, 2);
    public static readonly DateTimeOffset Moment = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How good the summaries of a window are.</summary>
    /// <param name="Recall">Mean concept recall.</param>
    /// <param name="Rating">Mean rating.</param>
    /// <param name="Accepted">Share that is accepted.</param>
    /// <param name="Slow">Factor on the latency.</param>
    public sealed record Quality(double Recall = 0.8, double Rating = 3.8, double Accepted = 0.95, double Slow = 1);

    /// <summary>A window of claims, some of which have two summaries; five reviewers, each with a habit of their own, rate a third of them.</summary>
    public static SummaryWindow Window(Random random, int window, int claims, Quality quality)
    {
        var made = new List<MadeSummary>();
        var ratings = new List<SummaryRating>();
        for (var claim = 0; claim < claims; claim++)
        {
            var ease = 0.1 * Normal(random);
            for (var i = 0; i < (claim % 4 == 0 ? 2 : 1); i++)
            {
                var summary = new MadeSummary(
                    $"{window}-{claim}-{i}",
                    $"{window}-{claim}",
                    Start.AddDays((7 * window) + (claim % 7)),
                    random.NextDouble() < quality.Accepted ? SummaryOutcome.Accepted : SummaryOutcome.Refused,
                    Math.Clamp(quality.Recall + ease + (0.1 * Normal(random)), 0, 1),
                    random.NextDouble() < 0.9 ? 1 : 0.8,
                    5,
                    400,
                    quality.Slow * 500 * Math.Exp(0.5 * Normal(random)),
                    0.01);
                made.Add(summary);
                if (random.Next(3) == 0)
                {
                    var reviewer = random.Next(5);
                    var score = (int)Math.Clamp(Math.Round(quality.Rating + (0.15 * (reviewer - 2)) + (3 * ease) + (0.7 * Normal(random))), 1, 5);
                    ratings.Add(new SummaryRating($"r{summary.SummaryId}", summary.SummaryId, summary.ClaimId, $"reviewer {reviewer}", score, [], Moment));
                }
            }
        }

        return SummaryWindow.Of(made, ratings);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
