using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Fraud;

/// <summary>Takes scored claims in batches: one transaction, then one <see cref="ClaimAssessed"/> for each claim.</summary>
public sealed class AssessClaims(AssessmentLedger ledger, FraudMeters meters, IOptions<BusOptions> options, ILogger<AssessClaims> logger) : BatchConsumer<ClaimScored>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimScored>> messages, ConsumeContext publisher)
    {
        var claims = messages.DistinctBy(message => message.Message.Accepted.Claim.Key.Id).ToList();
        var assessed = await ledger.AssessAsync(claims.Select(message => message.Message), publisher.CancellationToken);
        await publisher.PublishEachAsync(claims.Zip(assessed));
        meters.Assessed(assessed);
        logger.Assessed(messages.Count, assessed.Count);
    }
}
