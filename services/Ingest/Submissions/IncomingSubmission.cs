using Claims.Contracts;

namespace Claims.Ingest.Submissions;

/// <summary>One submission as it came over HTTP or AMQP, before anything of it was read.</summary>
public sealed record IncomingSubmission
{
    /// <summary>The bytes as sent, without their transfer encoding; still encoded where <see cref="ContentEncoding"/> says so.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Set only where <see cref="Content"/> could not be decoded and is kept as it came.</summary>
    public string? ContentEncoding { get; init; }

    public required string Submitter { get; init; }

    /// <summary>Id or alias of the policy for all claims of the submission; null where each claim names its own.</summary>
    public string? Policy { get; init; }

    /// <summary>Queue for the answers.</summary>
    public string? ReplyTo { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>Name of the format of the acknowledgement; null for an answer in kind.</summary>
    public string? AcknowledgeAs { get; init; }

    /// <summary>Faults found on the way in (too large, broken encoding). With any, the submission goes to quarantine unread.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The broker delivered this before and did not hear that it was handled: it may be stored already.</summary>
    public bool IsRedelivery { get; init; }

    /// <summary>Id of the quarantined submission that this one is a further try of; resolved when it goes through.</summary>
    public string? RetryOf { get; init; }

    /// <summary>The content is that of <see cref="RetryOf"/>, unchanged: when it fails again it is not kept a second time.</summary>
    public bool IsUnchanged { get; init; }
}
