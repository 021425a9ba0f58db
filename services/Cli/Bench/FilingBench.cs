using System.Globalization;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics;
using Claims.Metrics.Verdicts;

using Microsoft.Extensions.Options;

using Route = Claims.Contracts.Route;

namespace Claims.Cli.Bench;

/// <summary>How fast Metrics files a stream of assessments and verdicts, as its consumers do but for the bus: rows, windows and profiles, in batches as they come from a queue.</summary>
internal sealed class FilingBench(Database database, TextWriter output)
{
    private const int JudgedOf = 50;

    public async Task RunAsync(int count, int batchSize, int seed, CancellationToken cancellation)
    {
        var filing = new Filing(database, Options.Create(new MetricsOptions()));
        var random = new Random(seed);
        var assessed = new BenchClaims(count, seed).Generate().Select(claim => Assessed(claim, random)).ToList();
        var verdicts = assessed.Where((_, i) => i % JudgedOf == 0).Select(item => VerdictRow.Of(Judged(item), DateTimeOffset.UnixEpoch)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        foreach (var batch in assessed.Chunk(batchSize))
        {
            await filing.PredictionsAsync(batch, DateTimeOffset.UnixEpoch, cancellation);
        }

        var predicted = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        foreach (var batch in verdicts.Chunk(batchSize))
        {
            await filing.VerdictsAsync(batch, cancellation);
        }

        var judged = TimeProvider.System.GetElapsedTime(started).TotalSeconds - predicted;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"filed={assessed.Count} in batches of {batchSize}: {assessed.Count / predicted:0} predictions/s, then {verdicts.Count / judged:0} verdicts/s"));
    }

    private static ClaimAssessed Assessed(Claim claim, Random random)
    {
        var risk = Math.Pow(random.NextDouble(), 4);
        return new ClaimAssessed
        {
            Accepted = new ClaimAccepted { Claim = claim, ContentHash = "", SubmissionId = "", ReceivedAt = DateTimeOffset.UnixEpoch },
            Score = new ClauseScore
            {
                DecisionId = "decision", PolicyId = claim.Policy.PolicyId ?? "policy", PolicyVersion = "1", ModelHash = "filed", ScoredBy = ScoredBy.Attention, ScoredAt = DateTimeOffset.UnixEpoch,
                PValue = 1 - random.NextDouble(), Risk = risk, Reasons = [], Lines = [.. claim.Lines.Select(line => Attention(line, random))], IsFlagged = risk > 0.5,
            },
            Assessment = new Assessment { Risk = risk, Route = risk > 0.5 ? Route.Review : Route.Pay, AuditProbability = risk > 0.5 ? 1 : 0.02, Reasons = [], AssessedAt = DateTimeOffset.UnixEpoch },
        };
    }

    private static LineScore Attention(ServiceLine line, Random random) => new()
    {
        LineNumber = line.Number, ServiceKind = "", PValue = 1, NullWeight = 0.1,
        Clauses = [.. Enumerable.Range(0, 8).Select(i => new ClauseWeight(string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 40)}.{i}"), 0.1, []))],
    };

    private static ReviewRecorded Judged(ClaimAssessed assessed) => new()
    {
        VerdictId = assessed.Accepted.Claim.Key.Id, ClaimId = assessed.Accepted.Claim.Key.Id, DecisionId = assessed.Score.DecisionId, Verdict = Verdict.Improper, Reviewer = "reviewer",
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
