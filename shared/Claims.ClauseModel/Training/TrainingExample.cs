using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Training;

/// <summary>An encoded claim under its policy, with what is true of it.</summary>
public sealed record TrainingExample(EncodedClaim Claim, EncodedPolicy Policy, ClaimLabels Labels);
