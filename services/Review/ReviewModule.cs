using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Review.Cases;
using Claims.Review.Console;
using Claims.Review.Console.Operations;
using Claims.Review.Console.Peers;
using Claims.Review.Console.Performance;
using Claims.Review.Console.Policies;
using Claims.Review.Summaries;
using Claims.Review.Telemetry;
using Claims.Review.Verdicts;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Review;

/// <summary>The review service: keeps the list of cases, and takes reviewers' verdicts.</summary>
public sealed class ReviewModule : IServiceModule
{
    public string Name => "review";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<ReviewModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReviewOptions>, CodeTablesAreThere>();
        services.AddCases();
        services.AddConsole();
        services.AddSummaries(configuration);
        services.AddPeers().AddModelHealth().AddPolicyReplay().AddOperations();
        services.AddSingleton<ReviewMeters>().AddHostedService<RefreshReviewGauges>();
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<OpenCases, OpenCasesDefinition>();
        bus.AddConsumer<ConfirmVerdicts, ConfirmVerdictsDefinition>();
    }

    public void Use(IApplicationBuilder app) => app.UseConsole();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapCases();
        routes.MapConsole();
    }
}
