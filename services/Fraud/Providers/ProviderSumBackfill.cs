using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.ProviderModel.Serving;

using Dapper;

namespace Claims.Fraud.Providers;

/// <summary>Gives a model that is new to this storage the claims that were assessed before it came.</summary>
internal static class ProviderSumBackfill
{
    private const int ClaimsAtOnce = 1_000;

    /// <summary>
    /// Does nothing where the model was filled before, which is asked of storage until it says so: what this transaction fills is only there once it is committed.
    /// Of several instances the first fills it and the others wait. Must come before the transaction stores assessments of its own.
    /// </summary>
    public static async Task RunAsync(DbTransaction transaction, ProviderModels models)
    {
        if (!models.IsFilled && models.Served is { } model)
        {
            models.IsFilled = !await FillAsync(transaction, model);
        }
    }

    /// <returns>False where the model was filled before.</returns>
    private static async Task<bool> FillAsync(DbTransaction transaction, ServedProviders model)
    {
        var connection = transaction.Connection!;
        var isNew = await connection.ExecuteAsync(
            "INSERT INTO fraud_provider_model (model) VALUES (@Hash) ON CONFLICT (model) DO NOTHING", new { model.Hash }, transaction) > 0;
        var last = "";
        while (isNew)
        {
            var stored = (await connection.QueryAsync<string>(
                "SELECT assessed FROM fraud_assessment WHERE claim_id > @last ORDER BY claim_id LIMIT @ClaimsAtOnce", new { last, ClaimsAtOnce }, transaction)).AsList();
            if (stored.Count == 0)
            {
                break;
            }

            var claims = stored.ConvertAll(json => JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options)!.Accepted.Claim);
            await ProviderSumStore.AddAsync(transaction, model, claims);
            last = claims[^1].Key.Id;
        }

        return isNew;
    }
}
