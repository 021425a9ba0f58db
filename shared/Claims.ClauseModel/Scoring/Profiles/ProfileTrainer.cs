using System.Globalization;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring.Attending;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>
/// Learns what is normal from normal claims. Every other claim makes the profiles; the rest, which the profiles have not seen, calibrates the p-values
/// (split conformal, Papadopoulos et al. 2002). The same claims in the same order give the same bytes.
/// </summary>
public static class ProfileTrainer
{
    /// <summary>Fewest lines for a kind of service to have a profile of its own.</summary>
    private const int FewestLines = 50;

    /// <summary>Most calibration scores that are kept for a category: p-values then go down to 1/(n + 1).</summary>
    private const int MostScores = 4000;

    /// <summary>Claims attended together.</summary>
    private const int BatchSize = 256;

    /// <summary>Claims that the shipped profile is made of: enough for p-values of a thousandth in every category of some size.</summary>
    public const int ShippedClaims = 40_000;

    /// <summary>Seed of the claims that the shipped profile is made of. Measure with another.</summary>
    public const int ShippedSeed = 1_001;

    /// <summary>Trains on simulated normal claims under the given policies.</summary>
    /// <param name="options">Its fault rate is taken to be zero. What members had before is left out, as it is where claims are scored.</param>
    /// <returns>The file, as <see cref="ScoringModel.Create"/> takes it.</returns>
    public static byte[] Train(
        IClauseNetwork network, CodeStatistics statistics, PolicyLibrary policies, SimulationOptions options, int count, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(options);
        var simulator = new ClaimSimulator(policies, SimulationTables.Load(), options with { FaultRate = 0 });
        return Train(
            network,
            statistics,
            from index in Enumerable.Range(0, count)
            let claim = MissingFacts.Drop(simulator.Claim(index), options.Seed, index).Claim
            select RelatedClaim.Of(claim, policies.Find(claim.Policy.PolicyId!, claim.ServiceFrom)),
            progress);
    }

    /// <summary>Trains on normal claims from anywhere.</summary>
    /// <param name="normal">Claims without a fault, in random order.</param>
    /// <param name="progress">One line for each step.</param>
    /// <returns>The file, as <see cref="ScoringModel.Create"/> takes it.</returns>
    public static byte[] Train(IClauseNetwork network, CodeStatistics statistics, IEnumerable<RelatedClaim> normal, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(normal);
        ArgumentNullException.ThrowIfNull(progress);
        var patterns = Patterns(normal, new ClaimReader(network, statistics));
        var forProfiles = patterns.Where((_, i) => i % 2 == 0).SelectMany(claim => claim.Lines).ToList();
        if (forProfiles.Count == 0)
        {
            throw new ArgumentException("holds no claim with a line", nameof(normal));
        }

        var kinds = forProfiles.GroupBy(line => line.Kind, line => line.Pattern)
            .Where(lines => lines.Count() >= FewestLines)
            .ToDictionary(lines => lines.Key, lines => Profile([.. lines]), StringComparer.Ordinal);
        var none = new Dictionary<string, IReadOnlyList<double>>();
        var profile = new NormalProfile(kinds, Profile([.. forProfiles.Select(line => line.Pattern)]), none, none);
        var calibrated = Calibrated(profile, [.. patterns.Where((_, i) => i % 2 == 1)]);
        var file = ProfileFile.Write(calibrated);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{patterns.Count:N0} claims, {kinds.Count} kinds of service, {file.Length:N0} bytes"));
        return file;
    }

    private static List<ClaimPatterns> Patterns(IEnumerable<RelatedClaim> normal, ClaimReader reader)
    {
        var patterns = new List<ClaimPatterns>();
        foreach (var batch in normal.Chunk(BatchSize))
        {
            patterns.AddRange(reader.Read(batch).Select(reading => new ClaimPatterns(
                NormalProfile.Category(reading.Claim.Claim, reading.Claim.Policy.Id),
                [.. reading.All.Select(row => (row.ServiceKind, LinePattern.Of(row)))])));
        }

        return patterns;
    }

    private static KindProfile Profile(List<LinePattern> patterns)
    {
        var mean = KindProfile.Mean(patterns);
        var distances = patterns.Select(pattern => Nonconformity.Of(pattern, mean).Score).Order().ToArray();
        var median = distances[distances.Length / 2];
        return mean with { Median = median, Scale = Math.Max(KindProfile.LeastScale, distances[distances.Length * 95 / 100] - median) };
    }

    private static NormalProfile Calibrated(NormalProfile profile, List<ClaimPatterns> claims)
    {
        var scored = claims.ConvertAll(claim => (
            claim.Category,
            Lines: claim.Lines.Select(line => (line.Kind, Score: Nonconformity.Of(line.Pattern, profile.Of(line.Kind)))).ToList()));
        return new NormalProfile(
            profile.Kinds,
            profile.Pooled,
            ByCategory(scored.SelectMany(claim => claim.Lines.Select(line => (line.Kind, line.Score.Score)))),
            ByCategory(scored.Select(claim => (claim.Category, NormalProfile.ClaimScore(claim.Lines.Select(line => line.Score))))));
    }

    private static Dictionary<string, IReadOnlyList<double>> ByCategory(IEnumerable<(string Category, double Score)> scores) => scores
        .GroupBy(score => score.Category, score => score.Score)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<double>)[.. group.Take(MostScores)], StringComparer.Ordinal);

    private sealed record ClaimPatterns(string Category, IReadOnlyList<(string Kind, LinePattern Pattern)> Lines);
}
