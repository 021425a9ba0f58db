using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>For each condition the smallest believable change of a claim that breaks it.</summary>
internal static class ConditionBreaker
{
    /// <summary>Which kind of fault breaking a condition is; null for conditions that no fault of the catalogue breaks.</summary>
    public static FaultKind? KindOf(Condition condition) => condition switch
    {
        Condition.NotCovered => FaultKind.ExcludedService,
        Condition.AgeBetween or Condition.SexIs => FaultKind.AgeOrSexConflict,
        Condition.MaxUnitsPerLine or Condition.MaxUnitsPerDay => FaultKind.QuantityInflation,
        Condition.MaxPerMonths => FaultKind.OverLimitFrequency,
        Condition.PriorAuthorizationRequired => FaultKind.MissingPriorAuthorization,
        Condition.PlaceOfServiceIn => FaultKind.WrongPlaceOfService,
        Condition.DiagnosisIn => FaultKind.DiagnosisNotSupporting,
        Condition.NotBilledWith => FaultKind.Unbundling,
        Condition.ModifierRequired => FaultKind.MissingModifier,
        Condition.FiledWithinDays => FaultKind.LateFiling,
        Condition.MemberCovered => FaultKind.ServiceOutsideCoverage,
        Condition.OtherPayerStated => FaultKind.CoordinationLeftOut,
        _ => null,
    };

    /// <summary>The claim with the condition broken on its first line.</summary>
    public static Claim Break(Random random, Claim claim, Condition condition, SimulationTables tables)
    {
        var line = claim.Lines[0];
        var day = claim.ServiceFrom!.Value;
        return condition switch
        {
            Condition.AgeBetween age => claim with { Member = claim.Member with { BirthDate = BirthOutside(random, age, day) } },
            Condition.SexIs sex => claim with { Member = claim.Member with { Sex = sex.Sex == Sex.Female ? Sex.Male : Sex.Female } },
            Condition.MaxUnitsPerLine units => WithUnits(claim, units.Max + 1 + random.Next(1 + (int)units.Max * 2)),
            Condition.MaxUnitsPerDay units => WithUnits(claim, units.Max + 1 + random.Next(1 + (int)units.Max * 2)),
            Condition.MaxPerMonths frequency => Repeated(claim, frequency.Max + 1, day),
            Condition.PriorAuthorizationRequired => claim with { PriorAuthorization = null },
            Condition.PlaceOfServiceIn places => WithPlace(claim, random.One(Places.Except(places.Codes).ToList())),
            Condition.DiagnosisIn diagnoses => WithDiagnosis(claim, random.One(Unrelated(tables, diagnoses))),
            Condition.NotBilledWith others => WithCompanion(random, claim, others, tables),
            Condition.ModifierRequired => WithLine(claim, line with { Modifiers = [] }),
            Condition.FiledWithinDays filing => Late(random, claim, filing.Days),
            Condition.MemberCovered => random.Next(2) == 0
                ? claim with { Member = claim.Member with { DeathDate = day.AddDays(-1 - random.Next(60)) } }
                : claim with { Member = claim.Member with { CoverageEnd = day.AddDays(-1 - random.Next(60)) } },
            Condition.OtherPayerStated => claim with { OtherPayers = [new OtherPayer { Responsibility = "P", PayerId = "OTHER", PayerName = "Other payer" }] },
            _ => claim,
        };
    }

    private static string[] Places { get; } = ["11", "12", "21", "22", "23", "31", "81"];

    private static DateOnly BirthOutside(Random random, Condition.AgeBetween age, DateOnly day) => age.Max is { } max && max < 100
        ? day.AddYears(-(max + 2 + random.Next(15)))
        : day.AddYears(-Math.Max(1, age.Min!.Value - 2 - random.Next(10)));

    private static Claim WithUnits(Claim claim, decimal units)
    {
        var line = claim.Lines[0];
        return WithLine(claim, line with { Units = units, Charge = Math.Round(line.Charge / line.Units * units, 2) });
    }

    private static Claim WithPlace(Claim claim, string place) =>
        claim with { PlaceOfService = place, Lines = claim.Lines.Select(line => line with { PlaceOfService = place }).ToList() };

    private static Claim WithDiagnosis(Claim claim, string code) => claim with
    {
        Diagnoses = [new Diagnosis(1, code, CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
        Lines = claim.Lines.Select(line => line with { DiagnosisPointers = line.DiagnosisPointers.Count > 0 ? [1] : [] }).ToList(),
    };

    private static List<string> Unrelated(SimulationTables tables, Condition.DiagnosisIn diagnoses) => tables.Diagnoses["general"]
        .Concat(tables.Diagnoses["injury"])
        .Where(code => !diagnoses.Ranges.Any(range => range.Contains(code)))
        .ToList();

    private static Claim Repeated(Claim claim, int times, DateOnly day)
    {
        var lines = Enumerable.Range(0, times).Select(i => claim.Lines[0] with { Number = i + 1, From = day.AddDays(i), To = day.AddDays(i) }).ToList();
        return claim with { Lines = lines, TotalCharge = lines.Sum(line => line.Charge), ServiceTo = lines[^1].From, SubmittedOn = lines[^1].From!.Value.AddDays(5) };
    }

    private static Claim WithCompanion(Random random, Claim claim, Condition.NotBilledWith others, SimulationTables tables)
    {
        var companions = tables.Services
            .Where(service => others.Services.Any(range => range.First.Length == service.Code.Length && range.Contains(service.Code)))
            .ToList();
        if (companions.Count == 0)
        {
            return claim;
        }

        var companion = random.One(companions);
        var added = claim.Lines[0] with { Number = claim.Lines.Max(line => line.Number) + 1, Code = companion.Code, System = companion.System, Charge = companion.Charge, Units = 1, Modifiers = [] };
        return claim with { Lines = [.. claim.Lines, added], TotalCharge = claim.TotalCharge + added.Charge };
    }

    private static Claim Late(Random random, Claim claim, int days)
    {
        var late = days + 1 + random.Next(60);
        var served = claim.SubmittedOn!.Value.AddDays(-late);
        return claim with
        {
            ServiceFrom = served,
            ServiceTo = served,
            AdmissionDate = null,
            DischargeDate = null,
            Member = claim.Member with { CoverageStart = served.AddDays(-30) },
            Lines = claim.Lines.Select(line => line with { From = served, To = served }).ToList(),
            OtherPayers = [],
        };
    }

    private static Claim WithLine(Claim claim, ServiceLine line)
    {
        List<ServiceLine> lines = [line, .. claim.Lines.Skip(1)];
        return claim with { Lines = lines, TotalCharge = lines.Sum(entry => entry.Charge) };
    }
}
