using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Metrics;

/// <summary>The metrics service: what it needs, takes and answers.</summary>
public sealed class MetricsModule : IServiceModule
{
    public string Name => "metrics";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<MetricsModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
