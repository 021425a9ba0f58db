using Claims.Hosting.Access;

namespace Claims.Metrics.Webhooks;

/// <summary>Deliveries over HTTP.</summary>
internal static class WebhookRoutes
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/metrics/webhooks").WithTags("Metrics").Needs(Scope.Operate);
        group.MapGet("/", async (WebhookReports reports, CancellationToken cancellation) => Results.Ok(await reports.ReadAsync(cancellation)))
            .WithSummary("Where the deliveries of each endpoint stand, with those that were given up")
            .Produces<IReadOnlyList<WebhookReport>>();
        group.MapPost("/replay", async (WebhookStore store, string? endpoint, CancellationToken cancellation) => Results.Ok(new { replayed = await store.ReplayAsync(endpoint, null, cancellation) }))
            .WithSummary("Tries again what was given up, of one endpoint or all");
        group.MapPost("/{id:long}/replay", ReplayAsync).WithSummary("Tries one delivery again that was given up").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ReplayAsync(WebhookStore store, long id, CancellationToken cancellation) =>
        await store.ReplayAsync(null, id, cancellation) > 0
            ? Results.Ok(new { replayed = 1 })
            : Results.Problem("No delivery with this id was given up.", statusCode: StatusCodes.Status404NotFound);
}
