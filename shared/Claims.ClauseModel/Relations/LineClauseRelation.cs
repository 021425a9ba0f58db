using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Relations;

/// <summary>How one service line stands to one clause, in symbols: the logic that the attention reads beside the text.</summary>
public sealed record LineClauseRelation
{
    public required Clause Clause { get; init; }

    /// <summary>The clause names services and the line's is among them.</summary>
    public bool ServiceInScope { get; init; }

    public bool DiagnosisInScope { get; init; }

    public bool PlaceInScope { get; init; }

    public bool ModifierInScope { get; init; }

    /// <summary>The clause names nothing: it is about every line.</summary>
    public bool IsUniversal { get; init; }

    /// <summary>Everything the clause names, the line meets: its conditions apply.</summary>
    public required bool InScope { get; init; }

    /// <summary>The day of service lies outside the policy's effective dates.</summary>
    public bool OutsideEffectiveDates { get; init; }

    /// <summary>One for each condition; all <see cref="Outcome.NotApplicable"/> when the line is out of scope.</summary>
    public required IReadOnlyList<ConditionOutcome> Conditions { get; init; }

    public bool IsBroken => Conditions.Any(condition => condition.Outcome == Outcome.Broken);
}
