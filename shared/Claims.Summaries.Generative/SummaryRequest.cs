using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Summaries.Generative;

/// <param name="AskedBy">User name, or name of a key: for the audit.</param>
/// <param name="Claim">Says who must not be named.</param>
/// <param name="Summary">The extractive one, which stands behind the generated one.</param>
/// <param name="Clauses">At stake, the heaviest first.</param>
public sealed record SummaryRequest(string AskedBy, Claim Claim, Summary Summary, IReadOnlyList<Clause> Clauses);
