using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// A policy twice: as it is meant, and as it is seen, some clauses without the codes of their services. Both have the same clauses in the same order.
/// Faults are planted and normal claims drawn under <see cref="True"/>; what judges them reads <see cref="Seen"/>.
/// </summary>
public sealed record GeneratedPolicy(Policy True, Policy Seen)
{
    /// <summary>Clauses that name services in truth, and no code as they are seen.</summary>
    public IEnumerable<string> BlindedClauses => True.Clauses.Zip(Seen.Clauses)
        .Where(pair => pair.First.Scope.Services.Count > 0 && pair.Second.Scope.Services.Count == 0)
        .Select(pair => pair.First.Id);
}
