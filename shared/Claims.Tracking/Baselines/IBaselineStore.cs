using System.Data.Common;

using Claims.Contracts;

namespace Claims.Tracking.Baselines;

/// <summary>What models are held against: facts that are added, never changed. In the database, or where an adapter keeps them.</summary>
public interface IBaselineStore
{
    /// <summary>All that was ever said, in the order in which it was.</summary>
    /// <param name="subject">Whose predictions; null for all.</param>
    /// <param name="model">Hash of the model; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<BaselineFact>> FactsAsync(PerformanceSubject? subject, string? model, CancellationToken cancellation);

    /// <summary>Adds what is said, unless its source said the same last. Safe when several do so at once.</summary>
    /// <param name="fact">What is said.</param>
    /// <param name="within">A transaction of the caller's, which a store in the same database joins.</param>
    /// <param name="cancellation">Gives up.</param>
    Task AddAsync(BaselineFact fact, DbTransaction? within, CancellationToken cancellation);
}
