using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Scoring.Explaining;
using Claims.Scoring.Guarding;
using Claims.Scoring.Models;
using Claims.Scoring.Replaying;
using Claims.Scoring.Shadow;

using MassTransit;

using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Claims.Scoring;

/// <summary>The scoring service: what it needs, takes and answers.</summary>
public sealed class ScoringModule : IServiceModule
{
    public string Name => "scoring";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScoringServiceOptions>().BindConfiguration(ScoringServiceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IScoringModelLoader, ScoringModelLoader>();
        services.AddSingleton<Slot<ScoringSet>>().AddSingleton<Slot<IScoringModel>>().AddSingleton<ReloadModels>().AddSingleton<ModelAnnouncements>();
        services.AddSingleton<InferenceGuard>().AddSingleton<GuardedScorer>().AddSingleton<ShadowQueue>().AddSingleton<ScoringMeters>();
        services.AddSingleton<FaithfulnessMeters>().AddSingleton<FaithfulnessQueue>().AddSingleton<PolicyReplay>();
        services.AddHostedService<LoadModelOnStart>().AddHostedService<WatchModels>().AddHostedService<ScoreInShadow>().AddHostedService<MeasureFaithfulness>();
        services.AddHostedService<AnnounceModels>().AddHostedService<ModelGauges>();
        services.AddHealthChecks().AddCheck<ModelHealth>("model");
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ScoreClaims, ScoreClaimsDefinition>();
        bus.AddConsumer<ExplainClaims, ExplainClaimsDefinition>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapModel();
        routes.MapReplay();
    }
}
