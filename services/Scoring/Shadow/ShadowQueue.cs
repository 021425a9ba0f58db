using System.Threading.Channels;

using Claims.Scoring.Models;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Shadow;

/// <summary>Claims on their way to the challenger. Bounded: a challenger that is behind misses claims, and nobody waits for it.</summary>
internal sealed class ShadowQueue(Slot<IScoringModel> challenger, ScoringMeters meters, IOptions<ScoringServiceOptions> options)
{
    private readonly Channel<ShadowBatch> _batches = Channel.CreateBounded<ShadowBatch>(new BoundedChannelOptions(options.Value.ShadowBacklog) { SingleReader = true });

    public ChannelReader<ShadowBatch> Batches => _batches.Reader;

    /// <summary>Returns at once.</summary>
    public void Offer(ShadowBatch batch)
    {
        using var model = challenger.TryLease();
        if (model is not null && !_batches.Writer.TryWrite(batch))
        {
            meters.Shadow(batch.Claims.Count, ShadowOutcome.Dropped);
        }
    }
}
