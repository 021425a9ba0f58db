using Claims.Contracts;
using Claims.Metrics.Retention;
using Claims.Metrics.Windows;
using Claims.Testing;
using Claims.Tracking.Segments;

using Dapper;

namespace Claims.Metrics.Tests.Retention;

public sealed class PruningTests
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly WindowQuery Everything = new(First, First.AddDays(9), PerformanceSubject.Assessment, Segment.All);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Predictions_go_and_their_windows_stay(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var claims = await FileAsync(metrics);
        var before = (await metrics.Windows.ReadAsync(Everything, default)).ToBytes();

        var removed = await new Pruning(metrics.Database).PredictionsAsync(First.AddDays(1), default);
        await metrics.PredictAsync(claims);

        Assert.Equal(600, removed);
        Assert.Equal([600, 1, 0], await CountAsync(metrics, "metrics_removed", "metrics_prediction", "metrics_verdict WHERE is_late"));
        Assert.Equal(before, (await metrics.Windows.ReadAsync(Everything, default)).ToBytes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_on_a_removed_prediction_is_kept_as_too_late_and_changes_nothing(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var claims = await FileAsync(metrics);
        await new Pruning(metrics.Database).PredictionsAsync(First.AddDays(1), default);
        var before = (await metrics.Windows.ReadAsync(Everything, default)).ToBytes();

        await metrics.JudgeAsync(Judged("late", claims[0]), Judged("early", Some.Assessed(Some.Claim("not yet predicted"))));

        Assert.Equal([1, 2], await CountAsync(metrics, "metrics_verdict WHERE is_late", "metrics_verdict"));
        Assert.Equal(before, (await metrics.Windows.ReadAsync(Everything, default)).ToBytes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Windows_go_with_all_that_is_known_of_their_days(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var claims = await FileAsync(metrics);
        var pruning = new Pruning(metrics.Database);
        await pruning.PredictionsAsync(First.AddDays(1), default);
        await metrics.JudgeAsync(Some.Moment.AddDays(-1), Judged("late", claims[0]));

        await pruning.WindowsAsync(First.AddDays(1), default);

        Assert.Equal([0, 0], await CountAsync(metrics, "metrics_removed", "metrics_verdict"));
        Assert.Equal([First.AddDays(1)], (await metrics.Windows.DaysAsync(Everything, default)).Select(day => day.Day));
    }

    [Theory]
    [InlineData("--Metrics:RetainDays=0", "RetainDays")]
    [InlineData("--Metrics:SegmentValues=0", "SegmentValues")]
    [InlineData("--Metrics:RetainWindowDays=30", "RetainWindowDays")]
    public async Task The_service_does_not_start_with_an_option_out_of_bounds(string setting, string named)
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningServices.StartAsync([new MetricsModule()], settings: setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>600 claims of the first day, one of them judged, and one of the second.</summary>
    private static async Task<List<ClaimAssessed>> FileAsync(MetricsDatabase metrics)
    {
        var claims = Enumerable.Range(0, 601).Select(i => Some.Assessed(Some.Claim($"C-{i}"))).ToList();
        claims[600] = claims[600] with { Assessment = claims[600].Assessment with { AssessedAt = Some.Moment.AddDays(1) } };
        await metrics.PredictAsync(claims);
        await metrics.JudgeAsync(Judged("in time", claims[0]));
        return claims;
    }

    private static ReviewRecorded Judged(string id, ClaimAssessed claim) => new()
    {
        VerdictId = id, ClaimId = claim.Accepted.Claim.Key.Id, DecisionId = "decision", Verdict = Verdict.Improper, Reviewer = "r", RecordedAt = Some.Moment,
    };

    private static async Task<List<long>> CountAsync(MetricsDatabase metrics, params IReadOnlyList<string> tables)
    {
        var counts = new List<long>();
        foreach (var table in tables)
        {
            counts.Add(await metrics.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}")));
        }

        return counts;
    }
}
