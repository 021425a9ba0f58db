using Claims.ClauseModel.Simulation.Distributions;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Hospital claims (type of bill 11) around stays that <see cref="RealDistributions"/> draws. From October 2015 on their codes are ICD-10, and stays whose
/// principal diagnosis has no equivalent here are drawn again; before it they are the ICD-9 codes that were drawn.
/// </summary>
public sealed class InpatientClaims(RealDistributions real)
{
    private const int MostTries = 200;

    /// <summary>A stay of somebody this many years older or younger does for a member.</summary>
    private const int YearsApart = 10;

    /// <summary>Procedures in the operations' chapters that need no operating room: catheters, endoscopies, drainage, feeding tube, dialysis.</summary>
    private static readonly HashSet<string> WithoutOperatingRoom =
    [
        "3893", "4516", "4513", "4523", "4525", "3491", "3324", "4311", "5794", "5491", "3722", "3723", "3995",
    ];

    private static readonly Icd10Equivalents Icd10 = Icd10Equivalents.Load();

    /// <summary>
    /// A claim for one stay. The stay fits the member's sex, and, where the tables have such patients, the age: Medicare's are seldom younger than 40.
    /// Prior authorisation and other payers are left to the caller.
    /// </summary>
    /// <exception cref="InvalidOperationException">No stay fits; the tables hold too few.</exception>
    public Claim Draw(Random random, ClaimKey key, PolicyReference policy, Member member, Provider hospital, DateOnly admitted)
    {
        var stay = Fitting(random, member, admitted);
        var discharged = admitted.AddDays(stay.Days);
        var procedures = Procedures(random, stay, admitted);
        var lines = RevenueLines.Split(random, Math.Max(stay.Charge, 1), Math.Max(stay.Days, 1), IsSurgery(stay), admitted);
        return new Claim
        {
            Key = key,
            Kind = ClaimKind.Institutional,
            Frequency = ClaimFrequency.Original,
            Policy = policy,
            Member = member,
            BillingProvider = hospital,
            TotalCharge = lines.Sum(line => line.Charge),
            ServiceFrom = admitted,
            ServiceTo = discharged,
            AdmissionDate = admitted,
            DischargeDate = discharged,
            SubmittedOn = discharged.AddDays(2 + (int)(Math.Pow(random.NextDouble(), 3) * 45)),
            TypeOfBill = "11",
            DiagnosisRelatedGroup = stay.DiagnosisRelatedGroup,
            Diagnoses = Diagnoses(stay, member.Sex, admitted),
            Procedures = procedures,
            Lines = lines,
        };
    }

    private InpatientStay Fitting(Random random, Member member, DateOnly admitted)
    {
        InpatientStay? fallback = null;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var stay = real.InpatientStay(random);
            if ((member.Sex != Sex.Unknown && stay.Sex != member.Sex) || (UsesIcd10(admitted) && !Icd10.Diagnoses.ContainsKey(stay.Principal)))
            {
                continue;
            }

            if (member.BirthDate is not { } birth || Math.Abs(admitted.Year - birth.Year - stay.Age) <= YearsApart)
            {
                return stay;
            }

            fallback = stay;
        }

        return fallback ?? throw new InvalidOperationException(
            $"None of {MostTries} stays drawn is of a {member.Sex} patient with a principal diagnosis that can be coded.");
    }

    private static List<Diagnosis> Diagnoses(InpatientStay stay, Sex sex, DateOnly admitted)
    {
        var codes = stay.Secondary.Where(code => DiagnosisSex.Fits(code, sex)).Prepend(stay.Principal);
        var system = UsesIcd10(admitted) ? CodeSystem.Icd10Cm : CodeSystem.Icd9Cm;
        return (system == CodeSystem.Icd10Cm ? codes.Where(Icd10.Diagnoses.ContainsKey).Select(code => Icd10.Diagnoses[code]).Distinct() : codes)
            .Select((code, i) => new Diagnosis(i + 1, code, system, i == 0 ? DiagnosisKind.Principal : Kind(code, system)))
            .ToList();
    }

    /// <summary>External causes are chapters V to Y of ICD-10-CM and the E codes of ICD-9-CM.</summary>
    private static DiagnosisKind Kind(string code, CodeSystem system) =>
        (system == CodeSystem.Icd10Cm ? code[0] is >= 'V' and <= 'Y' : code[0] == 'E') ? DiagnosisKind.ExternalCause : DiagnosisKind.Secondary;

    /// <summary>Procedures, most of them on one of the first days.</summary>
    private static List<Procedure> Procedures(Random random, InpatientStay stay, DateOnly admitted)
    {
        var icd10 = UsesIcd10(admitted);
        return stay.Procedures
            .Where(code => !icd10 || Icd10.Procedures.ContainsKey(code))
            .Select((code, i) => new Procedure(
                i + 1,
                icd10 ? Icd10.Procedures[code] : code,
                icd10 ? CodeSystem.Icd10Pcs : CodeSystem.Icd9Procedure,
                admitted.AddDays((int)(Math.Pow(random.NextDouble(), 3) * (stay.Days + 1)))))
            .ToList();
    }

    /// <summary>Operations are chapters 01 to 86 of ICD-9-CM volume 3; 87 to 99 and 00 are tests, therapies and interventions through a catheter.</summary>
    private static bool IsSurgery(InpatientStay stay) =>
        stay.Procedures.Any(code => string.CompareOrdinal(code, "01") >= 0 && string.CompareOrdinal(code, "87") < 0 && !WithoutOperatingRoom.Contains(code));

    private static bool UsesIcd10(DateOnly day) => day >= Icd10Equivalents.FirstDay;
}
