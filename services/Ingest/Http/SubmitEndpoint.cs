using Claims.Hosting.Access;
using Claims.Ingest.Submissions;

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

using Scope = Claims.Hosting.Access.Scope;

namespace Claims.Ingest.Http;

/// <summary><c>POST /claims</c>.</summary>
internal static class SubmitEndpoint
{
    public static void MapSubmit(this IEndpointRouteBuilder routes) => routes.MapPost("/claims", SubmitAsync)
        .Needs(Scope.Submit)
        .WithName("SubmitClaims")
        .WithTags("Claims")
        .WithSummary("Submit claims")
        .WithDescription(
            "Any number of claims as FHIR R4 (Claim, Bundle, NDJSON), X12 837P/I/D or canonical JSON; gzip as content encoding. The answer is the "
            + "acknowledgement: OperationOutcome or ClaimResponse for FHIR, 999 and 277CA for X12, JSON for JSON or where Accept is application/json. "
            + "202: at least one claim was accepted or had come before. 422: every claim was rejected, or nothing could be read and the bytes are in quarantine. "
            + "Sending the same again is safe.")
        .Produces(StatusCodes.Status202Accepted)
        .Produces(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/fhir+json"] = new(), ["application/edi-x12"] = new(), ["application/json"] = new(), ["*/*"] = new(),
                },
            };
            return Task.CompletedTask;
        });

    /// <param name="policy">Id or alias of the policy for all claims of the submission.</param>
    /// <param name="submitter">Who sends it; X12 names its own.</param>
    private static async Task<IResult> SubmitAsync(
        HttpRequest request,
        [FromQuery] string? policy,
        [FromQuery] string? submitter,
        SubmitClaims claims,
        IOptions<IngestOptions> options,
        CancellationToken cancellation)
    {
        var content = await LimitedBody.ReadAsync(request, options.Value.MaxSubmissionBytes, cancellation);
        if (content is DecodedContent.TooLarge tooLarge)
        {
            return SubmissionRequest.TooLarge(tooLarge.Fault);
        }

        var incoming = new IncomingSubmission
        {
            Content = default,
            ContentType = request.ContentType,
            Submitter = string.IsNullOrWhiteSpace(submitter) ? options.Value.DefaultSubmitter : submitter,
            Policy = string.IsNullOrWhiteSpace(policy) ? null : policy,
            AcknowledgeAs = SubmissionRequest.AcknowledgeAs(request),
        };
        return new AcknowledgementResult(
            await claims.SubmitAsync(incoming.WithContent(content, request.Headers.ContentEncoding), cancellation));
    }
}
