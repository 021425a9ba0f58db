using System.Net;
using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Http;

namespace Claims.Ingest.Tests.Http;

public sealed class QuarantineEndpointsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task What_cannot_be_read_is_kept_byte_for_byte_with_its_reason()
    {
        await using var app = await IngestApp.StartAsync(_data);
        byte[] content = [0, 1, 2, 255];

        using var response = await app.PostAsync("/claims", content, "text/strange");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var id = (await IngestApp.ReadAsync<PlainAcknowledgement>(response)).SubmissionId;
        var entry = Assert.Single((await app.GetAsync<JsonElement>("/quarantine")).EnumerateArray());
        Assert.Equal(id, entry.GetProperty("submissionId").GetString());
        Assert.Equal(FaultCodes.FormatUnknown, entry.GetProperty("faults")[0].GetProperty("code").GetString());
        Assert.Equal(content, await app.Http.GetByteArrayAsync(new Uri($"/submissions/{id}/content", UriKind.Relative)));
        Assert.Equal(1, (await app.CountAsync()).Quarantined);
    }

    [Fact]
    public async Task A_broken_encoding_is_kept_as_it_came()
    {
        await using var app = await IngestApp.StartAsync(_data);

        using var response = await app.PostAsync("/claims", [1, 2, 3], encoding: "gzip");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal([1, 2, 3], await app.Http.GetByteArrayAsync(new Uri($"{response.Headers.Location}/content", UriKind.Relative)));
    }

    [Fact]
    public async Task A_corrected_submission_resolves_the_entry_and_deletes_nothing()
    {
        await using var app = await IngestApp.StartAsync(_data);
        var id = await QuarantineAsync(app);

        using var response = await app.PostAsync($"/quarantine/{id}/resubmit", IngestApp.Bytes(Some.Claim()));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var entry = await app.GetAsync<JsonElement>($"/quarantine/{id}");
        Assert.Equal((await IngestApp.ReadAsync<PlainAcknowledgement>(response)).SubmissionId, entry.GetProperty("resolvedBy").GetString());
        Assert.Empty((await app.GetAsync<JsonElement>("/quarantine")).EnumerateArray());
        Assert.Single((await app.GetAsync<JsonElement>("/quarantine?all=true")).EnumerateArray());
        Assert.Equal("?"u8.ToArray(), await app.Http.GetByteArrayAsync(new Uri($"/submissions/{id}/content", UriKind.Relative)));
        Assert.Equal(0, (await app.CountAsync()).Quarantined);
    }

    [Fact]
    public async Task The_kept_bytes_go_through_once_their_content_type_is_right()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var lost = await app.PostAsync("/claims", [0xFF, .. IngestApp.Bytes(Some.Claim())], "text/strange");
        var id = (await IngestApp.ReadAsync<PlainAcknowledgement>(lost)).SubmissionId;

        using var still = await app.PostAsync($"/quarantine/{id}/resubmit", [], "application/json");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, still.StatusCode);
        Assert.Equal(FaultCodes.Unreadable, (await IngestApp.ReadAsync<PlainAcknowledgement>(still)).Fault);
    }

    [Fact]
    public async Task The_same_bytes_that_fail_again_are_not_kept_twice()
    {
        await using var app = await IngestApp.StartAsync(_data);
        var id = await QuarantineAsync(app);

        using var response = await app.PostAsync($"/quarantine/{id}/resubmit", [], contentType: null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(1, (await app.CountAsync()).Quarantined);
    }

    [Fact]
    public async Task What_is_not_in_quarantine_cannot_be_resubmitted()
    {
        await using var app = await IngestApp.StartAsync(_data);

        using var response = await app.PostAsync("/quarantine/none/resubmit", []);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static async Task<string> QuarantineAsync(IngestApp app)
    {
        using var response = await app.PostAsync("/claims", "?"u8.ToArray(), "text/strange");
        return (await IngestApp.ReadAsync<PlainAcknowledgement>(response)).SubmissionId;
    }
}
