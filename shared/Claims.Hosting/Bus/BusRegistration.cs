using Claims.Contracts;

using MassTransit;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting.Bus;

/// <summary>MassTransit over RabbitMQ quorum queues or in memory: the same consumers, the same retries, the same names.</summary>
internal static class BusRegistration
{
    public static IServiceCollection AddClaimsBus(this IServiceCollection services, BusOptions options, IReadOnlyList<IServiceModule> modules)
    {
        services.AddSingleton<BusMeters>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new ServiceQueueNames());
            foreach (var module in modules)
            {
                module.AddConsumers(bus);
            }

            bus.AddReceiveObserver<CountUndelivered>();
            bus.AddConfigureEndpointsCallback((context, _, endpoint) => Deliver(endpoint, options, context));
            if (options.IsInMemory)
            {
                bus.UsingInMemory((context, transport) =>
                {
                    transport.ConfigureJsonSerializerOptions(ClaimJson.Configure);
                    transport.ConfigurePublish(publish => publish.UseExecute(TracedPublishing.GoOnWithCurrent));
                    transport.ConfigureSend(send => send.UseExecute(TracedPublishing.GoOnWithCurrent));
                    transport.ConfigureEndpoints(context);
                });
            }
            else
            {
                bus.UsingRabbitMq((context, transport) =>
                {
                    transport.Host(options.ToAddress(), host => Connect(host, options));
                    transport.DeployTopologyOnly = options.DeclareOnly;
                    transport.ConfigureJsonSerializerOptions(ClaimJson.Configure);
                    transport.ConfigurePublish(publish => publish.UseExecute(TracedPublishing.GoOnWithCurrent));
                    transport.ConfigureSend(send => send.UseExecute(TracedPublishing.GoOnWithCurrent));
                    transport.ConfigureEndpoints(context);
                });
            }
        });
        services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = true;
            host.StopTimeout = TimeSpan.FromSeconds(30);
            host.ConsumerStopTimeout = TimeSpan.FromSeconds(20);
        });
        return services;
    }

    private static void Connect(IRabbitMqHostConfigurator host, BusOptions options)
    {
        host.PublisherConfirmation = true;
        host.EncryptAsAddressed(options.ToAddress());
        if (options.Nodes.Count > 0)
        {
            host.UseCluster(cluster =>
            {
                foreach (var node in options.ToAddresses())
                {
                    cluster.Node(node.Authority);
                }
            });
        }
    }

    private static void Deliver(IReceiveEndpointConfigurator endpoint, BusOptions options, IRegistrationContext services)
    {
        // First, so that it sees a message once, however often it is tried.
        var meters = services.GetRequiredService<BusMeters>();
        endpoint.UseFilter(new TraceMessages(options.IsInMemory ? "in_memory" : "rabbitmq", meters, services.GetRequiredService<TimeProvider>()));
        meters.Watch(TraceMessages.QueueOf(endpoint.InputAddress));
        endpoint.PrefetchCount = options.Prefetch;
        // An outage of storage is waited out for hours; anything else is a bug or a bad message and is given up soon.
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(Outage.Is);
            retry.Exponential(1_000, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));
        });
        // MassTransit fails by itself where it is to try no more than once.
        if (options.Retries > 0)
        {
            endpoint.UseMessageRetry(retry =>
            {
                retry.Ignore<Exception>(Outage.Is);
                retry.Exponential(options.Retries, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(400));
            });
        }

        if (endpoint is IRabbitMqReceiveEndpointConfigurator queue)
        {
            queue.SetQuorumQueue();
            queue.SetQueueArgument("x-delivery-limit", options.DeliveryLimit);
        }
    }
}
