using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Review.Console.Policies;
using Claims.Summaries;
using Claims.Summaries.Generative;
using Claims.Summaries.Measuring;

namespace Claims.Review.Summaries;

/// <summary>Summaries of a case's documents over HTTP; see <see cref="CaseEndpoints"/>.</summary>
internal static class SummaryEndpoints
{
    public static void MapSummaries(this IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{claimId}/summary", FindAsync)
            .WithSummary("What bears on the clauses at stake in the claim's documents, with document, place, weights and concepts of each sentence; and what a provider wrote over it")
            .Produces<CaseSummary>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("/{claimId}/summary/ratings", RateAsync)
            .WithSummary("Rates a summary from 1 to 5, with what was wrong with it; the latest of a reviewer counts")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FindAsync(string claimId, [AsParameters] Sources sources, CancellationToken cancellation)
    {
        var (extracted, written, missing) = await sources.ReadAsync(claimId, cancellation);
        return missing ?? Results.Ok(new CaseSummary(extracted!.Id, extracted.Summary, extracted.Quality.ConceptRecall, written));
    }

    private static async Task<IResult> RateAsync(string claimId, SummaryRating rating, HttpContext http, [AsParameters] Sources sources, CancellationToken cancellation)
    {
        var (extracted, written, missing) = await sources.ReadAsync(claimId, cancellation);
        if (missing is not null)
        {
            return missing;
        }

        var origins = written.Select(summary => (summary.SummaryId, summary.Origin)).Append((extracted!.Id, extracted.Measured.Origin)).ToDictionary();
        var faults = rating.Faults(origins.Keys);
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        await sources.Summaries.RateAsync(claimId, rating.SummaryId!, origins[rating.SummaryId!], rating.Score!.Value, rating.Flaws ?? [], http.User.Identity?.Name ?? "", cancellation);
        return Results.NoContent();
    }

    /// <summary>Where a case's summaries come from.</summary>
    private sealed record Sources(CaseStore Cases, PolicyShelf Policies, CaseSummaries Summaries)
    {
        /// <summary>The case's summaries; or the answer to give where the case, or the policy that it was decided under, is not here.</summary>
        public async Task<(ExtractedSummary? Extracted, IReadOnlyList<KeptSummary> Written, IResult? Missing)> ReadAsync(string claimId, CancellationToken cancellation)
        {
            if (await Cases.OpenedAsync(claimId, cancellation) is not { } opened)
            {
                return (null, [], CaseEndpoints.NotFound(claimId));
            }

            if (Policies.Find(opened.Assessed.Score.PolicyId, opened.Assessed.Score.PolicyVersion) is not { } policy)
            {
                return (null, [], Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such policy", detail: "The policy that the claim was decided under is not to be had here."));
            }

            return (await Summaries.ExtractAsync(opened, policy, cancellation), await Summaries.WrittenAsync(opened, cancellation), null);
        }
    }
}

/// <param name="SummaryId">Of the extractive summary.</param>
/// <param name="ConceptRecall">See <see cref="SummaryQuality"/>.</param>
/// <param name="Written">What a provider wrote over it, latest first, refused ones too.</param>
public sealed record CaseSummary(string SummaryId, Summary Summary, double? ConceptRecall, IReadOnlyList<KeptSummary> Written);
