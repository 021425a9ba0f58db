using System.Security.Claims;
using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Access;

/// <summary>
/// Takes the key of a program from <c>Authorization: Bearer …</c>: the secret that all services share, or one of those in storage where the process has storage.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory loggers, UrlEncoder encoder, IOptionsMonitor<AccessOptions> access, IServiceProvider services)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    public const string Name = "Key";

    /// <summary>Type of the claims that name a <see cref="Scope"/>.</summary>
    public const string ScopeType = "scope";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var given = header[Bearer.Length..].Trim();
        if (access.CurrentValue.Key is { Length: > 0 } shared && AccessKey.IsSame(given, shared))
        {
            return Ticket("services", Enum.GetValues<Scope>());
        }

        var found = AccessKey.TryParse(given, out var key) && services.GetService<IFindKeys>() is { } keys ? await keys.FindAsync(key.Id, Context.RequestAborted) : null;
        return found is not null && AccessKey.IsSame(key!.Hash(), found.SecretHash) && found.CountsAt(TimeProvider.GetUtcNow())
            ? Ticket(found.Name, found.ScopeList())
            : AuthenticateResult.Fail("This key does not count: it is unknown, revoked or out of date.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        await Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized, title: "A key is needed", detail: "Send Authorization: Bearer and a key that counts; an operator makes them with `claims keys add`.")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Not with this key", detail: "The key lacks the scope that this needs.").ExecuteAsync(Context);

    private static AuthenticateResult Ticket(string name, IEnumerable<Scope> scopes)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, name), .. scopes.Select(scope => new Claim(ScopeType, scope.ToString()))], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
