using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Cases;
using Claims.Review.Console.Policies;
using Claims.Review.Summaries;
using Claims.Summaries.Generative.Guarding;
using Claims.Testing;

using Dapper;

namespace Claims.Review.Tests.Summaries;

/// <summary>From a case's documents to what Metrics is told of their summaries.</summary>
public sealed class CaseSummaryTests
{
    private const string Letter =
        """
        Date of letter: 2026-01-20
        She was seen for a cough that has lasted 6 weeks. There is no fever.
        Her mother had asthma. An office visit of 40 minutes was needed on 2026-02-10.
        Pneumonia was ruled out by a chest film.
        """;

    private static readonly string[] s_flaws = ["missing"];
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Claim Documented = Some.Claim() with { Notes = [new Note(1, "letter", Letter)] };
    private static readonly string Id = Documented.Key.Id;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_extractive_summary_is_given_word_for_word_and_told_of_once(bool postgres)
    {
        await using var review = await StartAsync(postgres);
        var told = await review.ListenAsync<SummaryMeasured>();

        var first = await review.Http.GetFromJsonAsync<JsonNode>(new Uri($"cases/{Id}/summary", UriKind.Relative), Stop);
        var again = await review.Http.GetFromJsonAsync<JsonNode>(new Uri($"cases/{Id}/summary", UriKind.Relative), Stop);

        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.All(first!["summary"]!["sentences"]!.AsArray(), sentence => Assert.Equal(Letter.Substring((int)sentence!["start"]!, (int)sentence["length"]!), (string)sentence["text"]!));
        await Eventually.BecomesAsync(1, () => Task.FromResult(told.Count));
        await Eventually.BecomesAsync(0L, () => review.CountAsync("SELECT COUNT(*) FROM review_summary_event WHERE NOT is_told"));
        var measured = Assert.Single(told);
        Assert.Equal(("attention", SummaryOutcome.Accepted, 1.0, Letter.Length), (measured.Origin.Provider, measured.Outcome, measured.Support, (int)measured.SourceCharacters));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rating_is_kept_told_and_audited_and_a_wrong_one_is_refused_with_every_fault(bool postgres)
    {
        await using var review = await StartAsync(postgres);
        var told = await review.ListenAsync<SummaryRated>();
        var summary = (string)(await review.Http.GetFromJsonAsync<JsonNode>(new Uri($"cases/{Id}/summary", UriKind.Relative), Stop))!["summaryId"]!;

        using var wrong = await review.Http.PostAsJsonAsync(new Uri($"cases/{Id}/summary/ratings", UriKind.Relative), new { summaryId = "other", score = 6 }, Stop);
        using var right = await review.Http.PostAsJsonAsync(new Uri($"cases/{Id}/summary/ratings", UriKind.Relative), new { summaryId = summary, score = 2, flaws = s_flaws }, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(["score", "summaryId"], (await wrong.Content.ReadFromJsonAsync<JsonNode>(Stop))!["errors"]!.AsObject().Select(fault => fault.Key).Order());
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        await Eventually.BecomesAsync(1, () => Task.FromResult(told.Count));
        Assert.Equal((summary, 2, SummaryFlaw.Missing), (told.Single().SummaryId, told.Single().Score, told.Single().Flaws.Single()));
        Assert.Equal("attention 2 Missing", (await review.Get<AuditTrail>().ListAsync(Id, 0, 1, Stop))[0].After);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_written_summary_is_kept_with_its_sources_and_every_attempt_is_audited_without_its_words(bool postgres)
    {
        await using var provider = await WritingProvider.StartAsync();
        await using var review = await StartAsync(postgres, provider);
        var told = await review.ListenAsync<SummaryMeasured>();
        var extracted = await ExtractAsync(review);
        var cough = extracted.Summary.Sentences.Single(sentence => sentence.Text.Contains("6 weeks", StringComparison.Ordinal));

        provider.Text = $"A cough has lasted 6 weeks [{cough.Id}].";
        var kept = await WriteAsync(review);

        Assert.Equal(SummaryOutcome.Accepted, kept.Outcome);
        Assert.Equal([cough.Id], kept.Sentences.Single().Cites);
        // Storage's moments may be coarser than the clock's.
        var read = Assert.Single(await review.Get<CaseSummaries>().WrittenAsync((await review.Get<CaseStore>().OpenedAsync(Id, Stop))!, Stop));
        Assert.Equivalent(kept with { MadeAt = read.MadeAt }, read);
        await Eventually.BecomesAsync(2, () => Task.FromResult(told.Count));
        Assert.Equal(1, provider.Asked);
        var audited = await review.Get<AuditTrail>().ListAsync(Id, 0, 10, Stop);
        Assert.Equal(["summary answered", "summary asked for"], audited.Take(2).Select(entry => entry.Action));
        Assert.All(audited, entry => Assert.DoesNotContain("cough", $"{entry.Before}{entry.After}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(430, await review.CountAsync("SELECT tokens FROM review_summary_spending"));
    }

    [Theory]
    [InlineData("The cough has lasted 8 weeks [{0}].", RefusalReason.Number)]
    [InlineData("The cough has lasted 6 weeks.", RefusalReason.Uncited)]
    [InlineData("The cough has lasted 6 weeks [s99].", RefusalReason.UnknownId)]
    public async Task A_planted_sentence_is_refused_and_the_extractive_summary_stands(string planted, RefusalReason reason)
    {
        await using var provider = await WritingProvider.StartAsync();
        await using var review = await StartAsync(postgres: false, provider);
        var cough = (await ExtractAsync(review)).Summary.Sentences.Single(sentence => sentence.Text.Contains("6 weeks", StringComparison.Ordinal));

        provider.Text = string.Format(System.Globalization.CultureInfo.InvariantCulture, planted, cough.Id);
        var kept = await WriteAsync(review);

        Assert.Equal(SummaryOutcome.Refused, kept.Outcome);
        Assert.Empty(kept.Sentences);
        Assert.Contains(reason, kept.Refusals.Keys);
        Assert.NotEmpty((await ExtractAsync(review)).Summary.Sentences);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_could_not_be_told_of_a_summary_is_told_the_next_time_it_is_asked_for(bool postgres)
    {
        await using var review = await StartAsync(postgres);
        var told = await review.ListenAsync<SummaryMeasured>();
        await RenameAsync(review, "review_summary_event", "review_summary_event_away");

        await Assert.ThrowsAnyAsync<DbException>(() => ExtractAsync(review));
        await RenameAsync(review, "review_summary_event_away", "review_summary_event");
        var extracted = await ExtractAsync(review);

        await Eventually.BecomesAsync(1, () => Task.FromResult(told.Count));
        Assert.Equal(extracted.Id, Assert.Single(told).SummaryId);
    }

    private static Task<int> RenameAsync(RunningServices review, string table, string name) =>
        review.Get<Database>().WriteAsync(transaction => transaction.Connection!.ExecuteAsync($"ALTER TABLE {table} RENAME TO {name}", transaction: transaction), Stop);

    private static async Task<RunningServices> StartAsync(bool postgres, WritingProvider? provider = null)
    {
        var review = await RunningServices.StartAsync(
            [new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: ["--Review:DoubleReviewShare=0", .. (provider?.Settings ?? []).Select(setting => $"--{setting}")]);
        var policy = review.Get<PolicyShelf>().Read().Select(document => document.Policy).OfType<Claims.ClauseModel.Policies.Policy>().First(policy => policy.Id == "commercial-ppo");
        var assessed = Some.Assessed(Documented);
        await review.PublishAsync(assessed with { Score = assessed.Score with { PolicyId = policy.Id, PolicyVersion = policy.Version } });
        await Eventually.BecomesAsync(1L, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        return review;
    }

    private static async Task<ExtractedSummary> ExtractAsync(RunningServices review)
    {
        var (opened, policy) = await OpenAsync(review);
        return await review.Get<CaseSummaries>().ExtractAsync(opened, policy, Stop);
    }

    private static async Task<KeptSummary> WriteAsync(RunningServices review)
    {
        var (opened, policy) = await OpenAsync(review);
        return await review.Get<CaseSummaries>().WriteAsync(opened, policy, "anna", Stop);
    }

    private static async Task<(OpenedCase Opened, Claims.ClauseModel.Policies.Policy Policy)> OpenAsync(RunningServices review)
    {
        var opened = (await review.Get<CaseStore>().OpenedAsync(Id, Stop))!;
        return (opened, review.Get<PolicyShelf>().Find(opened.Assessed.Score.PolicyId, opened.Assessed.Score.PolicyVersion)!);
    }
}
