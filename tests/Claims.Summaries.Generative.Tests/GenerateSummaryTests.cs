using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests;

public class GenerateSummaryTests
{
    public static TheoryData<GenerativeProvider, bool> EveryWay()
    {
        var ways = new TheoryData<GenerativeProvider, bool>();
        foreach (var speaks in ProviderDouble.All)
        {
            ways.Add(speaks.Provider, false);
            ways.Add(speaks.Provider, true);
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task An_answer_that_its_sources_support_is_accepted_with_names_and_dates_as_they_were(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        // As a model would: it repeats the dates that it was sent.
        summaries.Server.Answer = (context, sent) => summaries.Speaks.Saying(Repeating(sent.Body))(context, sent);

        var outcome = await summaries.AskAsync();

        var accepted = Assert.IsType<GenerativeOutcome.Accepted>(outcome);
        Assert.Equal(["MRI was on 2026-03-14.", "Naproxen was taken since 02/03/2026."], accepted.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["s2", "s4"], accepted.Sentences.SelectMany(sentence => sentence.Cites));
        Assert.Equal((ProviderDouble.InputTokens, ProviderDouble.OutputTokens), (accepted.Cost.InputTokens, accepted.Cost.OutputTokens));
        Assert.DoesNotContain("2026-03-14", Assert.Single(summaries.Server.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task An_answer_that_cites_nothing_is_refused(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        summaries.Server.Answer = summaries.Speaks.Saying("The patient had physical therapy.");

        var refused = Assert.IsType<GenerativeOutcome.Refused>(await summaries.AskAsync());

        Assert.Equal(RefusalReason.Uncited, Assert.Single(refused.Reasons).Reason);
        Assert.Equal([AttemptResult.Refused], summaries.Audit.Results);
    }

    private static string Repeating(string body)
    {
        var dates = Deidentifying.Sent.Dates(body);
        return $"MRI was on {dates.Single(date => date.Contains('-', StringComparison.Ordinal))} [s2]. Naproxen was taken since {dates.Single(date => date.Contains('/', StringComparison.Ordinal))} [s4].";
    }
}
