using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Hosting;
using Claims.Hosting.Storage;

using MassTransit;

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Claims.Scoring;

/// <summary>The scoring service: what it needs, takes and answers.</summary>
public sealed class ScoringModule : IServiceModule
{
    public string Name => "scoring";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScoringServiceOptions>().BindConfiguration(ScoringServiceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => PolicyLibrary.Load(provider.GetRequiredService<IOptions<PolicyOptions>>().Value.FullDirectory));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ScoringServiceOptions>>().Value;
            return ClauseScorer.Load(new ScoringOptions { Alpha = options.Alpha, BrokenWeight = options.BrokenWeight });
        });
        services.AddHostedService<LoadModelOnStart>();
    }

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<ScoreClaims, ScoreClaimsDefinition>();

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapModel();
}
