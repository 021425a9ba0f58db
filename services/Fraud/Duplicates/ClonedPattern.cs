namespace Claims.Fraud.Duplicates;

/// <summary>How common what a claim bills is, at its provider and elsewhere.</summary>
/// <param name="Members">Other members for whom its provider billed nearly the same within the near days.</param>
/// <param name="Claims">The claims of some of them.</param>
/// <param name="Before">Claims with nearly the same of this provider in the <see cref="FingerprintStore.DaysBefore"/> days before the near ones.</param>
/// <param name="OtherProviders">Other providers who billed nearly the same in all these days.</param>
/// <param name="OtherClaims">Their claims.</param>
public sealed record ClonedPattern(int Members, IReadOnlyList<string> Claims, int Before, int OtherProviders, int OtherClaims);
