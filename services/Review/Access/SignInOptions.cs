using System.ComponentModel.DataAnnotations;

namespace Claims.Review.Access;

/// <summary>How people sign in. Section <c>Review:SignIn</c>.</summary>
public sealed class SignInOptions
{
    public const string Section = "Review:SignIn";

    /// <summary>Whether browsers always come over HTTPS, which a gateway ends: cookies are then for HTTPS alone. Those that are set over HTTPS to the service itself are without it.</summary>
    public bool SecureCookies { get; set; }

    /// <summary>Minutes without a request after which somebody has to sign in again.</summary>
    [Range(1, 10_080)]
    public int IdleMinutes { get; set; } = 480;

    /// <summary>Wrong passwords after which an account is locked.</summary>
    [Range(1, 100)]
    public int AttemptsBeforeLock { get; set; } = 5;

    [Range(1, 10_080)]
    public int LockMinutes { get; set; } = 15;

    [Range(12, 128)]
    public int ShortestPassword { get; set; } = 12;

    /// <summary>Hours in which a link for one sign-in can be used.</summary>
    [Range(1, 168)]
    public int LinkHours { get; set; } = 24;

    /// <summary>Passwords and links that one address may try in a minute.</summary>
    [Range(1, 10_000)]
    public int TriesPerMinute { get; set; } = 20;
}
