using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Relations;

/// <summary>A condition of a clause, and how one line stands to it.</summary>
/// <param name="Code">Code of the violation where it is broken, see <see cref="ViolationCodes"/>.</param>
/// <param name="Expected">What the condition asks for: "at most 2 units".</param>
/// <param name="Actual">What the line has: "3 units".</param>
/// <param name="IsAboutClaim">True where every line of the claim stands the same way, so that it is said once.</param>
public sealed record ConditionOutcome(Condition Condition, Outcome Outcome, string Code, string Expected, string Actual, bool IsAboutClaim = false)
{
    /// <summary>For conditions with an upper bound: what the line has, over the bound. Above one is broken.</summary>
    public double? Ratio { get; init; }
}
