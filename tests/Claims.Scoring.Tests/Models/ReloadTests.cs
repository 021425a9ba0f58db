using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.Contracts;
using Claims.Testing;

namespace Claims.Scoring.Tests.Models;

public sealed class ReloadTests : IDisposable
{
    private readonly FakeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task Models_are_swapped_in_a_running_stream_and_every_claim_is_scored_once()
    {
        await using var services = await StartAsync(_models.Write("model", "first"), "--Bus:BatchSize=4", "--Scoring:WatchSeconds=0");
        var scored = await services.ListenAsync<ClaimScored>();
        var accepted = AcceptedClaims.Generate(300);
        using var swapped = new ManualResetEventSlim();
        using var started = new SemaphoreSlim(0);
        _models.Before = (hash, _, _) =>
        {
            if (hash == "first")
            {
                // Batches of the first model are in the middle of their work when it is swapped out.
                started.Release();
                swapped.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            }
        };

        await services.PublishAsync<ClaimAccepted>(accepted[..150]);
        await started.WaitAsync();
        _models.Write("model", "second");
        var reloaded = await ReloadAsync(services);
        var old = _models.Loaded.First();
        var oldInUse = !old.IsDisposed;
        swapped.Set();
        await services.PublishAsync<ClaimAccepted>(accepted[150..]);

        await Eventually.BecomesAsync(300, () => Task.FromResult(scored.Count));
        Assert.Equal((HttpStatusCode.OK, "second"), (reloaded.Status, (string?)reloaded.Body["modelHash"]));
        Assert.True(oldInUse);
        await Eventually.BecomesAsync(true, () => Task.FromResult(old.IsDisposed));
        Assert.Equal(accepted.Select(claim => claim.Claim.Key.Id).Order(), scored.Select(message => message.Accepted.Claim.Key.Id).Order());
        Assert.Equal(["first", "second"], scored.Select(message => message.Score.ModelHash).Distinct().Order());
        Assert.All(scored, message => Assert.Equal(ScoredBy.Attention, message.Score.ScoredBy));
    }

    [Fact]
    public async Task A_bad_model_is_refused_with_all_faults_and_the_old_one_goes_on()
    {
        await using var services = await StartAsync(_models.Write("model", "good"), "--Scoring:WatchSeconds=0");
        var scored = await services.ListenAsync<ClaimScored>();

        _models.Write("model", "");
        var (status, body) = await ReloadAsync(services);
        await services.PublishAsync<ClaimAccepted>(AcceptedClaims.Generate(1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(2, body["errors"]!["model"]!.AsArray().Count);
        Assert.Contains("model.onnx: is missing", (string)body["errors"]!["model"]![0]!, StringComparison.Ordinal);
        await Eventually.BecomesAsync(1, () => Task.FromResult(scored.Count));
        Assert.Equal("good", Assert.Single(scored).Score.ModelHash);
    }

    [Fact]
    public async Task Policies_are_swapped_with_the_model_and_one_that_is_in_use_cannot_go()
    {
        var policies = Directory.CreateDirectory(Path.Combine(_models.Write("policies", "x"), "md"));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Policies")))
        {
            File.Copy(file, Path.Combine(policies.FullName, Path.GetFileName(file)));
        }

        await using var services = await StartAsync(_models.Write("model", "good"), "--Scoring:WatchSeconds=0", $"--Policies:Directory={policies.FullName}");
        var dental = Path.Combine(policies.FullName, "dental-plan.md");
        var text = File.ReadAllText(dental);

        File.WriteAllText(dental, text.Replace("\ntitle: ", "\ntitle: New ", StringComparison.Ordinal));
        var renamed = await ReloadAsync(services);
        File.Delete(dental);
        var gone = await ReloadAsync(services);

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Contains(renamed.Body["policies"]!.AsArray(), policy => ((string)policy!["title"]!).StartsWith("New ", StringComparison.Ordinal));
        Assert.Contains("lacks policies that claims are billed under", (string)gone.Body["errors"]!["model"]![0]!, StringComparison.Ordinal);
        Assert.Contains("New ", (await services.Http.GetStringAsync(new Uri("model", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_folder_is_loaded_without_being_asked()
    {
        await using var services = await StartAsync(_models.Write("model", "first"), "--Scoring:WatchSeconds=1");

        _models.Write("model", "second!");

        await Eventually.BecomesAsync("second!", async () => (string?)(await services.GetAsync<JsonNode>("model"))["modelHash"]);
    }

    [Fact]
    public async Task A_service_without_a_model_does_not_start()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(_models.Write("model", "")));

        Assert.Contains("model.onnx: is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("golden.bin: is missing", refused.Message, StringComparison.Ordinal);
    }

    private async Task<RunningServices> StartAsync(string model, params IReadOnlyList<string> settings) =>
        await RunningServices.StartAsync([_models, new ScoringModule()], settings: [$"--Scoring:Model={model}", .. settings]);

    private static async Task<(HttpStatusCode Status, JsonNode Body)> ReloadAsync(RunningServices services)
    {
        using var answer = await services.Http.PostAsync(new Uri("model/reload", UriKind.Relative), null);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
