using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>One hospital stay of DE-SynPUF, as far as it is summed up.</summary>
/// <param name="State">Two letters, or empty where the code is unknown.</param>
/// <param name="Group">Diagnosis-related group.</param>
/// <param name="Procedure">ICD-9-CM volume 3, or empty.</param>
/// <param name="Allowed">What Medicare, the beneficiary and a primary payer paid together, in US dollars; 0 or less where Medicare paid nothing.</param>
internal sealed record MedicareStay(
    string Person,
    Sex Sex,
    int Age,
    string State,
    int Group,
    string Principal,
    IReadOnlyList<string> Secondary,
    string Procedure,
    DateOnly Admitted,
    DateOnly Discharged,
    decimal Allowed)
{
    public int Days => Discharged.DayNumber - Admitted.DayNumber;
}
