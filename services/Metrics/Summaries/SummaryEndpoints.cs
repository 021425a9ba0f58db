using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Summaries;

/// <summary>How summaries do, over HTTP.</summary>
internal static class SummaryEndpoints
{
    public static void MapSummaries(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/metrics/summaries").WithTags("Metrics").Needs(Scope.ReadMetrics);
        group.MapGet("", WindowsAsync)
            .WithSummary("Windows of summaries that begin between two days, of all origins or those of a provider and version. As JSON, or as text/csv where that is accepted")
            .Produces<IReadOnlyList<MeasuredSummaries>>()
            .ProducesValidationProblem();
        group.MapGet("/comparisons", ComparisonsAsync)
            .WithSummary("Origins side by side, as reviewers preferred them between two days; of all pairs or those with a provider and version")
            .Produces<IReadOnlyList<ComparedSummaries>>()
            .ProducesValidationProblem();
    }

    private static async Task<IResult> WindowsAsync(HttpRequest http, SummaryWindowStore windows, CancellationToken cancellation)
    {
        var (query, faults) = SummaryRequest.Read(http.Query);
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var found = await windows.FindAsync(query, cancellation);
        return http.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/csv") ? Results.Text(SummaryCsv.Of(found), "text/csv") : Results.Ok(found);
    }

    private static async Task<IResult> ComparisonsAsync(HttpRequest http, SummaryStore summaries, CancellationToken cancellation)
    {
        var (query, faults) = SummaryRequest.Read(http.Query);
        return faults.Count > 0
            ? Results.ValidationProblem(faults)
            : Results.Ok(SideBySide.Of((await summaries.ComparisonsAsync(query.From, query.To, cancellation)).Where(comparison => query.Asks(comparison.Pair))));
    }
}
