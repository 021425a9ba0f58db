using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring.Attending;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>What the network thinks is broken and no rule says: the words of a clause that names no code mean this line.</summary>
internal static class TextViolations
{
    /// <summary>Least probability that is reported.</summary>
    private const double LeastProbability = 0.5;

    public static IEnumerable<Violation> Find(ClaimReading reading, RiskCalibration calibration) =>
        from line in reading.Lines
        from clause in Enumerable.Range(0, line.Relations.Count)
        where !line.Relations[clause].IsBroken
        let probability = calibration.Violation.Of(line.Violates[clause])
        where probability >= LeastProbability
        select Of(line, line.Relations[clause], reading.Claim.History, probability);

    private static Violation Of(LineAttention line, LineClauseRelation relation, IReadOnlyList<PriorService> history, double probability)
    {
        var broken = Hypothetical(line.Facts, relation, history);
        return new Violation
        {
            LineNumber = line.Line.Number,
            ClauseId = relation.Clause.Id,
            Code = broken?.Code ?? ViolationCodes.WordsOfClause,
            Probability = Math.Round(probability, 6),
            Expected = broken?.Expected ?? "what the words of the clause ask for",
            Actual = broken?.Actual ?? $"billed as {line.Line.Code}",
        };
    }

    /// <summary>The condition that would be broken if the clause's words mean this line.</summary>
    private static ConditionOutcome? Hypothetical(LineFacts facts, LineClauseRelation relation, IReadOnlyList<PriorService> history) =>
        relation.Clause.Scope.Services.Count > 0
            ? null
            : relation.Clause.Conditions
                .Select(condition => ConditionCheck.Check(condition, relation.Clause.Scope, facts, history))
                .FirstOrDefault(outcome => outcome.Outcome == Outcome.Broken);
}
