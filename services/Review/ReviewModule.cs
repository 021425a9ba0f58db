using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Review;

/// <summary>The review service: what it needs, takes and answers.</summary>
public sealed class ReviewModule : IServiceModule
{
    public string Name => "review";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<ReviewModule>();

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
