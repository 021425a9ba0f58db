using System.Diagnostics;

using Claims.Hosting.Telemetry;

namespace Claims.Review.Telemetry;

/// <summary>
/// A verdict goes on with its claim's trace, hours or days after the rest of it: whoever looks a claim up sees its whole way. The reviewer's request, which is a trace of its own, is linked.
/// </summary>
internal static class VerdictSpans
{
    private static readonly ActivitySource s_source = new("Claims.Review");

    /// <param name="claimId">The claim that is judged.</param>
    /// <param name="traceparent">The span that its case was opened in.</param>
    /// <returns>Null where nobody traces.</returns>
    public static Activity? Start(string claimId, string? traceparent)
    {
        var links = Activity.Current is { } request ? new[] { new ActivityLink(request.Context) } : [];
        return s_source.StartActivity("record verdict", ActivityKind.Producer, TraceContext.Parse(traceparent), tags: null, links)?.SetTag("claims.claim.id", claimId);
    }
}
