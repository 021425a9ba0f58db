using System.Globalization;

using Claims.Hosting.Storage;
using Claims.Summaries.Generative.Budgeting;

using Dapper;

namespace Claims.Review.Summaries;

/// <summary>The day's budget in storage: for all instances of the service, and over restarts.</summary>
internal sealed class SpendingLedger(Database database) : IBudgetLedger
{
    private const decimal Millionths = 1_000_000;

    /// <inheritdoc/>
    public Task<bool> TryReserveAsync(DateOnly day, Spending most, Spending limit, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "INSERT INTO review_summary_spending (day, tokens, cost) VALUES (@day, 0, 0) ON CONFLICT (day) DO NOTHING", new { day = Name(day) }, transaction);
            return await transaction.Connection!.ExecuteAsync(
                "UPDATE review_summary_spending SET tokens = tokens + @Tokens, cost = cost + @cost WHERE day = @day AND tokens + @Tokens <= @mostTokens AND cost + @cost <= @mostCost",
                new { day = Name(day), most.Tokens, cost = Units(most.Cost), mostTokens = limit.Tokens, mostCost = Units(limit.Cost) },
                transaction) == 1;
        },
        cancellation);

    /// <inheritdoc/>
    public Task SettleAsync(DateOnly day, Spending reserved, Spending spent, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE review_summary_spending SET tokens = tokens + @tokens, cost = cost + @cost WHERE day = @day",
            new { day = Name(day), tokens = spent.Tokens - reserved.Tokens, cost = Units(spent.Cost) - Units(reserved.Cost) },
            transaction),
        cancellation);

    private static string Name(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static long Units(decimal cost) => (long)Math.Min(Math.Ceiling(cost * Millionths), long.MaxValue / 4);
}
