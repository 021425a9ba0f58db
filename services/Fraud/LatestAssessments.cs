using System.Buffers;
using System.Globalization;
using System.Text;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Fraud;

/// <summary><c>GET /assessments/latest</c>: assessments from the last one backwards, page by page.</summary>
internal static class LatestAssessments
{
    private const int MostListed = 1_000;

    public static void MapLatestAssessments(this IEndpointRouteBuilder routes) => routes.MapGroup("/assessments").WithTags("Assessments").Needs(Scope.ReadClaims)
        .MapGet("/latest", ListAsync)
        .WithSummary("The last claims assessed, latest first; go on with the cursor of the page before, which is left out of the last page")
        .ProducesValidationProblem();

    private static async Task<IResult> ListAsync(Database database, CancellationToken cancellation, string? cursor = null, int size = 100)
    {
        if (!TryRead(cursor, out var before))
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["cursor"] = ["Must be that of a page before."] });
        }

        var most = Math.Clamp(size, 1, MostListed);
        var rows = (await database.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"""
                SELECT claim_id AS ClaimId, assessed_at AS AssessedAt, assessed AS Assessed FROM fraud_assessment
                {(before is null ? "" : "WHERE assessed_at <= @At AND (assessed_at < @At OR claim_id < @ClaimId)")}
                ORDER BY assessed_at DESC, claim_id DESC LIMIT @most
                """,
                new { before?.At, before?.ClaimId, most }),
            cancellation)).AsList();
        var next = rows.Count == most ? $"\"cursor\":\"{Write(rows[^1])}\"," : "";
        return Results.Text($"{{{next}\"claims\":[{string.Join(',', rows.Select(row => row.Assessed))}]}}", "application/json");
    }

    private static string Write(Row last) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{last.AssessedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)} {last.ClaimId}"));

    private static bool TryRead(string? cursor, out Cursor? before)
    {
        before = null;
        if (cursor is null)
        {
            return true;
        }

        var bytes = new byte[cursor.Length / 2];
        if (Convert.FromHexString(cursor, bytes, out _, out var written) == OperationStatus.Done
            && Encoding.UTF8.GetString(bytes, 0, written).Split(' ', 2) is [var ticks, var claimId]
            && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
            && at >= 0 && at <= DateTimeOffset.MaxValue.UtcTicks)
        {
            before = new Cursor(new DateTimeOffset(at, TimeSpan.Zero), claimId);
        }

        return before is not null;
    }

    /// <summary>The last one of the page before. Claims of one batch can have been assessed at one moment.</summary>
    private sealed record Cursor(DateTimeOffset At, string ClaimId);

    private sealed record Row
    {
        public required string ClaimId { get; init; }
        public required DateTimeOffset AssessedAt { get; init; }
        public required string Assessed { get; init; }
    }
}
