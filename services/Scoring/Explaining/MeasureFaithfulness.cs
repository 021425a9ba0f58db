using Claims.Scoring.Models;

namespace Claims.Scoring.Explaining;

/// <summary>Measures how faithful explanations of drawn claims are, after they were published. Whatever goes wrong, the flow goes on as if it were not there.</summary>
internal sealed class MeasureFaithfulness(FaithfulnessQueue queue, Slot<ScoringSet> champion, FaithfulnessMeters meters, ILogger<MeasureFaithfulness> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var drawn in queue.Drawn.ReadAllAsync(stoppingToken))
        {
            Measure(drawn);
        }
    }

    private void Measure(DrawnClaim drawn)
    {
        try
        {
            using var set = champion.Take();
            meters.Record(set.Value.Model.Measure(drawn.Claim, drawn.Policy), drawn.IsFlagged);
        }
        catch (Exception failure)
        {
            // The one place where a failure stays: a metric must not stop the scoring of claims.
            meters.Count(MeasureOutcome.Failed);
            log.NotMeasured(failure.GetType().Name);
        }
    }
}
