using Claims.Ingest.Http;
using Claims.Testing;

namespace Claims.Ingest.Tests.Publishing;

public sealed class SweepUnpublishedTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task In_memory_a_restart_publishes_every_claim_that_has_not_ended()
    {
        await using (var before = await IngestApp.StartAsync(_data, new Downstream { Answers = true }))
        {
            using var ended = await before.SubmitAsync(Some.Claim("A-1"));
            await Eventually.BecomesAsync(1L, async () => (await before.CountAsync()).Ended);
        }

        await using (var before = await IngestApp.StartAsync(_data))
        {
            using var left = await before.SubmitAsync(Enumerable.Range(2, 500).Select(number => Some.Claim($"A-{number}", charge: number)).ToList());
            await Eventually.BecomesAsync(500, () => Task.FromResult(before.Downstream.Accepted.Count));
        }

        await using var after = await IngestApp.StartAsync(_data, new Downstream { Answers = true });

        await Eventually.BecomesAsync(501L, async () => (await after.CountAsync()).Ended);
        Assert.DoesNotContain(after.Downstream.Accepted, claim => claim.Claim.Key.Number == "A-1");
        Assert.Equal(500, after.Downstream.Accepted.DistinctBy(claim => claim.Claim.Key).Count());
    }

    [Fact]
    public async Task A_claim_that_is_published_again_is_the_same()
    {
        await using (var before = await IngestApp.StartAsync(_data))
        {
            using var response = await before.SubmitAsync(Some.Claim("A-1"), Some.Claim("A-2"));
            await Eventually.BecomesAsync(2, () => Task.FromResult(before.Downstream.Accepted.Count));
        }

        await using var after = await IngestApp.StartAsync(_data);

        await Eventually.BecomesAsync(2, () => Task.FromResult(after.Downstream.Accepted.Count));
        var again = after.Downstream.Accepted.Single(claim => claim.Claim.Key.Number == "A-2");
        Assert.Equal(Some.Claim("A-1").Key.Id, again.SameContentAs);
        Assert.Equal(Contracts.ClaimJson.ContentHash(Some.Claim("A-2")), again.ContentHash);
        Assert.Equal(Contracts.ClaimJson.ContentHash(Some.Claim("A-2")), Contracts.ClaimJson.ContentHash(again.Claim));
    }

    [Fact]
    public async Task In_memory_no_more_claims_are_under_way_than_the_limit()
    {
        await using var app = await IngestApp.StartAsync(_data, null, "--Ingest:MaxInFlight", "2");
        using var first = await app.SubmitAsync(Some.Claim("A-1"), Some.Claim("A-2", charge: 2));
        using var second = await app.SubmitAsync(Some.Claim("A-3", charge: 3));
        await Eventually.BecomesAsync(2, () => Task.FromResult(app.Downstream.Accepted.Count));
        Assert.Equal("accepted", (await app.GetAsync<ClaimState>($"/claims/{Some.Claim("A-3").Key.Id}")).Status);
        Assert.DoesNotContain(app.Downstream.Accepted, claim => claim.Claim.Key.Number == "A-3");

        await app.AssessAsync(app.Downstream.Accepted);

        await Eventually.BecomesAsync(3, () => Task.FromResult(app.Downstream.Accepted.Count));
    }

    public void Dispose() => _data.Delete(recursive: true);
}
