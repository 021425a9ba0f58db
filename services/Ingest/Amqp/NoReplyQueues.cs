using Claims.Ingest.Submissions;

namespace Claims.Ingest.Amqp;

/// <summary>Without a broker nobody can name a reply queue; submitters ask <c>GET /claims/{id}</c>.</summary>
internal sealed class NoReplyQueues : IAnswerSubmitters
{
    public Task ExpectAsync(SubmissionAnswer acknowledged, CancellationToken cancellation) => Task.CompletedTask;

    public Task AnswerAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation) => Task.CompletedTask;
}
