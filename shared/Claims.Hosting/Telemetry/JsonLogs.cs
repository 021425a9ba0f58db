using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Claims.Hosting.Telemetry;

/// <summary>
/// In a container programs read the logs: one JSON object a line, its moment in UTC, trace and span among its scopes. These are settings of .NET's console logger at the lowest rank, so
/// that <c>Logging:Console:FormatterName</c> chooses <c>json</c> or <c>simple</c> anywhere.
/// </summary>
internal static class JsonLogs
{
    private const string Formatter = "Logging:Console:FormatterName";

    /// <summary>After all other sources are there.</summary>
    /// <param name="configuration">Says whether it is to be JSON, and is told how.</param>
    /// <param name="isInContainer">Variable <c>DOTNET_RUNNING_IN_CONTAINER</c>, which .NET's images set.</param>
    public static void AddJsonLogs(this ConfigurationManager configuration, string? isInContainer)
    {
        var formatter = configuration[Formatter] ?? (isInContainer is "true" or "1" ? "json" : null);
        if (formatter == "json")
        {
            ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource
            {
                InitialData = new Dictionary<string, string?>
                {
                    [Formatter] = formatter,
                    ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
                    ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
                    ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
                },
            });
        }
    }
}
