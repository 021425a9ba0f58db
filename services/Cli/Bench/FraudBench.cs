using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;

using Claims.Contracts;
using Claims.Fraud;
using Claims.Fraud.Decision;
using Claims.Fraud.Profiles;
using Claims.Hosting.Storage;

using Microsoft.Extensions.Options;

namespace Claims.Cli.Bench;

/// <summary>
/// All that Fraud does for a claim, on the real stores, but for the assessment itself, which it does not write: its size is that of the claim. Every claim comes
/// with a score that says nothing, so that reasons are those of Fraud's own evidence.
/// </summary>
internal sealed class FraudBench(Database database, StateSize state, TextWriter output)
{
    private const int Marks = 20;

    private readonly FraudOptions _options = new();
    private readonly ProviderSurroundings _surroundings = new(Options.Create(new FraudOptions()), TimeProvider.System);
    private readonly RiskModel _risk = new(RiskWeights.Shipped, new FraudOptions().BaseRate);
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    public async Task RunAsync(BenchClaims claims, int batchSize, CancellationToken cancellation)
    {
        await database.MigrateAsync("fraud", new FraudModule().Migrations, cancellation);
        var batches = Channel.CreateBounded<Claim[]>(4);
        var making = Task.Run(() => MakeAsync(claims, batchSize, batches.Writer, cancellation), cancellation);
        await batches.Reader.WaitToReadAsync(cancellation);
        var started = TimeProvider.System.GetTimestamp();
        var marks = new List<BenchMark> { await MarkAsync(0, started) };
        var done = 0L;
        await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
        {
            await database.WriteAsync(transaction => TakeAsync(transaction, batch), cancellation);
            done += batch.Length;
            if (done * Marks / claims.Count > marks.Count - 1 || done == claims.Count)
            {
                marks.Add(await MarkAsync(done, started));
                Print(marks[^1], marks[^2]);
            }
        }

        await making;
        await state.SettleAsync();
        PrintResult(marks, claims, await state.BytesAsync());
    }

    private static async Task MakeAsync(BenchClaims claims, int batchSize, ChannelWriter<Claim[]> batches, CancellationToken cancellation)
    {
        foreach (var batch in claims.Generate().Chunk(batchSize))
        {
            await batches.WriteAsync(batch, cancellation);
        }

        batches.Complete();
    }

    private async Task TakeAsync(DbTransaction transaction, Claim[] claims)
    {
        await AssessmentBatch.NoteAsync(transaction, claims.Select(claim => claim.Key.Id));
        var batch = await AssessmentBatch.LoadAsync(transaction, [.. claims.Select(Scored)], _surroundings, models: null, _options);
        foreach (var claim in claims)
        {
            var assessment = ClaimAssessor.Assess(Scored(claim), batch.Of(claim), _risk, _options, draw: 0.5, DateTimeOffset.UnixEpoch);
            batch.Remember(claim);
            foreach (var code in assessment.Reasons.Select(reason => reason.Code).Distinct())
            {
                _reasons[code] = _reasons.GetValueOrDefault(code) + 1;
            }
        }

        await batch.SaveAsync(transaction);
    }

    private static ClaimScored Scored(Claim claim) => new()
    {
        Accepted = new ClaimAccepted { Claim = claim, ContentHash = "", SubmissionId = "", ReceivedAt = DateTimeOffset.UnixEpoch },
        Score = new ClauseScore
        {
            DecisionId = "", PolicyId = "", PolicyVersion = "", ModelHash = "", ScoredBy = ScoredBy.Rules, ScoredAt = DateTimeOffset.UnixEpoch, PValue = 1, Reasons = [], Lines = [], Violations = [],
        },
    };

    private async Task<BenchMark> MarkAsync(long claims, long started) => new(
        claims, TimeProvider.System.GetElapsedTime(started), Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false), await state.BytesAsync());

    private void Print(BenchMark mark, BenchMark before) => Line(
        $"{mark.Claims,11:N0} claims  {mark.Elapsed:hh\\:mm\\:ss}  {mark.RateSince(before),7:N0} claims/s  working set {mark.WorkingSet / 1e6,6:N0} MB  managed {mark.Managed / 1e6,5:N0} MB  state {mark.State / 1e6,7:N0} MB");

    private void PrintResult(List<BenchMark> marks, BenchClaims claims, long bytes)
    {
        var (last, tenth) = (marks[^1], Math.Max(1, (marks.Count - 1) / 10));
        foreach (var (code, count) in _reasons)
        {
            Line($"{code}: {count:N0} claims ({100.0 * count / last.Claims:0.000} %)");
        }

        Line($"claims={last.Claims} copies={claims.Copies} seconds={last.Elapsed.TotalSeconds:0} claims/s={last.RateSince(marks[0]):0} first10%={marks[tenth].RateSince(marks[0]):0} last10%={last.RateSince(marks[^(1 + tenth)]):0}");
        Line($"working set: peak {marks.Max(mark => mark.WorkingSet) / 1e6:0} MB, at 10 % {marks[tenth].WorkingSet / 1e6:0} MB, at the end {last.WorkingSet / 1e6:0} MB; managed: peak {marks.Max(mark => mark.Managed) / 1e6:0} MB, at the end {last.Managed / 1e6:0} MB");
        Line($"state: {bytes / 1e6:0} MB, {bytes / (double)last.Claims:0} bytes a claim");
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
