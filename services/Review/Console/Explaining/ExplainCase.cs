using Claims.Contracts;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Review.Console.Explaining;

/// <summary>Asks the service that scored the claim what made it decide so.</summary>
internal sealed class ExplainCase(IRequestClient<ExplainClaim> scoring, IOptions<ReviewOptions> options)
{
    public async Task<CaseExplanation> AskAsync(ClaimAssessed assessed, CancellationToken cancellation)
    {
        var patience = TimeSpan.FromMilliseconds(options.Value.ExplanationTimeoutMilliseconds);
        try
        {
            var answer = await scoring.GetResponse<ClaimExplained>(
                new ExplainClaim { Accepted = assessed.Accepted, DecisionId = assessed.Score.DecisionId }, cancellation, RequestTimeout.After(ms: options.Value.ExplanationTimeoutMilliseconds));
            return new CaseExplanation.Explained(answer.Message);
        }
        catch (RequestTimeoutException)
        {
            return new CaseExplanation.Late(patience);
        }
        catch (RequestFaultException)
        {
            return new CaseExplanation.Failed();
        }
    }
}
