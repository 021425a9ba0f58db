using System.Text.Json;

using Claims.Tracking.Shadow;

namespace Claims.Tracking.Tests.Shadow;

/// <summary>One sample of <c>pairs.json</c> with scikit-learn's and SciPy's values for it.</summary>
public sealed record GoldenPairs(
    string Name,
    double[] ChampionRisks,
    double[] ChallengerRisks,
    bool[] ChampionCalls,
    bool[] ChallengerCalls,
    bool[] Improper,
    int[] Millionths,
    decimal[] Amounts,
    Dictionary<string, double> Champion,
    Dictionary<string, double> Challenger,
    int OnlyChampion,
    int OnlyChallenger,
    double PValue)
{
    public static IReadOnlyList<GoldenPairs> All { get; } = Read();

    public IReadOnlyList<PairedClaim> Claims() =>
        [.. Improper.Select((improper, i) => new PairedClaim(ChampionRisks[i], ChampionCalls[i], ChallengerRisks[i], ChallengerCalls[i], improper, Millionths[i], Amounts[i]))];

    private static List<GoldenPairs> Read()
    {
        using var stream = typeof(GoldenPairs).Assembly.GetManifestResourceStream("Claims.Tracking.Tests.Shadow.Golden.pairs.json")!;
        return JsonSerializer.Deserialize<List<GoldenPairs>>(stream, JsonSerializerOptions.Web)!;
    }
}
