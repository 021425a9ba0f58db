using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Scoring.Models;

using MassTransit;

namespace Claims.Scoring.Explaining;

/// <summary>Measures how faithful explanations of drawn claims are, after they were published, and says so. Whatever goes wrong, the flow goes on as if it were not there.</summary>
internal sealed class MeasureFaithfulness(
    FaithfulnessQueue queue, Slot<ScoringSet> champion, IBus bus, FaithfulnessMeters meters, TimeProvider time, ILogger<MeasureFaithfulness> log) : BusBackgroundService
{
    private const int MostAtOnce = 16;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (await queue.Drawn.WaitToReadAsync(stopping))
        {
            var measured = new List<MeasuredExplanation>(MostAtOnce);
            while (measured.Count < MostAtOnce && !stopping.IsCancellationRequested && queue.Drawn.TryRead(out var drawn))
            {
                measured.AddRange(Measure(drawn));
            }

            await PublishAsync(measured, stopping);
        }
    }

    /// <returns>None where it fails.</returns>
    private IEnumerable<MeasuredExplanation> Measure(DrawnClaim drawn)
    {
        try
        {
            using var set = champion.Take();
            var quality = set.Value.Model.Measure(drawn.Claim, drawn.Policy);
            meters.Record(quality, drawn.IsFlagged);
            return
            [
                new MeasuredExplanation
                {
                    ClaimId = drawn.Claim.Key.Id, ModelHash = set.Value.Model.Hash, IsFlagged = drawn.IsFlagged, Quality = quality, MeasuredAt = time.GetUtcNow(),
                },
            ];
        }
        catch (Exception failure)
        {
            // A failure stays here and below: a metric must not stop the scoring of claims.
            meters.Count(MeasureOutcome.Failed);
            log.NotMeasured(failure.GetType().Name);
            return [];
        }
    }

    private async Task PublishAsync(List<MeasuredExplanation> measured, CancellationToken stopping)
    {
        if (measured.Count == 0)
        {
            return;
        }

        try
        {
            await bus.Publish(new ExplanationsMeasured { Explanations = measured }, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.MeasuresNotPublished(measured.Count, failure.GetType().Name);
        }
    }
}
