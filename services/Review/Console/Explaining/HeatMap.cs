using Claims.Contracts;

namespace Claims.Review.Console.Explaining;

/// <summary>Lines of a claim by clauses of its policy, with one number in each cell.</summary>
/// <param name="Method">What the numbers say.</param>
/// <param name="Head">0-based head of attention; null: their average.</param>
/// <param name="Columns">Clauses in the order of the policy, then what is not about a clause.</param>
/// <param name="Rows">The claim as a whole, then its lines.</param>
public sealed record HeatMap(HeatMapMethod Method, int? Head, IReadOnlyList<HeatMapColumn> Columns, IReadOnlyList<HeatMapRow> Rows)
{
    /// <param name="explanation">Of the decision.</param>
    /// <param name="method">What the numbers say.</param>
    /// <param name="head">0-based; only attention has heads. Null: their average.</param>
    /// <param name="clauseIds">In the order of the policy; clauses that it lacks come after.</param>
    public static HeatMap Of(DecisionExplanation explanation, HeatMapMethod method, int? head, IReadOnlyList<string> clauseIds)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var chosen = method == HeatMapMethod.Attention ? head : null;
        var columns = Ordered(explanation, clauseIds).Select(id => new HeatMapColumn(HeatMapColumnKind.Clause, id)).Concat(Besides(method, chosen)).ToList();
        var values = explanation.Lines.Select(line => columns.ConvertAll(column => Value(explanation, line, column, method, chosen))).ToList();
        var largest = values.SelectMany(row => row).Select(value => Math.Abs(value ?? 0)).DefaultIfEmpty().Max();
        var rows = explanation.Lines.Select((line, l) => new HeatMapRow(
            line.LineNumber,
            [.. columns.Select((column, c) => new HeatMapCell(line.LineNumber, column, values[l][c], largest > 0 ? Math.Abs(values[l][c] ?? 0) / largest : 0, MarkOf(Clause(line, column))))]));
        return new HeatMap(method, chosen, columns, [.. rows]);
    }

    /// <summary>How many heads the attention has.</summary>
    public static int Heads(DecisionExplanation explanation) => explanation.Lines.SelectMany(line => line.Clauses).Select(clause => clause.Heads.Count).DefaultIfEmpty().Max();

    /// <summary>The cell to begin with: a broken condition with the largest number, else the largest number.</summary>
    public HeatMapCell? Foremost => Rows.SelectMany(row => row.Cells).Where(cell => cell.Column.Kind == HeatMapColumnKind.Clause)
        .OrderByDescending(cell => cell.Mark == HeatMapMark.Broken).ThenByDescending(cell => cell.Intensity).FirstOrDefault();

    private static IEnumerable<string> Ordered(DecisionExplanation explanation, IReadOnlyList<string> clauseIds)
    {
        var shown = explanation.Lines.SelectMany(line => line.Clauses).Select(clause => clause.ClauseId).Distinct(StringComparer.Ordinal).ToList();
        return clauseIds.Where(shown.Contains).Concat(shown.Except(clauseIds, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<HeatMapColumn> Besides(HeatMapMethod method, int? head) => (method, head) switch
    {
        (HeatMapMethod.Attention, null) => [new HeatMapColumn(HeatMapColumnKind.NoClause, null)],
        (HeatMapMethod.LeaveOneOut, _) => [new HeatMapColumn(HeatMapColumnKind.WholeLine, null)],
        _ => [],
    };

    /// <summary>Null where the explanation leaves the cell out, because nothing of weight is in it, or where it has no meaning.</summary>
    private static double? Value(DecisionExplanation explanation, ExplainedLine line, HeatMapColumn column, HeatMapMethod method, int? head) => (column.Kind, method) switch
    {
        (HeatMapColumnKind.NoClause, _) => line.NullWeight,
        (HeatMapColumnKind.WholeLine, _) => line.LineNumber is null ? null : line.LeaveOneOut,

        // The same on every line, and so known of lines that leave the clause out.
        (_, HeatMapMethod.LeaveOneOut) => explanation.Lines.Select(other => Clause(other, column)).First(clause => clause is not null)!.LeaveOneOut,
        (_, HeatMapMethod.Gradient) => Clause(line, column)?.GradientTimesAttention,
        _ when head is { } chosen => Clause(line, column) is { } clause && chosen < clause.Heads.Count ? clause.Heads[chosen] : null,
        _ => Clause(line, column)?.Attention,
    };

    private static ExplainedClause? Clause(ExplainedLine line, HeatMapColumn column) => line.Clauses.FirstOrDefault(clause => clause.ClauseId == column.ClauseId);

    private static HeatMapMark MarkOf(ExplainedClause? clause)
    {
        var states = clause?.Conditions.Select(condition => condition.State).ToHashSet() ?? [];
        return states.Contains(ConditionState.Broken) ? HeatMapMark.Broken
            : states.Contains(ConditionState.Unknown) ? HeatMapMark.Unknown
            : states.Contains(ConditionState.Met) ? HeatMapMark.Met
            : HeatMapMark.None;
    }
}

/// <param name="Kind">What it is about.</param>
/// <param name="ClauseId">Of a clause's column.</param>
public sealed record HeatMapColumn(HeatMapColumnKind Kind, string? ClauseId);

public enum HeatMapColumnKind
{
    Clause,

    /// <summary>Attention that goes to no clause.</summary>
    NoClause,

    /// <summary>The line itself taken away.</summary>
    WholeLine,
}

/// <param name="LineNumber">Null for the claim as a whole.</param>
/// <param name="Cells">In the order of the columns.</param>
public sealed record HeatMapRow(int? LineNumber, IReadOnlyList<HeatMapCell> Cells);

/// <param name="LineNumber">Null for the claim as a whole.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="Value">Null where nothing of weight is in it.</param>
/// <param name="Intensity">Size beside the largest of the map, in [0, 1].</param>
/// <param name="Mark">What became of the clause's conditions.</param>
public sealed record HeatMapCell(int? LineNumber, HeatMapColumn Column, double? Value, double Intensity, HeatMapMark Mark);

/// <summary>The worst that became of a clause's conditions on a line.</summary>
public enum HeatMapMark
{
    None,
    Met,
    Unknown,
    Broken,
}
