using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Ingest;

/// <summary>The ingest service: what it needs, takes and answers.</summary>
public sealed class IngestModule : IServiceModule
{
    public string Name => "ingest";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<IngestModule>();

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
