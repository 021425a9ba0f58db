using Claims.Fraud.Decision;
using Claims.Fraud.Providers;
using Claims.Hosting;

using Microsoft.Extensions.Options;

namespace Claims.Fraud;

/// <summary>Loads the weights of evidence, the provider model and the thresholds before the first claim comes: a service that cannot assess must not start.</summary>
internal sealed class LoadModelsOnStart(IServiceProvider services) : IHostedService
{
    /// <exception cref="OptionsValidationException">Names what is wrong with each.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var model in new[] { typeof(RiskModel), typeof(ProviderModels), typeof(LastValid<FraudOptions>) })
        {
            try
            {
                services.GetRequiredService(model);
            }
            catch (OptionsValidationException failure)
            {
                faults.AddRange(failure.Failures);
            }
        }

        return faults.Count == 0 ? Task.CompletedTask : throw new OptionsValidationException(FraudOptions.Section, typeof(FraudOptions), faults);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
