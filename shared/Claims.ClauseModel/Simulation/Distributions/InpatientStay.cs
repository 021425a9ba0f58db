using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>A hospital stay as Medicare pays for them.</summary>
/// <param name="DiagnosisRelatedGroup">Three digits (MS-DRG).</param>
/// <param name="Principal">ICD-9-CM, without the dot.</param>
/// <param name="Secondary">ICD-9-CM, each once, none of them the principal one.</param>
/// <param name="Procedures">ICD-9-CM volume 3; none or the principal one.</param>
/// <param name="Days">From admission to discharge; 0 for the same day.</param>
/// <param name="Charge">What all payers together allowed, in US dollars.</param>
/// <param name="Age">Whole years on the day of admission.</param>
public sealed record InpatientStay(
    string DiagnosisRelatedGroup,
    string Principal,
    IReadOnlyList<string> Secondary,
    IReadOnlyList<string> Procedures,
    int Days,
    decimal Charge,
    int Age,
    Sex Sex);
