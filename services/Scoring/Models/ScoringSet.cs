using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>What claims are scored with at one moment: a model and the policies, loaded together.</summary>
internal sealed record ScoringSet(IScoringModel Model, PolicyLibrary Policies, DateTimeOffset LoadedAt) : IDisposable
{
    public Policy PolicyOf(Claim claim) =>
        Policies.Find(claim.Policy.PolicyId ?? throw new InvalidOperationException("An accepted claim names no policy."), claim.ServiceFrom);

    public void Dispose() => Model.Dispose();
}
