using Claims.Contracts;
using Claims.Metrics.Windows;
using Claims.Testing;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Tests.Windows;

public sealed class WindowStoreTests
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly Segment Professional = new(SegmentKind.Kind, "professional");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_adds_up_the_days_and_models_it_names(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        await FileAsync(metrics);

        var all = await metrics.Windows.ReadAsync(new WindowQuery(First, First.AddDays(3), PerformanceSubject.Assessment, Segment.All), default);
        var days = await metrics.Windows.DaysAsync(new WindowQuery(First, First.AddDays(2), PerformanceSubject.Assessment, Professional), default);
        var model = await metrics.Windows.ReadAsync(new WindowQuery(First, First.AddDays(3), PerformanceSubject.Assessment, Professional, "new"), default);

        Assert.Equal((4, 2, 2), (all.Counts.Claims, all.Counts.Judged, days.Sum(day => day.Window.Counts.Claims)));
        Assert.Equal([First, First.AddDays(1)], days.Select(day => day.Day));
        Assert.Equal(2, model.Counts.Claims);
        Assert.Equal((1, 1), (all.Cited.Cited, all.Cited.At(2)));
        Assert.Equal(1, all.Agreement.OnlyFirst);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_there_are_windows_of_is_listed_and_each_value_of_a_kind_is_given(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        await FileAsync(metrics);

        var sizes = await metrics.Windows.SizesAsync(First, First.AddDays(3), default);
        var plans = await metrics.Windows.ValuesAsync(new WindowQuery(First, First.AddDays(3), PerformanceSubject.Assessment, new Segment(SegmentKind.Plan, "")), default);

        Assert.Contains(new WindowSize(PerformanceSubject.Assessment, "model", Professional, 2, 2), sizes);
        Assert.DoesNotContain(sizes, size => size.Subject == PerformanceSubject.ClauseModel);
        Assert.Equal([("(none)", 2L), ("gold", 2L)], plans.Select(plan => (plan.Value, plan.Window.Counts.Claims)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_known_at_a_moment_can_be_asked_again(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        await FileAsync(metrics);
        var past = new PastWindows(metrics.Database);
        var query = new WindowQuery(First, First.AddDays(3), PerformanceSubject.Assessment, Segment.All);

        var before = await past.AsKnownAtAsync(Some.Moment, query, default);
        var between = await past.AsKnownAtAsync(Some.Moment.AddDays(30), query, default);
        var now = await past.AsKnownAtAsync(Some.Moment.AddDays(60), query, default);

        Assert.Equal((4, 0), (before.Counts.Claims, before.Counts.Judged));
        Assert.Equal(1, between.Counts.Judged);
        Assert.Equal((await metrics.Windows.ReadAsync(query, default)).ToBytes(), now.ToBytes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_that_is_taken_back_leaves_every_window_as_it_was(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        await FileAsync(metrics);
        var given = Judged("4", Assessed(0, "model", 0, "gold"), Verdict.Fraudulent, "b");
        var before = await metrics.BytesAsync("");

        await metrics.JudgeAsync(given);
        var judged = await metrics.BytesAsync("");
        await metrics.JudgeAsync(given with { VerdictId = "5", Verdict = Verdict.Undetermined, Withdraws = "4", RecordedAt = given.RecordedAt.AddSeconds(9) });
        var after = await metrics.BytesAsync("");

        Assert.NotEqual(Hex(before), Hex(judged));
        Assert.Equal(Hex(before), Hex(after));
    }

    private static IEnumerable<string> Hex(Dictionary<WindowKey, byte[]> windows) => windows.Select(window => $"{window.Key} {Convert.ToHexString(window.Value)}").Order(StringComparer.Ordinal);

    /// <summary>A claim on each of two days and two on a third day by another model. The first is judged by two reviewers, the second later.</summary>
    private static async Task FileAsync(MetricsDatabase metrics)
    {
        var claims = Enumerable.Range(0, 4).Select(i => Assessed(i, i < 2 ? "model" : "new", Math.Min(i, 2), i % 2 == 0 ? "gold" : null)).ToList();
        await metrics.PredictAsync(claims);
        await metrics.JudgeAsync(Judged("1", claims[0], Verdict.Improper, "a"), Judged("2", claims[0], Verdict.Proper, "b"));
        await metrics.JudgeAsync(Some.Moment.AddDays(50), Judged("3", claims[1], Verdict.Fraudulent, "a"));
    }

    private static ClaimAssessed Assessed(int number, string model, int day, string? plan)
    {
        var assessed = Some.Assessed(Some.Claim($"C-{number}") with { Policy = new PolicyReference { Plan = plan } });
        return assessed with
        {
            Score = assessed.Score with { ModelHash = model, Violations = [Some.Violation(probability: 1, clause: "4.1"), Some.Violation(probability: 0.5, clause: "4.2")] },
            Assessment = assessed.Assessment with { AssessedAt = Some.Moment.AddDays(day) },
        };
    }

    private static ReviewRecorded Judged(string id, ClaimAssessed claim, Verdict verdict, string reviewer) => new()
    {
        VerdictId = id, ClaimId = claim.Accepted.Claim.Key.Id, DecisionId = claim.Score.DecisionId, Verdict = verdict, Reviewer = reviewer, ClauseId = "4.2",
        RecordedAt = Some.Moment.AddDays(20).AddHours(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
