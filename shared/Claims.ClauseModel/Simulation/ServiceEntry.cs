using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>A service as it is usually billed: one line of services.csv, or one code of a family.</summary>
/// <param name="Specialty">Who bills it.</param>
/// <param name="Charge">Usual charge for one unit; charges are log-normal around it.</param>
/// <param name="MostUnits">Units are between one and this.</param>
/// <param name="Places">Places of service it is given at; empty for institutional lines.</param>
/// <param name="DiagnosisGroup">Group of diagnoses.csv that explains it.</param>
/// <param name="Weight">Relative frequency.</param>
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
    public bool Fits(int age, Sex sex) => age >= MinAge && age <= MaxAge && (Sex == Sex.Unknown || Sex == sex);
}
