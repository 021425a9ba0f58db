namespace Claims.Ingest.Amqp;

/// <summary>Without a broker nobody can name a reply queue; submitters ask <c>GET /claims/{id}</c>.</summary>
internal sealed class NoReplyQueues : IAnswerSubmitters
{
    public Task AnswerAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellation) => Task.CompletedTask;
}
