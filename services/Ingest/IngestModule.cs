using Claims.ClauseModel.Policies;
using Claims.Codes;
using Claims.Hosting;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;
using Claims.Ingest.Amqp;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.Fhir;
using Claims.Ingest.Formats.Json;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Http;
using Claims.Ingest.Outcomes;
using Claims.Ingest.Publishing;
using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;
using Claims.Ingest.Telemetry;
using Claims.Ingest.Validation;

using MassTransit;

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Claims.Ingest;

/// <summary>The ingest service: what it needs, takes and answers.</summary>
public sealed class IngestModule : IServiceModule
{
    public string Name => "ingest";

    public IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<IngestModule>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SubmissionStore>().AddSingleton<QuarantineStore>().AddSingleton<RejectionStore>().AddSingleton<UnpublishedStore>().AddSingleton<OutcomeStore>();
        services.AddSingleton<FormatChoice>().AddSingleton<UnpublishedSignal>().AddSingleton<PublishClaims>().AddSingleton<SubmitClaims>();
        // The more particular first, see FormatChoice.
        services.AddSingleton<ISubmissionFormat, FhirFormat>().AddSingleton<ISubmissionFormat, X12Format>().AddSingleton<ISubmissionFormat, JsonFormat>();
        services.AddSingleton<ICodeCatalogue>(_ => CodeCatalogue.Load());
        services.TryAddSingleton(provider => PolicyLibrary.Load(provider.GetRequiredService<IOptions<PolicyOptions>>().Value.FullDirectory));
        services.AddSingleton<IClaimRules, ClaimRules>().AddSingleton(provider => new PolicyResolver(
            provider.GetRequiredService<PolicyLibrary>(), provider.GetRequiredService<IOptions<IngestOptions>>().Value.DefaultPolicy));
        services.AddSingleton<IngestMeters>().AddHostedService<RefreshIngestGauges>();
        services.AddHostedService<LoadOnStart>();
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

    public async Task DeclareQueuesAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var connection = await services.GetRequiredService<BrokerConnector>().ConnectAsync("claims ingest", cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        await SubmitQueue.DeclareAsync(
            channel,
            services.GetRequiredService<IOptions<IngestOptions>>().Value.SubmitQueue,
            services.GetRequiredService<IOptions<BusOptions>>().Value.DeliveryLimit,
            cancellation);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapSubmit();
        routes.MapClaims();
        routes.MapRepublish();
        routes.MapSubmissions();
        routes.MapQuarantine();
        routes.MapRejections();
    }
}
