namespace Claims.Contracts;

/// <summary>Which claim a message is about, for logs and traces.</summary>
public static class ClaimId
{
    /// <summary><see cref="ClaimKey.Id"/>; null for messages about many claims or none.</summary>
    public static string? Of(object message) => message switch
    {
        ClaimAccepted accepted => accepted.Claim.Key.Id,
        ClaimRejected rejected => rejected.Key?.Id,
        ClaimScored scored => scored.Accepted.Claim.Key.Id,
        ClaimShadowScored scored => scored.ClaimId,
        ClaimAssessed assessed => assessed.Accepted.Claim.Key.Id,
        ReviewRecorded recorded => recorded.ClaimId,
        _ => null,
    };
}
