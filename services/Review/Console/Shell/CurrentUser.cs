using System.Security.Claims;

using Claims.Hosting.Access;

using Microsoft.AspNetCore.Components.Authorization;

namespace Claims.Review.Console.Shell;

/// <summary>Who is signed in, as pages need it.</summary>
/// <param name="Name">User name; also who verdicts and the audit trail name.</param>
/// <param name="Scopes">What all the roles together may do.</param>
public sealed record CurrentUser(string Name, IReadOnlySet<Scope> Scopes)
{
    public static async Task<CurrentUser> OfAsync(AuthenticationStateProvider provider) => Of((await provider.GetAuthenticationStateAsync()).User);

    public static CurrentUser Of(ClaimsPrincipal principal) => new(
        principal.Identity?.Name ?? "",
        principal.FindAll(ClaimTypes.Role).SelectMany(role => RoleScopes.Of(Enum.Parse<Role>(role.Value))).ToHashSet());

    public bool May(Scope scope) => Scopes.Contains(scope);
}
