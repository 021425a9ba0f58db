using System.Diagnostics.CodeAnalysis;

using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>What is billed under one policy: the services that it does not exclude, by specialty, with how often each is billed.</summary>
internal sealed class PolicyPlan
{
    private readonly Dictionary<string, PlannedService> _byCode;
    private readonly Dictionary<string, WeightedChoice<PlannedService>> _bySpecialty;

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
    }

    public GeneratedPolicy Policy { get; }

    public SimulationTables Tables { get; }

    public ClauseIndex True { get; }

    public ClauseIndex Seen { get; }

    /// <summary>Every service that can be billed without breaking a clause.</summary>
    public WeightedChoice<PlannedService> Services { get; }

    /// <summary>Name by which claims name the policy.</summary>
    public string Alias => Policy.True.Aliases.Count > 0 ? Policy.True.Aliases[0] : Policy.True.Id;

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
