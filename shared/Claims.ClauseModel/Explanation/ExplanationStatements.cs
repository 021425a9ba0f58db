using System.Globalization;
using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>Says an explanation in plain sentences: what was decided, what it rests on, how far that can be trusted, and what would change it.</summary>
internal static class ExplanationStatements
{
    private const int MostBroken = 5;
    private const double Likely = 0.5;

    public static IReadOnlyList<string> Of(
        ClauseEvidence evidence, ClauseScore score, IReadOnlyList<ExplainedLine> lines, ExplanationQuality quality, IReadOnlyList<ChangeEffect> changes) =>
    [
        Decision(evidence, score),
        .. lines.SelectMany(Broken).Take(MostBroken),
        .. lines.Where(line => line.Unexplained >= Likely).Select(line => Text($"{Name(line)} is wrong with probability {line.Unexplained:0.00} though no clause says so.")),
        .. Carrying([.. evidence.Related.Policy.Clauses.Select(clause => clause.Id)], evidence.Attention, evidence.ForDecision(evidence.Effects)),
        Trust(quality),
        .. Nearest(score, changes),
    ];

    private static string Decision(ClauseEvidence evidence, ClauseScore score)
    {
        var risk = Text($"something is wrong with probability {evidence.Risk:0.00}, and the model flags from {evidence.Probabilities.Threshold:0.00}");
        return (score.IsFlagged, evidence.IsWrong) switch
        {
            (true, true) => $"Flagged: {risk}.",
            (true, false) => Text($"Flagged for a broken rule or an unusual pattern (p-value {score.PValue:0.####}), not by the model: {risk}."),
            _ => $"Not flagged: {risk}.",
        };
    }

    private static IEnumerable<string> Broken(ExplainedLine line) =>
        from clause in line.Clauses
        from condition in clause.Conditions
        where condition.State == ConditionState.Broken
        select $"{Name(line)} breaks clause {clause.ClauseId}: expected {condition.Expected}, found {condition.Actual}.";

    /// <summary>The clause that the decision owes most to, and whether attention shows it.</summary>
    /// <param name="attention">[C]</param>
    /// <param name="effects">[C] fall of the decided class's probability without the clause.</param>
    internal static IEnumerable<string> Carrying(IReadOnlyList<string> clauseIds, double[] attention, double[] effects)
    {
        var first = Faithfulness.Ranking(effects)[0];
        if (effects[first] < QualityMeasure.LeastEffect)
        {
            yield return Text($"No single clause carries the decision: without any one of them its probability falls by less than {QualityMeasure.LeastEffect:0.00}.");
            yield break;
        }

        yield return Text($"The decision owes most to clause {clauseIds[first]}: without it, its probability falls by {effects[first]:0.00}.");
        yield return QualityMeasure.Disagrees(attention, effects)
            ? $"Attention and leave-one-out disagree: most attention is on clause {clauseIds[Faithfulness.Ranking(attention)[0]]}. Attention alone does not explain this decision."
            : $"Attention and leave-one-out agree: clause {clauseIds[first]} is among the {QualityMeasure.ShownClauses} with most attention.";
    }

    internal static string Trust(ExplanationQuality quality)
    {
        var falls = Text(
            $"Without the clauses that gradient × attention ranks first, the decision's probability falls by {quality.Comprehensiveness:0.00} on average; without as many drawn at random, by {quality.RandomComprehensiveness:0.00}");
        return quality.Comprehensiveness - quality.RandomComprehensiveness >= QualityMeasure.LeastEffect
            ? $"{falls}."
            : $"{falls}: the ranking of clauses says little about this decision.";
    }

    private static IEnumerable<string> Nearest(ClauseScore score, IReadOnlyList<ChangeEffect> changes)
    {
        if (score.IsFlagged)
        {
            yield return changes.FirstOrDefault(change => change.Clears) is { } nearest
                ? $"The nearest change that clears the flag: {nearest.Text}."
                : "No change that was tried clears the flag.";
        }
    }

    private static string Name(ExplainedLine line) => line.LineNumber is { } number ? Text($"Line {number}") : "The claim as a whole";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
