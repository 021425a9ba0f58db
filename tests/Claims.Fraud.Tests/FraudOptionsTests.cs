using System.ComponentModel.DataAnnotations;

using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Tests;

public sealed class FraudOptionsTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        var options = new FraudOptions();

        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
    }

    [Theory]
    [InlineData("--Fraud:ReviewCost=0", "ReviewCost")]
    [InlineData("--Fraud:MissedShare=1.5", "MissedShare")]
    [InlineData("--Fraud:AuditProbability=0", "AuditProbability")]
    [InlineData("--Fraud:AuditKey=short", "AuditKey")]
    [InlineData("--Fraud:MinimumRisk=0.95", "MinimumRisk")]
    public async Task The_service_does_not_start_with_an_option_out_of_bounds(string setting, string named)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServices.StartAsync([new FraudModule()], settings: setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_does_not_start_without_its_models_and_names_each()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningServices.StartAsync([new FraudModule()], settings: ["--Fraud:RiskWeights=/nowhere.json", "--Fraud:ProviderModel=/nowhere"]));

        Assert.Equal(2, fault.Failures.Count());
        Assert.Contains("Fraud:RiskWeights: /nowhere.json cannot be used", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Fraud:ProviderModel: /nowhere is not a provider model", fault.Message, StringComparison.Ordinal);
    }
}
