using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Draws claims that break nothing their policy says: what the symbolic relations object to is drawn again.</summary>
internal sealed class NormalClaims
{
    private const int MostTries = 40;

    private readonly SimulationOptions _options;
    private readonly PolicyLibrary _policies;
    private readonly Population _population;
    private readonly LineBuilder _lines;
    private readonly List<(string PolicyId, string Alias, List<(string Specialty, List<ServiceEntry> Services)> Specialties, double Weight)> _plans;

    public NormalClaims(PolicyLibrary policies, SimulationTables tables, SimulationOptions options)
    {
        (_options, _policies, _population, _lines) = (options, policies, new Population(options), new LineBuilder(tables));
        _plans = policies.Names.Select(name => Plan(name.Id, name.Aliases, tables)).Where(plan => plan.Specialties.Count > 0).ToList();
    }

    public Population Population => _population;

    public Claim Draw(int index)
    {
        var random = Simulation.Draw.For(_options.Seed, "claim", index);
        for (var attempt = 0; ; attempt++)
        {
            var claim = Attempt(random, index, mostLines: attempt < MostTries / 2 ? 5 : 1);
            var policy = _policies.Find(claim.Policy.PolicyId!, claim.ServiceFrom);
            if (Violations.Find(claim, policy).Count == 0)
            {
                return claim;
            }

            if (attempt == MostTries)
            {
                throw new InvalidOperationException($"No normal claim against {policy.Id} {policy.Version} was found in {MostTries} tries: the tables and the policy contradict each other.");
            }
        }
    }

    private Claim Attempt(Random random, int index, int mostLines)
    {
        var plan = random.Weighted(_plans, candidate => candidate.Weight);
        var day = Weekday(random);
        var policy = _policies.Find(plan.PolicyId, day);
        var (member, fitting) = Patient(random, plan.PolicyId, plan.Specialties, day);
        var (specialty, services) = random.Weighted(fitting, entry => entry.Services.Sum(service => service.Weight));
        var first = random.Weighted(services, service => service.Weight);
        var chosen = services
            .Where(service => service != first && service.Kind == first.Kind && (first.Places.Count == 0 || service.Places.Any(first.Places.Contains)))
            .OrderBy(service => -Math.Log(1 - random.NextDouble()) / service.Weight)
            .Take(random.Next(mostLines))
            .Prepend(first)
            .ToList();
        return Compose(random, index, plan.Alias, policy, member, specialty, chosen, day);
    }

    /// <summary>A member for whom somebody of the plan has a service; small children have no dentist.</summary>
    private (Member Member, List<(string Specialty, List<ServiceEntry> Services)> Fitting) Patient(
        Random random, string policyId, List<(string Specialty, List<ServiceEntry> Services)> specialties, DateOnly day)
    {
        while (true)
        {
            var member = _population.Member(random.Next(_options.Members), policyId);
            var age = day.Year - member.BirthDate!.Value.Year;
            var fitting = specialties
                .Select(entry => (entry.Specialty, Services: entry.Services.Where(service => service.Fits(age, member.Sex)).ToList()))
                .Where(entry => entry.Services.Count > 0)
                .ToList();
            if (fitting.Count > 0)
            {
                return (member, fitting);
            }
        }
    }

    /// <summary>A claim for these services of one specialty on one day.</summary>
    public Claim Compose(
        Random random, int index, string alias, Policy policy, Member member, string specialty, IReadOnlyList<ServiceEntry> services, DateOnly day)
    {
        var places = services.Select(service => (IEnumerable<string>)service.Places).Aggregate((one, other) => one.Intersect(other)).ToList();
        var place = places.Count > 0 ? random.Early(places) : null;
        var codes = new List<string>();
        var lines = new List<ServiceLine>();
        foreach (var service in services)
        {
            var line = LineBuilder.WithDemandedModifiers(random, LineBuilder.Line(random, service, lines.Count + 1, day, place), policy);
            var diagnosis = _lines.Diagnosis(random, service, line, policy);
            if (!codes.Contains(diagnosis))
            {
                codes.Add(diagnosis);
            }

            lines.Add(line with { DiagnosisPointers = service.System == CodeSystem.Revenue ? [] : [codes.IndexOf(diagnosis) + 1] });
        }

        var institutional = services[0].Kind == ClaimKind.Institutional;
        var stay = institutional && services.Any(service => service.Code is "0120" or "0110") ? 1 + random.Next(6) : 0;
        return new Claim
        {
            Key = new ClaimKey("simulator", string.Create(CultureInfo.InvariantCulture, $"{_options.Prefix}{_options.Seed}-{index:000000}"), 1),
            Kind = services[0].Kind,
            Frequency = ClaimFrequency.Original,
            Policy = new PolicyReference { PolicyId = policy.Id, PayerId = alias, PayerName = policy.Payer },
            Member = member,
            BillingProvider = _population.Provider(specialty, (int)(Math.Pow(random.NextDouble(), 1.8) * _options.ProvidersPerSpecialty)),
            ReferringProvider = specialty is "dme" or "laboratory" or "radiology" or "therapy" ? _population.Provider("family", random.Next(_options.ProvidersPerSpecialty)) : null,
            TotalCharge = lines.Sum(line => line.Charge),
            ServiceFrom = day,
            ServiceTo = day.AddDays(stay),
            AdmissionDate = stay > 0 ? day : null,
            DischargeDate = stay > 0 ? day.AddDays(stay) : null,
            SubmittedOn = day.AddDays(stay + 2 + (int)(Math.Pow(random.NextDouble(), 3) * 45)),
            PlaceOfService = place,
            TypeOfBill = institutional ? (stay > 0 ? "11" : "13") : null,
            PriorAuthorization = NeedsAuthorization(policy, lines) ? string.Create(CultureInfo.InvariantCulture, $"PA{random.Next(10_000_000):0000000}") : null,
            Diagnoses = codes.Select((code, i) => new Diagnosis(i + 1, code, CodeSystem.Icd10Cm, i == 0 ? DiagnosisKind.Principal : DiagnosisKind.Secondary)).ToList(),
            Lines = lines,
            OtherPayers = random.NextDouble() < 0.04
                ? [new OtherPayer { Responsibility = "P", PayerId = "OTHER", PayerName = "Other payer", Paid = Math.Round(lines.Sum(line => line.Charge) * 0.6m, 2), PaidOn = day.AddDays(stay + 1) }]
                : [],
        };
    }

    private static bool NeedsAuthorization(Policy policy, List<ServiceLine> lines) => policy.Clauses
        .Where(clause => clause.Conditions.Any(condition => condition is Condition.PriorAuthorizationRequired))
        .Any(clause => lines.Exists(line => LineBuilder.Names(clause, line)));

    /// <summary>Few services are given at weekends.</summary>
    private DateOnly Weekday(Random random)
    {
        var day = _options.From.AddDays(random.Next(_options.To.DayNumber - _options.From.DayNumber + 1));
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.NextDouble() < 0.8 && day.AddDays(-2) >= _options.From ? day.AddDays(-2) : day;
    }

    /// <summary>A policy's specialties: those whose services one of its coverage clauses names, and that no exclusion names.</summary>
    private static (string PolicyId, string Alias, List<(string Specialty, List<ServiceEntry> Services)> Specialties, double Weight) Plan(
        string policyId, IReadOnlyList<string> aliases, SimulationTables tables)
    {
        var dental = policyId.StartsWith("dental", StringComparison.Ordinal);
        var specialties = tables.Services
            .Where(service => service.Specialty != ServiceEntry.NotNormal && (service.Kind == ClaimKind.Dental) == dental)
            .GroupBy(service => service.Specialty)
            .Select(group => (group.Key, group.ToList()))
            .ToList();
        return (policyId, aliases.Count > 0 ? aliases[0] : policyId, specialties, dental ? 0.25 : 1);
    }
}
