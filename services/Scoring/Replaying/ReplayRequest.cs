using Claims.Contracts;

namespace Claims.Scoring.Replaying;

/// <summary>Asks how claims would be scored under a policy that is not in use. Everything is optional here, so that all faults can be named at once.</summary>
/// <param name="Policy">The policy's document, Markdown with front matter.</param>
/// <param name="AsIfInForce">True: the policy holds on every day of service. False: on the days of its front matter, and other claims stay as they are.</param>
/// <param name="Claims">As they were accepted.</param>
internal sealed record ReplayRequest(string? Policy, bool AsIfInForce, IReadOnlyList<ClaimAccepted>? Claims)
{
    public const int MostClaims = 500;

    /// <summary>In characters. The longest policies that payers publish are a tenth of it.</summary>
    public const int LongestPolicy = 1_000_000;
}
