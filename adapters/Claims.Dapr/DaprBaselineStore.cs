using System.Data.Common;

using Claims.Contracts;
using Claims.Tracking.Baselines;

using Dapr.Client;

namespace Claims.Dapr;

/// <summary>
/// What models are held against, in a state store of Dapr: all facts under one key, some hundreds in a lifetime. Who adds one names the state that it was added to (ETag); where another
/// was faster it is added again to the new state.
/// </summary>
internal sealed class DaprBaselineStore(DaprClient client, string store) : IBaselineStore
{
    private const string Key = "claims-baselines";

    private static readonly StateOptions s_first = new() { Concurrency = ConcurrencyMode.FirstWrite, Consistency = ConsistencyMode.Strong };

    public async Task<IReadOnlyList<BaselineFact>> FactsAsync(PerformanceSubject? subject, string? model, CancellationToken cancellation)
    {
        var (facts, _) = await ReadAsync(cancellation);
        return [.. facts.Where(fact => (subject is null || fact.Subject == subject) && (model is null || fact.ModelHash == model)).OrderBy(fact => fact.SaidAt).ThenBy(fact => fact.KnownAt)];
    }

    /// <param name="fact">What is said.</param>
    /// <param name="within">Not joined: a state store knows nothing of it. Added before it commits, the fact is there even where it then does not.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task AddAsync(BaselineFact fact, DbTransaction? within, CancellationToken cancellation)
    {
        while (true)
        {
            var (facts, etag) = await ReadAsync(cancellation);
            var last = facts.Where(earlier => (earlier.Subject, earlier.ModelHash, earlier.Source) == (fact.Subject, fact.ModelHash, fact.Source)).MaxBy(earlier => (earlier.SaidAt, earlier.KnownAt));
            if (last?.SaysTheSameAs(fact) is true || await client.TrySaveStateAsync(store, Key, facts.Append(fact).ToList(), etag, s_first, cancellationToken: cancellation))
            {
                return;
            }
        }
    }

    private async Task<(IReadOnlyList<BaselineFact> Facts, string ETag)> ReadAsync(CancellationToken cancellation)
    {
        var (facts, etag) = await client.GetStateAndETagAsync<List<BaselineFact>?>(store, Key, ConsistencyMode.Strong, cancellationToken: cancellation);
        return (facts ?? [], etag);
    }
}
