using System.Globalization;
using System.Threading.RateLimiting;

using Claims.Hosting.Storage;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Access;

/// <summary>Nothing but health answers without a key.</summary>
public static class AccessRegistration
{
    /// <summary>Tables of keys and of the audit trail.</summary>
    internal static IReadOnlyList<Migration> Migrations { get; } = Migration.EmbeddedBeside<AuditTrail>();

    internal const string TablesOf = "access";

    internal static void AddAccess(this IServiceCollection services, bool hasStorage)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication(KeyAuthentication.Name).AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(KeyAuthentication.Name).RequireAuthenticatedUser().Build());
        services.AddSingleton<AuditTrail>().AddSingleton<KeyStore>();
        if (hasStorage)
        {
            services.AddSingleton<IFindKeys>(provider => provider.GetRequiredService<KeyStore>());
        }

        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
                context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = Options(context).RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    internal static void UseAccess(this IApplicationBuilder app) => app.UseAuthentication().UseRateLimiter().UseAuthorization();

    /// <summary>Only programs whose key has one of these; others are told that they need a key, or that theirs lacks the scope.</summary>
    public static T Needs<T>(this T endpoint, params IReadOnlyList<Scope> anyOf)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(KeyAuthentication.Name)
            .RequireClaim(KeyAuthentication.ScopeType, anyOf.Select(scope => scope.ToString())));

    private static AccessOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value;
}
