using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Claims.Hosting;

/// <summary>Options that change while a service runs. Values that are refused are said once, and the last good ones stay in force: a slip of the pen must not stop the flow. Those it begins with must be valid.</summary>
public sealed partial class LastValid<T>(IOptionsMonitor<T> options, ILogger<LastValid<T>> log)
    where T : class
{
    private readonly Lock _reading = new();
    private T _last = options.CurrentValue;
    private string? _refused;

    /// <summary>As they are now.</summary>
    public T Value
    {
        get
        {
            lock (_reading)
            {
                try
                {
                    (_last, _refused) = (options.CurrentValue, null);
                }
                catch (OptionsValidationException refusal)
                {
                    if (_refused != refusal.Message)
                    {
                        _refused = refusal.Message;
                        Refused(log, typeof(T).Name, string.Join("; ", refusal.Failures));
                    }
                }

                return _last;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "New values of {Options} are refused, the last good ones stay in force: {Faults}")]
    private static partial void Refused(ILogger log, string options, string faults);
}
