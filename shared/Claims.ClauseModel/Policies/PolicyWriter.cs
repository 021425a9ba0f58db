using System.Globalization;
using System.Text;
using System.Text.Json;

using Claims.ClauseModel.Policies.Reading;

namespace Claims.ClauseModel.Policies;

/// <summary>
/// Writes a policy as a document that <see cref="PolicyReader"/> reads as the same policy. What the words of a clause leave open, or say otherwise, is
/// stated in braces.
/// </summary>
public static class PolicyWriter
{
    /// <returns>Markdown with front matter, lines ending in \n.</returns>
    public static string Write(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var document = new StringBuilder();
        document.Append(CultureInfo.InvariantCulture, $"---\nid: {Quoted(policy.Id)}\nversion: {Quoted(policy.Version)}\ntitle: {Quoted(policy.Title)}\npayer: {Quoted(policy.Payer)}\n");
        document.Append(CultureInfo.InvariantCulture, $"aliases: [{string.Join(", ", policy.Aliases.Select(Quoted))}]\n");
        document.Append(CultureInfo.InvariantCulture, $"effective: {{ from: {policy.EffectiveFrom:yyyy-MM-dd}{(policy.EffectiveTo is { } to ? $", to: {to:yyyy-MM-dd}" : "")} }}\n");
        document.Append(CultureInfo.InvariantCulture, $"claimKinds: [{string.Join(", ", policy.ClaimKinds.Select(kind => kind.ToString().ToLowerInvariant()))}]\n---\n");
        Clause? before = null;
        var kind = ClauseKind.Coverage;
        foreach (var clause in policy.Clauses)
        {
            if (before?.Section != clause.Section)
            {
                kind = clause.Kind;
                document.Append(CultureInfo.InvariantCulture, $"\n## {clause.Section} {{kind: {KindNames.Write(kind)}}}\n");
            }

            document.Append(CultureInfo.InvariantCulture, $"\n**{clause.Id}** {clause.Text}{Braces(clause, kind)}\n");
            before = clause;
        }

        return document.ToString();
    }

    /// <summary>Only what is read otherwise out of the words.</summary>
    private static string Braces(Clause clause, ClauseKind ofSection)
    {
        var stated = new List<string>();
        if (clause.Kind != ofSection)
        {
            stated.Add($"kind: {KindNames.Write(clause.Kind)}");
        }

        if (StatedText.Scope(clause.Scope) is var scope && scope != StatedText.Scope(ScopeReader.Read(clause.Text)))
        {
            stated.Add(scope);
        }

        if (StatedText.Conditions(clause.Conditions) is var conditions && conditions != StatedText.Conditions(ConditionReader.Read(clause.Text, clause.Kind)))
        {
            stated.Add(conditions);
        }

        return stated.Count > 0 ? $" {{{string.Join("; ", stated)}}}" : "";
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
