using System.Collections.Concurrent;

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using Npgsql;

namespace Claims.Hosting.Tests;

/// <summary>A module with one consumer, which fails on one message always and on storage for a while.</summary>
internal sealed class TakingModule(Taken taken) : IServiceModule
{
    public string Name => "taking";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(taken);

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<TakeRejections, TakeRejectionsDefinition>();

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet("/taken/{number}", (int number) => taken.Times.GetValueOrDefault(number));
}

/// <summary>What was taken, and what goes wrong meanwhile.</summary>
internal sealed class Taken
{
    private int _outages;

    public int? Poison { get; init; }

    public int Outages { init => _outages = value; }

    public ConcurrentDictionary<int, int> Times { get; } = new();

    public void Take(int index)
    {
        if (index == Poison)
        {
            throw new InvalidOperationException("This message is bad.");
        }

        if (Interlocked.Decrement(ref _outages) >= 0)
        {
            throw new NpgsqlException("The database is away.", new IOException());
        }

        Times.AddOrUpdate(index, 1, (_, times) => times + 1);
    }
}

internal sealed class TakeRejections(Taken taken, IOptions<BusOptions> options) : BatchConsumer<ClaimRejected>(options)
{
    protected override Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimRejected>> messages, ConsumeContext publisher)
    {
        foreach (var message in messages)
        {
            taken.Take(message.Message.Index);
        }

        return Task.CompletedTask;
    }
}

internal sealed class TakeRejectionsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<TakeRejections>(options);
