using Claims.Contracts;

namespace Claims.Summaries.Concepts;

/// <summary>Words that stand for a thing of medicine.</summary>
/// <param name="Code">Of its list; null for medications that have none.</param>
/// <param name="Name">The words themselves, normalised; of a curated term its name.</param>
internal sealed record Term(ConceptKind Kind, CodeSystem? System, string? Code, string Name);
