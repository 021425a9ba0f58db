using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Review.Cases;

using MassTransit;

namespace Claims.Review;

/// <summary>The review service: keeps the list of cases, and takes reviewers' verdicts.</summary>
public sealed class ReviewModule : IServiceModule
{
    public string Name => "review";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<ReviewModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<OpenCases, OpenCasesDefinition>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
