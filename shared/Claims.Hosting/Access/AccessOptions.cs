using System.ComponentModel.DataAnnotations;

namespace Claims.Hosting.Access;

/// <summary>Who may call the services. Section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>
    /// A secret that all services share and that may do everything: services call each other with it, and so do an operator's commands. Empty: only keys
    /// that are kept in the database count.
    /// </summary>
    [MinLength(32)]
    public string? Key { get; set; }

    /// <summary>Requests a minute that one key, or one address without a key, may make; more are refused with 429.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 60_000;
}
