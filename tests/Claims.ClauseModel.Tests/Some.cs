using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests;

/// <summary>Claims and clauses for tests, plain unless a test says otherwise.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2025, 6, 2);

    public static ServiceLine Line(int number = 1, string code = "99213", CodeSystem system = CodeSystem.Hcpcs, decimal units = 1, decimal charge = 100m, DateOnly? day = null) =>
        new() { Number = number, Code = code, System = system, Units = units, Charge = charge, From = day ?? Day, PlaceOfService = "11", DiagnosisPointers = [1] };

    public static Claim Claim(params ServiceLine[] lines) => new()
    {
        Key = new ClaimKey("s", "1", 1),
        Kind = ClaimKind.Professional,
        Frequency = ClaimFrequency.Original,
        Policy = new PolicyReference { PolicyId = "p" },
        Member = new Member { Id = "m", BirthDate = new DateOnly(1980, 6, 2), Sex = Sex.Female, CoverageStart = new DateOnly(2020, 1, 1) },
        BillingProvider = new Provider { Id = "b", Npi = "1234567893" },
        ReferringProvider = new Provider { Id = "r" },
        TotalCharge = lines.Sum(line => line.Charge),
        ServiceFrom = Day,
        ServiceTo = Day,
        SubmittedOn = Day.AddDays(10),
        Diagnoses = [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
        Lines = lines.Length > 0 ? lines : [Line()],
    };

    public static Clause Clause(ClauseKind kind = ClauseKind.Limit, string? services = "99213", params Condition[] conditions) => new()
    {
        Id = "1.1",
        Section = "S",
        Kind = kind,
        Text = "Words.",
        Scope = new ClauseScope { Services = services is null ? [] : [new CodeRange(services, services)] },
        Conditions = conditions,
    };

    public static Policy Policy(params Clause[] clauses) => new()
    {
        Id = "p",
        Version = "1",
        Title = "T",
        Payer = "P",
        EffectiveFrom = new DateOnly(2020, 1, 1),
        Clauses = clauses,
        Hash = "h",
    };
}
