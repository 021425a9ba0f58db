using System.Text.Json;

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Testing.Processes;
using Claims.Testing;

namespace Claims.EndToEnd.Tests.Kill;

/// <summary>What is known of providers, their risk by the provider model included, after a stream that was broken off equals what an unbroken one gives.</summary>
public sealed class ProviderStreamTests : IDisposable
{
    private const int Claims = 300;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-providers-");
    private readonly SmallProviderModel _model = new();

    [Fact]
    public async Task The_risk_of_every_provider_is_the_same_in_random_order_with_a_kill_in_the_middle()
    {
        var parts = SampleClaims.Parts(Claims, perPart: 20, seed: 43);
        var shuffled = parts.ToArray();
        new Random(3).Shuffle(shuffled);

        var broken = await RunAsync("broken", shuffled, killAfter: 1200);
        var whole = await RunAsync("whole", parts, killAfter: null);

        Assert.All(whole.Values, answer => Assert.Contains("\"risk\":{\"probability\":", answer, StringComparison.Ordinal));
        Assert.Equal(whole, broken);
    }

    public void Dispose()
    {
        _model.Dispose();
        _data.Delete(recursive: true);
    }

    /// <returns>The answer for each billing provider.</returns>
    private async Task<SortedDictionary<string, string>> RunAsync(string name, IReadOnlyList<byte[]> parts, int? killAfter)
    {
        var stop = TestContext.Current.CancellationToken;
        var process = await StartAsync(name);
        var submitting = ImpatientSubmitter.SubmitAsync(parts, () => process.Address, stop);
        if (killAfter is { } milliseconds)
        {
            await Task.Delay(milliseconds, stop);
            await process.KillAsync();
            await process.DisposeAsync();
            process = await StartAsync(name);
        }

        await submitting;
        await Eventually.BecomesAsync(Claims, async () => (int)(await ImpatientSubmitter.CountsAsync(process.Address))["ended"]!, TimeSpan.FromSeconds(90));
        using var http = TestKey.Client(process.Address);
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in parts.SelectMany(part => JsonSerializer.Deserialize<List<Claim>>(part, ClaimJson.Options)!).Select(claim => ProviderKey.Of(claim.BillingProvider)).Distinct())
        {
            answers.Add(provider, await http.GetStringAsync(new Uri($"providers/{Uri.EscapeDataString(provider)}", UriKind.Relative), stop));
        }

        await process.DisposeAsync();
        return answers;
    }

    private Task<ClaimsProcess> StartAsync(string name) =>
        ClaimsProcess.ServeAsync("--data", Path.Combine(_data.FullName, name), "--set", $"Fraud:ProviderModel={_model.Folder}");
}
