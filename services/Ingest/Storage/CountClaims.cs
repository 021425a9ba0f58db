using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Counts the claims in storage.</summary>
internal static class CountClaims
{
    public static Task<ClaimCounts> RunAsync(Database database, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var statuses = (await connection.QueryAsync<StatusRow>(
                "SELECT status AS Status, COUNT(*) AS Claims, SUM(flagged) AS Flagged FROM ingest_claims GROUP BY status")).ToList();
            var codes = await connection.QueryAsync<CodeRow>(
                "SELECT code AS Code, COUNT(*) AS Claims FROM ingest_rejection_codes GROUP BY code");
            var rejected = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM ingest_rejections");
            var duplicate = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM ingest_duplicates");
            var accepted = statuses.Sum(row => row.Claims);
            var ended = statuses.Where(row => row.Status == ClaimStatus.Ended).Sum(row => row.Claims);
            var assessed = ended + statuses.Where(row => row.Status == ClaimStatus.Assessed).Sum(row => row.Claims);
            return new ClaimCounts
            {
                Received = accepted + rejected + duplicate,
                Accepted = accepted,
                Rejected = rejected,
                Duplicate = duplicate,
                Quarantined = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM ingest_quarantine WHERE resolved_at IS NULL"),
                Scored = assessed,
                Assessed = assessed,
                Ended = ended,
                Flagged = statuses.Sum(row => row.Flagged),
                RejectedByFault = codes.OrderByDescending(row => row.Claims).ToDictionary(row => row.Code, row => row.Claims),
            };
        },
        cancellation);

    private sealed class StatusRow
    {
        public required string Status { get; init; }
        public required long Claims { get; init; }
        public required long Flagged { get; init; }
    }

    private sealed class CodeRow
    {
        public required string Code { get; init; }
        public required long Claims { get; init; }
    }
}
