using System.Diagnostics;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claims.Hosting.Telemetry;

/// <summary>Names the spans that ASP.NET Core makes of requests by method and route: an address can hold a claim number. Health checks, which come every few seconds, are left out.</summary>
internal static class RequestSpans
{
    /// <summary>ASP.NET Core's own spans, which say nothing but when.</summary>
    public const string Source = "Microsoft.AspNetCore";

    /// <summary>Before all that answers requests.</summary>
    public static void UseRequestSpans(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var span = Activity.Current is { OperationName: "Microsoft.AspNetCore.Hosting.HttpRequestIn" } request ? request : null;
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            span?.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }

        await next(context);
        if (span is { IsAllDataRequested: true })
        {
            Describe(span, context);
        }
    });

    private static void Describe(Activity span, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var status = context.Response.StatusCode;
        span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
