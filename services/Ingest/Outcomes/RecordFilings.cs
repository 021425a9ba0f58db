using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Ingest.Storage;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Ingest.Outcomes;

/// <summary>Marks claims whose assessment Review or Metrics has in its own storage.</summary>
public sealed class RecordFilings(OutcomeStore outcomes, TimeProvider time, IOptions<BusOptions> options) : BatchConsumer<AssessmentsFiled>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<AssessmentsFiled>> messages, ConsumeContext publisher)
    {
        foreach (var filings in messages.GroupBy(message => message.Message.By, message => message.Message.ClaimIds))
        {
            await outcomes.FiledAsync(filings.Key, filings.SelectMany(ids => ids), time.GetUtcNow(), publisher.CancellationToken);
        }
    }
}
