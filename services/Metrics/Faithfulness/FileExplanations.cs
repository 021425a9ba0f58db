using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Faithfulness;

/// <summary>Keeps what the explanations of drawn claims were measured to be, once.</summary>
public sealed class FileExplanations(FaithfulnessStore store, IOptions<BusOptions> options, ILogger<FileExplanations> logger) : BatchConsumer<ExplanationsMeasured>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ExplanationsMeasured>> messages, ConsumeContext publisher)
    {
        var added = await store.AddAsync(messages.SelectMany(message => message.Message.Explanations), publisher.CancellationToken);
        logger.ExplanationsFiled(messages.Count, added);
    }
}
