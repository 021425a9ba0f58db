using Claims.Hosting.Access;
using Claims.Ingest.Amqp;
using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Claims.Ingest.Http;

/// <summary><c>/quarantine</c>: what could not be read, why, and another try.</summary>
internal static class QuarantineEndpoints
{
    public static void MapQuarantine(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/quarantine").WithTags("Quarantine").Needs(Scope.Operate);
        group.MapGet("", ListAsync).WithName("ListQuarantine").WithSummary("Submissions of which nothing could be read")
            .WithDescription($"Newest first, at most {QuarantineStore.PageSize}; go on with before=quarantinedAt of the last one. all=true shows resolved ones too.");
        group.MapGet("/{id}", FindAsync).WithName("GetQuarantined").WithSummary("One of them; its bytes are at /submissions/{id}/content");
        group.MapPost("/{id}/resubmit", ResubmitAsync).WithName("Resubmit").WithSummary("Try a quarantined submission again")
            .WithDescription("Without a body the kept bytes are read again, with one the body is read instead. A content type and a policy that are given here "
                + "replace the former ones. What goes through marks the entry resolved; nothing is deleted.")
            .Produces(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    private static Task<IReadOnlyList<QuarantinedSubmission>> ListAsync(
        [FromQuery] bool? all, [FromQuery] DateTimeOffset? before, QuarantineStore quarantine, CancellationToken cancellation) =>
        quarantine.ListAsync(all ?? false, before, cancellation);

    private static async Task<Results<Ok<QuarantinedSubmission>, NotFound>> FindAsync(string id, QuarantineStore quarantine, CancellationToken cancellation) =>
        await quarantine.FindAsync(id, cancellation) is { } entry ? TypedResults.Ok(entry) : TypedResults.NotFound();

    private static async Task<IResult> ResubmitAsync(
        string id,
        HttpRequest request,
        [FromQuery] string? policy,
        QuarantineStore quarantine,
        SubmissionStore submissions,
        SubmitClaims claims,
        IAnswerSubmitters answers,
        IOptions<IngestOptions> options,
        CancellationToken cancellation)
    {
        if (await quarantine.FindAsync(id, cancellation) is null || await submissions.FindAsync(id, cancellation) is not { } former)
        {
            return TypedResults.Problem("Nothing with this id is in quarantine.", statusCode: StatusCodes.Status404NotFound);
        }

        var limit = options.Value.MaxSubmissionBytes;
        var body = await LimitedBody.ReadAsync(request, limit, cancellation);
        var isUnchanged = body is DecodedContent.Decoded { Content.Length: 0 };
        var encoding = isUnchanged ? former.ContentEncoding : request.Headers.ContentEncoding.ToString();
        var content = isUnchanged
            ? ContentDecoding.Decode(await submissions.ContentAsync(former, cancellation), former.ContentEncoding, limit)
            : body;
        if (content is DecodedContent.TooLarge tooLarge)
        {
            return SubmissionRequest.TooLarge(tooLarge.Fault);
        }

        var incoming = new IncomingSubmission
        {
            Content = default,
            ContentType = request.ContentType ?? former.ContentType,
            Submitter = former.Submitter,
            Policy = policy ?? former.Policy,
            ReplyTo = former.ReplyTo,
            CorrelationId = former.CorrelationId,
            AcknowledgeAs = SubmissionRequest.AcknowledgeAs(request),
            RetryOf = id,
            IsUnchanged = isUnchanged,
        };
        var answer = await claims.SubmitAsync(incoming.WithContent(content, encoding), cancellation);
        if (former.ReplyTo is not null)
        {
            await answers.ExpectAsync(answer, cancellation);
        }

        return new AcknowledgementResult(answer);
    }
}
