using System.Data.Common;
using System.Diagnostics;

using Claims.Hosting.Storage;
using Claims.Ingest.Formats;
using Claims.Ingest.Publishing;
using Claims.Ingest.Storage;
using Claims.Ingest.Telemetry;

namespace Claims.Ingest.Submissions;

/// <summary>
/// Takes one submission from its bytes to its answer: read, validate, tell new from known, store all of it in one transaction, publish, acknowledge.
/// Once it returns, the submission outlives the process; what could not be published by then is published later (<see cref="SweepUnpublished"/>).
/// </summary>
public sealed class SubmitClaims(
    FormatChoice formats, IClaimRules rules, Database database, SubmissionStore submissions, PublishClaims publishing, IngestMeters meters, TimeProvider time,
    ILogger<SubmitClaims> log)
{
    /// <summary>ISA13 and GS06 have nine digits.</summary>
    private const int ControlNumbers = 999_999_999;

    /// <summary>Two submissions with the same claim at the same moment: one of them decides again, now knowing the other's.</summary>
    private const int MaxTries = 5;

    public async Task<SubmissionAnswer> SubmitAsync(IncomingSubmission incoming, CancellationToken cancellation)
    {
        if (incoming.IsRedelivery && await submissions.FindSameAsync(incoming, cancellation) is { } same)
        {
            return await submissions.AnswerAsync(same, cancellation);
        }

        var receivedAt = time.GetUtcNow();
        var read = ReadSubmission.From(incoming, formats, rules, DateOnly.FromDateTime(receivedAt.UtcDateTime));
        var submissionId = Guid.CreateVersion7(receivedAt).ToString("N");
        if (read.Parsed.IsUnreadable && incoming is { IsUnchanged: true, RetryOf: { } kept })
        {
            return new SubmissionAnswer(kept, SubmissionFate.Quarantined, Acknowledge(read, [], kept, receivedAt, sequence: 1), []);
        }

        Activity.Current?.SetTag("claims.submission.id", submissionId);
        var traces = new ClaimTraces(receivedAt);
        var (answer, decided) = await StoreAsync(submissionId, incoming, read, receivedAt, traces, cancellation);
        traces.End();
        meters.Submitted(answer.Fate, decided, time.GetUtcNow() - receivedAt);
        Log.Submitted(log, submissionId, answer.Fate, decided.Accepted.Count, decided.Rejected.Count, decided.Duplicates.Count());
        await publishing.PublishStoredAsync(decided.Accepted.Select(claim => new UnpublishedClaim(claim.Event, claim.Traceparent)).ToList(), decided.Rejected);
        return answer;
    }

    private async Task<(SubmissionAnswer Answer, DecidedSubmission Decided)> StoreAsync(
        string submissionId, IncomingSubmission incoming, ReadSubmission read, DateTimeOffset receivedAt, ClaimTraces traces, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.WriteAsync(transaction => StoreOnceAsync(transaction, submissionId, incoming, read, receivedAt, traces), cancellation);
            }
            catch (DbException lost) when (attempt < MaxTries && IsLostRace(lost))
            {
                Log.DecidingAgain(log, submissionId, attempt);
            }
        }
    }

    /// <summary>unique_violation and deadlock_detected of the SQL standard and PostgreSQL.</summary>
    private static bool IsLostRace(DbException exception) => exception.SqlState is "23505" or "40P01";

    private static async Task<(SubmissionAnswer, DecidedSubmission)> StoreOnceAsync(
        DbTransaction transaction, string submissionId, IncomingSubmission incoming, ReadSubmission read, DateTimeOffset receivedAt, ClaimTraces traces)
    {
        var sequence = await SubmissionStore.InsertAsync(transaction, submissionId, incoming, read, receivedAt);
        var decided = traces.Begin(DecideClaims.Decide(read.Claims, await ClaimStore.KnownAsync(transaction, read.Claims), submissionId, receivedAt));
        await ClaimStore.InsertAsync(transaction, decided, submissionId);
        if (read.Parsed.IsUnreadable)
        {
            await QuarantineStore.InsertAsync(transaction, submissionId, read.Parsed.Faults, receivedAt);
        }
        else if (incoming.RetryOf is { } quarantined)
        {
            await QuarantineStore.ResolveAsync(transaction, quarantined, submissionId, receivedAt);
        }

        var acknowledgement = Acknowledge(read, decided.Outcomes, submissionId, receivedAt, sequence);
        await SubmissionStore.AcknowledgeAsync(transaction, submissionId, acknowledgement);
        return (new SubmissionAnswer(submissionId, Fate(read, decided), acknowledgement, decided.ClaimIds()), decided);
    }

    private static Acknowledgement Acknowledge(
        ReadSubmission read, IReadOnlyList<ClaimOutcome> outcomes, string submissionId, DateTimeOffset at, long sequence) =>
        read.Answering.Acknowledge(read.Parsed, outcomes, new AcknowledgementContext(submissionId, at, (int)((sequence - 1) % ControlNumbers) + 1));

    private static SubmissionFate Fate(ReadSubmission read, DecidedSubmission decided) => read.Parsed.IsUnreadable
        ? SubmissionFate.Quarantined
        : decided.Rejected.Count == decided.Outcomes.Count ? SubmissionFate.Rejected : SubmissionFate.Taken;
}
