namespace Claims.ClauseModel.Policies;

/// <summary>One numbered paragraph of a policy: its words, what it is about, and what it asks for.</summary>
public sealed record Clause
{
    /// <summary>Number of the paragraph, unique in the policy: "4.2".</summary>
    public required string Id { get; init; }

    /// <summary>Heading of the section that it stands in.</summary>
    public required string Section { get; init; }

    public required ClauseKind Kind { get; init; }
    public required string Text { get; init; }

    /// <summary>What the clause is about. Empty lists mean: no restriction of that sort.</summary>
    public ClauseScope Scope { get; init; } = new();

    /// <summary>What it asks for, read out of the text or stated by the author.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];
}

public enum ClauseKind
{
    Coverage,
    Exclusion,
    Limit,
    PriorAuthorization,
    Eligibility,
    BillingRule,
    TimelyFiling,
    Coordination,
}

/// <summary>Which lines a clause is about: a line is in scope when it meets every non-empty list.</summary>
public sealed record ClauseScope
{
    public IReadOnlyList<CodeRange> Services { get; init; } = [];
    public IReadOnlyList<CodeRange> Diagnoses { get; init; } = [];
    public IReadOnlyList<string> PlacesOfService { get; init; } = [];
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>True where nothing narrows the clause: it is about every line.</summary>
    public bool IsUniversal => Services.Count + Diagnoses.Count + PlacesOfService.Count + Modifiers.Count == 0;
}

/// <summary>
/// Codes between two bounds of equal length, both included, compared as ordinal text on the bound's length:
/// "E08".."E13" holds E119, "J0120".."J9999" holds J1885.
/// </summary>
public readonly record struct CodeRange(string First, string Last)
{
    public bool Contains(string code) =>
        code.Length >= First.Length
        && string.CompareOrdinal(code, 0, First, 0, First.Length) >= 0
        && string.CompareOrdinal(code, 0, Last, 0, Last.Length) <= 0;
}
