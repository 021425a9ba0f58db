using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Metrics.Baselines;
using Claims.Metrics.Drift;
using Claims.Metrics.Faithfulness;
using Claims.Metrics.Measuring;
using Claims.Metrics.Performance;
using Claims.Metrics.Retention;
using Claims.Metrics.Shadow;
using Claims.Metrics.Summaries;
using Claims.Metrics.Telemetry;
using Claims.Metrics.Webhooks;
using Claims.Metrics.Windows;
using Claims.Tracking.Baselines;

using MassTransit;

namespace Claims.Metrics;

/// <summary>The metrics service: keeps predictions and verdicts apart, and answers how well the one foretold the other.</summary>
public sealed class MetricsModule : IServiceModule
{
    public string Name => "metrics";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<MetricsModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMeasuring();
        services.AddSummaries();
        services.AddSingleton<PerformanceStore>().AddSingleton<Filing>().AddSingleton<WindowStore>().AddSingleton<PastWindows>();
        services.AddSingleton<ShadowStore>().AddSingleton<DriftStore>().AddSingleton<Pruning>();
        services.AddSingleton<IBaselineStore, BaselineStore>().AddSingleton<SetBaseline>().AddSingleton<FaithfulnessStore>().AddSingleton<CompareChallengers>();
        services.AddHostedService<CountEarlierPredictions>().AddHostedService<PruneMetrics>();
        services.AddTransient<InstanceTurn>();
        services.AddWebhooks();
        services.AddSingleton<PerformanceMeters>().AddHostedService<RefreshMeters>();
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<FilePredictions, FilePredictionsDefinition>();
        bus.AddConsumer<FileVerdicts, FileVerdictsDefinition>();
        bus.AddConsumer<FileShadowScores, FileShadowScoresDefinition>();
        bus.AddConsumer<FileModelFigures, FileModelFiguresDefinition>();
        bus.AddConsumer<FileExplanations, FileExplanationsDefinition>();
        bus.AddConsumer<FileSummaries, FileSummariesDefinition>();
        bus.AddConsumer<FileSummaryRatings, FileSummaryRatingsDefinition>();
        bus.AddConsumer<FileSummaryComparisons, FileSummaryComparisonsDefinition>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapPerformance();
        routes.MapWebhooks();
        routes.MapMeasured();
        routes.MapReliability();
        routes.MapBaselines();
        routes.MapChallengers();
        routes.MapSummaries();
    }
}
