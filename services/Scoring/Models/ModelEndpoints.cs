using Claims.Hosting.Access;
using Claims.Scoring.Guarding;

namespace Claims.Scoring.Models;

/// <summary>What claims are scored with, and how to change it while they are.</summary>
internal static class ModelEndpoints
{
    public static void MapModel(this IEndpointRouteBuilder routes)
    {
        var model = routes.MapGroup("/model").WithTags("model").Needs(Scope.ReadMetrics);
        model.MapGet("", Describe).WithSummary("The model and the policies that claims are scored with");
        model.MapPost("/reload", ReloadAsync)
            .Needs(Scope.Operate)
            .WithSummary("Reads model, challenger and policies again; what has faults is refused and changes nothing")
            .Produces<ModelInUse>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ReloadAsync(
        ReloadModels models, Slot<ScoringSet> champion, Slot<IScoringModel> challenger, InferenceGuard guard, CancellationToken cancellation)
    {
        var report = await models.ReloadAsync(cancellation);
        var faults = new[] { ("model", report.Champion), ("challenger", report.Challenger) }
            .Where(part => part.Item2 is Reload.Refused)
            .ToDictionary(part => part.Item1, part => ((Reload.Refused)part.Item2!).Faults.ToArray());
        return faults.Count == 0
            ? Results.Ok(Describe(champion, challenger, guard))
            : Results.ValidationProblem(faults, title: "What was in use before still is.", statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static ModelInUse Describe(Slot<ScoringSet> champion, Slot<IScoringModel> challenger, InferenceGuard guard)
    {
        using var set = champion.Take();
        using var shadow = challenger.TryLease();
        return new ModelInUse(
            set.Value.Model.Hash,
            set.Value.LoadedAt,
            shadow?.Value.Hash,
            guard.IsOpen,
            [.. set.Value.Policies.Policies.Select(policy =>
                new PolicyInUse(policy.Id, policy.Version, policy.Title, policy.EffectiveFrom, policy.EffectiveTo, policy.Clauses.Count, policy.Hash))]);
    }

    /// <param name="ChallengerHash">Model that scores the same claims without effect.</param>
    /// <param name="ScoresByRules">The model fails: for a while claims are scored by rules alone.</param>
    internal sealed record ModelInUse(
        string ModelHash, DateTimeOffset LoadedAt, string? ChallengerHash, bool ScoresByRules, IReadOnlyList<PolicyInUse> Policies);

    internal sealed record PolicyInUse(string Id, string Version, string Title, DateOnly EffectiveFrom, DateOnly? EffectiveTo, int Clauses, string Hash);
}
