using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Fraud;

/// <summary>The fraud service: what it needs, takes and answers.</summary>
public sealed class FraudModule : IServiceModule
{
    public string Name => "fraud";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<FraudModule>();

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
