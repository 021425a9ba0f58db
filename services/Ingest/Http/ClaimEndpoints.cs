using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Ingest.Outcomes;
using Claims.Ingest.Storage;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Claims.Ingest.Http;

/// <summary><c>GET /claims…</c>: where claims stand.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/claims").WithTags("Claims").Needs(Scope.Submit, Scope.ReadClaims);
        group.MapGet("/counts", (Database database, CancellationToken cancellation) => CountClaims.RunAsync(database, cancellation))
            .WithName("CountClaims").WithSummary("How many claims came and how far they are, counted from storage");
        group.MapGet("/{id}", FindAsync).WithName("GetClaim").WithSummary("Where a claim stands and how it was decided");
        group.MapGet("", SearchAsync).WithName("FindClaims").WithSummary("Claims by the submitter's number")
            .WithDescription($"All versions, newest first; at most {ClaimRecord.SearchLimit}.");
    }

    private static async Task<Results<Ok<ClaimState>, NotFound>> FindAsync(string id, Database database, CancellationToken cancellation) =>
        await ClaimRecord.FindAsync(database, id, cancellation) is { } claim ? TypedResults.Ok(ClaimState.From(claim)) : TypedResults.NotFound();

    private static async Task<Results<Ok<IEnumerable<ClaimState>>, ValidationProblem>> SearchAsync(
        [FromQuery] string? number, [FromQuery] string? submitter, Database database, CancellationToken cancellation) =>
        string.IsNullOrEmpty(number)
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["number"] = ["Say which claim number to look for: ?number=…"] })
            : TypedResults.Ok((await ClaimRecord.SearchAsync(database, submitter, number, cancellation)).Select(ClaimState.From));
}

/// <summary>Where a claim stands.</summary>
public sealed record ClaimState
{
    public required string ClaimId { get; init; }
    public required string Submitter { get; init; }
    public required string Number { get; init; }
    public required long Version { get; init; }

    /// <summary>"accepted", "assessed" or "ended".</summary>
    public required string Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null until it is assessed.</summary>
    public ClaimOutcomeSummary? Outcome { get; init; }

    public required IReadOnlyList<Fault> Warnings { get; init; }

    /// <summary>Earlier claim with the same content under another number.</summary>
    public string? SameContentAs { get; init; }

    /// <summary>Addresses to go on from here: "self", "submission", "acknowledgement", "sameContentAs".</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    internal static ClaimState From(ClaimRecord claim)
    {
        var links = new Dictionary<string, string>
        {
            ["self"] = $"/claims/{claim.ClaimId}",
            ["submission"] = $"/submissions/{claim.SubmissionId}",
            ["acknowledgement"] = $"/submissions/{claim.SubmissionId}/acknowledgement",
        };
        if (claim.SameContentAs is { } twin)
        {
            links["sameContentAs"] = $"/claims/{twin}";
        }

        return new ClaimState
        {
            ClaimId = claim.ClaimId,
            Submitter = claim.Submitter,
            Number = claim.Number,
            Version = claim.Version,
            Status = claim.Status,
            ReceivedAt = claim.ReceivedAt,
            Outcome = claim.OutcomeSummary(),
            Warnings = claim.WarningList(),
            SameContentAs = claim.SameContentAs,
            Links = links,
        };
    }
}
