using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Ingest.Amqp;
using Claims.Ingest.Storage;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Ingest.Outcomes;

/// <summary>Stores how claims were assessed and tells the submitters that wait for it.</summary>
public sealed class RecordAssessments(OutcomeStore outcomes, IAnswerSubmitters answers, IOptions<BusOptions> options) : BatchConsumer<ClaimAssessed>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAssessed>> messages, ConsumeContext publisher)
    {
        var assessed = messages.Select(message => ClaimOutcomeSummary.From(message.Message)).ToList();
        await outcomes.AssessedAsync(assessed, publisher.CancellationToken);
        await answers.AnswerAsync(assessed.Select(outcome => outcome.ClaimId).ToList(), publisher.CancellationToken);
    }
}
