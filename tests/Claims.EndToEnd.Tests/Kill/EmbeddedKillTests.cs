using Claims.Hosting.Storage;
using Claims.Testing.Processes;
using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.EndToEnd.Tests.Kill;

/// <summary>All services in one process, messages in memory, SQLite: killed in mid-run, nothing is lost and nothing happens twice.</summary>
public sealed class EmbeddedKillTests : IDisposable
{
    private const int Claims = 400;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-kill-");

    [Fact]
    public async Task Every_claim_ends_exactly_once_when_the_process_is_killed_in_mid_run()
    {
        var stop = TestContext.Current.CancellationToken;
        var process = await StartAsync();
        var submitting = ImpatientSubmitter.SubmitAsync(SampleClaims.Parts(Claims, perPart: 20, seed: 41), () => process.Address, stop);
        foreach (var alive in new[] { 600, 900, 300 })
        {
            await Task.Delay(alive, stop);
            await process.KillAsync();
            await process.DisposeAsync();
            process = await StartAsync();
        }

        await submitting;

        await Eventually.BecomesAsync(Claims, async () => (int)(await ImpatientSubmitter.CountsAsync(process.Address))["ended"]!, TimeSpan.FromSeconds(90));
        var counts = await ImpatientSubmitter.CountsAsync(process.Address);
        await process.DisposeAsync();
        Assert.Equal((Claims, 0), ((int)counts["accepted"]!, (int)counts["rejected"]!));
        using var database = new SqliteDatabase(Options.Create(new StorageOptions { DataDirectory = _data.FullName }));
        await StoredFacts.AssertEachClaimOnceAsync(database, Claims);
    }

    [Fact]
    public async Task A_service_that_is_told_to_stop_ends_by_itself_and_what_is_left_goes_on_later()
    {
        var stop = TestContext.Current.CancellationToken;
        var process = await StartAsync();
        await ImpatientSubmitter.SubmitAsync(SampleClaims.Parts(200, perPart: 50, seed: 42), () => process.Address, stop);

        var exitCode = await process.TerminateAsync(stop);

        Assert.Equal(0, exitCode);
        await using var again = await StartAsync();
        await Eventually.BecomesAsync(200, async () => (int)(await ImpatientSubmitter.CountsAsync(again.Address))["ended"]!, TimeSpan.FromSeconds(60));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private Task<ClaimsProcess> StartAsync() => ClaimsProcess.ServeAsync("--data", _data.FullName);
}
