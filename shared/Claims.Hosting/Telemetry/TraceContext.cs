using System.Diagnostics;

namespace Claims.Hosting.Telemetry;

/// <summary>
/// Which span something is part of, as the header <c>traceparent</c> of W3C Trace Context says it (w3.org/TR/trace-context): in HTTP requests, on messages, and in tables beside what is
/// published later. Nothing else travels along: baggage could hold anything.
/// </summary>
public static class TraceContext
{
    /// <summary>Name of the header.</summary>
    public const string Header = "traceparent";

    /// <summary>Characters of a value of version 00.</summary>
    public const int Length = 55;

    /// <summary>The span that runs now; null where none does.</summary>
    public static string? Current => Of(Activity.Current);

    public static string? Of(Activity? span) => span is { IdFormat: ActivityIdFormat.W3C } ? span.Id : null;

    /// <summary>The span that a value names, somewhere else; none where it is absent or no value of the kind.</summary>
    public static ActivityContext Parse(string? traceparent) =>
        traceparent is { Length: Length } && ActivityContext.TryParse(traceparent, null, isRemote: true, out var context) ? context : default;
}
