using Claims.Review.Console.Policies;

namespace Claims.Review.Tests.Console.Policies;

/// <summary>Small policies with only what a test is about.</summary>
internal static class Documents
{
    public static string Text(string version = "1", string effective = "{ from: 2026-01-01 }", string id = "ppo", string clauses = "**1.1** At most 2 units on a line. {services: E0100-E0118; max-units-per-line: 2}") =>
        $"---\nid: {id}\nversion: \"{version}\"\ntitle: A policy\npayer: A payer\neffective: {effective}\n---\n\n# A policy\n\n## 1 Limits {{kind: limit}}\n\n{clauses}\n";

    public static PolicyDocument Of(string version = "1", string effective = "{ from: 2026-01-01 }", string id = "ppo", string? clauses = null) =>
        PolicyDocument.Of($"{id}-{version}.md", clauses is null ? Text(version, effective, id) : Text(version, effective, id, clauses));
}
