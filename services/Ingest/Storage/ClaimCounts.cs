using Claims.Hosting.Storage;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>How many claims came and how far they are, counted from storage. Received = accepted + rejected + duplicate.</summary>
public sealed record ClaimCounts
{
    /// <summary>Every claim found in every submission, each time it came.</summary>
    public required long Received { get; init; }

    public required long Accepted { get; init; }
    public required long Rejected { get; init; }
    public required long Duplicate { get; init; }

    /// <summary>Submissions of which nothing could be read and that nobody has resubmitted yet.</summary>
    public required long Quarantined { get; init; }

    /// <summary>Accepted claims whose score has come back with their assessment.</summary>
    public required long Scored { get; init; }

    public required long Assessed { get; init; }

    /// <summary>Assessed, and filed by Review and Metrics.</summary>
    public required long Ended { get; init; }

    public required long Flagged { get; init; }

    /// <summary>Rejected claims by the codes of their faults; a claim with two faults counts under both.</summary>
    public required IReadOnlyDictionary<string, long> RejectedByFault { get; init; }

    public static Task<ClaimCounts> ReadAsync(Database database, CancellationToken cancellation) => database.ReadAsync(
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
