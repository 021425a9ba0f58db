using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Drift;
using Claims.Metrics.Predictions;
using Claims.Metrics.Retention;
using Claims.Metrics.Verdicts;
using Claims.Metrics.Windows;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>
/// Files predictions and verdicts together with what they change in windows and profiles, each batch in one transaction. In whatever order they come, and however often, these are
/// the same.
/// </summary>
public sealed class Filing(Database database, IOptions<MetricsOptions> options)
{
    /// <summary>Gives how many claims had no prediction before.</summary>
    /// <param name="assessed">Claims in any order; the first assessment of each stays.</param>
    /// <param name="recordedAt">Now.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    public Task<int> PredictionsAsync(IEnumerable<ClaimAssessed> assessed, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        var claims = assessed.DistinctBy(item => item.Accepted.Claim.Key.Id).ToDictionary(item => item.Accepted.Claim.Key.Id, StringComparer.Ordinal);
        return database.WriteAsync(
            async transaction =>
            {
                await ClaimTurns.TakeAsync(transaction, claims.Keys);
                var removed = await RemovedClaims.AmongAsync(transaction, claims.Keys);
                var added = await PredictionStore.AddAsync(
                    transaction, [.. claims.Where(claim => !removed.Contains(claim.Key)).OrderBy(claim => claim.Key, StringComparer.Ordinal).Select(claim => claim.Value.ToRow(recordedAt))]);
                await CountAsync(transaction, added);
                await DriftStore.AddAsync(transaction, added.Select(row => claims[row.ClaimId]));
                return added.Count;
            },
            cancellation);
    }

    /// <summary>Gives how many verdicts were not held before.</summary>
    public Task<int> VerdictsAsync(IReadOnlyCollection<VerdictRow> verdicts, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var claimIds = verdicts.Select(row => row.ClaimId).Distinct(StringComparer.Ordinal).ToList();
            await ClaimTurns.TakeAsync(transaction, claimIds);
            var removed = await RemovedClaims.AmongAsync(transaction, claimIds);
            var predictions = await PredictionStore.FindAsync(transaction, claimIds);
            var before = await VerdictStore.FindAsync(transaction, predictions);
            var added = await VerdictStore.AddAsync(
                transaction, [.. verdicts.OrderBy(row => row.Fact.Id, StringComparer.Ordinal).Select(row => row with { IsLate = removed.Contains(row.ClaimId) })]);
            if (added > 0)
            {
                var after = await VerdictStore.FindAsync(transaction, predictions);
                var changes = new WindowChanges();
                foreach (var row in predictions)
                {
                    changes.Move(row.ToPrediction(), [.. before[row.ClaimId]], [.. after[row.ClaimId]]);
                }

                await WindowLedger.ApplyAsync(transaction, changes, options.Value.Bound);
            }

            return added;
        },
        cancellation);

    /// <summary>Counts predictions that were filed before windows were, as far as they say what windows need. Gives how many it counted; 0 when there are no more.</summary>
    public Task<int> UncountedAsync(CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var claimIds = await UncountedPredictions.FindAsync(transaction);
            await ClaimTurns.TakeAsync(transaction, claimIds);
            await UncountedPredictions.DescribeAsync(transaction, claimIds);
            await CountAsync(transaction, await PredictionStore.FindAsync(transaction, claimIds));
            return claimIds.Count;
        },
        cancellation);

    private async Task CountAsync(DbTransaction transaction, IReadOnlyCollection<PredictionRow> rows)
    {
        var facts = await VerdictStore.FindAsync(transaction, rows);
        var changes = new WindowChanges();
        foreach (var row in rows)
        {
            changes.Add(row.ToPrediction(), [.. facts[row.ClaimId]]);
        }

        await WindowLedger.ApplyAsync(transaction, changes, options.Value.Bound);
    }
}
