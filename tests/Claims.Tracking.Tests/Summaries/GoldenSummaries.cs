using System.Text.Json;

using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

/// <summary>The sample of <c>summaries.json</c> with what NumPy and SciPy say of it.</summary>
public sealed record GoldenSummaries(
    IReadOnlyList<GoldenSummary> Summaries, IReadOnlyList<GoldenRating> Ratings, IReadOnlyList<SummaryFigure> Figures, IReadOnlyList<GoldenCoins> Coins)
{
    public static GoldenSummaries Read()
    {
        using var stream = typeof(GoldenSummaries).Assembly.GetManifestResourceStream("Claims.Tracking.Tests.Summaries.Golden.summaries.json")!;
        return JsonSerializer.Deserialize<GoldenSummaries>(stream, JsonSerializerOptions.Web)!;
    }

    public IReadOnlyList<MadeSummary> Made() =>
    [
        .. Summaries.Select(item => new MadeSummary(
            item.Id, item.Claim, Drawn.Start, Enum.Parse<SummaryOutcome>(item.Outcome), item.Recall, item.Support, item.Sentences, item.Characters, item.Latency, item.Cost)),
    ];

    public IReadOnlyList<SummaryRating> Rated() =>
    [
        .. Ratings.Select((item, i) => new SummaryRating($"{i}", item.Summary, item.Claim, item.Reviewer, item.Score, [], Drawn.Moment)),
    ];
}

public sealed record GoldenSummary(
    string Id, string Claim, string Outcome, double? Recall, double? Support, int Sentences, int Characters, double Latency, double? Cost);

public sealed record GoldenRating(string Summary, string Claim, string Reviewer, int Score);

/// <param name="First">Times that the first came.</param>
/// <param name="Second">Times that the second came.</param>
/// <param name="Sign">p-value of the sign test.</param>
/// <param name="Always">p-value that holds always.</param>
public sealed record GoldenCoins(int First, int Second, double Sign, double Always);
