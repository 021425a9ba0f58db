using System.Diagnostics.Metrics;
using System.Text.Json;

using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests;

public class AuditTests
{
    [Theory]
    [MemberData(nameof(GenerateSummaryTests.EveryWay), MemberType = typeof(GenerateSummaryTests))]
    public async Task It_has_who_what_when_and_how_and_no_content(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        summaries.Server.Answer = summaries.Speaks.Saying("Canary eats naproxen 777 mg [s4]. Canary flies.");

        await summaries.AskAsync();

        var (attempt, end) = Assert.Single(summaries.Audit.Ended);
        Assert.Equal(attempt, Assert.Single(summaries.Audit.Begun));
        Assert.Equal(("reviewer-1", Some.Claim().Key.Id, 1, "v1", 6), (attempt.AskedBy, attempt.ClaimId, attempt.Number, attempt.SummaryVersion, attempt.Extracted));
        Assert.Equal((provider.ToString().ToLowerInvariant(), "model-of-a-test"), (attempt.Source.Provider, attempt.Source.Model));
        Assert.Matches("^[0-9a-f]{64}$", attempt.PromptHash);
        Assert.Equal(AttemptResult.Refused, end.Result);
        Assert.Equal(1, end.Reasons[RefusalReason.Uncited]);
        Assert.Equal(1, end.Reasons[RefusalReason.Number]);
        Assert.Equal((ProviderDouble.InputTokens, ProviderDouble.OutputTokens), (end.Cost.InputTokens, end.Cost.OutputTokens));
        Assert.StartsWith(provider == GenerativeProvider.LangServe ? "" : "model-of-a-test", end.AnsweredBy ?? "", StringComparison.Ordinal);
        var written = JsonSerializer.Serialize(new { attempt, end });
        Assert.All(["Canary", "777", "naproxen", "Okonkwo", "CLM-2026-0042", "herniation", "MRI"], word => Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_sent()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama);
        summaries.Audit.Outage = new IOException("The audit trail is out of reach.");

        await Assert.ThrowsAsync<IOException>(() => summaries.AskAsync());
        Assert.Empty(summaries.Server.Requests);
    }

    [Fact]
    public async Task Meters_count_attempts_by_provider_and_outcome()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Vertex);
        var counted = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == GenerativeMeters.Meter) { self.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (counted)
            {
                counted.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}");
            }
        });
        listener.Start();
        summaries.Server.Answer = summaries.Speaks.Saying("Nothing cited, and by vertex alone.");

        await summaries.AskAsync();

        Assert.Contains("claims.summaries.attempts 1 vertex Refused", counted);
        Assert.Contains("claims.summaries.tokens 321 vertex input", counted);
    }
}
