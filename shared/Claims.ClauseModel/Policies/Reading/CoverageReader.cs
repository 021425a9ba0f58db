using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Conditions about the member's cover and about other payers, for the clauses whose kind says so.</summary>
internal static partial class CoverageReader
{
    public static IEnumerable<Condition> Read(string text, ClauseKind kind) => kind switch
    {
        ClauseKind.Eligibility when Covered().IsMatch(text) => [new Condition.MemberCovered()],
        ClauseKind.Coordination when Stated().IsMatch(text) => [new Condition.OtherPayerStated()],
        _ => [],
    };

    [GeneratedRegex(@"\b(?:in force|enrolled|covered|coverage)\b[^.]*\b(?:date|day) of service\b|\bafter (?:the member's )?(?:death|termination)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Covered();

    [GeneratedRegex(@"\b(?:amount|payment|what)\b[^.]*\b(?:must be stated|stated on the claim|reported|must appear)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stated();
}
