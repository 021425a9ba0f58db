using Claims.Hosting;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;
using Claims.Ingest.Amqp;
using Claims.Ingest.Http;
using Claims.Ingest.Outcomes;
using Claims.Ingest.Publishing;
using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;

using MassTransit;

namespace Claims.Ingest;

/// <summary>The ingest service: what it needs, takes and answers.</summary>
public sealed class IngestModule : IServiceModule
{
    public string Name => "ingest";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<IngestModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SubmissionStore>().AddSingleton<QuarantineStore>().AddSingleton<UnpublishedStore>().AddSingleton<OutcomeStore>();
        services.AddSingleton<FormatChoice>().AddSingleton<UnpublishedSignal>().AddSingleton<PublishClaims>().AddSingleton<SubmitClaims>();
        services.AddHostedService<SweepUnpublished>();
        if ((configuration.GetSection(BusOptions.Section).Get<BusOptions>() ?? new BusOptions()).IsInMemory)
        {
            services.AddSingleton<IAnswerSubmitters, NoReplyQueues>();
        }
        else
        {
            services.AddSingleton<BrokerConnector>().AddSingleton<ReplyQueues>().AddSingleton<AnswerStore>().AddSingleton<TakeDelivery>();
            services.AddSingleton<IAnswerSubmitters, AnswerSubmitters>();
            services.AddHostedService<TakeSubmissions>();
        }
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RecordAssessments, RecordAssessmentsDefinition>();
        bus.AddConsumer<RecordFilings, RecordFilingsDefinition>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapSubmit();
        routes.MapClaims();
        routes.MapSubmissions();
        routes.MapQuarantine();
    }
}
