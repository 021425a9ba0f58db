using Claims.ClauseModel.Network;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>Puts together, line by line, what the evidence says of the clauses that matter.</summary>
internal static class ExplainedLines
{
    private const double LeastAttention = 0.01;
    private const double LeastViolation = 0.1;
    private const int MostByAttention = 10;

    /// <summary>The claim as a whole first.</summary>
    public static IReadOnlyList<ExplainedLine> Of(ClauseEvidence evidence)
    {
        var worst = evidence.Claim.WorstPart;
        var lines = new List<ExplainedLine> { Line(evidence, worst, token: 0, lineNumber: null, AboutClaim(evidence)) };
        foreach (var line in evidence.Related.Lines)
        {
            var number = line.Facts.Line.Number;
            var part = PartOf(evidence.Claim.Parts, number);
            var token = Array.IndexOf(evidence.Claim.Parts[part].LineNumbers, number);
            lines.Add(Line(evidence, part, token, number, [.. line.Relations.Select(relation => Conditions(relation, isAboutClaim: false))]));
        }

        return lines;
    }

    private static ExplainedLine Line(ClauseEvidence evidence, int part, int token, int? lineNumber, IReadOnlyList<ExplainedCondition>[] conditions)
    {
        var (attribution, columns) = (evidence.Parts[part], evidence.Related.Policy.Clauses.Count + 1);
        var mean = attribution.Mean.AsSpan(token * columns, columns).ToArray();
        return new ExplainedLine
        {
            LineNumber = lineNumber,
            NullWeight = SixDigits.Of(mean[^1]),
            Unexplained = SixDigits.Of(evidence.Probabilities.Violation(attribution.Violates[(token * columns) + columns - 1])),
            LeaveOneOut = lineNumber is { } number ? SixDigits.Of(LeaveOneOut.Line(evidence.Claim, number, evidence.Probabilities.Risk)) : 0,
            Clauses =
            [
                .. Faithfulness.Ranking([.. mean[..^1].Select(weight => (double)weight)])
                    .Select((c, place) => (Clause: Clause(evidence, part, token, c, conditions[c]), Place: place))
                    .Where(ranked => Matters(ranked.Clause, ranked.Place))
                    .Select(ranked => ranked.Clause),
            ],
        };
    }

    private static ExplainedClause Clause(ClauseEvidence evidence, int part, int token, int c, IReadOnlyList<ExplainedCondition> conditions)
    {
        var attribution = evidence.Parts[part];
        var columns = evidence.Related.Policy.Clauses.Count + 1;
        var (at, tokens) = ((token * columns) + c, evidence.Claim.Parts[part].Tokens);
        return new ExplainedClause
        {
            ClauseId = evidence.Related.Policy.Clauses[c].Id,
            Attention = SixDigits.Of(attribution.Mean[at]),
            Heads = [.. Enumerable.Range(0, attribution.Heads.Length / attribution.Mean.Length).Select(head => SixDigits.Of(attribution.Heads[(head * tokens * columns) + at]))],

            // Another part of a claim read in parts has no say in its risk.
            GradientTimesAttention = part == evidence.Claim.WorstPart ? SixDigits.Of(attribution.Gradient[at]) : 0,
            LeaveOneOut = SixDigits.Of(evidence.Effects[c]),
            Violation = SixDigits.Of(evidence.Probabilities.Violation(attribution.Violates[at])),
            Conditions = conditions,
        };
    }

    /// <summary>What most of the attention is on, and whatever the decision rests on or could rest on besides.</summary>
    private static bool Matters(ExplainedClause clause, int place) =>
        (place < MostByAttention && clause.Attention >= LeastAttention)
        || Math.Abs(clause.GradientTimesAttention) >= LeastAttention
        || Math.Abs(clause.LeaveOneOut) >= QualityMeasure.LeastEffect
        || clause.Violation >= LeastViolation
        || clause.Conditions.Any(condition => condition.State == ConditionState.Broken);

    /// <summary>[C] conditions about the whole claim, each said once.</summary>
    private static IReadOnlyList<ExplainedCondition>[] AboutClaim(ClauseEvidence evidence) =>
    [
        .. Enumerable.Range(0, evidence.Related.Policy.Clauses.Count).Select(IReadOnlyList<ExplainedCondition> (c) =>
            [.. evidence.Related.Lines.SelectMany(line => Conditions(line.Relations[c], isAboutClaim: true)).Distinct()]),
    ];

    private static IReadOnlyList<ExplainedCondition> Conditions(LineClauseRelation relation, bool isAboutClaim) =>
    [
        .. from outcome in relation.Conditions
           where outcome.Outcome != Outcome.NotApplicable && outcome.IsAboutClaim == isAboutClaim
           select new ExplainedCondition(outcome.Code, State(outcome.Outcome), outcome.Expected, outcome.Actual),
    ];

    private static ConditionState State(Outcome outcome) => outcome switch
    {
        Outcome.Met => ConditionState.Met,
        Outcome.Broken => ConditionState.Broken,
        _ => ConditionState.Unknown,
    };

    private static int PartOf(IReadOnlyList<EncodedClaim> parts, int lineNumber)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].LineNumbers.Contains(lineNumber))
            {
                return i;
            }
        }

        throw new ArgumentException($"no part holds line {lineNumber}", nameof(lineNumber));
    }

}
