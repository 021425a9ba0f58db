using System.Security.Claims;
using System.Threading.RateLimiting;

using Claims.Hosting.Access;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Claims.Review.Access;

/// <summary>Sign-in of people by cookie, and a policy for each <see cref="Scope"/> that its pages name.</summary>
internal static class ConsoleAccess
{
    /// <summary>Rate limit of pages that take a password or a link.</summary>
    public const string TriesPolicy = "sign-in";

    public static IServiceCollection AddConsoleAccess(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UserStore>().AddSingleton<SignInLinks>().AddSingleton<SignInPeople>();
        services.AddAuthentication().AddCookie(ConsolePrincipal.Scheme, cookie =>
        {
            cookie.Cookie.Name = "claims-console";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.LoginPath = "/sign-in";
            cookie.LogoutPath = "/sign-out";
            cookie.AccessDeniedPath = "/not-allowed";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
        });
        services.AddOptions<CookieAuthenticationOptions>(ConsolePrincipal.Scheme)
            .Configure<IOptions<SignInOptions>>((cookie, signIn) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(signIn.Value.IdleMinutes));
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Enum.GetValues<Scope>())
        {
            authorization.AddPolicy(scope.ToString(), policy => Console(policy).RequireAssertion(context => CurrentlyMay(context.User, scope)));
        }

        authorization.AddPolicy(ConsolePrincipal.Scheme, policy => Console(policy));
        services.AddCascadingAuthenticationState().AddScoped<AuthenticationStateProvider, RevalidateUser>();
        services.AddRateLimiter(limits => limits.AddPolicy(TriesPolicy, TriesOf));
        services.AddDataProtection().SetApplicationName("claims-console");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((keys, repository) => keys.XmlRepository = repository);
        services.AddSingleton<ProtectionKeys>();
        return services;
    }

    /// <summary>Looking at the page is free; each try counts.</summary>
    private static RateLimitPartition<string> TriesOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.TriesPerMinute, Window = TimeSpan.FromMinutes(1),
            })
        : RateLimitPartition.GetNoLimiter("");

    private static AuthorizationPolicyBuilder Console(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(ConsolePrincipal.Scheme).RequireAuthenticatedUser();

    private static bool CurrentlyMay(ClaimsPrincipal principal, Scope scope) =>
        principal.FindAll(ClaimTypes.Role).Any(role => RoleScopes.Of(Enum.Parse<Role>(role.Value)).Contains(scope));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserStore>();
        var user = await users.FindAsync(context.Principal?.Identity?.Name ?? "", context.HttpContext.RequestAborted);
        if (!ConsolePrincipal.IsStill(context.Principal!, user))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(ConsolePrincipal.Scheme);
        }
    }

    /// <summary>Ends what a page may do, once its user is disabled or has other roles, while the page is open.</summary>
    private sealed class RevalidateUser(ILoggerFactory loggers, UserStore users) : RevalidatingServerAuthenticationStateProvider(loggers)
    {
        protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

        protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
            ConsolePrincipal.IsStill(authenticationState.User, await users.FindAsync(authenticationState.User.Identity?.Name ?? "", cancellationToken));
    }
}
