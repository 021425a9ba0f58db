using Claims.Summaries.Generative.Auditing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>Generated summaries, registered as a host would, over a server on this machine.</summary>
internal sealed class Summaries : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Summaries(ServiceProvider services, FakeProvider server, ProviderDouble speaks, KeptAudit audit, ManualTime clock) =>
        (_services, Server, Speaks, Audit, Clock) = (services, server, speaks, audit, clock);

    public FakeProvider Server { get; }

    public ProviderDouble Speaks { get; }

    public KeptAudit Audit { get; }

    public ManualTime Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>Attempts may take 100 s; every shorter wait is over at once.</summary>
    public static async Task<Summaries> StartAsync(GenerativeProvider provider, bool stream = false, params (string Key, string Value)[] settings)
    {
        var (server, speaks) = (await FakeProvider.StartAsync(), ProviderDouble.Of(provider));
        var (audit, clock) = (new KeptAudit(), new ManualTime(TimeSpan.FromSeconds(100)));
        Dictionary<string, string?> values = new()
        {
            ["Provider"] = provider.ToString().ToLowerInvariant(),
            ["Model"] = "model-of-a-test",
            ["Endpoint"] = server.Address + (provider == GenerativeProvider.LangServe ? "/summary" : ""),
            ["Stream"] = stream.ToString(),
            ["TimeoutSeconds"] = "100",
            ["Retries"] = "0",
            ["DateShiftKey"] = "a secret of a test that is long enough",
        };
        foreach (var (key, value) in speaks.Settings.Concat(settings.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))))
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>($"{GenerativeOptions.Section}:{value.Key}", value.Value))).Build();
        var services = new ServiceCollection().AddSingleton<ISummaryAudit>(audit).AddSingleton<TimeProvider>(clock).AddGenerativeSummaries(configuration).BuildServiceProvider();
        return new Summaries(services, server, speaks, audit, clock);
    }

    public Task<GenerativeOutcome> AskAsync(SummaryRequest? request = null, CancellationToken cancellation = default) =>
        _services.GetRequiredService<IGenerativeSummaries>().RunAsync(request ?? Some.Request(), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
