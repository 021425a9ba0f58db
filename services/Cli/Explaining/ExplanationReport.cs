using System.Globalization;

using Claims.Contracts;

using Spectre.Console;

namespace Claims.Cli.Explaining;

/// <summary>An explanation for a reader at a terminal, or in a file.</summary>
internal static class ExplanationReport
{
    public static void Write(IAnsiConsole console, ExplainedClaim explained)
    {
        var explanation = explained.Explanation;
        console.WriteLine($"claim {explanation.ClaimId}, decision {explanation.DecisionId}");
        console.WriteLine($"policy {explanation.PolicyId} {explanation.PolicyVersion}, model {explanation.ModelHash}");
        if (!explained.IsSameDecision)
        {
            console.WriteLine("model, policy or thresholds have changed since: this is how the claim would be decided now");
        }

        AssessmentReport.Write(console, explained.Assessment);
        console.WriteLine();
        foreach (var statement in explanation.Statements)
        {
            console.WriteLine($"- {statement}");
        }

        foreach (var line in explanation.Lines)
        {
            console.WriteLine();
            console.Write(Clauses(line));
        }

        if (explanation.Changes.Count > 0)
        {
            console.WriteLine();
            console.Write(Changes(explanation.Changes));
        }

        console.WriteLine();
        console.Write(Quality(explanation.Quality));
    }

    private static Table Clauses(ExplainedLine line)
    {
        var name = line.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number}") : "claim as a whole";
        var table = new Table().Border(TableBorder.Rounded)
            .Title($"{name}: without it {Signed(-line.LeaveOneOut)}; no clause takes {Number(line.NullWeight)} of its attention; wrong though no clause says so {Number(line.Unexplained)}")
            .AddColumns("clause", "attention", "per head", "gradient ×", "without it", "breaks it", "conditions");
        foreach (var clause in line.Clauses)
        {
            table.AddRow(
                Markup.Escape(clause.ClauseId),
                Number(clause.Attention),
                string.Join(' ', clause.Heads.Select(Number)),
                Signed(clause.GradientTimesAttention),
                Signed(-clause.LeaveOneOut),
                Number(clause.Violation),
                Markup.Escape(string.Join('\n', clause.Conditions.Select(Condition))));
        }

        return table;
    }

    private static string Condition(ExplainedCondition condition) => condition.State switch
    {
        ConditionState.Broken => $"BROKEN {condition.Code}: expected {condition.Expected}, found {condition.Actual}",
        ConditionState.Met => $"met: {condition.Expected}, found {condition.Actual}",
        _ => $"unknown: {condition.Expected}",
    };

    private static Table Changes(IReadOnlyList<ChangeEffect> changes)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("changes, scored again").AddColumns("what would be otherwise", "clause", "risk", "flag");
        foreach (var change in changes)
        {
            table.AddRow(Markup.Escape(change.Text), Markup.Escape(change.ClauseId ?? ""), Number(change.Risk), change.Clears ? "cleared" : "stays");
        }

        return table;
    }

    private static Table Quality(ExplanationQuality quality) => new Table().Border(TableBorder.Rounded).Title("how far to trust it")
        .AddColumns("clauses ranked by", "comprehensiveness", "sufficiency", "τ with leave-one-out")
        .AddRow("gradient × attention", Number(quality.Comprehensiveness), Number(quality.Sufficiency), Agreement(quality.GradientAgreement))
        .AddRow("attention", Number(quality.AttentionComprehensiveness), Number(quality.AttentionSufficiency), Agreement(quality.AttentionAgreement))
        .AddRow("random order", Number(quality.RandomComprehensiveness), Number(quality.RandomSufficiency), "");

    private static string Agreement(double? tau) => tau is { } known ? Signed(known) : "undefined";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
