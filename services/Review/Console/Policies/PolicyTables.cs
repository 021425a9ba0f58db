using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Policies;

/// <summary>A policy's clauses as a table: the text, what was read out of it, and how often cases speak of it.</summary>
public static class PolicyTables
{
    public static FigureTable Clauses(Policy policy, IReadOnlyList<ClauseUse> uses)
    {
        var ofVersion = uses.Where(use => use.Version == policy.Version).ToDictionary(use => use.ClauseId, StringComparer.Ordinal);
        var cases = ofVersion.GetValueOrDefault("")?.Cases ?? 0;
        return FigureTable.Of(
            $"clauses of {policy.Id} {policy.Version}, counted over {FigureText.Count(cases)} cases",
            ["clause", "kind", "text", "about", "conditions as read", "attended to", "broken"],
            policy.Clauses.Select(clause =>
            {
                var use = ofVersion.GetValueOrDefault(clause.Id);
                return new[]
                {
                    clause.Id, ClauseWords.Of(clause.Kind), clause.Text, ClauseWords.Of(clause.Scope), PolicyText.Conditions(clause), Share(use?.Attended ?? 0, cases), Share(use?.Broken ?? 0, cases),
                };
            }));
    }

    public static FigureTable Changes(PolicyCandidate candidate) => FigureTable.Of(
        candidate.ComparedWith is { } former ? $"clauses that differ from version {former.Version}" : "clauses",
        ["clause", "change", "before", "after"],
        candidate.Changes.Select(change => new[] { change.ClauseId, change.Kind, Side(change.Before), Side(change.After) }));

    public static FigureTable Faults(IReadOnlyList<PolicyFault> faults) => FigureTable.Of(
        "faults", ["document", "line", "what is wrong"], faults.Select(fault => new[] { fault.Source, fault.Line.ToString(CultureInfo.InvariantCulture), fault.Message }));

    private static string Side(Clause? clause) => clause is null ? "" : $"{clause.Text} ({ClauseChange.Asked(clause)})";

    private static string Share(long part, long all) => all == 0 ? "no case counted yet" : string.Create(CultureInfo.InvariantCulture, $"{part:N0} ({(double)part / all:P1})");
}
