using Claims.Hosting.Telemetry;
using Claims.Review.Cases;
using Claims.Review.Telemetry;

using MassTransit;

namespace Claims.Review.Verdicts;

/// <summary>Takes back a verdict that was given a moment ago: stored as a fact beside it, then published, so that every figure is as it was.</summary>
internal sealed class WithdrawVerdict(CaseStore cases, WithdrawalStore withdrawals, IBus bus, CaseFeed feed, TimeProvider clock)
{
    public async Task<WithdrawalOutcome> WithdrawAsync(string claimId, string verdictId, string reviewer, CancellationToken cancellation)
    {
        using var span = VerdictSpans.Start(claimId, (await cases.OpenedAsync(claimId, cancellation))?.Traceparent);
        var outcome = await withdrawals.AddAsync(claimId, verdictId, reviewer, clock.GetUtcNow(), TraceContext.Of(span), cancellation);
        if (outcome is WithdrawalOutcome.Withdrawn withdrawn)
        {
            await bus.Publish(withdrawn.Withdrawal.ToEvent(), CancellationToken.None);
            feed.Raise();
        }

        return outcome;
    }
}
