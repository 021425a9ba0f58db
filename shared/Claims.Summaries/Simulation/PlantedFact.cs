using Claims.Contracts;

namespace Claims.Summaries.Simulation;

/// <summary>A sentence that bears on a clause at stake, where it was planted.</summary>
/// <param name="Document">Number among the claim's notes, from 0.</param>
/// <param name="Start">In the document's text.</param>
/// <param name="Concepts">What a summary must hold of it.</param>
public sealed record PlantedFact(int Document, int Start, int Length, IReadOnlyList<PlantedConcept> Concepts);

/// <param name="Match">Of diagnoses and procedures the start of the code, of all others the whole normal form.</param>
public sealed record PlantedConcept(ConceptKind Kind, string Match, Assertion Assertion)
{
    public bool IsIn(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept.Kind == Kind && concept.Assertion == Assertion
            && (Kind is ConceptKind.Diagnosis or ConceptKind.Procedure ? concept.Code?.StartsWith(Match, StringComparison.Ordinal) == true : concept.Normal == Match);
    }
}

/// <summary>A claim with long documents, and what is planted in them.</summary>
/// <param name="ClausesAtStake">Ids of the policy's clauses that the facts bear on.</param>
public sealed record SimulatedFile(Claim Claim, string PolicyId, IReadOnlyList<string> ClausesAtStake, int Pages, IReadOnlyList<PlantedFact> Facts);
