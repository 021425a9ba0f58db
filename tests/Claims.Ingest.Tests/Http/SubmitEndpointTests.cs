using System.IO.Compression;
using System.Net;
using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Http;
using Claims.Testing;

namespace Claims.Ingest.Tests.Http;

public sealed class SubmitEndpointTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task An_accepted_claim_is_published_once_and_can_be_followed_to_its_end()
    {
        await using var app = await IngestApp.StartAsync(_data, new Downstream { Answers = true });

        using var response = await app.SubmitAsync(Some.Claim());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var acknowledgement = await IngestApp.ReadAsync<PlainAcknowledgement>(response);
        Assert.Equal(["accepted"], acknowledgement.Claims);
        Assert.Equal($"/submissions/{acknowledgement.SubmissionId}", response.Headers.Location!.ToString());
        await Eventually.BecomesAsync("ended", async () => (await app.GetAsync<ClaimState>($"/claims/{Some.Claim().Key.Id}")).Status);
        var state = await app.GetAsync<ClaimState>($"/claims/{Some.Claim().Key.Id}");
        Assert.Equal((Route.Pay, 0.125, 0.25, false), (state.Outcome!.Route, state.Outcome.Risk, state.Outcome.PValue, state.Outcome.Flagged));
        Assert.Equal(Some.Claim().Key, Assert.Single(app.Downstream.Accepted).Claim.Key);
    }

    [Fact]
    public async Task Every_submitted_claim_counts_once_as_accepted_rejected_or_duplicate()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var first = await app.SubmitAsync(Some.Claim("A-1"), Some.Claim("A-2", charge: 0), Some.Claim("A-1"), Some.Claim("A-1", charge: 7));

        using var again = await app.SubmitAsync(Some.Claim("A-1"), Some.Claim("A-2", charge: 0));

        var counts = await app.CountAsync();
        Assert.Equal((6, 1, 3, 2, 0), (counts.Received, counts.Accepted, counts.Rejected, counts.Duplicate, counts.Quarantined));
        Assert.Equal(new Dictionary<string, long> { [FaultCodes.TotalMismatch] = 2, [FaultCodes.NumberReused] = 1 }, counts.RejectedByFault);
        await Eventually.BecomesAsync(3, () => Task.FromResult(app.Downstream.Rejected.Count));
    }

    [Fact]
    public async Task When_every_claim_is_rejected_the_answer_is_422_and_names_the_faults()
    {
        await using var app = await IngestApp.StartAsync(_data);

        using var response = await app.SubmitAsync(Some.Claim(charge: 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["rejected:TOTAL_MISMATCH"], (await IngestApp.ReadAsync<PlainAcknowledgement>(response)).Claims);
    }

    [Fact]
    public async Task The_answer_is_in_kind_unless_json_is_asked_for()
    {
        await using var app = await IngestApp.StartAsync(_data);
        var other = "<"u8.ToArray();

        using var inKind = await app.PostAsync("/claims", other, "application/other");
        using var json = await app.PostAsync("/claims", other, "application/other", accept: "application/json");

        Assert.Equal("application/other", inKind.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_compressed_submission_is_kept_as_it_was_before_compression()
    {
        await using var app = await IngestApp.StartAsync(_data);
        var content = IngestApp.Bytes(Some.Claim());

        using var response = await app.PostAsync("/claims", Compress(content), encoding: "gzip");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(content, await app.Http.GetByteArrayAsync(new Uri($"{response.Headers.Location}/content", UriKind.Relative)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_the_limit_is_refused_also_when_it_only_unpacks_to_more(bool compressed)
    {
        await using var app = await IngestApp.StartAsync(_data, null, "--Ingest:MaxSubmissionBytes", "1024");
        var large = new byte[20_000];

        using var response = await app.PostAsync("/claims", compressed ? Compress(large) : large, encoding: compressed ? "gzip" : null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(FaultCodes.TooLarge, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stated_policy_goes_with_the_claims()
    {
        await using var app = await IngestApp.StartAsync(_data);

        using var response = await app.PostAsync("/claims?policy=dental", IngestApp.Bytes(Some.Claim()));

        await Eventually.BecomesAsync("dental", () => Task.FromResult(app.Downstream.Accepted.SingleOrDefault()?.Claim.Policy.PolicyId));
    }

    [Fact]
    public async Task A_claim_number_that_cannot_be_stored_is_a_fault()
    {
        await using var app = await IngestApp.StartAsync(_data);

        using var response = await app.SubmitAsync(Some.Claim("A\0B"), Some.Claim(new string('9', 256)), Some.Claim(""));

        Assert.Equal(["rejected:VALUE_INVALID", "rejected:VALUE_INVALID", "rejected:VALUE_INVALID"], (await IngestApp.ReadAsync<PlainAcknowledgement>(response)).Claims);
    }

    [Fact]
    public async Task Claims_are_found_by_number()
    {
        await using var app = await IngestApp.StartAsync(_data);
        using var response = await app.SubmitAsync(Some.Claim(), Some.Claim(submitter: "lab"), Some.Claim(version: 0, charge: 5));

        var ofAll = await app.GetAsync<List<ClaimState>>("/claims?number=A-1");
        var ofOne = await app.GetAsync<List<ClaimState>>("/claims?number=A-1&submitter=clinic");
        using var nothing = await app.Http.GetAsync(new Uri("/claims", UriKind.Relative));

        Assert.Equal(3, ofAll.Count);
        Assert.Equal([2L, 1L], ofOne.Select(claim => claim.Version));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Fact]
    public async Task The_service_describes_its_http()
    {
        await using var app = await IngestApp.StartAsync(_data);

        var document = await app.GetAsync<JsonElement>("/openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Superset(new HashSet<string> { "/claims", "/claims/{id}", "/claims/counts", "/submissions/{id}", "/quarantine/{id}/resubmit" }, paths.ToHashSet());
        Assert.True(document.GetProperty("paths").GetProperty("/claims").GetProperty("post").GetProperty("requestBody").GetProperty("content").TryGetProperty("application/edi-x12", out _));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static byte[] Compress(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
