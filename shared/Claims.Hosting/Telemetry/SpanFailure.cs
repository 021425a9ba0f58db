using System.Diagnostics;

namespace Claims.Hosting.Telemetry;

/// <summary>How spans say that they failed.</summary>
public static class SpanFailure
{
    /// <summary>Type only: the words of an exception can quote the claim.</summary>
    public static void Fail(this Activity span, Exception exception) => span.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
}
