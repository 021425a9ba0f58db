using Dapr.Client;

using Microsoft.Extensions.Configuration;

namespace Claims.Dapr;

/// <summary>Makes <see cref="LiveSettings"/>.</summary>
internal sealed class LiveSource(DaprClient client, string store, IReadOnlyList<string> keys) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new LiveSettings(client, store, keys);
}
