using System.Net;

using Claims.Contracts;
using Claims.Review.Console.Peers;
using Claims.Review.Console.Performance;
using Claims.Review.Tests.Console.Peers;
using Claims.Testing;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Performance;

public sealed class LoadHealthTests
{
    private static readonly ViewRequest Usual = ViewRequest.Read(null, null, null, null, null);

    [Fact]
    public async Task The_windows_that_ended_and_one_up_to_now_are_shown_of_the_model_in_use()
    {
        using var peers = Answering.With(request => request.RequestUri!.AbsolutePath switch
        {
            "/metrics/segments" => Answering.Json(new[] { new WindowSize(PerformanceSubject.Assessment, "in use", Segment.All, 10, 1), new WindowSize(PerformanceSubject.Assessment, "before", Segment.All, 99, 9) }),
            "/model" => Answering.Json(new ModelInUse("in use", Some.Moment, null, false, [])),
            "/metrics/performance/windows" when request.RequestUri.Query.Contains("days=7", StringComparison.Ordinal) => Answering.Json(new[] { Measured.Week(3) }),
            "/metrics/performance/windows" => Answering.Json(Measured.Weeks(3).Append(Measured.Week(1, "plan", "gold"))),
            _ => Answering.Json(Array.Empty<int>()),
        });

        var view = await LoadAsync(peers);

        Assert.Equal(("in use", 2), (view.Model, view.Models.Count));
        Assert.Equal(4, view.Series?.Windows.Count);
        Assert.Equal(4, view.OfSegments.Count);
        Assert.Empty(view.Troubles);
        Assert.All(peers.Asked.Where(asked => asked.RequestUri!.AbsolutePath.EndsWith("windows", StringComparison.Ordinal)), asked => Assert.Contains("model=in%20use", asked.RequestUri!.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_named_once_and_the_rest_is_shown()
    {
        using var peers = Answering.With(request => request.RequestUri!.AbsolutePath == "/model" ? Answering.Json(new ModelInUse("m", Some.Moment, null, false, [])) : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        var view = await LoadAsync(peers);

        Assert.Null(view.Model);
        Assert.Equal("Metrics answers 503 for now.", Assert.Single(view.Troubles));
    }

    private static Task<HealthView> LoadAsync(Answering peers)
    {
        var client = peers.Client();
        return new LoadHealth(new MetricsClient(client), new ScoringClient(client), TimeProvider.System).RunAsync(Usual, TestContext.Current.CancellationToken);
    }
}
