using System.Collections.Concurrent;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests.Failed;

/// <summary>A service with one consumer that fails for as long as it is told to.</summary>
internal sealed class FailingModule(Taking taking) : IServiceModule
{
    public const string Queue = "claims.tests.take-rejections";

    public string Name => "failing";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(taking);

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<TakeRejections, TakeRejectionsDefinition>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

internal sealed class Taking
{
    public volatile bool Fails;

    public ConcurrentQueue<int> Taken { get; } = new();
}

internal sealed class TakeRejections(Taking taking, IOptions<BusOptions> options) : BatchConsumer<ClaimRejected>(options)
{
    protected override Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimRejected>> messages, ConsumeContext publisher)
    {
        if (taking.Fails)
        {
            throw new InvalidOperationException("Words that quote the claim: CANARY.");
        }

        foreach (var message in messages)
        {
            taking.Taken.Enqueue(message.Message.Index);
        }

        return Task.CompletedTask;
    }
}

internal sealed class TakeRejectionsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<TakeRejections>(options);
