using System.ComponentModel.DataAnnotations;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Tracking.Baselines;

using Dapr.Client;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Claims.Dapr;

/// <summary>Puts Dapr's stores in the places of files and database, as far as the options name them.</summary>
public sealed class DaprAdapter : IHostAdapter
{
    public void AddConfiguration(ConfigurationManager configuration)
    {
        var options = Read(configuration);
        if (options.SecretStore is { Length: > 0 } || options.ConfigurationStore is { Length: > 0 })
        {
            var client = Connect(options);
            Wait(client, options);
            Add(configuration, options.SecretStore, store => new SecretSource(client, store, options.Secret));
            Add(configuration, options.ConfigurationStore, store => new LiveSource(client, store, options.Keys));
        }
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var options = Read(configuration);
        if (options.StateStore is { Length: > 0 } store)
        {
            services.AddSingleton(_ => Connect(options));
            services.Replace(ServiceDescriptor.Singleton<IBaselineStore>(provider => new DaprBaselineStore(provider.GetRequiredService<DaprClient>(), store)));
        }
    }

    private static DaprOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(DaprOptions.Section).Get<DaprOptions>() ?? new DaprOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    private static DaprClient Connect(DaprOptions options)
    {
        var builder = new DaprClientBuilder().UseJsonSerializationOptions(ClaimJson.Options);
        if (options.GrpcEndpoint is { Length: > 0 } grpc)
        {
            builder.UseGrpcEndpoint(grpc);
        }

        if (options.HttpEndpoint is { Length: > 0 } http)
        {
            builder.UseHttpEndpoint(http);
        }

        return builder.Build();
    }

    /// <summary>The side-car starts together with the service; without it nothing of what follows can be had.</summary>
    private static void Wait(DaprClient client, DaprOptions options)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.WaitSeconds));
        try
        {
            client.WaitForSidecarAsync(patience.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException away)
        {
            throw new InvalidOperationException($"Dapr's side-car did not answer within {options.WaitSeconds} s: start the service by `dapr run`, annotate its pod, or leave the settings of {DaprOptions.Section} out.", away);
        }
    }

    private static void Add(ConfigurationManager configuration, string? store, Func<string, IConfigurationSource> source)
    {
        if (store is { Length: > 0 })
        {
            ((IConfigurationBuilder)configuration).Add(source(store));
        }
    }
}
