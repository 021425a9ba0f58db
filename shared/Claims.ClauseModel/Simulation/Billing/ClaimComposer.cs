using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>Puts services together to a claim as it is usually billed: lines, diagnoses, provider, dates and what the policy asks for.</summary>
internal sealed class ClaimComposer(SimulationOptions options)
{
    private static readonly string[] Referred = ["dme", "laboratory", "radiology", "therapy", "orthotics", "prosthetics", "infusion", "homecare"];

    public Population Population { get; } = new(options);

    /// <param name="services">Of one claim kind, with a place of service in common, in the order of the lines.</param>
    /// <param name="day">Of all lines.</param>
    public Claim Compose(Random random, int index, PolicyPlan plan, Member member, IReadOnlyList<PlannedService> services, DateOnly day)
    {
        var place = random.EarlyOrNull(CommonPlaces(services));
        var codes = new List<string>();
        var lines = new List<ServiceLine>();
        foreach (var service in services)
        {
            lines.Add(LineBuilder.Line(random, service, lines.Count + 1, day, place, codes));
        }

        var specialty = services[0].Entry.Specialty;
        var stay = services.Any(service => service.Entry.Code is "0120" or "0110") ? 1 + random.Next(6) : 0;
        var institutional = services[0].Entry.Kind == ClaimKind.Institutional;
        var total = lines.Sum(line => line.Charge);
        return new Claim
        {
            Key = new ClaimKey("simulator", string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}{options.Seed}-{index:000000}"), 1),
            Kind = services[0].Entry.Kind,
            Frequency = ClaimFrequency.Original,
            Policy = new PolicyReference { PolicyId = plan.Policy.True.Id, PayerId = plan.Alias, PayerName = plan.Policy.True.Payer },
            Member = member,
            BillingProvider = Population.Provider(specialty, (int)(Math.Pow(random.NextDouble(), 1.8) * options.ProvidersPerSpecialty)),
            ReferringProvider = Referred.Contains(specialty) || services.Any(service => service.Demands.Referral)
                ? Population.Provider("family", random.Next(options.ProvidersPerSpecialty))
                : null,
            TotalCharge = total,
            ServiceFrom = day,
            ServiceTo = day.AddDays(stay),
            AdmissionDate = stay > 0 ? day : null,
            DischargeDate = stay > 0 ? day.AddDays(stay) : null,
            SubmittedOn = day.AddDays(stay + DaysToSubmit(random)),
            PlaceOfService = place,
            TypeOfBill = institutional ? (stay > 0 ? "11" : "13") : null,
            PriorAuthorization = services.Any(service => service.Demands.Authorization) || random.NextDouble() < 0.08 ? AuthorizationNumber(random) : null,
            Diagnoses = codes.Select((code, i) => new Diagnosis(i + 1, code, CodeSystem.Icd10Cm, i == 0 ? DiagnosisKind.Principal : DiagnosisKind.Secondary)).ToList(),
            Lines = lines,
            OtherPayers = random.NextDouble() < 0.04
                ? [new OtherPayer { Responsibility = "P", PayerId = "OTHER", PayerName = "Other payer", Paid = Math.Round(total * 0.6m, 2), PaidOn = day.AddDays(stay + 1) }]
                : [],
        };
    }

    public static IReadOnlyList<string> CommonPlaces(IReadOnlyList<PlannedService> services) =>
        services.Select(service => (IEnumerable<string>)service.Places).Aggregate((one, other) => one.Intersect(other)).ToList();

    public static string AuthorizationNumber(Random random) => string.Create(CultureInfo.InvariantCulture, $"PA{random.Next(10_000_000):0000000}");

    /// <summary>Most claims come within some weeks, a few after months.</summary>
    private static int DaysToSubmit(Random random) => random.NextDouble() < 0.04
        ? 45 + random.Next(300)
        : 2 + (int)(Math.Pow(random.NextDouble(), 3) * 45);
}
