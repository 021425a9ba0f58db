using Dapr.Client;

using Microsoft.Extensions.Configuration;

namespace Claims.Dapr;

/// <summary>Settings from a secret, read once: a changed password is taken at the next start, as from a file.</summary>
internal sealed class SecretSource(DaprClient client, string store, string secret) : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load()
    {
        var values = client.GetSecretAsync(store, secret).GetAwaiter().GetResult();
        Data = values.ToDictionary(
            value => value.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), value => (string?)value.Value, StringComparer.OrdinalIgnoreCase);
    }
}
