using Claims.Contracts;
using Claims.Ingest.Http;
using Claims.Testing;

namespace Claims.Ingest.Tests.Outcomes;

public sealed class RecordOutcomesTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Theory]
    [InlineData("assessed review metrics")]
    [InlineData("review metrics assessed")]
    [InlineData("metrics assessed review")]
    [InlineData("metrics metrics assessed assessed review review")]
    public async Task A_claim_ends_when_it_is_assessed_and_both_have_filed_it_in_any_order(string events)
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var response = await app.SubmitAsync(Some.Claim());
        await Eventually.BecomesAsync(1, () => Task.FromResult(app.Downstream.Accepted.Count));
        var claim = app.Downstream.Accepted.Single();
        var names = events.Split(' ');

        foreach (var name in names[..^1])
        {
            await SendAsync(app, claim, name);
        }

        Assert.NotEqual("ended", await StatusAsync(app));
        await SendAsync(app, claim, names[^1]);
        await Eventually.BecomesAsync("ended", () => StatusAsync(app));
        var counts = await app.CountAsync();
        Assert.Equal((1, 1, 1, 1), (counts.Accepted, counts.Scored, counts.Assessed, counts.Ended));
    }

    [Fact]
    public async Task Filing_twice_by_one_does_not_end_a_claim()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var response = await app.SubmitAsync(Some.Claim());
        await Eventually.BecomesAsync(1, () => Task.FromResult(app.Downstream.Accepted.Count));
        var claim = app.Downstream.Accepted.Single();

        await SendAsync(app, claim, "review");
        await SendAsync(app, claim, "review");
        await SendAsync(app, claim, "assessed");

        await Eventually.BecomesAsync("assessed", () => StatusAsync(app));
    }

    [Fact]
    public async Task An_older_assessment_does_not_replace_a_newer_one()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var response = await app.SubmitAsync(Some.Claim());
        await Eventually.BecomesAsync(1, () => Task.FromResult(app.Downstream.Accepted.Count));
        var claim = app.Downstream.Accepted.Single();

        await app.PublishAsync(Some.Assessed(claim, Some.Moment, isFlagged: true));
        await Eventually.BecomesAsync(1L, async () => (await app.CountAsync()).Flagged);
        await app.PublishAsync(Some.Assessed(claim, Some.Moment.AddHours(-1)));
        await app.PublishAsync(new AssessmentsFiled { By = "review", ClaimIds = [Some.Claim().Key.Id] });
        await app.PublishAsync(new AssessmentsFiled { By = "metrics", ClaimIds = [Some.Claim().Key.Id] });

        await Eventually.BecomesAsync("ended", () => StatusAsync(app));
        Assert.Equal(1, (await app.CountAsync()).Flagged);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static async Task<string> StatusAsync(IngestApp app) => (await app.GetAsync<ClaimState>($"/claims/{Some.Claim().Key.Id}")).Status;

    private static Task SendAsync(IngestApp app, ClaimAccepted claim, string name) => name == "assessed"
        ? app.PublishAsync(Some.Assessed(claim))
        : app.PublishAsync(new AssessmentsFiled { By = name, ClaimIds = [claim.Claim.Key.Id] });
}
