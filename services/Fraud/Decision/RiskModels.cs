using System.Text.Json;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Decision;

/// <summary>The risk model that the options ask for.</summary>
internal static class RiskModels
{
    /// <exception cref="OptionsValidationException">The file of weights cannot be read.</exception>
    public static RiskModel Of(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<FraudOptions>>().Value;
        return new RiskModel(options.RiskWeights is { Length: > 0 } path ? Read(path) : RiskWeights.Shipped, options.BaseRate);
    }

    private static RiskWeights Read(string path)
    {
        try
        {
            return RiskWeights.FromJson(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or JsonException)
        {
            throw new OptionsValidationException(
                nameof(FraudOptions.RiskWeights), typeof(FraudOptions), [$"Fraud:RiskWeights: {path} cannot be used: {failure.Message} Make it by claims train risk, or leave it out."]);
        }
    }
}
