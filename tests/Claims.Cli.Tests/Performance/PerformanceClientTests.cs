using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

using Claims.Cli.Performance;
using Claims.Contracts;
using Claims.Testing;

namespace Claims.Cli.Tests.Performance;

public sealed class PerformanceClientTests
{
    [Fact]
    public async Task What_is_asked_for_stands_in_the_address()
    {
        Uri? asked = null;
        using var http = Answering(request =>
        {
            asked = request.RequestUri;
            return Json(Measured.Weeks(1));
        });

        var windows = await new PerformanceClient(http).WindowsAsync(
            new PerformanceAsked
            {
                Subject = PerformanceSubject.ClauseModel,
                Segment = SegmentAsked.Of("label:a b=x=y&z"),
                From = new DateOnly(2026, 1, 1),
                Through = new DateOnly(2026, 1, 31),
            },
            TestContext.Current.CancellationToken);

        Assert.Single(windows);
        Assert.Equal(
            "/metrics/performance/windows?subject=ClauseModel&segmentKind=label%3Aa%20b&segmentValue=x%3Dy%26z&from=2026-01-01&to=2026-02-01", asked!.PathAndQuery);
    }

    [Fact]
    public async Task Every_fault_of_a_question_is_passed_on()
    {
        using var http = Answering(_ => new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = JsonContent.Create(
                new { title = "Faults", errors = new Dictionary<string, string[]> { ["to"] = ["Must be after from."], ["step"] = ["Needs days."] } }, new MediaTypeHeaderValue("application/problem+json")),
        });

        var failure = await Assert.ThrowsAsync<PerformanceUnavailableException>(
            () => new PerformanceClient(http).WindowsAsync(new PerformanceAsked(), TestContext.Current.CancellationToken));

        Assert.Equal("to: Must be after from. step: Needs days.", failure.Message);
    }

    [Fact]
    public async Task Where_nobody_answers_the_way_out_is_said()
    {
        using var http = Answering(_ => throw new HttpRequestException("refused"));

        var failure = await Assert.ThrowsAsync<PerformanceUnavailableException>(() => new PerformanceClient(http).AlertsAsync(TestContext.Current.CancellationToken));

        Assert.Contains("claims serve", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", "all", null)]
    [InlineData("plan", "plan", null)]
    [InlineData("plan=gold", "plan", "gold")]
    [InlineData("plan=", "plan", "")]
    public void A_segment_is_a_kind_or_one_of_its_values(string text, string kind, string? value) =>
        Assert.Equal(new SegmentAsked(kind, value), SegmentAsked.Of(text));

    private static HttpClient Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new Answers(answer)) { BaseAddress = new Uri("http://service/") };

    private static HttpResponseMessage Json<T>(T value) => new(HttpStatusCode.OK) { Content = JsonContent.Create(value, options: ClaimJson.Options) };

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
