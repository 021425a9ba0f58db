using System.Security.Cryptography;
using System.Text;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Policies.Reading;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Makes the policy that is seen: in a share of the clauses the codes of their services are taken out of the words and of the scope, so that only the words
/// say which services are meant. What the clauses ask for stays.
/// </summary>
public static class PolicyBlinder
{
    /// <summary>Each policy with what is seen of it, by the share and the seed of the options; without a share, all of it.</summary>
    public static IReadOnlyList<GeneratedPolicy> Blind(PolicyLibrary policies, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(options);
        return [.. policies.Policies.Select(policy => new GeneratedPolicy(
            policy,
            options.BlindedShare > 0 ? Blind(policy, options.BlindedShare, Draw.For(options.Seed, $"blind/{policy.Id}/{policy.Version}", 0)) : policy))];
    }

    /// <param name="share">Of the clauses that can be blinded, in [0, 1].</param>
    public static Policy Blind(Policy policy, double share, Random random)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var seen = policy with { Clauses = policy.Clauses.Select(clause => random.NextDouble() < share && CanBlind(clause) ? Blinded(clause) : clause).ToList() };
        return seen with { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PolicyWriter.Write(seen)))) };
    }

    /// <summary>
    /// A clause that names services and nothing else, whose sentence stands without the codes, and whose words say which services are meant. A clause about two
    /// sorts of service together is left, since what may not be billed along would still be named.
    /// </summary>
    public static bool CanBlind(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Scope.Services.Count > 0
            && clause.Scope.Diagnoses.Count + clause.Scope.PlacesOfService.Count + clause.Scope.Modifiers.Count == 0
            && !clause.Conditions.Any(condition => condition is Condition.NotBilledWith)
            && CodeRangeReader.Services(CodeMentions.Remove(clause.Text)).Count == 0
            && ServiceWords.Describe(CodeMentions.Remove(clause.Text), clause.Scope.Services);
    }

    private static Clause Blinded(Clause clause) => clause with
    {
        Text = CodeMentions.Remove(clause.Text),
        Scope = new ClauseScope(),
    };
}
