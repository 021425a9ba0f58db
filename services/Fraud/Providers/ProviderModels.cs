using Claims.ProviderModel.Serving;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Providers;

/// <summary>The provider model in use, if the options name one.</summary>
public sealed class ProviderModels : IDisposable
{
    /// <exception cref="OptionsValidationException">The folder is not a provider model.</exception>
    public ProviderModels(IOptions<FraudOptions> options)
    {
        if (options.Value.ProviderModel is { Length: > 0 } folder)
        {
            try
            {
                Served = ProviderModelFolder.Read(folder);
            }
            catch (ProviderModelException failure)
            {
                throw new OptionsValidationException(
                    nameof(FraudOptions.ProviderModel), typeof(FraudOptions), [$"Fraud:ProviderModel: {failure.Message}. Make it by claims train providers, or leave it out."]);
            }
        }
    }

    public ServedProviders? Served { get; }

    /// <summary>True once storage is known to have the model's sums of the claims that came before it, see <see cref="ProviderSumBackfill"/>.</summary>
    internal bool IsFilled { get; set; }

    public void Dispose() => Served?.Dispose();
}
