using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;

namespace Claims.Scoring;

/// <summary>What claims are scored with.</summary>
internal static class ModelEndpoints
{
    public static void MapModel(this IEndpointRouteBuilder routes) => routes
        .MapGet("/model", (ClauseScorer scorer, PolicyLibrary policies) => new ModelInUse(
            scorer.ModelHash,
            policies.Policies.Select(policy => new PolicyInUse(policy.Id, policy.Version, policy.Title, policy.EffectiveFrom, policy.EffectiveTo, policy.Clauses.Count, policy.Hash)).ToList()))
        .WithTags("model")
        .WithSummary("The model and the policies that claims are scored with");

    internal sealed record ModelInUse(string ModelHash, IReadOnlyList<PolicyInUse> Policies);

    internal sealed record PolicyInUse(string Id, string Version, string Title, DateOnly EffectiveFrom, DateOnly? EffectiveTo, int Clauses, string Hash);
}
