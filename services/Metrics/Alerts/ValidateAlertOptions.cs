using Claims.Tracking.Alerts;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Alerts;

/// <summary>Refuses to start with rules that have faults, and names them all.</summary>
internal sealed class ValidateAlertOptions : IValidateOptions<AlertOptions>
{
    public ValidateOptionsResult Validate(string? name, AlertOptions options) =>
        AlertOptionsFaults.Of(options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
