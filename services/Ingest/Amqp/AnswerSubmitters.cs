using System.Net.Mime;
using System.Text;

using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Amqp;

/// <summary>Sends assessments over the broker; what was sent is struck off only afterwards.</summary>
internal sealed class AnswerSubmitters(AnswerStore answers, ReplyQueues queues) : IAnswerSubmitters
{
    public async Task ExpectAsync(SubmissionAnswer acknowledged, CancellationToken cancellation)
    {
        if (acknowledged.ClaimIds.Count > 0)
        {
            await answers.ExpectAsync(acknowledged.SubmissionId, acknowledged.ClaimIds, cancellation);
            await AnswerAsync(acknowledged.ClaimIds, cancellation);
        }
    }

    public async Task AnswerAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation)
    {
        var due = await answers.DueAsync(claimIds, cancellation);
        if (due.Count > 0)
        {
            await queues.SendAsync(due.Select(Reply), cancellation);
            await answers.AnsweredAsync(due, cancellation);
        }
    }

    private static Reply Reply(DueAnswer answer) => new(
        answer.ReplyTo, answer.CorrelationId, "assessment", answer.SubmissionId, MediaTypeNames.Application.Json, Encoding.UTF8.GetBytes(answer.Outcome));
}
