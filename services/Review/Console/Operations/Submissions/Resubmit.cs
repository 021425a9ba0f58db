using Claims.Hosting.Access;
using Claims.Review.Console.Operations.Failed;
using Claims.Review.Console.Peers;

namespace Claims.Review.Console.Operations.Submissions;

/// <summary>Tries a submission in quarantine again, as it is or corrected. Ingest keeps both; the audit trail says who asked, before it is done.</summary>
public sealed class Resubmit(IngestClient ingest, AuditTrail audit)
{
    /// <returns>What became of it, in words.</returns>
    /// <param name="submissionId">The one in quarantine.</param>
    /// <param name="corrected">Read in its place; null: what was kept is read again.</param>
    /// <param name="contentType">Null: as before.</param>
    /// <param name="policy">Null: as before.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<string> RunAsync(string submissionId, byte[]? corrected, string? contentType, string? policy, string by, CancellationToken cancellation)
    {
        await audit.RecordAsync(
            new AuditEntry(by, corrected is null ? "submission tried again" : "submission corrected and tried again", submissionId)
            {
                After = string.Join(", ", new[] { corrected is null ? null : EditedMessage.Fingerprint(corrected), contentType, policy is null ? null : $"policy {policy}" }.OfType<string>()) is { Length: > 0 } words ? words : null,
            },
            cancellation);
        return await ingest.ResubmitAsync(submissionId, corrected, contentType, policy, cancellation) switch
        {
            PeerAnswer<bool>.Found => "It went through: its claims are on their way.",
            PeerAnswer<bool>.Refused => "It was read again and nothing of it was taken: why stands at the top of the refused claims, or of the quarantine.",
            var other => other.Trouble!,
        };
    }
}
