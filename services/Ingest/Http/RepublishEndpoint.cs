using Claims.Hosting.Access;
using Claims.Ingest.Publishing;
using Claims.Ingest.Storage;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Claims.Ingest.Http;

/// <summary><c>POST /claims/republish</c>: for an operator whose broker lost its queues, or whose database came back from a back-up.</summary>
internal static class RepublishEndpoint
{
    public static void MapRepublish(this IEndpointRouteBuilder routes) => routes.MapPost("/claims/republish", RepublishAsync)
        .Needs(Scope.Operate)
        .WithTags("Claims").WithName("RepublishClaims").WithSummary("Send every claim that has not ended through the services once more")
        .WithDescription("Safe at any time: what a service has done for a claim it does not do again, but says again. Claims that are under way anyhow cost their messages twice.");

    private static async Task<Ok<Republished>> RepublishAsync(UnpublishedStore store, UnpublishedSignal signal, CancellationToken cancellation)
    {
        var claims = await store.ForgetPublishedAsync(cancellation);
        signal.Raise();
        return TypedResults.Ok(new Republished(claims));
    }
}

/// <param name="Claims">Claims that had not ended; they are published as fast as there is room for them.</param>
public sealed record Republished(int Claims);
