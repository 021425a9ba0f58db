using Claims.Contracts;
using Claims.Testing;

namespace Claims.Metrics.Tests.Measuring;

/// <summary>Claims over weeks, scored by rules, some called and all of these reviewed, others audited; from a week on the calls are worth nothing.</summary>
internal sealed record MeasuredStream(IReadOnlyList<ClaimAssessed> Predictions, IReadOnlyList<ReviewRecorded> Verdicts)
{
    /// <param name="start">First day.</param>
    /// <param name="weeks">How many.</param>
    /// <param name="worthless">Week from which on calls say nothing.</param>
    /// <param name="perWeek">Claims.</param>
    public static MeasuredStream Draw(DateOnly start, int weeks, int worthless = int.MaxValue, int perWeek = 400)
    {
        var random = new Random(7);
        var predictions = new List<ClaimAssessed>();
        var verdicts = new List<ReviewRecorded>();
        for (var i = 0; i < weeks * perWeek; i++)
        {
            var week = i / perWeek;
            var isCalled = random.NextDouble() < 0.2;
            var isAudited = !isCalled && random.NextDouble() < 0.2;
            var risk = isCalled ? 0.7 + (0.2 * random.NextDouble()) : 0.02 + (0.06 * random.NextDouble());
            var isImproper = random.NextDouble() < (week >= worthless ? 0.2 : risk);
            var at = start.ToDateTime(new TimeOnly(12, 0)).AddDays((7 * week) + random.Next(7));
            var assessed = Some.Assessed(Some.Claim($"m-{i}"), isCalled ? Route.Review : isAudited ? Route.Audit : Route.Pay, risk, isFlagged: false, isCalled ? 1 : 0.2);
            assessed = assessed with
            {
                Score = assessed.Score with { ModelHash = "model", Risk = null },
                Assessment = assessed.Assessment with { AssessedAt = new DateTimeOffset(at, TimeSpan.Zero) },
            };
            predictions.Add(assessed);
            if (isCalled || isAudited)
            {
                verdicts.Add(new ReviewRecorded
                {
                    VerdictId = $"v-{i}",
                    ClaimId = assessed.Accepted.Claim.Key.Id,
                    DecisionId = assessed.Score.DecisionId,
                    Verdict = isImproper ? Verdict.Improper : Verdict.Proper,
                    Reviewer = "r",
                    RecordedAt = new DateTimeOffset(at.AddDays(3), TimeSpan.Zero),
                });
            }
        }

        return new MeasuredStream(predictions, verdicts);
    }
}
