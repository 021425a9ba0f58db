using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Faithfulness;

using Dapper;

namespace Claims.Metrics.Faithfulness;

/// <summary>How faithful explanations were, in storage: each claim and model once, and the sums of each day and model.</summary>
public sealed class FaithfulnessStore(Database database)
{
    /// <summary>Adds those of claims that the model has none of. Gives how many.</summary>
    public Task<int> AddAsync(IEnumerable<MeasuredExplanation> explanations, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            // Rows of claims come before those of days, each in one order, so that two transactions cannot wait for each other in a circle.
            var rows = explanations.Select(ExplanationRow.Of).DistinctBy(row => (row.ClaimId, row.Model))
                .OrderBy(row => row.ClaimId, StringComparer.Ordinal).ThenBy(row => row.Model, StringComparer.Ordinal).ToList();
            var added = (await FaithfulnessSql.Explanation.InsertAsync(
                transaction, "metrics_explanation", rows, FaithfulnessSql.AddNew, row => (row.GetString(0), row.GetString(1)))).ToHashSet();
            var days = rows.Where(row => added.Contains((row.ClaimId, row.Model)))
                .GroupBy(row => (row.Day, row.Model), row => row.ToSums())
                .Select(day => (day.Key.Day, day.Key.Model, Sums: day.Aggregate(FaithfulnessSums.Add)))
                .OrderBy(day => day.Day).ThenBy(day => day.Model, StringComparer.Ordinal).ToList();
            await FaithfulnessSql.Day.InsertAsync(transaction, "metrics_faithfulness", days, FaithfulnessSql.AddToDay);
            return added.Count;
        },
        cancellation);

    /// <summary>Of the explanations that were measured in some days; null where none was.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="model">Hash of the model.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<MeasuredFaithfulness?> ReadAsync(DateOnly from, DateOnly to, string model, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var sums = FaithfulnessSums.None;
            await using var reader = await connection.ExecuteReaderAsync(
                new CommandDefinition(FaithfulnessSql.Read, new { From = from.DayNumber, To = to.DayNumber, model }, cancellationToken: cancellation));
            while (await reader.ReadAsync(cancellation))
            {
                sums += FaithfulnessSql.ReadSums(reader);
            }

            return sums.ToMeasured();
        },
        cancellation);
}
