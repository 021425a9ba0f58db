using Claims.Contracts;
using Claims.Review.Console.Peers;
using Claims.Testing;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Peers;

public sealed class MetricsClientTests
{
    [Fact]
    public async Task What_is_asked_for_stands_in_the_address()
    {
        using var peer = Answering.With(_ => Answering.Json(Measured.Weeks(2)));

        var windows = await new MetricsClient(peer.Client()).WindowsAsync(
            new WindowsAsked { Subject = PerformanceSubject.ClauseModel, Segment = new Segment("label:a b", "x=y&z"), From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 2, 1), Days = 7 },
            TestContext.Current.CancellationToken);

        Assert.Equal(2, windows.ValueOrDefault?.Count);
        Assert.Equal(
            "/metrics/performance/windows?subject=ClauseModel&segmentKind=label%3Aa%20b&segmentValue=x%3Dy%26z&from=2026-01-01&to=2026-02-01&days=7", peer.Asked[0].RequestUri!.PathAndQuery);
    }
}
