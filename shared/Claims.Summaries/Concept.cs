using Claims.Contracts;

namespace Claims.Summaries;

/// <summary>A thing of medicine that a sentence names.</summary>
/// <param name="Code">Of the code list, where the words stand for a code; null for dates, quantities and medications without one.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Start">In the document's text.</param>
/// <param name="Normal">What it comes to: an ISO date, a number with its unit, a code's description, a medication's name in lower case.</param>
public sealed record Concept(
    ConceptKind Kind, CodeSystem? System, string? Code, string Text, int Start, string Normal, Assertion Assertion);

public enum ConceptKind { Diagnosis, Procedure, Medication, Date, Quantity }

/// <summary>How the sentence speaks of it (Harkema et al., "ConText", 2009).</summary>
public enum Assertion { Present, Negated, Historical, Hypothetical, OtherPerson }
