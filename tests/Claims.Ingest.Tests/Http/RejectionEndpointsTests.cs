using System.Text.Json;

using Claims.Contracts;

namespace Claims.Ingest.Tests.Http;

public sealed class RejectionEndpointsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task Refused_claims_of_all_submissions_are_listed_newest_first_with_their_faults()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var first = await app.SubmitAsync(Some.Claim("A-1", charge: 0), Some.Claim("A-2"), Some.Claim("A-3", charge: 0));
        using var second = await app.SubmitAsync(Some.Claim("B-1", charge: 0));

        var listed = await ListAsync(app, "/rejections");

        Assert.Equal(["B-1", "A-3", "A-1"], listed.Select(item => item.GetProperty("number").GetString()));
        Assert.All(listed, item => Assert.Equal(FaultCodes.TotalMismatch, item.GetProperty("faults")[0].GetProperty("code").GetString()));
        Assert.False(listed[0].TryGetProperty("faultsJson", out _));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var first = await app.SubmitAsync(Some.Claim("A-1", charge: 0), Some.Claim("A-2", charge: 0), Some.Claim("A-3", charge: 0));

        var last = (await ListAsync(app, "/rejections"))[1];
        var rest = await ListAsync(app, $"/rejections?beforeSubmission={last.GetProperty("submissionId")}&beforeIndex={last.GetProperty("index")}");

        Assert.Equal("A-1", Assert.Single(rest).GetProperty("number").GetString());
    }

    [Fact]
    public async Task Those_of_one_fault_are_found()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var first = await app.SubmitAsync(Some.Claim("A-1", charge: 0));

        Assert.Single(await ListAsync(app, $"/rejections?code={FaultCodes.TotalMismatch}"));
        Assert.Empty(await ListAsync(app, $"/rejections?code={FaultCodes.PolicyUnknown}"));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static async Task<List<JsonElement>> ListAsync(IngestApp app, string address) => [.. (await app.GetAsync<JsonElement>(address)).EnumerateArray()];
}
