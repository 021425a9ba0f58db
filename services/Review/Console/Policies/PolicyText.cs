using System.Globalization;

using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies;

/// <summary>Policies in the words of tables and addresses.</summary>
public static class PolicyText
{
    /// <summary>"2026-01-01 until further notice".</summary>
    public static string Effective(Policy policy) => $"{Day(policy.EffectiveFrom)} {(policy.EffectiveTo is { } to ? $"to {Day(to)}" : "until further notice")}";

    public static string Href(Policy policy) => $"/policies/{Uri.EscapeDataString(policy.Id)}/{Uri.EscapeDataString(policy.Version)}";

    public static string Href(Policy policy, string clauseId) => $"{Href(policy)}/{Uri.EscapeDataString(clauseId)}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Conditions(Clause clause) => clause.Conditions.Count == 0 ? "none: read by the model alone" : string.Join("; ", clause.Conditions.Select(ClauseWords.Of));
}
