using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Hosting.Bus;

/// <summary>Delivery policy of a consumer that takes its messages in batches.</summary>
public abstract class BatchConsumerDefinition<TConsumer>(IOptions<BusOptions> options) : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<TConsumer> consumerConfigurator,
        IRegistrationContext context) =>
        consumerConfigurator.Options<BatchOptions>(batch => batch
            .SetMessageLimit(options.Value.BatchSize)
            .SetTimeLimit(TimeSpan.FromMilliseconds(options.Value.BatchWaitMilliseconds))
            .SetConcurrencyLimit(options.Value.Concurrency));
}
