using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>
/// Describes cases that an earlier version of the service opened, so that they are found and shown as the others are. Looks again now and then: while versions change,
/// instances of both open cases.
/// </summary>
internal sealed class DescribeCases(Database database, CaseFeed feed, TimeProvider clock, ILogger<DescribeCases> logger) : BusBackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(10);

    /// <summary>Gives how many cases it described; 0 when there are no more.</summary>
    public Task<int> SomeAsync(CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            var rows = await connection.QueryAsync<string>("SELECT assessed FROM review_case WHERE number IS NULL LIMIT @AtOnce", new { AtOnce }, transaction);
            var assessed = rows.Select(row => JsonSerializer.Deserialize<ClaimAssessed>(row, ClaimJson.Options)!).ToList();
            var cases = assessed.Select(item => CaseDescription.Of(item.Accepted.Claim))
                .OrderBy(description => description.ClaimId, StringComparer.Ordinal)
                .ToList();
            await connection.ExecuteAsync(
                "UPDATE review_case SET number = @Number, provider = @Provider, provider_name = @ProviderName, currency = @Currency WHERE claim_id = @ClaimId",
                cases.Select(description => new { description.Number, description.Provider, description.ProviderName, description.Currency, description.ClaimId }),
                transaction);
            await CaseDescription.AddTermsAsync(transaction, cases);
            await CaseClause.AddAsync(transaction, [.. assessed.SelectMany(CaseClause.Of)]);
            return cases.Count;
        },
        cancellation);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Retrying.UntilDone(clock, first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromSeconds(60), (attempt, exception) => logger.DescribingFailed(exception, attempt + 1));
        while (true)
        {
            var described = 0;
            for (var some = 1; some > 0; described += some)
            {
                some = await outages.ExecuteAsync(async cancellation => await SomeAsync(cancellation), stopping);
            }

            if (described > 0)
            {
                logger.CasesDescribed(described);
                feed.Raise();
            }

            await Task.Delay(s_pause, clock, stopping);
        }
    }
}
