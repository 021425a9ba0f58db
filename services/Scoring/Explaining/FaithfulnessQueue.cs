using System.Threading.Channels;

using Claims.ClauseModel.Policies;
using Claims.Contracts;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Explaining;

/// <summary>Drawn claims on their way to <see cref="MeasureFaithfulness"/>. Bounded: where measuring is behind, claims are left out, and nobody waits for it.</summary>
internal sealed class FaithfulnessQueue(FaithfulnessMeters meters, IOptions<ScoringServiceOptions> options)
{
    private const int Backlog = 64;

    private readonly Channel<DrawnClaim> _drawn = Channel.CreateBounded<DrawnClaim>(new BoundedChannelOptions(Backlog) { SingleReader = true });

    public ChannelReader<DrawnClaim> Drawn => _drawn.Reader;

    /// <summary>Takes those of the claims that are drawn and that the model has scored. Returns at once.</summary>
    public void Offer(IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, IReadOnlyList<ClauseScore> scores)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var drawn = new DrawnClaim(claims[i].Accepted.Claim, claims[i].Policy, scores[i].IsFlagged);
            if (scores[i].ScoredBy == ScoredBy.Attention
                && ExplainedShare.Holds(drawn.Claim.Key.Id, options.Value.ExplainedShare)
                && !_drawn.Writer.TryWrite(drawn))
            {
                meters.Count(MeasureOutcome.Dropped);
            }
        }
    }
}

/// <param name="IsFlagged">As it was decided.</param>
internal sealed record DrawnClaim(Claim Claim, Policy Policy, bool IsFlagged);
