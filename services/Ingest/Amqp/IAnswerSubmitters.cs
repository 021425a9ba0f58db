using Claims.Ingest.Submissions;

namespace Claims.Ingest.Amqp;

/// <summary>
/// Sends assessments to submitters that named a reply queue: at least once each, and never before the acknowledgement.
/// </summary>
public interface IAnswerSubmitters
{
    /// <summary>Notes that the submitter, who has been acknowledged, waits for its claims, and answers those that are assessed already.</summary>
    Task ExpectAsync(SubmissionAnswer acknowledged, CancellationToken cancellation);

    /// <summary>Answers those of the claims that are assessed and waited for.</summary>
    Task AnswerAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation);
}
