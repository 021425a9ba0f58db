using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Verdicts;

/// <summary>Stands in for the service that keeps verdicts: says of each that it holds it.</summary>
internal sealed class FilingModule : IServiceModule
{
    public string Name => "filing";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<ConfirmAll>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

internal sealed class ConfirmAll : IConsumer<ReviewRecorded>
{
    public Task Consume(ConsumeContext<ReviewRecorded> context) => context.Publish(new VerdictsFiled { VerdictIds = [context.Message.VerdictId] });
}
