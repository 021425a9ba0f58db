using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Metrics.Verdicts;
using Claims.Metrics.Windows;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>
/// Files predictions and verdicts together with what they change in windows, each batch in one transaction. In whatever order they come, and however often, the windows are the same.
/// </summary>
public sealed class Filing(Database database, IOptions<MetricsOptions> options)
{
    /// <summary>Gives how many claims had no prediction before.</summary>
    public Task<int> AddAsync(IReadOnlyCollection<PredictionRow> predictions, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var rows = predictions.DistinctBy(row => row.ClaimId).OrderBy(row => row.ClaimId, StringComparer.Ordinal).ToList();
            await ClaimTurns.TakeAsync(transaction, rows.Select(row => row.ClaimId));
            var added = await PredictionStore.AddAsync(transaction, rows);
            rows.RemoveAll(row => !added.Contains(row.ClaimId));
            var facts = await VerdictStore.FindAsync(transaction, rows);
            var changes = new WindowChanges();
            foreach (var row in rows)
            {
                changes.Add(row.ToPrediction(), [.. facts[row.ClaimId]]);
            }

            await WindowLedger.ApplyAsync(transaction, changes, options.Value.Bound);
            return rows.Count;
        },
        cancellation);

    /// <summary>Gives how many verdicts were not held before.</summary>
    public Task<int> AddAsync(IReadOnlyCollection<VerdictRow> verdicts, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var claimIds = verdicts.Select(row => row.ClaimId).Distinct(StringComparer.Ordinal).ToList();
            await ClaimTurns.TakeAsync(transaction, claimIds);
            var predictions = await PredictionStore.FindAsync(transaction, claimIds);
            var before = await VerdictStore.FindAsync(transaction, predictions);
            var added = await VerdictStore.AddAsync(transaction, [.. verdicts.OrderBy(row => row.Fact.Id, StringComparer.Ordinal)]);
            if (added == 0)
            {
                return 0;
            }

            var after = await VerdictStore.FindAsync(transaction, predictions);
            var changes = new WindowChanges();
            foreach (var row in predictions)
            {
                changes.Move(row.ToPrediction(), [.. before[row.ClaimId]], [.. after[row.ClaimId]]);
            }

            await WindowLedger.ApplyAsync(transaction, changes, options.Value.Bound);
            return added;
        },
        cancellation);
}
