using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring.Attending;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>
/// Scores claims against the policy they are billed under: attention of each line over the clauses, conditions that are broken, and how unusual the pattern is,
/// as a conformal p-value. The attention is untrained: text likeness and symbolic relations with weights set by hand. Safe for many threads.
/// </summary>
public sealed class ClauseScorer
{
    private readonly ScoringOptions _options;
    private readonly ClauseAttention _attention;
    private readonly NormalProfile _normal;

    private ClauseScorer(ScoringOptions options, NormalProfile normal, string modelHash)
    {
        options.Validate();
        (_options, _normal, ModelHash) = (options, normal, modelHash);
        _attention = new ClauseAttention(TextEmbedder.Load());
    }

    /// <summary>SHA-256 (hex) of the model: embeddings, code tables, profile and the scorer's own version.</summary>
    public string ModelHash { get; }

    /// <summary>A scorer with the shipped profile. Costs some hundred milliseconds; load it once.</summary>
    public static ClauseScorer Load(ScoringOptions options) => Create(options, Resource("profile.bin"));

    /// <summary>A scorer with a profile that <see cref="ProfileTrainer"/> made.</summary>
    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static ClauseScorer Read(Stream profile, ScoringOptions options)
    {
        using var copy = new MemoryStream();
        profile.CopyTo(copy);
        return Create(options, copy.ToArray());
    }

    /// <summary>Scores one claim.</summary>
    /// <param name="scoredAt">Stamped on the score; nothing depends on it.</param>
    public ClauseScore Score(ClaimAccepted accepted, Policy policy, DateTimeOffset scoredAt) => Score([(accepted, policy)], scoredAt)[0];

    /// <summary>Scores many claims, those of one policy together. Each score is the same as the claim's alone.</summary>
    public IReadOnlyList<ClauseScore> Score(IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var scores = new ClauseScore[claims.Count];
        foreach (var group in Enumerable.Range(0, claims.Count).GroupBy(i => claims[i].Policy.Hash, StringComparer.Ordinal))
        {
            var members = group.ToList();
            var policy = claims[members[0]].Policy;
            var attended = _attention.Attend(members.ConvertAll(i => claims[i].Accepted.Claim), policy);
            for (var i = 0; i < members.Count; i++)
            {
                scores[members[i]] = Score(claims[members[i]].Accepted, policy, attended[i], scoredAt);
            }
        }

        return scores;
    }

    private ClauseScore Score(ClaimAccepted accepted, Policy policy, IReadOnlyList<LineAttention> attended, DateTimeOffset scoredAt)
    {
        var lines = attended.Select(line => ScoredLine.Of(line, _normal)).ToList();
        var category = NormalProfile.Category(accepted.Claim, policy.Id);
        var pValue = _normal.Claims.Of(category, NormalProfile.ClaimScore(lines.Select(line => line.Parts)));
        return new ClauseScore
        {
            DecisionId = DecisionIdentity.Of(accepted.ContentHash, policy, ModelHash, _options),
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
            ModelHash = ModelHash,
            ScoredBy = ScoredBy.Attention,
            ScoredAt = scoredAt,
            PValue = pValue,
            Reasons = ScoreReasons.Of(lines),
            Lines = lines.ConvertAll(Line),
            Violations = Violations.Find(attended.SelectMany(line => line.Relations.Select(relation => (line.Line.Number, relation)))),
            IsFlagged = pValue <= _options.Alpha || attended.Any(BreaksWhatItAttendsTo),
        };
    }

    /// <summary>A condition about the whole claim (cover, filing, other payers) concerns every line, whatever else a line attends to.</summary>
    private bool BreaksWhatItAttendsTo(LineAttention line) => line.Relations.Zip(line.Weights).Any(clause =>
        clause.First.Conditions.Any(condition => condition.Outcome == Outcome.Broken && (condition.IsAboutClaim || clause.Second >= _options.BrokenWeight)));

    private LineScore Line(ScoredLine line) => new()
    {
        LineNumber = line.Attention.Line.Number,
        ServiceKind = line.Attention.ServiceKind,
        Clauses = LineWeights.Of(line.Attention),
        NullWeight = Math.Round(line.Attention.NullWeight, 6),
        PValue = _normal.Lines.Of(line.Attention.ServiceKind, line.Parts.Score),
    };

    private static ClauseScorer Create(ScoringOptions options, byte[] profile)
    {
        ArgumentNullException.ThrowIfNull(options);
        var hash = Scoring.ModelHash.Of(Resource("embeddings.bin"), CodeCatalogue.ShippedBytes(), profile);
        return new ClauseScorer(options, ProfileFile.Read(new MemoryStream(profile)), hash);
    }

    private static byte[] Resource(string name)
    {
        using var file = typeof(ClauseScorer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
