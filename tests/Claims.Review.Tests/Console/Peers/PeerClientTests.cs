using System.Net;

using Claims.Review.Console.Peers;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Peers;

public sealed class PeerClientTests
{
    [Fact]
    public async Task What_is_found_comes_with_the_services_key_and_from_the_stated_address()
    {
        using var peer = Answering.With(_ => Answering.Json(new { number = 3 }));

        var answer = await peer.Client().GetAsync<Thing>(Peer.Fraud, "things/a%2Fb?x=1", TestContext.Current.CancellationToken);

        Assert.Equal(3, answer.ValueOrDefault?.Number);
        Assert.Null(answer.Trouble);
        var asked = Assert.Single(peer.Asked);
        Assert.Equal("http://peer:8080/things/a%2Fb?x=1", asked.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer secret", asked.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task A_refusal_is_passed_on_with_every_fault()
    {
        using var peer = Answering.With(_ => Answering.Json(new { title = "Faults", errors = new Dictionary<string, string[]> { ["to"] = ["Must be after from."], ["size"] = ["Too large."] } }, HttpStatusCode.BadRequest));

        var answer = await GetAsync(peer);

        Assert.Equal("to: Must be after from. size: Too large.", Assert.IsType<PeerAnswer<Thing>.Refused>(answer).Reason);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "Metrics answers 500")]
    [InlineData(HttpStatusCode.TooManyRequests, "Metrics answers 429")]
    [InlineData(HttpStatusCode.Unauthorized, "Access:Key")]
    public async Task A_service_that_cannot_answer_is_silent_and_says_why(HttpStatusCode status, string reason)
    {
        using var peer = Answering.With(_ => new HttpResponseMessage(status));

        Assert.Contains(reason, Assert.IsType<PeerAnswer<Thing>.Silent>(await GetAsync(peer)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_missing_and_no_outage()
    {
        using var peer = Answering.With(_ => new HttpResponseMessage(HttpStatusCode.NotFound));

        Assert.IsType<PeerAnswer<Thing>.Missing>(await GetAsync(peer));
    }

    [Fact]
    public async Task Nonsense_a_lost_connection_and_no_address_are_silence()
    {
        using var nonsense = Answering.With(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") });
        using var refused = Answering.With(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        using var never = Answering.With(_ => throw new InvalidOperationException("nobody is to be asked"));

        Assert.IsType<PeerAnswer<Thing>.Silent>(await GetAsync(nonsense));
        Assert.IsType<PeerAnswer<Thing>.Silent>(await GetAsync(refused));
        Assert.Contains("Review:Services:Metrics", Assert.IsType<PeerAnswer<Thing>.Silent>(await GetAsync(never, address: null)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_silent_and_a_reader_who_leaves_is_not()
    {
        using var slow = new Answering(async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new HttpResponseMessage();
        });
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        var answer = await slow.Client(clock: new AtOnce()).GetAsync<Thing>(Peer.Metrics, "things", TestContext.Current.CancellationToken);

        Assert.Contains("did not answer within", Assert.IsType<PeerAnswer<Thing>.Silent>(answer).Reason, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow.Client().GetAsync<Thing>(Peer.Metrics, "things", left.Token));
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://+:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    public void A_process_calls_itself_where_it_listens(string listening, string address) => Assert.Equal(address, PeerAddresses.Own([listening])?.ToString());

    [Fact]
    public void Plain_http_goes_before_https_and_nothing_is_no_address()
    {
        Assert.Equal("http://127.0.0.1:8080/", PeerAddresses.Own(["https://*:8443", "http://*:8080"])?.ToString());
        Assert.Null(PeerAddresses.Own([]));
    }

    [Fact]
    public async Task Where_no_address_is_stated_the_service_is_asked_in_this_process()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()]);

        var health = await review.Services.GetRequiredService<PeerClient>().HealthAsync(Peer.Scoring, TestContext.Current.CancellationToken);

        Assert.Equal(("healthy", null), (health.State, health.Trouble));
    }

    private static Task<PeerAnswer<Thing>> GetAsync(Answering peer, string? address = "http://peer:8080/") =>
        peer.Client(address).GetAsync<Thing>(Peer.Metrics, "things", TestContext.Current.CancellationToken);

    private sealed record Thing(int Number);

    /// <summary>Every time is over at once.</summary>
    private sealed class AtOnce : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
