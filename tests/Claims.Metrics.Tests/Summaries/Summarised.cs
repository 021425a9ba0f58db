using Claims.Contracts;

namespace Claims.Metrics.Tests.Summaries;

/// <summary>What Review says of summaries.</summary>
internal static class Summarised
{
    /// <summary>A Monday, from which windows of seven days run.</summary>
    public static readonly DateOnly Start = new(2026, 1, 5);

    public static readonly SummaryOrigin Old = new("attention", "1");
    public static readonly SummaryOrigin New = new("attention", "2");

    public static DateTimeOffset At(int day, int hour = 12) => new(Start.AddDays(day), new TimeOnly(hour, 0), TimeSpan.Zero);

    public static SummaryMeasured Made(string id, SummaryOrigin? origin = null, int day = 0, double recall = 0.5, double latency = 100, int characters = 300, string? claim = null) => new()
    {
        SummaryId = id,
        ClaimId = claim ?? $"claim of {id}",
        Origin = origin ?? Old,
        Outcome = SummaryOutcome.Accepted,
        ConceptRecall = recall,
        Support = 1,
        Sentences = 3,
        Characters = characters,
        SourceCharacters = 10_000,
        LatencyMilliseconds = latency,
        Cost = 0.0125m,
        MadeAt = At(day),
    };

    public static SummaryRated Rated(string id, SummaryMeasured summary, int score, string reviewer = "a", int hour = 13, params IReadOnlyList<SummaryFlaw> flaws) => new()
    {
        RatingId = id,
        SummaryId = summary.SummaryId,
        ClaimId = summary.ClaimId,
        Origin = summary.Origin,
        Score = score,
        Flaws = flaws,
        Reviewer = reviewer,
        RatedAt = summary.MadeAt.AddHours(hour - 12),
    };

    public static SummariesCompared Compared(string id, SummaryPreference preferred, int day = 0) => new()
    {
        ComparisonId = id, ClaimId = $"claim of {id}", First = New, Second = Old, Preferred = preferred, Reviewer = "a", ComparedAt = At(day),
    };

    /// <summary>Weeks of summaries, twenty a day with a rating on each third, whose recall and score are worse from one week to another.</summary>
    /// <param name="worse">First week in which they are.</param>
    /// <param name="better">First week in which they are as before again.</param>
    public static (List<SummaryMeasured> Made, List<SummaryRated> Rated) Weeks(int weeks, int worse, int better, SummaryOrigin? origin = null, int seed = 1)
    {
        var random = new Random(seed);
        var (made, rated) = (new List<SummaryMeasured>(), new List<SummaryRated>());
        for (var i = 0; i < weeks * 7 * 20; i++)
        {
            var (day, isWorse) = (i / 20, i / 140 >= worse && i / 140 < better);
            var summary = Made(
                $"{(origin ?? Old).Version}-{i}", origin, day, (isWorse ? 0.4 : 0.7) + (0.3 * random.NextDouble()), 100 * (1 + random.NextDouble()), (isWorse ? 600 : 200) + random.Next(200));
            made.Add(summary);
            if (i % 3 == 0)
            {
                rated.Add(Rated($"r {summary.SummaryId}", summary, random.Next(3, 6), $"reviewer {random.Next(4)}"));
            }
        }

        return (made, rated);
    }
}
