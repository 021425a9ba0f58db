using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;
using Claims.Hosting.Telemetry;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Claims.Hosting;

/// <summary>Wires any set of services into one process: configuration, storage, bus, health, OpenAPI; one way, once.</summary>
public static class ServiceHost
{
    internal const string ReadyPath = "/health/ready";

    /// <summary>
    /// Configuration comes, later over earlier, from <c>appsettings.json</c>, variables <c>CLAIMS_SECTION__KEY</c>, files <c>Section__Key</c> in the
    /// folder <c>Secrets:Directory</c>, and <c>--Section:Key=value</c>.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args, params IReadOnlyList<IServiceModule> modules)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // Its request log and the scope around it name whole addresses, and an address can hold a claim number.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            // Only the console protects anything, by keys in its storage; the others are warned in vain that theirs are lost.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Configuration.AddEnvironmentVariables("CLAIMS_");
        if (builder.Configuration["Secrets:Directory"] is { Length: > 0 } secrets)
        {
            // Optional: an image names the folder, and not everyone keeps secrets in it.
            builder.Configuration.AddKeyPerFile(Path.GetFullPath(secrets), optional: true);
        }

        builder.Configuration.AddCommandLine(args);
        builder.Configuration.AddJsonLogs(Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER"));
        var adapters = HostAdapters.Of(builder.Configuration);
        foreach (var adapter in adapters)
        {
            adapter.AddConfiguration(builder.Configuration);
        }

        var bus = builder.Configuration.GetSection(BusOptions.Section).Get<BusOptions>() ?? new BusOptions();
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();

        builder.Services.AddOptions<BusOptions>().BindConfiguration(BusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<PolicyOptions>().BindConfiguration(PolicyOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(typeof(LastValid<>));
        builder.Services.ConfigureHttpJsonOptions(http => ClaimJson.Configure(http.SerializerOptions));
        builder.Services.AddOpenApi().AddProblemDetails();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(60));
        builder.Services.AddSingleton<StageMeters>().AddSingleton<CollectorTarget>().AddHostedService<ExportTraces>().AddHostedService<ExportMetrics>();
        AddStorage(builder.Services, storage, modules);
        builder.Services.AddAccess(hasStorage: modules.Any(KeepsRows));
        foreach (var module in modules)
        {
            builder.Services.AddSingleton(module);
            module.AddServices(builder.Services, builder.Configuration);
        }

        foreach (var adapter in adapters)
        {
            adapter.AddServices(builder.Services, builder.Configuration);
        }

        builder.Services.AddClaimsBus(bus, modules);
        return builder;
    }

    /// <summary>Maps health, OpenAPI and every module's endpoints.</summary>
    public static WebApplication MapModules(this WebApplication app)
    {
        app.UseRequestSpans();
        app.UseExceptionHandler();
        app.UseAccess();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(ReadyPath).AllowAnonymous();
        app.MapOpenApi();
        foreach (var module in app.Services.GetServices<IServiceModule>())
        {
            module.Use(app);
            module.MapEndpoints(app);
        }

        return app;
    }

    /// <summary>Runs until it is told to stop; with <c>healthcheck</c> as first argument, asks the one that runs whether it is ready.</summary>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(string[] args, params IReadOnlyList<IServiceModule> modules)
    {
        if (args is [HealthProbe.Verb, ..])
        {
            return await HealthProbe.RunAsync();
        }

        await CreateBuilder(args, modules).Build().MapModules().RunAsync();
        return 0;
    }

    /// <summary>
    /// Makes or brings up to date the tables and the queues of these services, before any of them runs. Safe to repeat, and while services of the version
    /// before are running.
    /// </summary>
    public static async Task MigrateAsync(string[] args, IReadOnlyList<IServiceModule> modules, CancellationToken cancellation)
    {
        await using var app = CreateBuilder(args, modules).Build();
        await app.Services.GetServices<IHostedService>().OfType<MigrateOnStart>().Single().StartAsync(cancellation);
        if (!app.Services.GetRequiredService<IOptions<BusOptions>>().Value.IsInMemory)
        {
            await DeclareQueuesAsync(args, modules, cancellation);
        }
    }

    /// <summary>Lets somebody at the database itself work with what these modules keep, and with keys of programs, while no service runs in this process.</summary>
    public static async Task<T> AtDatabaseAsync<T>(string[] args, IReadOnlyList<IServiceModule> modules, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation)
    {
        await using var app = CreateBuilder(args, modules).Build();
        await MigrateOnStart.RunAsync(app.Services.GetRequiredService<Database>(), modules, cancellation);
        return await work(app.Services);
    }

    /// <summary>
    /// Makes the queues of these services at the broker, before any of them publishes: what is published while a queue is not there yet reaches
    /// nobody. Services that start one by one, in any order, then lose nothing.
    /// </summary>
    public static async Task DeclareQueuesAsync(string[] args, IReadOnlyList<IServiceModule> modules, CancellationToken cancellation)
    {
        await using var app = CreateBuilder([.. args, $"--{BusOptions.Section}:{nameof(BusOptions.DeclareOnly)}=true"], modules).Build();
        await app.Services.GetRequiredService<IBusControl>().DeployAsync(cancellation);
        foreach (var module in modules)
        {
            await module.DeclareQueuesAsync(app.Services, cancellation);
        }
    }

    private static void AddStorage(IServiceCollection services, StorageOptions storage, IReadOnlyList<IServiceModule> modules)
    {
        if (string.IsNullOrEmpty(storage.Database))
        {
            services.AddSingleton<SqliteDatabase>().AddSingleton<Database>(provider => Timed<SqliteDatabase>(provider));
        }
        else
        {
            services.AddSingleton<PostgresDatabase>().AddSingleton<Database>(provider => Timed<PostgresDatabase>(provider));
        }

        var health = services.AddHealthChecks();
        // Who keeps nothing is asked for no storage: it runs without access to it, on a file system that it cannot write.
        if (modules.Any(KeepsRows))
        {
            services.AddHostedService<MigrateOnStart>();
            health.AddCheck<StorageHealth>("storage");
        }
    }

    private static bool KeepsRows(IServiceModule module) => module.Migrations.Count > 0;

    private static TimedDatabase Timed<T>(IServiceProvider provider)
        where T : Database => ActivatorUtilities.CreateInstance<TimedDatabase>(provider, provider.GetRequiredService<T>());
}
