using Claims.Fraud.Decision;
using Claims.Fraud.Edits;
using Claims.Fraud.Profiles;
using Claims.Fraud.Providers;
using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

namespace Claims.Fraud;

/// <summary>The fraud service: takes scored claims, gives each its one assessment, and answers for it over HTTP.</summary>
public sealed class FraudModule : IServiceModule
{
    public string Name => "fraud";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<FraudModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FraudOptions>().BindConfiguration(FraudOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FraudMeters>().AddSingleton<AuditKeyStore>().AddSingleton<ProviderSurroundings>().AddSingleton<ProviderModels>().AddSingleton<AssessmentLedger>().AddSingleton(RiskModels.Of);
        services.AddSingleton<EditTableSource>().AddSingleton<EditMeters>().AddHostedService<LoadModelsOnStart>().AddHostedService<WatchEditTables>();
    }

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<AssessClaims, AssessClaimsDefinition>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapAssessments();
        routes.MapLatestAssessments();
        routes.MapProviders();
        routes.MapEdits();
    }
}
