using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Summaries;

/// <summary>Makes the summary of a claim's documents. The same claim, policy and clauses give the same summary. Safe for many threads.</summary>
public interface ISummariser
{
    /// <summary><see cref="Summary.Method"/> of what it makes.</summary>
    string Method { get; }

    /// <summary><see cref="Summary.Version"/> of what it makes.</summary>
    string Version { get; }

    /// <param name="policy">The policy that the claim is billed under.</param>
    /// <param name="clausesAtStake">Ids of the policy's clauses that the summary is to bear on; without any, those whose scope a line of the claim lies in.</param>
    /// <param name="sentences">Most sentences of the summary.</param>
    /// <returns>Empty for a claim without notes.</returns>
    /// <exception cref="ArgumentException">The policy has no such clause.</exception>
    Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default);
}
