using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Training;
using Claims.Contracts;
using Claims.Fraud;
using Claims.Fraud.Decision;
using Claims.Fraud.Detection;
using Claims.Fraud.History;

namespace Claims.Cli.Training;

/// <summary>Simulated claims with the evidence that Scoring's model and Fraud's detectors have against them.</summary>
/// <param name="scorer">The model in use; as in the service, it does not know what the member had before.</param>
/// <param name="options">How near is near.</param>
internal sealed class EvidenceSource(ClauseScorer scorer, FraudOptions options)
{
    private const int ClaimsAtOnce = 512;

    /// <returns>For each claim its evidence and whether it is improper.</returns>
    public IReadOnlyList<(IReadOnlyList<Evidence> Evidence, bool IsImproper)> Of(ClaimSource source, int count, CancellationToken cancellation)
    {
        var simulated = source.Select(count, (claim, policy) => (Claim: claim, Policy: policy.Seen)).ToArray();
        return [.. simulated.Chunk(ClaimsAtOnce).AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(chunk =>
        {
            (ClaimAccepted Accepted, Policy Policy)[] accepted = [.. chunk.Select(item => (Accepted(item.Claim.Claim), item.Policy))];
            var scores = Scores(accepted, cancellation);
            return chunk.Select((item, i) => (
                (IReadOnlyList<Evidence>)[.. ClaimAssessor.Detect(new ClaimScored { Accepted = accepted[i].Accepted, Score = scores[i] }, HistoryOf(item.Claim), options)],
                item.Claim.Faults.Count > 0));
        })];
    }

    /// <summary>Every fourth claim by the rules alone, as when the model cannot be asked: the weights must serve both.</summary>
    private ClauseScore[] Scores((ClaimAccepted Accepted, Policy Policy)[] claims, CancellationToken cancellation)
    {
        ClauseScore[] scores = [.. scorer.Score(claims, DateTimeOffset.UnixEpoch, cancellation)];
        for (var i = 0; i < scores.Length; i += 4)
        {
            scores[i] = RulesScorer.Score(claims[i].Accepted, claims[i].Policy, new ScoringOptions(), DateTimeOffset.UnixEpoch);
        }

        return scores;
    }

    private static ClaimAccepted Accepted(Claim claim) =>
        new() { Claim = claim, ContentHash = ClaimJson.ContentHash(claim), SubmissionId = "", ReceivedAt = DateTimeOffset.UnixEpoch };

    private static ClaimHistory HistoryOf(SimulatedClaim simulated) => new() { Lines = [.. simulated.EarlierClaims().SelectMany(BilledLines.Of)] };
}
