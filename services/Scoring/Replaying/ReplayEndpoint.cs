using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Scoring.Models;

namespace Claims.Scoring.Replaying;

/// <summary><c>POST /policies/replay</c>: what a policy would change before it is switched on.</summary>
internal static class ReplayEndpoint
{
    public static void MapReplay(this IEndpointRouteBuilder routes) => routes.MapPost("/policies/replay", ReplayAsync)
        .Needs(Scope.Supervise)
        .WithTags("policies")
        .WithSummary("Scores claims under a policy that is not in use, beside the one that is; nothing follows from it")
        .WithDescription($"At most {ReplayRequest.MostClaims} claims, all billed under the policy whose document comes with them. A document with faults is refused with all of them.")
        .Produces<IReadOnlyList<ReplayedClaim>>()
        .ProducesValidationProblem();

    private static async Task<IResult> ReplayAsync(ReplayRequest request, PolicyReplay replay, Slot<ScoringSet> champion, CancellationToken cancellation)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var candidate = ReadPolicy(request, faults);
        var claims = request.Claims ?? [];
        if (claims.Count is 0 or > ReplayRequest.MostClaims)
        {
            faults.Add("claims", [string.Create(CultureInfo.InvariantCulture, $"Must be 1 to {ReplayRequest.MostClaims} claims.")]);
        }

        if (candidate is not null)
        {
            CheckClaims(claims, candidate, champion, faults);
        }

        return faults.Count > 0 ? Results.ValidationProblem(faults) : Results.Ok(await replay.RunAsync(candidate!, request.AsIfInForce, claims, cancellation));
    }

    private static Policy? ReadPolicy(ReplayRequest request, Dictionary<string, string[]> faults)
    {
        if (request.Policy is not { Length: > 0 and <= ReplayRequest.LongestPolicy } text)
        {
            faults.Add("policy", [string.Create(CultureInfo.InvariantCulture, $"Must be a document of at most {ReplayRequest.LongestPolicy} characters.")]);
            return null;
        }

        switch (PolicyReader.Read(text, "policy"))
        {
            case PolicyReading.Valid valid:
                return valid.Policy;
            case PolicyReading.Faulty faulty:
                faults.Add("policy", [.. faulty.Faults.Select(fault => $"line {fault.Line}: {fault.Message}")]);
                return null;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is a reading that nobody gives.");
        }
    }

    private static void CheckClaims(IReadOnlyList<ClaimAccepted> claims, Policy candidate, Slot<ScoringSet> champion, Dictionary<string, string[]> faults)
    {
        using var set = champion.Take();
        if (!set.Value.Policies.Contains(candidate.Id))
        {
            faults.TryAdd("policy", [$"No policy {candidate.Id} is in use: there is nothing to hold it against."]);
        }

        if (claims.Any(claim => !candidate.Id.Equals(claim.Claim.Policy.PolicyId, StringComparison.OrdinalIgnoreCase)))
        {
            faults.TryAdd("claims", [$"Must all be billed under {candidate.Id}."]);
        }
    }
}
