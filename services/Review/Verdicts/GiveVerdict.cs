using System.Security.Cryptography;
using System.Text;

using Claims.Contracts;
using Claims.Hosting.Telemetry;
using Claims.Review.Cases;
using Claims.Review.Telemetry;

using MassTransit;

namespace Claims.Review.Verdicts;

/// <summary>Takes a reviewer's verdict, however it comes: checked, stored, then published as <see cref="ReviewRecorded"/>.</summary>
internal sealed class GiveVerdict(CaseStore cases, VerdictStore verdicts, IBus bus, ReviewMeters meters, CaseFeed feed, TimeProvider clock)
{
    /// <param name="claimId">The case.</param>
    /// <param name="request">The verdict.</param>
    /// <param name="key">Stands for one verdict on one claim: the same again changes nothing. Without a key every request is a verdict of its own.</param>
    /// <param name="actor">Who is signed in, for the audit trail.</param>
    /// <param name="cancellation">Gives up, as long as nothing is stored.</param>
    public async Task<VerdictOutcome> GiveAsync(string claimId, VerdictRequest request, string? key, string actor, CancellationToken cancellation)
    {
        if (await cases.OpenedAsync(claimId, cancellation) is not { } found)
        {
            return new VerdictOutcome.NoSuchCase();
        }

        var faults = request.Faults(found.Claim);
        if (faults.Count > 0)
        {
            return new VerdictOutcome.Refused(faults);
        }

        var verdict = request.ToVerdict(claimId, VerdictId(claimId, key), clock.GetUtcNow());
        using var span = VerdictSpans.Start(claimId, found.Traceparent);
        var outcome = await verdicts.AddAsync(verdict, actor, TraceContext.Of(span), cancellation);
        if (outcome is VerdictOutcome.Recorded recorded)
        {
            // The verdict is stored: a caller who hangs up now must not keep it from being published.
            await bus.Publish(recorded.Verdict.ToEvent(), CancellationToken.None);
            meters.Recorded(verdict.Verdict, verdict.Stage);
            feed.Raise();
        }

        return outcome;
    }

    private static string VerdictId(string claimId, string? key) => string.IsNullOrEmpty(key)
        ? Guid.NewGuid().ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{claimId}\u001f{key}")).AsSpan(0, 16));
}
