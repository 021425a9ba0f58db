using System.Globalization;
using System.Text;

using Microsoft.Extensions.Options;

namespace Claims.Summaries.Generative;

/// <summary>Finds every fault of <see cref="GenerativeOptions"/>, each with its place and what to do, at start. Off, nothing is asked for.</summary>
internal sealed class GenerativeOptionsFaults : IValidateOptions<GenerativeOptions>
{
    public const int ShortestDateShiftKey = 32;

    public ValidateOptionsResult Validate(string? name, GenerativeOptions options)
    {
        if (options.Provider == GenerativeProvider.None)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = OfProvider(options).Concat(OfSecrets(options)).Concat(OfNumbers(options))
            .Select(fault => $"{GenerativeOptions.Section}:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> OfProvider(GenerativeOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return $"Provider must be one of {string.Join(", ", Enum.GetNames<GenerativeProvider>())}.";
        }

        if (string.IsNullOrWhiteSpace(options.Model))
        {
            yield return "Model must name the model, as the provider does.";
        }

        if (options.Provider == GenerativeProvider.Vertex)
        {
            if (!IsPathSegment(options.Project))
            {
                yield return "Project must name the project of Google Cloud.";
            }

            if (!IsPathSegment(options.Location))
            {
                yield return "Location must name a region of Google Cloud, or global.";
            }
        }

        if (options.Provider == GenerativeProvider.LangServe && string.IsNullOrEmpty(options.Endpoint))
        {
            yield return "Endpoint must be the address of the runnable, without /invoke.";
        }

        if (options.Endpoint is { Length: > 0 } endpoint && !IsAllowed(endpoint, options.AllowUnencrypted))
        {
            yield return "Endpoint must be an address with https, or with http on this machine; AllowUnencrypted lets http reach another.";
        }
    }

    private static bool IsPathSegment(string? text) => !string.IsNullOrEmpty(text) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':' or '_');

    private static bool IsAllowed(string endpoint, bool allowUnencrypted) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || allowUnencrypted)));

    private static IEnumerable<string> OfSecrets(GenerativeOptions options)
    {
        var needsKey = options.Provider is GenerativeProvider.Anthropic or GenerativeProvider.Vertex;
        foreach (var fault in OfSecret("Key", options.Key, options.KeyFile, needsKey, shortest: 1))
        {
            yield return fault;
        }

        foreach (var fault in OfSecret("DateShiftKey", options.DateShiftKey, options.DateShiftKeyFile, isNeeded: true, ShortestDateShiftKey))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfSecret(string setting, string? value, string? file, bool isNeeded, int shortest)
    {
        var (hasValue, hasFile) = (!string.IsNullOrEmpty(value), !string.IsNullOrEmpty(file));
        if (hasValue && hasFile)
        {
            yield return $"{setting} or {setting}File must be given, and not both.";
        }
        else if (hasFile && !File.Exists(file))
        {
            yield return $"{setting}File {file} is not there.";
        }
        else if (isNeeded && !hasValue && !hasFile)
        {
            yield return $"{setting} or {setting}File must be given.";
        }
        else if ((hasValue || hasFile) && Encoding.UTF8.GetByteCount(Secret.Read(value, file)!) < shortest)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{setting} must have {shortest} bytes or more.");
        }
    }

    private static IEnumerable<string> OfNumbers(GenerativeOptions options)
    {
        (string Setting, double Value, double Least, double Most)[] bounds =
        [
            ("Temperature", options.Temperature ?? 0, 0, 2),
            ("MaxOutputTokens", options.MaxOutputTokens, 1, 100_000),
            ("TimeoutSeconds", options.TimeoutSeconds, 0.1, 3_600),
            ("Retries", options.Retries, 0, 10),
            ("RetryDelaySeconds", options.RetryDelaySeconds, 0.001, 300),
            ("MaxRetryAfterSeconds", options.MaxRetryAfterSeconds, 0, 3_600),
            ("Breaker:FailureRatio", options.Breaker.FailureRatio, 0.01, 1),
            ("Breaker:MinimumAttempts", options.Breaker.MinimumAttempts, 2, 1_000),
            ("Breaker:SamplingSeconds", options.Breaker.SamplingSeconds, 0.5, 86_400),
            ("Breaker:BreakSeconds", options.Breaker.BreakSeconds, 0.5, 86_400),
            ("Budget:TokensPerDay", options.Budget.TokensPerDay, 0, long.MaxValue),
            ("Budget:CostPerDay", (double)options.Budget.CostPerDay, 0, double.MaxValue),
            ("Budget:TokensPerSummary", options.Budget.TokensPerSummary, 0, long.MaxValue),
            ("Budget:CostPerSummary", (double)options.Budget.CostPerSummary, 0, double.MaxValue),
            ("Budget:InputPrice", (double)options.Budget.InputPrice, 0, double.MaxValue),
            ("Budget:OutputPrice", (double)options.Budget.OutputPrice, 0, double.MaxValue),
            ("Guard:MaxSentences", options.Guard.MaxSentences, 1, 1_000),
            ("Guard:MaxCharacters", options.Guard.MaxCharacters, 1, 1_000_000),
            ("Guard:MinimumSupport", options.Guard.MinimumSupport, 0, 1),
        ];
        return bounds.Where(bound => !(bound.Value >= bound.Least && bound.Value <= bound.Most))
            .Select(bound => string.Create(CultureInfo.InvariantCulture, $"{bound.Setting} is {bound.Value} and must be {Range(bound.Least, bound.Most)}."));
    }

    private static string Range(double least, double most) =>
        most >= long.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{least} or more") : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
}
