namespace Claims.Ingest.Amqp;

/// <summary>Sends assessments to submitters that named a reply queue.</summary>
public interface IAnswerSubmitters
{
    /// <summary>Answers those of the claims that are assessed and whose answer is due. At least once: a crash in between repeats it.</summary>
    Task AnswerAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellation);
}
