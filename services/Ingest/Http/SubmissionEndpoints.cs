using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Ingest.Storage;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Claims.Ingest.Http;

/// <summary><c>/submissions</c>: what came, byte for byte, and how it was answered.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/submissions/{id}").WithTags("Submissions").Needs(Scope.Submit, Scope.ReadClaims);
        group.MapGet("", SummaryAsync).WithName("GetSubmission").WithSummary("What became of a submission");
        group.MapGet("/content", ContentAsync).WithName("GetSubmissionContent").WithSummary("The bytes as they were submitted");
        group.MapGet("/acknowledgement", AcknowledgementAsync).WithName("GetSubmissionAcknowledgement").WithSummary("The answer as it was given");
        group.MapGet("/rejections", RejectionsAsync).WithName("GetSubmissionRejections").WithSummary("Its rejected claims with all their faults");
    }

    private static async Task<Results<Ok<SubmissionSummary>, NotFound>> SummaryAsync(
        string id, SubmissionStore submissions, Database database, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is { } submission
            ? TypedResults.Ok(SubmissionSummary.From(submission, await SubmissionCounts.ReadAsync(database, id, cancellation)))
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ContentAsync(string id, SubmissionStore submissions, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is { } submission
            ? TypedResults.Bytes(await submissions.ContentAsync(submission, cancellation), MediaType(submission))
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> AcknowledgementAsync(
        string id, SubmissionStore submissions, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is { } submission
            ? TypedResults.Bytes(submission.AcknowledgementContent, submission.AcknowledgementType)
            : TypedResults.NotFound();

    private static async Task<Results<Ok<IReadOnlyList<RejectedClaim>>, NotFound>> RejectionsAsync(
        string id, SubmissionStore submissions, Database database, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is not null
            ? TypedResults.Ok(await RejectedClaim.OfSubmissionAsync(database, id, cancellation))
            : TypedResults.NotFound();

    /// <summary>What could not be decoded is still what its encoding claims it to be; an unknown or malformed type is plain bytes.</summary>
    private static string MediaType(StoredSubmission submission) =>
        submission.ContentEncoding is not null || !Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(submission.ContentType, out _)
            ? "application/octet-stream"
            : submission.ContentType!;
}

/// <summary>A submission without its content.</summary>
public sealed record SubmissionSummary
{
    public required string SubmissionId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Submitter { get; init; }
    public string? Policy { get; init; }

    /// <summary>"x12", "fhir" or "json"; null where none was recognised.</summary>
    public string? Format { get; init; }

    public string? ContentType { get; init; }

    /// <summary>In bytes, decompressed.</summary>
    public required long ContentLength { get; init; }

    public required string Sha256 { get; init; }
    public required SubmissionCounts Claims { get; init; }

    /// <summary>Faults of the submission itself, outside any claim.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    public static SubmissionSummary From(StoredSubmission submission, SubmissionCounts counts) => new()
    {
        SubmissionId = submission.SubmissionId,
        ReceivedAt = submission.ReceivedAt,
        Submitter = submission.Submitter,
        Policy = submission.Policy,
        Format = submission.Format,
        ContentType = submission.ContentType,
        ContentLength = submission.ContentLength,
        Sha256 = submission.Sha256,
        Claims = counts,
        Faults = submission.Faults,
    };
}
