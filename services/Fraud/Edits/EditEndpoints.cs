using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;

namespace Claims.Fraud.Edits;

/// <summary>What the service answers about edits: which tables are in use, and what each line of a claim comes to under them.</summary>
internal static class EditEndpoints
{
    public static void MapEdits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/edits", (EditTableSource source) => EditReport.Of(source.Status))
            .Needs(Scope.ReadClaims)
            .WithTags("Edits")
            .WithSummary("Tables of unit and pair edits in use, the days of service that each speaks for, and the faults of a reload that was refused");
        routes.MapGet("/assessments/{claimId}/edits", FindAsync)
            .Needs(Scope.ReadClaims)
            .WithTags("Edits")
            .WithSummary("What each line of an assessed claim comes to under the tables in use now, other claims left aside; notCovered where no table speaks for it")
            .Produces<IReadOnlyList<EditFinding>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FindAsync(string claimId, Database database, EditTableSource source, CancellationToken cancellation)
    {
        if (await AssessmentEndpoints.StoredAsync(claimId, database, cancellation) is not { } json)
        {
            return AssessmentEndpoints.NotFound(claimId);
        }

        var claim = JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options)!.Accepted.Claim;
        return Results.Json(ClaimEdits.Of(claim, [], source.Current), ClaimJson.Options);
    }
}

/// <summary>Answer of <c>GET /edits</c>.</summary>
/// <param name="Folder">Option <c>Fraud:EditTables</c>; null where none is set, and every edit is not covered.</param>
/// <param name="ReadAt">When the tables were read.</param>
/// <param name="Tables">In use.</param>
/// <param name="Faults">Of the last reading, where it was refused.</param>
internal sealed record EditReport(string? Folder, DateTimeOffset? ReadAt, IReadOnlyList<EditTableFile> Tables, IReadOnlyList<EditTableFault> Faults)
{
    public static EditReport Of(EditTableStatus status) => new(status.Folder, status.ReadAt, status.Tables.Files, status.Faults);
}
