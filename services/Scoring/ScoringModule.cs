using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Scoring;

/// <summary>The scoring service: what it needs, takes and answers.</summary>
public sealed class ScoringModule : IServiceModule
{
    public string Name => "scoring";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<ScoringModule>();

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
