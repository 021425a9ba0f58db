using Claims.Contracts;
using Claims.Fraud.Duplicates;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Duplicates;

public sealed class FingerprintStoreTests
{
    private static readonly DateOnly PeriodStart =
        Enumerable.Range(0, 100).Select(Some.Day.AddDays).First(day => FingerprintStore.Period(day.DayNumber) != FingerprintStore.Period(day.DayNumber - 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Members_with_the_same_claim_are_counted_apart_from_other_providers_and_earlier_days(bool postgres)
    {
        var cloned = Enumerable.Range(0, 10).Select(i => Visit($"C-{i}", $"M-{i}", Some.Day.AddDays(i % 7)));
        var earlier = Enumerable.Range(0, 3).Select(i => Visit($"E-{i}", $"M-{i}", Some.Day.AddDays(-20)));
        var elsewhere = Enumerable.Range(0, 4).Select(i => Visit($"O-{i}", $"M-{i}", Some.Day, $"P-{2 + (i % 2)}"));

        var found = await AddAsync(postgres, [.. earlier, .. elsewhere], [.. cloned]);

        var pattern = found[Visit("C-3", "M-3", Some.Day).Key.Id];
        Assert.Equal((9, 3, 2, 4), (pattern.Members, pattern.Before, pattern.OtherProviders, pattern.OtherClaims));
        Assert.Equal(3, pattern.Claims.Count);
    }

    [Fact]
    public async Task Members_are_counted_across_the_end_of_a_period()
    {
        var found = await AddAsync(postgres: false, [], [.. Enumerable.Range(0, 10).Select(i => Visit($"C-{i}", $"M-{i}", PeriodStart.AddDays(i % 2 == 0 ? -1 : 1)))]);

        Assert.Equal(9, found[Visit("C-0", "M-0", PeriodStart).Key.Id].Members);
    }

    [Fact]
    public async Task One_member_many_times_is_no_pattern() =>
        Assert.Empty(await AddAsync(postgres: false, [], [.. Enumerable.Range(0, 20).Select(i => Visit($"C-{i}", "M-1", Some.Day.AddDays(i % 7)))]));

    [Fact]
    public async Task What_very_many_claims_shared_before_proves_nothing() => Assert.Empty(await AddAsync(
        postgres: false,
        [.. Enumerable.Range(0, FingerprintStore.MostCandidates).Select(i => Visit($"E-{i}", $"M-{i}", PeriodStart, $"P-{i % 9}"))],
        [.. Enumerable.Range(0, 20).Select(i => Visit($"C-{i}", $"M-{i}", PeriodStart.AddDays(20)))]));

    [Fact]
    public async Task More_copies_than_are_looked_at_are_still_many()
    {
        var found = await AddAsync(postgres: false, [], [.. Enumerable.Range(0, 3 * FingerprintStore.MostCandidates).Select(i => Visit($"C-{i}", $"M-{i}", Some.Day))]);

        Assert.Equal(3 * FingerprintStore.MostCandidates, found.Count);
        Assert.All(found.Values, pattern => Assert.True(pattern.Members > FingerprintStore.LeastMembers));
    }

    private static Claim Visit(string number, string member, DateOnly day, string provider = "P-1") =>
        Some.Claim(number, member: member, day: day, provider: Some.Provider(provider), lines: [Some.Line(1), Some.Line(2, "36415"), Some.Line(3, "80053")]) with
        {
            Diagnoses = [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
        };

    /// <summary>What the last batch gives.</summary>
    private static async Task<IReadOnlyDictionary<string, ClonedPattern>> AddAsync(bool postgres, params Claim[][] batches)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        IReadOnlyDictionary<string, ClonedPattern> last = new Dictionary<string, ClonedPattern>();
        foreach (var batch in batches)
        {
            last = await fraud.Services.GetRequiredService<Database>().WriteAsync(transaction => FingerprintStore.AddAsync(transaction, batch));
        }

        return last;
    }
}
