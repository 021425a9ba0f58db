using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Fraud;

/// <summary><c>GET /assessments/{id}/explanation</c>: asks the service that scored the claim what made it decide so.</summary>
internal static class ExplainAssessment
{
    public static async Task<IResult> HandleAsync(
        string claimId, Database database, IRequestClient<ExplainClaim> scoring, IOptions<FraudOptions> options, CancellationToken cancellation)
    {
        if (await AssessmentEndpoints.StoredAsync(claimId, database, cancellation) is not { } json)
        {
            return AssessmentEndpoints.NotFound(claimId);
        }

        var assessed = JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options)!;
        var timeout = options.Value.ExplanationTimeoutMilliseconds;
        try
        {
            var answer = await scoring.GetResponse<ClaimExplained>(
                new ExplainClaim { Accepted = assessed.Accepted, DecisionId = assessed.Score.DecisionId }, cancellation, RequestTimeout.After(ms: timeout));
            return Results.Ok(answer.Message);
        }
        catch (RequestTimeoutException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status504GatewayTimeout, title: "No explanation in time", detail: $"Scoring did not answer within {timeout} ms. Try again, or raise Fraud:ExplanationTimeoutMilliseconds.");
        }
        catch (RequestFaultException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status502BadGateway, title: "No explanation", detail: "Scoring could not explain the claim: its policy may no longer be loaded. Its error queue says why.");
        }
    }
}
