using Claims.Contracts;
using Claims.Testing;

namespace Claims.Metrics.Tests.Windows;

/// <summary>Claims with their predictions and verdicts, drawn so that they meet: few days, models, plans, labels and moments.</summary>
/// <param name="Name">Stands in every id, so that streams can share a database.</param>
internal sealed record DrawnStream(string Name, IReadOnlyList<ClaimAssessed> Predictions, IReadOnlyList<ReviewRecorded> Verdicts)
{
    public static DrawnStream Draw(string name, int claims, Random random)
    {
        var predictions = Enumerable.Range(0, claims).Select(i => Assessed(name, i, random)).ToList();
        return new DrawnStream(name, predictions, [.. predictions.SelectMany((assessed, i) => Enumerable.Range(0, random.Next(5)).Select(j => Verdict($"{name}-{i}-{j}", assessed, random)))]);
    }

    private static ClaimAssessed Assessed(string name, int number, Random random)
    {
        var isFlagged = random.Next(2) == 0;
        var claim = Some.Claim($"{name}-{number}", charge: random.Next(50_000) / 100m, provider: Some.Provider(taxonomy: random.Next(4) == 0 ? null : $"T{random.Next(6)}")) with
        {
            Policy = new PolicyReference { Plan = $"plan {random.Next(9)}" },
            Labels = Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0).ToDictionary(i => $"label {i}", _ => $"{random.Next(4)}"),
        };
        var assessed = Some.Assessed(claim, (Route)random.Next(3), Math.Round(random.NextDouble(), 2), isFlagged, random.Next(2) == 0 ? 1 : 0.02);
        var violations = Enumerable.Range(0, random.Next(4)).Select(_ => Some.Violation(probability: random.NextDouble(), clause: $"4.{random.Next(7)}")).ToList();
        return assessed with
        {
            Score = assessed.Score with { ModelHash = $"{name}-{random.Next(2)}", PolicyId = $"p{random.Next(2)}", Risk = random.Next(4) == 0 ? null : random.NextDouble(), Violations = violations },
            Assessment = assessed.Assessment with { AssessedAt = Some.Moment.AddHours(random.Next(60)) },
        };
    }

    private static ReviewRecorded Verdict(string id, ClaimAssessed assessed, Random random) => new()
    {
        VerdictId = id,
        ClaimId = assessed.Accepted.Claim.Key.Id,
        DecisionId = random.Next(8) == 0 ? "another decision" : assessed.Score.DecisionId,
        Verdict = (Verdict)random.Next(4),
        Stage = (ReviewStage)random.Next(3),
        Reviewer = $"r-{random.Next(3)}",
        ClauseId = random.Next(3) == 0 ? null : $"4.{random.Next(7)}",
        RecordedAt = Some.Moment.AddDays(10).AddHours(random.Next(4)),
    };
}
