using System.Globalization;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring.Attending;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>
/// Scores claims against the policy they are billed under: attention of each line over the clauses, what it breaks, a calibrated risk, and how unusual the pattern is
/// as a conformal p-value. Safe for many threads.
/// </summary>
public sealed class ClauseScorer
{
    private readonly ScoringModel _model;
    private readonly ScoringOptions _options;
    private readonly ClaimReader _reader;

    public ClauseScorer(ScoringModel model, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (_model, _options, _reader) = (model, options, new ClaimReader(model.Network, model.Statistics));
    }

    /// <summary>SHA-256 (hex) of the model.</summary>
    public string ModelHash => _model.Hash;

    /// <summary>Scores one claim.</summary>
    /// <param name="scoredAt">Stamped on the score; nothing depends on it.</param>
    public ClauseScore Score(ClaimAccepted accepted, Policy policy, DateTimeOffset scoredAt) => Score([(accepted, policy)], scoredAt)[0];

    /// <summary>Scores many claims in one call of the network. Each score is the same as the claim's alone.</summary>
    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return Score([.. claims.Select(claim => (claim.Accepted.ContentHash, RelatedClaim.Of(claim.Accepted.Claim, claim.Policy)))], scoredAt, cancellation);
    }

    /// <summary>The same for claims whose relations, and what their members had before, are known.</summary>
    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(string ContentHash, RelatedClaim Claim)> claims, DateTimeOffset scoredAt, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var readings = _reader.Read([.. claims.Select(claim => claim.Claim)], cancellation);
        return [.. claims.Zip(readings, (claim, reading) => Score(claim.ContentHash, reading, scoredAt))];
    }

    private ClauseScore Score(string contentHash, ClaimReading reading, DateTimeOffset scoredAt)
    {
        var (policy, normal) = (reading.Claim.Policy, _model.Profile);
        var rows = reading.All.Select(row => ScoredLine.Of(row, normal)).ToList();
        var category = NormalProfile.Category(reading.Claim.Claim, policy.Id);
        var pValue = normal.Claims.Smoothed(category, NormalProfile.ClaimScore(rows.Select(row => row.Parts)), TieBreak(contentHash));
        var risk = _model.Calibration.Risk.Of(reading.Risk);
        return new ClauseScore
        {
            DecisionId = DecisionIdentity.Of(contentHash, policy, ModelHash, _options),
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
            ModelHash = ModelHash,
            ScoredBy = ScoredBy.Attention,
            ScoredAt = scoredAt,
            PValue = pValue,
            IsPValueCalibrated = normal.Knows(policy.Id),
            Risk = risk,
            Reasons = ScoreReasons.Of(rows, reading, _model.Calibration),
            Lines = [.. rows.Where(row => row.Attention.Number is not null).Select(Line)],
            Violations = [.. ByRule(reading), .. TextViolations.Find(reading, _model.Calibration)],
            IsFlagged = (normal.Knows(policy.Id) && pValue <= _options.Alpha) || reading.Risk >= _model.Calibration.LogitThreshold || reading.Lines.Any(BreaksWhatItAttendsTo),
        };
    }

    private static IReadOnlyList<Violation> ByRule(ClaimReading reading) =>
        Violations.Find(reading.Lines.SelectMany(line => line.Relations.Select(relation => (line.Line.Number, relation))));

    /// <summary>A condition about the whole claim (cover, filing, other payers) concerns every line, whatever else a line attends to.</summary>
    private bool BreaksWhatItAttendsTo(LineAttention line) => line.Relations.Zip(line.Weights).Any(clause =>
        clause.First.Conditions.Any(condition => condition.Outcome == Outcome.Broken && (condition.IsAboutClaim || clause.Second >= _options.BrokenWeight)));

    private LineScore Line(ScoredLine line) => new()
    {
        LineNumber = line.Attention.Line.Number,
        ServiceKind = line.Attention.ServiceKind,
        Clauses = LineWeights.Of(line.Attention),
        NullWeight = Math.Round(line.Attention.NullWeight, 6),
        PValue = _model.Profile.Lines.Of(line.Attention.ServiceKind, line.Parts.Score),
    };

    /// <summary>In (0, 1], the same for the same content: breaks ties among calibration scores, so that false flags are as many as α says and not fewer.</summary>
    private static double TieBreak(string contentHash)
    {
        var bits = contentHash.Length >= 13 && long.TryParse(contentHash.AsSpan(0, 13), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return (bits + 1.0) / (1L << 52);
    }
}
