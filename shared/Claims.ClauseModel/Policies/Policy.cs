using Claims.Contracts;

namespace Claims.ClauseModel.Policies;

/// <summary>A payer's policy as read from one Markdown document: front matter and numbered clauses.</summary>
public sealed record Policy
{
    public required string Id { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }

    /// <summary>Name of the payer, for people.</summary>
    public required string Payer { get; init; }

    /// <summary>Payer ids, payer names and plan names by which claims name this policy; compared without case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last day, or null while in force.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public IReadOnlyList<ClaimKind> ClaimKinds { get; init; } = [];
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>SHA-256 (hex) of the document's bytes.</summary>
    public required string Hash { get; init; }
}
