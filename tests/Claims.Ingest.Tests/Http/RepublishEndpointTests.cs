using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Ingest.Http;
using Claims.Testing;

namespace Claims.Ingest.Tests.Http;

public sealed class RepublishEndpointTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task What_has_not_ended_is_published_again_and_what_has_is_not()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var ended = await app.SubmitAsync(Some.Claim("A-1"));
        await Eventually.BecomesAsync(1, () => Task.FromResult(app.Downstream.Accepted.Count));
        await app.AssessAsync(app.Downstream.Accepted);
        await FileAsync(app, "review");
        await FileAsync(app, "metrics");
        await Eventually.BecomesAsync(1L, async () => (await app.CountAsync()).Ended);
        using var left = await app.SubmitAsync(Some.Claim("A-2", charge: 2));
        await Eventually.BecomesAsync(2, () => Task.FromResult(app.Downstream.Accepted.Count));

        using var response = await app.Http.PostAsync(new Uri("/claims/republish", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(new Republished(1), await response.Content.ReadFromJsonAsync<Republished>(ClaimJson.Options, TestContext.Current.CancellationToken));
        await Eventually.BecomesAsync(3, () => Task.FromResult(app.Downstream.Accepted.Count));
        Assert.Equal(["A-1", "A-2", "A-2"], app.Downstream.Accepted.Select(claim => claim.Claim.Key.Number).Order());
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static Task FileAsync(IngestApp app, string by) =>
        app.PublishAsync(new AssessmentsFiled { By = by, ClaimIds = [.. app.Downstream.Accepted.Select(claim => claim.Claim.Key.Id)] });
}
