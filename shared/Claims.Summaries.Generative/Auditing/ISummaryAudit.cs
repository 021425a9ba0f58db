namespace Claims.Summaries.Generative.Auditing;

/// <summary>
/// Where every attempt is recorded: that it begins, before anything is sent, and how it ended. What cannot be recorded is not sent: an implementation throws. Never holds content.
/// </summary>
public interface ISummaryAudit
{
    Task BeginsAsync(SummaryAttempt attempt, CancellationToken cancellation);

    Task EndedAsync(SummaryAttempt attempt, AttemptEnd end, CancellationToken cancellation);
}

/// <param name="Id">The same for both records of an attempt.</param>
/// <param name="ClaimId">Hash that stands for the claim (<see cref="Claims.Contracts.ClaimKey.Id"/>).</param>
/// <param name="Number">Of the attempts for one summary, from 1.</param>
/// <param name="PromptHash">SHA-256 of all that is sent.</param>
/// <param name="SummaryVersion">Of the extractive summary.</param>
/// <param name="Extracted">Sentences that are sent.</param>
public sealed record SummaryAttempt(
    Guid Id, DateTimeOffset At, string AskedBy, string ClaimId, int Number, SummarySource Source, string PromptHash, string SummaryVersion, int Extracted);

/// <param name="Reasons">Of the guard, each with how often.</param>
/// <param name="AnsweredBy">The model as the provider names it in its answer.</param>
public sealed record AttemptEnd(
    AttemptResult Result, AttemptCost Cost, IReadOnlyDictionary<Guarding.RefusalReason, int> Reasons, string? AnsweredBy);
