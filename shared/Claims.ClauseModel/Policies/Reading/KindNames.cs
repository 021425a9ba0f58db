namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Kinds of clauses as authors write them: lower case, words joined by hyphens.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, ClauseKind> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["coverage"] = ClauseKind.Coverage,
        ["exclusion"] = ClauseKind.Exclusion,
        ["limit"] = ClauseKind.Limit,
        ["prior-authorization"] = ClauseKind.PriorAuthorization,
        ["eligibility"] = ClauseKind.Eligibility,
        ["billing-rule"] = ClauseKind.BillingRule,
        ["timely-filing"] = ClauseKind.TimelyFiling,
        ["coordination"] = ClauseKind.Coordination,
    };

    public static string All => string.Join(", ", Names.Keys);

    public static string Write(ClauseKind kind) => Names.First(name => name.Value == kind).Key;

    public static ClauseKind? Read(string name) => Names.TryGetValue(name, out var kind) ? kind : null;
}
