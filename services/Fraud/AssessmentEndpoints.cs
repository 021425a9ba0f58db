using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Fraud;

/// <summary>What the service answers over HTTP: one assessment, and how many there are.</summary>
internal static class AssessmentEndpoints
{
    private const int MostListed = 1_000;

    public static void MapAssessments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/assessments").WithTags("Assessments").Needs(Scope.ReadClaims);
        group.MapGet("", ListAsync)
            .WithSummary("Assessments by risk, highest first; flagged=true leaves out those whose clause score is not flagged")
            .Produces<IReadOnlyList<ClaimAssessed>>();
        group.MapGet("/counts", CountAsync).WithSummary("How many claims were assessed, flagged and routed where").Produces<AssessmentCounts>();
        group.MapGet("/{claimId}", FindAsync)
            .WithSummary("The one assessment of a claim, with the claim and its score")
            .Produces<ClaimAssessed>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{claimId}/explanation", ExplainAssessment.HandleAsync)
            .WithSummary("What made the model decide so: clauses by attention, gradient and leave-one-out, the nearest change, how far to trust it")
            .Produces<ClaimExplained>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status502BadGateway)
            .ProducesProblem(StatusCodes.Status504GatewayTimeout);
    }

    public static IResult NotFound(string claimId) => Results.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "No such assessment", detail: $"Claim {claimId} is not known or not assessed yet.");

    private static async Task<IResult> ListAsync(Database database, CancellationToken cancellation, bool flagged = false, int size = 50)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<string>(
                "SELECT assessed FROM fraud_assessment WHERE is_flagged OR NOT @flagged ORDER BY risk DESC, claim_id LIMIT @size",
                new { flagged, size = Math.Clamp(size, 1, MostListed) }),
            cancellation);
        return Results.Text($"[{string.Join(',', rows)}]", "application/json");
    }

    private static async Task<AssessmentCounts> CountAsync(Database database, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<RouteCount>(
                "SELECT route AS Route, COUNT(*) AS Claims, SUM(CASE WHEN is_flagged THEN 1 ELSE 0 END) AS Flagged FROM fraud_assessment GROUP BY route"),
            cancellation);
        return AssessmentCounts.Of(rows.AsList());
    }

    /// <summary>The stored <see cref="ClaimAssessed"/> as JSON, or null where the claim is not assessed.</summary>
    public static Task<string?> StoredAsync(string claimId, Database database, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string>("SELECT assessed FROM fraud_assessment WHERE claim_id = @claimId", new { claimId }),
        cancellation);

    private static async Task<IResult> FindAsync(string claimId, Database database, CancellationToken cancellation) =>
        await StoredAsync(claimId, database, cancellation) is { } json ? Results.Text(json, "application/json") : NotFound(claimId);
}
