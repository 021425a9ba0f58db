using System.Collections.Concurrent;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Ingest.Tests;

/// <summary>Stands in for everything behind Ingest: keeps what was published and, if told so, assesses and files each claim at once.</summary>
internal sealed class Downstream : IServiceModule
{
    public bool Answers { get; init; }

    /// <summary>Nobody listens: the services behind Ingest have never run.</summary>
    public bool IsDeaf { get; init; }

    public ConcurrentBag<ClaimAccepted> Accepted { get; } = [];

    public ConcurrentBag<ClaimRejected> Rejected { get; } = [];

    public string Name => "downstream";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(this);

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        if (!IsDeaf)
        {
            bus.AddConsumer<AcceptedConsumer>();
            bus.AddConsumer<RejectedConsumer>();
        }
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

internal sealed class AcceptedConsumer(Downstream downstream) : IConsumer<ClaimAccepted>
{
    public async Task Consume(ConsumeContext<ClaimAccepted> context)
    {
        downstream.Accepted.Add(context.Message);
        if (downstream.Answers)
        {
            var claimIds = new[] { context.Message.Claim.Key.Id };
            await context.Publish(new AssessmentsFiled { By = "review", ClaimIds = claimIds });
            await context.Publish(Some.Assessed(context.Message));
            await context.Publish(new AssessmentsFiled { By = "metrics", ClaimIds = claimIds });
        }
    }
}

internal sealed class RejectedConsumer(Downstream downstream) : IConsumer<ClaimRejected>
{
    public Task Consume(ConsumeContext<ClaimRejected> context)
    {
        downstream.Rejected.Add(context.Message);
        return Task.CompletedTask;
    }
}
