using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.ClauseModel.Training;

/// <summary>
/// Makes examples of simulated claims. What the network sees comes from the policy as it is read; what is true comes from the policy as it is meant, which may say
/// more than its reader understood.
/// </summary>
public sealed class ExampleBuilder(ClaimEncoder claims, PolicyEncoder policies)
{
    public TrainingExample Build(SimulatedClaim simulated, Policy seen, Policy meant)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        var encoded = claims.Encode(RelatedClaim.Of(simulated.Claim, seen, simulated.History))[0];
        return new TrainingExample(encoded, policies.Encode(seen), Labels(simulated, encoded, meant));
    }

    /// <summary>A claim whose member's history is not known.</summary>
    public EncodedClaim Encode(Claim claim, Policy seen) => claims.Encode(RelatedClaim.Of(claim, seen))[0];

    private static ClaimLabels Labels(SimulatedClaim simulated, EncodedClaim encoded, Policy meant)
    {
        var governs = new HashSet<(int, int)>();
        var violates = new HashSet<(int, int)>();
        foreach (var line in RelatedClaim.Of(simulated.Claim, meant, simulated.History).Lines)
        {
            var token = TokenOf(encoded, line.Facts.Line.Number);
            for (var c = 0; c < line.Relations.Count; c++)
            {
                Label(line.Relations[c], token, c, governs, violates);
            }
        }

        foreach (var fault in simulated.Faults)
        {
            var clause = fault.ClauseId is null ? meant.Clauses.Count : IndexOf(meant, fault.ClauseId);
            violates.Add((fault.LineNumber is { } number ? TokenOf(encoded, number) : 0, clause));
        }

        return new ClaimLabels(simulated.Faults.Count > 0, [.. governs], [.. violates]);
    }

    private static void Label(LineClauseRelation relation, int token, int clause, HashSet<(int, int)> governs, HashSet<(int, int)> violates)
    {
        if (relation is { InScope: true, IsUniversal: false })
        {
            governs.Add((token, clause));
        }

        foreach (var condition in relation.Conditions)
        {
            if (condition.IsAboutClaim && condition.Outcome is Outcome.Met or Outcome.Broken)
            {
                governs.Add((0, clause));
            }

            if (condition.Outcome == Outcome.Broken)
            {
                violates.Add((condition.IsAboutClaim ? 0 : token, clause));
            }
        }
    }

    private static int TokenOf(EncodedClaim encoded, int lineNumber)
    {
        var token = Array.IndexOf(encoded.LineNumbers, lineNumber);
        return token >= 0 ? token : throw new ArgumentException($"has no line {lineNumber}", nameof(lineNumber));
    }

    private static int IndexOf(Policy policy, string clauseId)
    {
        for (var c = 0; c < policy.Clauses.Count; c++)
        {
            if (policy.Clauses[c].Id == clauseId)
            {
                return c;
            }
        }

        throw new ArgumentException($"is no clause of {policy.Id} {policy.Version}", nameof(clauseId));
    }
}
