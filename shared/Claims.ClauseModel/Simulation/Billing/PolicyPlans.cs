using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>The plans of all policies. A policy with several versions is drawn once, and its version follows the day of service.</summary>
internal sealed class PolicyPlans
{
    private readonly WeightedChoice<PolicyVersions> _versions;

    public PolicyPlans(IReadOnlyList<GeneratedPolicy> policies, SimulationTables tables)
    {
        var versions = policies
            .GroupBy(policy => policy.True.Id, StringComparer.OrdinalIgnoreCase)
            .Select(group => new PolicyVersions(group.Key, [.. group.OrderBy(policy => policy.True.EffectiveFrom).Select(policy => new PolicyPlan(policy, tables))]))
            .ToList();
        _versions = new WeightedChoice<PolicyVersions>(versions, policy => policy.Weight);
    }

    public PolicyVersions One(Random random) => _versions.One(random);

    /// <summary>The plan of the version that the claim is billed under.</summary>
    public PolicyPlan Of(Claim claim) => _versions.Items.First(versions => versions.PolicyId == claim.Policy.PolicyId).On(claim.ServiceFrom!.Value);
}

/// <param name="Plans">By first day of effect.</param>
internal sealed record PolicyVersions(string PolicyId, IReadOnlyList<PolicyPlan> Plans)
{
    /// <summary>People see a dentist less often than all others together.</summary>
    public double Weight => Plans[0].Policy.True.ClaimKinds is [ClaimKind.Dental] ? 0.25 : 1;

    /// <summary>The version that <see cref="PolicyLibrary.Find"/> gives.</summary>
    public PolicyPlan On(DateOnly day) => Plans.LastOrDefault(plan => plan.Policy.True.EffectiveFrom <= day) ?? Plans[0];
}
