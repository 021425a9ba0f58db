using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

using Claims.Cli.Explaining;
using Claims.Contracts;
using Claims.Testing;

namespace Claims.Cli.Tests.Explaining;

public class ExplanationClientTests
{
    [Fact]
    public async Task A_claim_is_found_by_the_submitters_number()
    {
        using var http = Answering(new()
        {
            ["/claims?number=A%2F1"] = Json(new[] { new { claimId = "newest" }, new { claimId = "older" } }),
            ["/assessments/newest"] = Json(Assessed),
            ["/assessments/newest/explanation"] = Json(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = true }),
        });

        var explained = await new ExplanationClient(http).GetAsync("A/1", TestContext.Current.CancellationToken);

        Assert.Equal("c", explained.Explanation.ClaimId);
        Assert.Equal(Route.Review, explained.Assessment.Route);
        Assert.Equal([0.25, 0.75], explained.Explanation.Lines[0].Clauses[0].Heads);
    }

    [Fact]
    public async Task A_claim_that_has_no_such_number_is_asked_for_by_id()
    {
        using var http = Answering(new()
        {
            ["/claims?number=c"] = Json(Array.Empty<object>()),
            ["/assessments/c"] = Json(Assessed),
            ["/assessments/c/explanation"] = Json(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = false }),
        });

        Assert.False((await new ExplanationClient(http).GetAsync("c", TestContext.Current.CancellationToken)).IsSameDecision);
    }

    [Fact]
    public async Task The_reason_of_a_refusal_is_passed_on()
    {
        var problem = JsonContent.Create(new { title = "No such assessment", detail = "Claim c is not known." }, new MediaTypeHeaderValue("application/problem+json"));
        using var http = Answering(new() { ["/assessments/c"] = new HttpResponseMessage(HttpStatusCode.NotFound) { Content = problem } });

        var failure = await Assert.ThrowsAsync<ExplanationFailedException>(() => new ExplanationClient(http).GetAsync("c", TestContext.Current.CancellationToken));

        Assert.Equal("No such assessment. Claim c is not known.", failure.Message);
    }

    [Fact]
    public async Task Where_nobody_answers_the_way_out_is_said()
    {
        using var http = new HttpClient(new Answers(_ => throw new HttpRequestException("refused"))) { BaseAddress = new Uri("http://nowhere/") };

        var failure = await Assert.ThrowsAsync<ExplanationFailedException>(() => new ExplanationClient(http).GetAsync("c", TestContext.Current.CancellationToken));

        Assert.Contains("claims serve", failure.Message, StringComparison.Ordinal);
    }

    private static ClaimAssessed Assessed => Some.Assessed(Some.Claim());

    private static HttpClient Answering(Dictionary<string, HttpResponseMessage> answers) =>
        new(new Answers(path => answers.GetValueOrDefault(path) ?? new HttpResponseMessage(HttpStatusCode.NotFound))) { BaseAddress = new Uri("http://service/") };

    private static HttpResponseMessage Json<T>(T value) => new(HttpStatusCode.OK) { Content = JsonContent.Create(value, options: ClaimJson.Options) };

    private sealed class Answers(Func<string, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request.RequestUri!.PathAndQuery));
    }
}
