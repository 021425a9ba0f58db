using System.Diagnostics.CodeAnalysis;

using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>What is billed under one policy: the services that it does not exclude, by specialty, with how often each is billed.</summary>
internal sealed class PolicyPlan
{
    /// <summary>
    /// Share of claims around a service that a clause asks something of. Faults break such clauses; claims that keep to them must be as common, or the
    /// service alone would betray the fault.
    /// </summary>
    private const double NamedShare = 0.6;

    private readonly Dictionary<string, PlannedService> _byCode;
    private readonly Dictionary<string, WeightedChoice<PlannedService>> _bySpecialty;
    private readonly List<WeightedChoice<PlannedService>> _byClause;

    public PolicyPlan(GeneratedPolicy policy, SimulationTables tables)
    {
        (Policy, Tables) = (policy, tables);
        True = new ClauseIndex(policy.True);
        Seen = new ClauseIndex(policy.Seen);
        var dental = policy.True.ClaimKinds is [ClaimKind.Dental];
        _byCode = tables.Services
            .Where(service => (service.Kind == ClaimKind.Dental) == dental)
            .Select(service => PlannedService.Of(service, Demands.Of(True.Naming(LineOf(service))), tables))
            .OfType<PlannedService>()
            .ToDictionary(service => service.Entry.Code, StringComparer.Ordinal);
        Services = new WeightedChoice<PlannedService>([.. _byCode.Values], service => service.Entry.Weight);
        _bySpecialty = _byCode.Values.GroupBy(service => service.Entry.Specialty).ToDictionary(
            group => group.Key, group => new WeightedChoice<PlannedService>([.. group], service => service.Entry.Weight), StringComparer.Ordinal);
        _byClause = policy.True.Clauses
            .Where(clause => clause.Conditions.Count > 0)
            .Select(clause => _byCode.Values.Where(service => True.Naming(LineOf(service.Entry)).Contains(clause)).ToList())
            .Where(services => services.Count > 0)
            .Select(services => new WeightedChoice<PlannedService>(services, service => service.Entry.Weight))
            .ToList();
    }

    public GeneratedPolicy Policy { get; }

    public SimulationTables Tables { get; }

    public ClauseIndex True { get; }

    public ClauseIndex Seen { get; }

    /// <summary>Every service that can be billed without breaking a clause.</summary>
    public WeightedChoice<PlannedService> Services { get; }

    /// <summary>Name by which claims name the policy.</summary>
    public string Alias => Policy.True.Aliases.Count > 0 ? Policy.True.Aliases[0] : Policy.True.Id;

    /// <summary>A service to make a claim around.</summary>
    public PlannedService One(Random random) =>
        _byClause.Count > 0 && random.NextDouble() < NamedShare ? random.One(_byClause).One(random) : Services.One(random);

    public WeightedChoice<PlannedService>? Of(string specialty) => _bySpecialty.GetValueOrDefault(specialty);

    public bool TryFind(string code, [NotNullWhen(true)] out PlannedService? service) => _byCode.TryGetValue(code, out service);

    /// <summary>The service as it would be billed if this condition were not there; null where something else forbids it.</summary>
    public PlannedService? Without(ServiceEntry service, Clause clause, Condition condition) =>
        PlannedService.Of(service, Demands.Of(True.Naming(LineOf(service)), (clause.Id, condition)), Tables);

    /// <summary>A line with nothing but the service's code.</summary>
    public static ServiceLine LineOf(ServiceEntry service) => new()
    {
        Number = 1,
        Code = service.Code,
        System = service.System,
        RevenueCode = service.System == CodeSystem.Revenue ? service.Code : null,
        Charge = service.Charge,
    };
}
