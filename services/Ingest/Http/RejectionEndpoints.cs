using Claims.Hosting.Access;
using Claims.Ingest.Storage;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Claims.Ingest.Http;

/// <summary><c>GET /rejections</c>: claims that were refused, whatever submission they came in.</summary>
internal static class RejectionEndpoints
{
    public static void MapRejections(this IEndpointRouteBuilder routes) => routes.MapGet("/rejections", ListAsync)
        .Needs(Scope.Operate)
        .WithTags("Claims").WithName("ListRejections").WithSummary("Refused claims with all their faults")
        .WithDescription($"Newest submission first, at most {RejectionStore.PageSize}; go on with beforeSubmission and beforeIndex of the last one. code: only those with a fault of that code.");

    private static async Task<Ok<IReadOnlyList<ListedRejection>>> ListAsync(
        [FromQuery] string? code, [FromQuery] string? beforeSubmission, [FromQuery] long? beforeIndex, RejectionStore rejections, CancellationToken cancellation) =>
        TypedResults.Ok(await rejections.ListAsync(code, beforeSubmission is null ? null : (beforeSubmission, beforeIndex ?? 0), cancellation));
}
