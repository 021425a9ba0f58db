using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Training;

namespace Claims.ClauseModel.Evaluation;

/// <summary>A simulated claim with the policy as it is seen, and the encoded example that models are judged on.</summary>
public sealed record LabelledClaim(SimulatedClaim Simulated, Policy Seen, TrainingExample Example)
{
    public bool IsFaulty => Simulated.Faults.Count > 0;

    /// <summary>The claim's relations under the policy as it is seen, with its history.</summary>
    internal RelatedClaim Related() => RelatedClaim.Of(Simulated.Claim, Seen, Simulated.History);
}
