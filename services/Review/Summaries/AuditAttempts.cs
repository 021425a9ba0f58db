using Claims.Hosting.Access;
using Claims.Summaries.Generative.Auditing;

namespace Claims.Review.Summaries;

/// <summary>Every attempt at a generative provider in the trail of all writes: that it begins, before anything is sent, and how it ended.</summary>
internal sealed class AuditAttempts(AuditTrail audit) : ISummaryAudit
{
    /// <inheritdoc/>
    public Task BeginsAsync(SummaryAttempt attempt, CancellationToken cancellation) => audit.RecordAsync(
        new AuditEntry(attempt.AskedBy, "summary asked for", attempt.ClaimId)
        {
            After = FormattableString.Invariant($"attempt {attempt.Number} {attempt.Id:N}: {attempt.Extracted} sentences to {attempt.Source.Provider} {attempt.Source.Model}, prompt {attempt.PromptHash}"),
        },
        cancellation);

    /// <inheritdoc/>
    public Task EndedAsync(SummaryAttempt attempt, AttemptEnd end, CancellationToken cancellation) => audit.RecordAsync(
        new AuditEntry(attempt.AskedBy, "summary answered", attempt.ClaimId)
        {
            After = FormattableString.Invariant(
                $"attempt {attempt.Number} {attempt.Id:N}: {end.Result}{string.Concat(end.Reasons.Select(reason => $", {reason.Key} {reason.Value}"))}; {end.Cost.InputTokens} and {end.Cost.OutputTokens} tokens, cost {end.Cost.Cost}, {end.Cost.Latency.TotalMilliseconds:0} ms"),
        },
        cancellation);
}
