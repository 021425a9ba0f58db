namespace Claims.Contracts;

/// <summary>
/// What made the model decide a claim as it did, and how far that account can be trusted. It depends on the decision alone: the same
/// <see cref="DecisionId"/> gives the same bits. Holds no name and no free text of the claim. Probabilities and effects are rounded to six digits.
/// </summary>
public sealed record DecisionExplanation
{
    /// <summary>See <see cref="ClauseScore.DecisionId"/>.</summary>
    public required string DecisionId { get; init; }

    /// <summary><see cref="ClaimKey.Id"/></summary>
    public required string ClaimId { get; init; }

    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }
    public required string ModelHash { get; init; }

    /// <summary>Calibrated probability in [0, 1] that something is wrong with the claim.</summary>
    public required double Risk { get; init; }

    /// <summary>See <see cref="ClauseScore.PValue"/>.</summary>
    public required double PValue { get; init; }

    public required bool IsFlagged { get; init; }

    /// <summary>The claim as a whole first, then its lines in the claim's order.</summary>
    public required IReadOnlyList<ExplainedLine> Lines { get; init; }

    public required IReadOnlyList<ExplainedDiagnosis> Diagnoses { get; init; }

    public required ExplanationQuality Quality { get; init; }

    /// <summary>What would have to be otherwise, each scored again; those that clear the flag first, smallest first. Empty where nothing is flagged.</summary>
    public required IReadOnlyList<ChangeEffect> Changes { get; init; }

    /// <summary>The whole in plain sentences, most important first.</summary>
    public required IReadOnlyList<string> Statements { get; init; }
}

/// <summary>One service line beside the clauses that matter to it.</summary>
public sealed record ExplainedLine
{
    /// <summary>Null for the claim as a whole.</summary>
    public int? LineNumber { get; init; }

    /// <summary>Attention on the null clause, averaged over heads.</summary>
    public required double NullWeight { get; init; }

    /// <summary>Probability that the line is wrong though no clause says so.</summary>
    public required double Unexplained { get; init; }

    /// <summary>Fall of the claim's risk when the line is taken away; 0 for the claim as a whole, which cannot be.</summary>
    public required double LeaveOneOut { get; init; }

    /// <summary>Most attention first.</summary>
    public required IReadOnlyList<ExplainedClause> Clauses { get; init; }
}

/// <summary>What one clause is to one line.</summary>
public sealed record ExplainedClause
{
    public required string ClauseId { get; init; }

    /// <summary>Attention of the line to the clause, averaged over heads, in [0, 1].</summary>
    public required double Attention { get; init; }

    /// <summary>The same, per head.</summary>
    public required IReadOnlyList<double> Heads { get; init; }

    /// <summary>Attention times the gradient of the risk's logit by it, averaged over heads: above 0 it speaks against the claim.</summary>
    public required double GradientTimesAttention { get; init; }

    /// <summary>Fall of the claim's risk when the clause is taken out of the policy; the same on every line.</summary>
    public required double LeaveOneOut { get; init; }

    /// <summary>Probability that the line breaks the clause.</summary>
    public required double Violation { get; init; }

    /// <summary>Structured conditions that were held against the line, with both numbers. Empty where the clause has none that apply.</summary>
    public IReadOnlyList<ExplainedCondition> Conditions { get; init; } = [];
}

/// <param name="Code">What is broken, or would be: see <see cref="Violation.Code"/>.</param>
/// <param name="Expected">What the clause asks for: "at most 2 units on a line".</param>
/// <param name="Actual">What the claim has: "3".</param>
public sealed record ExplainedCondition(string Code, ConditionState State, string Expected, string Actual);

public enum ConditionState
{
    Met,
    Broken,

    /// <summary>The claim does not say what it would take to tell.</summary>
    Unknown,
}

/// <param name="Sequence">See <see cref="Diagnosis.Sequence"/>.</param>
/// <param name="LeaveOneOut">Fall of the claim's risk when the diagnosis is taken away.</param>
public sealed record ExplainedDiagnosis(int Sequence, double LeaveOneOut);

/// <summary>
/// How faithful the account is (DeYoung et al., "ERASER", 2020): clauses are ranked, the top 1, 5, 10, 20 and 50 % are taken away or kept alone, and the falls of the
/// decided class's probability are averaged.
/// </summary>
public sealed record ExplanationQuality
{
    /// <summary>Fall without the clauses that gradient × attention ranks first. High is good.</summary>
    public required double Comprehensiveness { get; init; }

    /// <summary>Fall with those clauses only. Low is good.</summary>
    public required double Sufficiency { get; init; }

    /// <summary>The same for clauses ranked by attention alone.</summary>
    public required double AttentionComprehensiveness { get; init; }

    public required double AttentionSufficiency { get; init; }

    /// <summary>The same for clauses in random order, on average over five draws: what the others are to be held against.</summary>
    public required double RandomComprehensiveness { get; init; }

    public required double RandomSufficiency { get; init; }

    /// <summary>Kendall's τ-b over clauses between attention and leave-one-out, in [−1, 1]; null where one of them ties all clauses.</summary>
    public double? AttentionAgreement { get; init; }

    /// <summary>The same between gradient × attention and leave-one-out.</summary>
    public double? GradientAgreement { get; init; }

    /// <summary>
    /// The clause that the decision owes most to, as leave-one-out tells, is not among the three with most attention: then attention is no explanation of it.
    /// </summary>
    public required bool AttentionDisagrees { get; init; }
}

/// <summary>What scoring the claim again gave with something changed.</summary>
/// <param name="Text">What would be otherwise: "line 1: 2 units instead of 5".</param>
/// <param name="Risk">Calibrated probability that something is wrong with the changed claim.</param>
/// <param name="Clears">The changed claim is no longer flagged.</param>
/// <param name="LineNumber">The line it is about, or null for the claim.</param>
/// <param name="ClauseId">The clause whose condition it would meet, or null.</param>
public sealed record ChangeEffect(string Text, double Risk, bool Clears, int? LineNumber = null, string? ClauseId = null);
