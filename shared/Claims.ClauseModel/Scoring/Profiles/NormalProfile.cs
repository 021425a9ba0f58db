using Claims.Contracts;
using Claims.Statistics;

namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>What is normal: a profile of each kind of service, and the scores of normal lines and claims to hold new ones against.</summary>
/// <param name="kinds">By kind of service; kinds with few normal lines have none of their own.</param>
/// <param name="pooled">For all other kinds.</param>
/// <param name="lineScores">Calibration scores of lines by kind of service.</param>
/// <param name="claimScores">Calibration scores of claims by <see cref="Category"/>.</param>
internal sealed class NormalProfile(
    IReadOnlyDictionary<string, KindProfile> kinds,
    KindProfile pooled,
    IReadOnlyDictionary<string, IReadOnlyList<double>> lineScores,
    IReadOnlyDictionary<string, IReadOnlyList<double>> claimScores)
{
    public IReadOnlyDictionary<string, KindProfile> Kinds { get; } = kinds;

    public KindProfile Pooled { get; } = pooled;

    public IReadOnlyDictionary<string, IReadOnlyList<double>> LineScores { get; } = lineScores;

    public IReadOnlyDictionary<string, IReadOnlyList<double>> ClaimScores { get; } = claimScores;

    public ConformalPValue Lines { get; } = new(lineScores);

    public ConformalPValue Claims { get; } = new(claimScores);

    private readonly HashSet<string> _policies = [.. claimScores.Keys.Select(category => category[..category.LastIndexOf('/')])];

    /// <summary>Whether normal claims under the policy are among those it was made of: without them a p-value says how unlike other policies a claim is, and flags nothing.</summary>
    public bool Knows(string policyId) => _policies.Contains(policyId);

    public KindProfile Of(string serviceKind) => Kinds.GetValueOrDefault(serviceKind, Pooled);

    /// <summary>
    /// Claims are held against claims under the same policy with about as many lines, since the largest of many scores is larger. The category depends on
    /// nothing that is scored, so that p-values hold within each; unseen policies are held against all claims.
    /// </summary>
    public static string Category(Claim claim, string policyId) =>
        $"{policyId}/{claim.Lines.Count switch { <= 1 => "1", <= 3 => "2-3", <= 6 => "4-6", _ => "7+" }}";

    /// <summary>A claim is as unusual as its most unusual line.</summary>
    public static double ClaimScore(IEnumerable<Nonconformity> lines) => lines.Select(line => line.Score).DefaultIfEmpty(0).Max();
}
