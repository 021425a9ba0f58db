using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>Puts services together to a claim as it is usually billed: lines, diagnoses, provider, dates and what the policy asks for.</summary>
internal sealed class ClaimComposer(SimulationOptions options)
{
    private static readonly string[] Referred = ["dme", "laboratory", "radiology", "therapy", "orthotics", "prosthetics", "infusion", "homecare"];

    private readonly InpatientClaims _stays = new(RealDistributions.Load());

    public Population Population { get; } = new(options);

    /// <summary>A claim around services where it does not matter which lines it has: hospital stays are drawn whole from real ones.</summary>
    public Claim Usual(Random random, int index, PolicyPlan plan, Member member, IReadOnlyList<PlannedService> services, DateOnly day)
    {
        if (!services.Any(service => service.Entry.Code is "0120" or "0110"))
        {
            return Compose(random, index, plan, member, services, day);
        }

        var hospital = Provider(random, services[0].Entry.Specialty);
        var stay = _stays.Draw(random, Key(index), Reference(plan), member, hospital, day);
        return WithCircumstances(random, stay, services);
    }

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

        var stay = services.Any(service => service.Entry.Code is "0120" or "0110") ? 1 + random.Next(6) : 0;
        var institutional = services[0].Entry.Kind == ClaimKind.Institutional;
        var claim = new Claim
        {
            Key = Key(index),
            Kind = services[0].Entry.Kind,
            Frequency = ClaimFrequency.Original,
            Policy = Reference(plan),
            Member = member,
            BillingProvider = Provider(random, services[0].Entry.Specialty),
            TotalCharge = lines.Sum(line => line.Charge),
            ServiceFrom = day,
            ServiceTo = day.AddDays(stay),
            AdmissionDate = stay > 0 ? day : null,
            DischargeDate = stay > 0 ? day.AddDays(stay) : null,
            PlaceOfService = place,
            TypeOfBill = institutional ? (stay > 0 ? "11" : "13") : null,
            Diagnoses = codes.Select((code, i) => new Diagnosis(i + 1, code, CodeSystem.Icd10Cm, i == 0 ? DiagnosisKind.Principal : DiagnosisKind.Secondary)).ToList(),
            Lines = lines,
        };
        return WithCircumstances(random, claim, services);
    }

    public static IReadOnlyList<string> CommonPlaces(IReadOnlyList<PlannedService> services) =>
        services.Select(service => (IEnumerable<string>)service.Places).Aggregate((one, other) => one.Intersect(other)).ToList();

    public static string AuthorizationNumber(Random random) => string.Create(CultureInfo.InvariantCulture, $"PA{random.Next(10_000_000):0000000}");

    /// <summary>The claim with what does not hang on its lines: when it was made, who referred, approval, other payers.</summary>
    private Claim WithCircumstances(Random random, Claim claim, IReadOnlyList<PlannedService> services)
    {
        var last = claim.ServiceTo!.Value;
        var refers = services.Any(service => Referred.Contains(service.Entry.Specialty) || service.Demands.Referral);
        return claim with
        {
            ReferringProvider = refers ? Population.Provider("family", random.Next(options.ProvidersPerSpecialty)) : null,
            SubmittedOn = Filed(last.AddDays(DaysToSubmit(random))),
            PriorAuthorization = services.Any(service => service.Demands.Authorization) || random.NextDouble() < 0.08 ? AuthorizationNumber(random) : null,
            OtherPayers = random.NextDouble() < 0.04
                ? [new OtherPayer { Responsibility = "P", PayerId = "OTHER", PayerName = "Other payer", Paid = Math.Round(claim.TotalCharge * 0.6m, 2), PaidOn = last.AddDays(1) }]
                : [],
        };
    }

    private ClaimKey Key(int index) => new("simulator", string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}{options.Seed}-{index:000000}"), 1);

    private static PolicyReference Reference(PolicyPlan plan) => new() { PolicyId = plan.Policy.True.Id, PayerId = plan.Alias, PayerName = plan.Policy.True.Payer };

    /// <summary>Some providers bill far more than others.</summary>
    private Provider Provider(Random random, string specialty) =>
        Population.Provider(specialty, (int)(Math.Pow(random.NextDouble(), 1.8) * options.ProvidersPerSpecialty));

    /// <summary>Most claims come within some weeks, a few after months.</summary>
    private DateOnly Filed(DateOnly day) => day < options.FiledBy ? day : options.FiledBy;

    private static int DaysToSubmit(Random random) => random.NextDouble() < 0.04
        ? 45 + random.Next(300)
        : 2 + (int)(Math.Pow(random.NextDouble(), 3) * 45);
}
