using System.Security.Claims;

namespace Claims.Review.Access;

/// <summary>A signed-in person as the cookie holds them.</summary>
public static class ConsolePrincipal
{
    /// <summary>Name of the cookie scheme.</summary>
    public const string Scheme = "Console";

    private const string StampType = "stamp";
    private const string MustChangeType = "must-change-password";

    public static ClaimsPrincipal Of(ConsoleUser user)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, user.UserName), new Claim(StampType, user.Stamp)], Scheme);
        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangeType, "true"));
        }
        else
        {
            // Without roles until there is a password of one's own: no page but the one that sets it opens.
            identity.AddClaims(user.RoleList().Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        }

        return new ClaimsPrincipal(identity);
    }

    public static bool MustChangePassword(ClaimsPrincipal principal) => principal.HasClaim(MustChangeType, "true");

    /// <summary>Whether who signed in as this is still who may.</summary>
    public static bool IsStill(ClaimsPrincipal principal, ConsoleUser? user) => user is { DisabledAt: null } && principal.HasClaim(StampType, user.Stamp);
}
