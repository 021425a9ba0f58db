using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies;

/// <summary>How one clause differs between two versions of a policy.</summary>
/// <param name="Before">Null where the clause is new.</param>
/// <param name="After">Null where it is gone.</param>
public sealed record ClauseChange(string ClauseId, Clause? Before, Clause? After)
{
    public string Kind => Before is null ? "new" : After is null ? "gone" : Asked(Before) == Asked(After) ? "reworded" : "changed";

    /// <summary>Clauses that differ, in the order of the new version, those that are gone last.</summary>
    public static IReadOnlyList<ClauseChange> Between(Policy before, Policy after)
    {
        var (old, next) = (before.Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal), after.Clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. after.Clauses.Select(clause => new ClauseChange(clause.Id, old.GetValueOrDefault(clause.Id), clause)).Where(change => !change.IsSame),
            .. before.Clauses.Where(clause => !next.Contains(clause.Id)).Select(clause => new ClauseChange(clause.Id, clause, null)),
        ];
    }

    private bool IsSame => Before is not null && After is not null && Before.Text == After.Text && Before.Section == After.Section && Asked(Before) == Asked(After);

    /// <summary>What a machine reads of it: kind, scope and conditions.</summary>
    public static string Asked(Clause clause) =>
        $"{ClauseWords.Of(clause.Kind)}; {ClauseWords.Of(clause.Scope)}; {(clause.Conditions.Count == 0 ? "no condition" : string.Join("; ", clause.Conditions.Select(ClauseWords.Of)))}";
}
