using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Review.Verdicts;

/// <summary>Marks verdicts that Metrics holds, so that they are not published again at the next start.</summary>
internal sealed class ConfirmVerdicts(VerdictFilings filings, IOptions<BusOptions> options) : BatchConsumer<VerdictsFiled>(options)
{
    protected override Task ConsumeAsync(IReadOnlyList<ConsumeContext<VerdictsFiled>> messages, ConsumeContext publisher) =>
        filings.MarkFiledAsync(messages.SelectMany(message => message.Message.VerdictIds).Distinct(), publisher.CancellationToken);
}
