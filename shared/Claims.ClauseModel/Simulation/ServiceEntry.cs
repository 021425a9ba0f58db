using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>A service as it is usually billed: one line of services.csv.</summary>
/// <param name="Specialty">Who bills it; <see cref="NotNormal"/> for services that only faults use.</param>
/// <param name="Charge">Usual charge for one unit; charges are log-normal around it.</param>
/// <param name="MostUnits">Units are between one and this.</param>
/// <param name="Places">Places of service it is given at; empty for institutional lines.</param>
/// <param name="DiagnosisGroup">Group of diagnoses.csv that explains it.</param>
/// <param name="Weight">Relative frequency within its specialty.</param>
public sealed record ServiceEntry(
    string Code,
    CodeSystem System,
    string Specialty,
    ClaimKind Kind,
    decimal Charge,
    int MostUnits,
    IReadOnlyList<string> Places,
    string DiagnosisGroup,
    int MinAge,
    int MaxAge,
    Sex Sex,
    double Weight)
{
    public const string NotNormal = "-";

    public bool Fits(int age, Sex sex) => age >= MinAge && age <= MaxAge && (Sex == Sex.Unknown || Sex == sex);
}
