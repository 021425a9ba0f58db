using System.ComponentModel.DataAnnotations;

namespace Claims.Review.Console.Peers;

/// <summary>Where the other services answer. Section <c>Review:Services</c>. Empty: in this process, as they do when all services share one.</summary>
public sealed class PeerOptions : IValidatableObject
{
    public const string Section = "Review:Services";

    /// <summary>Base address, such as <c>http://ingest:8080</c>.</summary>
    public string? Ingest { get; set; }

    /// <inheritdoc cref="Ingest"/>
    public string? Scoring { get; set; }

    /// <inheritdoc cref="Ingest"/>
    public string? Fraud { get; set; }

    /// <inheritdoc cref="Ingest"/>
    public string? Metrics { get; set; }

    /// <summary>Seconds after which a service that has not answered does not answer.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 15;

    public string? Of(Peer peer) => peer switch
    {
        Peer.Ingest => Ingest,
        Peer.Scoring => Scoring,
        Peer.Fraud => Fraud,
        Peer.Metrics => Metrics,
        _ => throw new ArgumentOutOfRangeException(nameof(peer), peer, null),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from peer in Enum.GetValues<Peer>()
        where Of(peer) is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
        select new ValidationResult($"{Section}:{peer} must be an HTTP address, such as http://{peer.ToString().ToLowerInvariant()}:8080.", [peer.ToString()]);
}
