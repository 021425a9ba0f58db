using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>
/// Explains decisions of a scorer by its network's own parameters. An explanation is made from claim, policy, model and thresholds alone, on one thread, so that the
/// same decision has the same explanation, bit for bit. Safe for many threads.
/// </summary>
public sealed class DecisionExplainer
{
    private readonly EvidenceReader _reader;
    private readonly Func<IReadOnlyList<(ClaimAccepted, Policy)>, IReadOnlyList<ClauseScore>> _score;

    /// <param name="model">The model that decides.</param>
    /// <param name="scorer">The scorer that decides by it.</param>
    public DecisionExplainer(ScoringModel model, ClauseScorer scorer)
        : this(Reader(model), claims => scorer.Score(claims, DateTimeOffset.UnixEpoch))
    {
    }

    internal DecisionExplainer(EvidenceReader reader, Func<IReadOnlyList<(ClaimAccepted, Policy)>, IReadOnlyList<ClauseScore>> score) =>
        (_reader, _score) = (reader, score);

    /// <summary>The whole explanation. Takes some tens of milliseconds, longer for a claim with very many lines.</summary>
    public DecisionExplanation Explain(ClaimAccepted accepted, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        var score = _score([(accepted, policy)])[0];
        var evidence = _reader.Read(RelatedClaim.Of(accepted.Claim, policy));
        var lines = ExplainedLines.Of(evidence);
        var quality = QualityMeasure.Of(evidence);
        var changes = score.IsFlagged ? new ChangeSearch(claims => Rescore(accepted, policy, claims)).Find(evidence.Related, score.Violations) : [];
        return new DecisionExplanation
        {
            DecisionId = score.DecisionId,
            ClaimId = accepted.Claim.Key.Id,
            PolicyId = score.PolicyId,
            PolicyVersion = score.PolicyVersion,
            ModelHash = score.ModelHash,
            Risk = SixDigits.Of(evidence.Risk),
            PValue = score.PValue,
            IsFlagged = score.IsFlagged,
            Lines = lines,
            Diagnoses = Diagnoses(evidence),
            Quality = quality,
            Changes = changes,
            Statements = ExplanationStatements.Of(evidence, score, lines, quality, changes),
        };
    }

    /// <summary>Only how faithful the account would be: what is watched in production for a share of the claims.</summary>
    public ExplanationQuality Measure(Claim claim, Policy policy) => QualityMeasure.Of(_reader.Read(RelatedClaim.Of(claim, policy)));

    private static EvidenceReader Reader(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (text, calibration) = (TextEmbedder.Load(), model.Calibration);
        return new EvidenceReader(
            new ParameterLayout(model.Network.Shape),
            model.Parameters,
            new ClaimEncoder(text, model.Statistics),
            new PolicyEncoder(text),
            new ModelProbabilities(calibration.Risk.Of, calibration.Violation.Of, calibration.RiskThreshold));
    }

    private List<ScoredChange> Rescore(ClaimAccepted accepted, Policy policy, IReadOnlyList<Claim> claims) =>
    [
        .. _score([.. claims.Select(claim => (accepted with { Claim = claim, ContentHash = ClaimJson.ContentHash(claim) }, policy))])
            .Select(score => new ScoredChange(score.Risk ?? 0, score.IsFlagged)),
    ];

    /// <summary>As many as the network reads: they are the coded tokens that are not judged.</summary>
    private static List<ExplainedDiagnosis> Diagnoses(ClauseEvidence evidence)
    {
        var part = evidence.Claim.Parts[0];
        var count = Enumerable.Range(0, part.Tokens).Count(t => part.Codes[t] >= 0 && !part.Judged[t]);
        return
        [
            .. evidence.Related.Claim.Diagnoses.Take(count).Select((diagnosis, index) =>
                new ExplainedDiagnosis(diagnosis.Sequence, SixDigits.Of(LeaveOneOut.Diagnosis(evidence.Claim, index, evidence.Probabilities.Risk)))),
        ];
    }
}
