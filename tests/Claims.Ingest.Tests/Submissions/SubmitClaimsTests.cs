using Claims.Contracts;
using Claims.Ingest.Http;
using Claims.Ingest.Submissions;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Ingest.Tests.Submissions;

/// <summary>The use case on both storages; on PostgreSQL where it runs.</summary>
public sealed class SubmitClaimsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_that_came_can_be_counted_and_read_back(bool postgres)
    {
        await using var app = await StartAsync(postgres);
        var replacement = Some.Claim(version: 0, charge: 300);

        await SubmitAsync(app, IngestApp.Bytes(Some.Claim(), Some.Claim("A-2"), Some.Claim("A-3", charge: 0)));
        await SubmitAsync(app, IngestApp.Bytes(replacement, replacement, Some.Claim(charge: 400), Some.Claim("N\0L")));
        await SubmitAsync(app, [1]);

        var counts = await app.CountAsync();
        Assert.Equal((7, 3, 3, 1, 1), (counts.Received, counts.Accepted, counts.Rejected, counts.Duplicate, counts.Quarantined));
        var versions = await app.GetAsync<List<ClaimState>>("/claims?number=A-1&submitter=clinic");
        Assert.Equal([2L, 1L], versions.Select(claim => claim.Version));
        var twin = await app.GetAsync<ClaimState>($"/claims/{Some.Claim("A-2").Key.Id}");
        Assert.Equal((Some.Claim().Key.Id, FaultCodes.ContentRepeated), (twin.SameContentAs, Assert.Single(twin.Warnings).Code));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_submission_again_gets_the_same_claims_as_duplicates(bool postgres)
    {
        await using var app = await StartAsync(postgres);
        var content = IngestApp.Bytes(Some.Claim(), Some.Claim(version: 0, charge: 300), Some.Claim("A-3", charge: 0));

        var first = await SubmitAsync(app, content);
        var second = await SubmitAsync(app, content);

        Assert.Equal(first.ClaimIds, second.ClaimIds);
        Assert.NotEqual(first.SubmissionId, second.SubmissionId);
        var counts = await app.CountAsync();
        Assert.Equal((2, 2, 2), (counts.Accepted, counts.Rejected, counts.Duplicate));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_redelivered_message_is_the_submission_that_it_was(bool postgres)
    {
        await using var app = await StartAsync(postgres);
        var incoming = Incoming(IngestApp.Bytes(Some.Claim(), Some.Claim("A-3", charge: 0))) with { ReplyTo = "q", CorrelationId = "c" };
        var claims = app.Services.GetRequiredService<SubmitClaims>();
        var first = await claims.SubmitAsync(incoming, TestContext.Current.CancellationToken);

        var again = await claims.SubmitAsync(incoming with { IsRedelivery = true }, TestContext.Current.CancellationToken);
        var other = await claims.SubmitAsync(incoming with { IsRedelivery = true, CorrelationId = "d" }, TestContext.Current.CancellationToken);

        Assert.Equal((first.SubmissionId, first.Fate), (again.SubmissionId, again.Fate));
        Assert.Equal(first.ClaimIds, again.ClaimIds);
        Assert.Equal(first.Acknowledgement.Content.ToArray(), again.Acknowledgement.Content.ToArray());
        Assert.NotEqual(first.SubmissionId, other.SubmissionId);
        Assert.Equal(4, (await app.CountAsync()).Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submissions_with_the_same_claims_at_the_same_moment_accept_each_claim_once(bool postgres)
    {
        await using var app = await StartAsync(postgres);
        var claims = Enumerable.Range(0, 50).Select(number => Some.Claim($"A-{number}", charge: number + 1)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(order =>
            SubmitAsync(app, IngestApp.Bytes([.. order % 2 == 0 ? claims : claims.AsEnumerable().Reverse()]))));

        var counts = await app.CountAsync();
        Assert.Equal((50, 150, 0), (counts.Accepted, counts.Duplicate, counts.Rejected));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_submission_longer_than_one_statement_is_stored_whole(bool postgres)
    {
        await using var app = await StartAsync(postgres);
        var claims = Enumerable.Range(0, 2_500).Select(number => Some.Claim($"A-{number}", charge: number)).ToList();

        await SubmitAsync(app, IngestApp.Bytes(claims));
        await SubmitAsync(app, IngestApp.Bytes(claims));

        var counts = await app.CountAsync();
        Assert.Equal((2_499, 2, 2_499), (counts.Accepted, counts.Rejected, counts.Duplicate));
    }

    [Fact]
    public async Task What_was_not_stored_leaves_nothing_behind()
    {
        await using var app = await StartAsync(postgres: false);
        var claims = app.Services.GetRequiredService<SubmitClaims>();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            claims.SubmitAsync(Incoming(IngestApp.Bytes(Some.Claim())) with { AcknowledgeAs = "none" }, TestContext.Current.CancellationToken));

        Assert.Equal(0, (await app.CountAsync()).Received);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<IngestApp> StartAsync(bool postgres) =>
        await IngestApp.StartAsync(_data, null, "--Storage:Database", postgres ? await TestServers.NewDatabaseAsync() : "");

    private static IncomingSubmission Incoming(byte[] content) => new() { Content = content, ContentType = "application/json", Submitter = "clinic" };

    private static Task<SubmissionAnswer> SubmitAsync(IngestApp app, byte[] content) =>
        app.Services.GetRequiredService<SubmitClaims>().SubmitAsync(Incoming(content), TestContext.Current.CancellationToken);
}
