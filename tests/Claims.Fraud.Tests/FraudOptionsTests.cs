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
}
