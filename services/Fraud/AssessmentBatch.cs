using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.Duplicates;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.Fraud.Providers;
using Claims.Fraud.Volume;
using Claims.Hosting.Storage;

namespace Claims.Fraud;

/// <summary>
/// What other claims tell about the claims of a batch, loaded once, and what the batch adds to it. Claims are taken one after the other, so that each sees
/// those before it. Rows that other instances may touch too are touched in one order, so that none waits for another in a circle: claims, members, days
/// and periods first, peer groups last.
/// </summary>
public sealed class AssessmentBatch
{
    private readonly BatchHistory _history;
    private readonly IReadOnlyList<RenderedTime> _days;
    private readonly BatchVolumes _volumes;
    private readonly IReadOnlyDictionary<string, ClonedPattern> _clones;
    private readonly BatchProviders _providers;
    private readonly IReadOnlyDictionary<string, ProviderRisk> _risks;

    private AssessmentBatch(
        BatchHistory history, IReadOnlyList<RenderedTime> days, BatchVolumes volumes, BatchProviders providers, IReadOnlyDictionary<string, ProviderRisk> risks,
        IReadOnlyDictionary<string, ClonedPattern> clones)
    {
        _risks = risks;
        _providers = providers;
        _clones = clones;
        _history = history;
        _days = days;
        _volumes = volumes;
    }

    /// <summary>Notes claims as being assessed; gives the ids of those that nobody had noted before. Comes first in the transaction.</summary>
    public static Task<HashSet<string>> NoteAsync(DbTransaction transaction, IEnumerable<string> claimIds) => HistoryStore.ClaimAsync(transaction, claimIds);

    /// <param name="transaction">The caller's.</param>
    /// <param name="scored">Claims that nobody had noted before, each once.</param>
    /// <param name="surroundings">Peers and links of providers.</param>
    /// <param name="models">The provider model, where one is in use.</param>
    /// <param name="options">How near is near.</param>
    public static async Task<AssessmentBatch> LoadAsync(
        DbTransaction transaction, IReadOnlyList<ClaimScored> scored, ProviderSurroundings surroundings, ProviderModels? models, FraudOptions options)
    {
        var claims = scored.Select(item => item.Accepted.Claim).ToList();
        var history = await BatchHistory.LoadAsync(transaction, claims, options.NearDays);
        var days = await RenderedTimeStore.AddAsync(transaction, claims);
        var volumes = await BatchVolumes.AddAsync(transaction, claims, options.MinimumPeers);
        var providers = await BatchProviders.AddAsync(transaction, scored, surroundings);
        var risks = await RisksAsync(transaction, models, providers, claims);
        return new AssessmentBatch(history, days, volumes, providers, risks, await FingerprintStore.AddAsync(transaction, claims));
    }

    /// <summary>What other claims tell about this one: those stored before the batch, and those of the batch that were remembered.</summary>
    public ClaimHistory Of(Claim claim) => _history.Of(claim) with
    {
        RenderedDays = _days, Volumes = _volumes.Of(claim), Clones = _clones.GetValueOrDefault(claim.Key.Id), Provider = _providers.Of(claim),
        ProviderRisk = _risks.GetValueOrDefault(ProviderKey.Of(claim.BillingProvider)),
    };

    /// <summary>Lets the following claims of the batch see this one.</summary>
    public void Remember(Claim claim) => _history.Remember(claim);

    /// <summary>Writes what the batch adds. Comes last in the transaction: many claims share the rows of peer groups.</summary>
    public async Task SaveAsync(DbTransaction transaction)
    {
        await _history.SaveAsync(transaction);
        await _volumes.MoveAsync(transaction);
        await _providers.MoveAsync(transaction);
    }

    private static async Task<IReadOnlyDictionary<string, ProviderRisk>> RisksAsync(
        DbTransaction transaction, ProviderModels? models, BatchProviders providers, List<Claim> claims)
    {
        var risks = new Dictionary<string, ProviderRisk>(StringComparer.Ordinal);
        if (models?.Served is not { } model)
        {
            return risks;
        }

        await ProviderSumBackfill.RunAsync(transaction, models);
        foreach (var (provider, sums) in await ProviderSumStore.AddAsync(transaction, model, claims))
        {
            if (providers.Of(provider) is { } standing)
            {
                risks.Add(provider, ProviderRisk.Of(model, standing, sums));
            }
        }

        return risks;
    }
}
