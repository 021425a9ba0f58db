using System.Net.Http.Headers;

using Claims.Contracts;

namespace Claims.Review.Console.Peers;

/// <summary>What Ingest knows: how many claims came, what was submitted and what was refused.</summary>
public sealed class IngestClient(PeerClient peers)
{
    /// <summary>How many claims came, were refused, and are how far.</summary>
    public Task<PeerAnswer<ClaimCounts>> CountsAsync(CancellationToken cancellation) => peers.GetAsync<ClaimCounts>(Peer.Ingest, "claims/counts", cancellation);

    /// <summary>The bytes as they were submitted.</summary>
    public Task<PeerAnswer<SubmissionContent>> SubmissionContentAsync(string submissionId, CancellationToken cancellation) => peers.SendAsync(
        Peer.Ingest,
        HttpMethod.Get,
        $"submissions/{Uri.EscapeDataString(submissionId)}/content",
        null,
        async (response, stop) => new SubmissionContent(response.Content.Headers.ContentType?.MediaType ?? "application/octet-stream", await response.Content.ReadAsByteArrayAsync(stop)),
        cancellation);

    /// <summary>Refused claims of all submissions, newest first, a page of them.</summary>
    /// <param name="code">Only those with a fault of this code.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<IReadOnlyList<RejectedSubmission>>> RejectionsAsync(string? code, RejectedSubmission? after, CancellationToken cancellation) =>
        peers.GetAsync<IReadOnlyList<RejectedSubmission>>(
            Peer.Ingest,
            PeerQuery.Of("rejections", ("code", code), ("beforeSubmission", after?.SubmissionId), ("beforeIndex", PeerQuery.Number(after?.Index))),
            cancellation);

    /// <summary>Submissions of which nothing could be read, newest first, a page of them.</summary>
    /// <param name="withResolved">Also those whose resubmission went through.</param>
    /// <param name="before">Quarantined before this moment; null for the first page.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<IReadOnlyList<Quarantined>>> QuarantineAsync(bool withResolved, DateTimeOffset? before, CancellationToken cancellation) =>
        peers.GetAsync<IReadOnlyList<Quarantined>>(
            Peer.Ingest, PeerQuery.Of("quarantine", ("all", withResolved ? "true" : null), ("before", PeerQuery.Moment(before))), cancellation);

    /// <summary>Tries a quarantined submission again; what it came to is the service's acknowledgement, taken or refused.</summary>
    /// <param name="submissionId">The one in quarantine.</param>
    /// <param name="content">Read in place of the kept bytes; null: those are read again.</param>
    /// <param name="contentType">Of <paramref name="content"/>; null: as before.</param>
    /// <param name="policy">In place of the former one; null: as before.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<bool>> ResubmitAsync(string submissionId, byte[]? content, string? contentType, string? policy, CancellationToken cancellation)
    {
        var body = new ByteArrayContent(content ?? []);
        body.Headers.ContentType = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type : null;
        return peers.SendAsync(
            Peer.Ingest, HttpMethod.Post, PeerQuery.Of($"quarantine/{Uri.EscapeDataString(submissionId)}/resubmit", ("policy", policy)), body, (_, _) => Task.FromResult(true), cancellation);
    }
}

/// <param name="MediaType">As its submitter said; plain bytes where that was none.</param>
public sealed record SubmissionContent(string MediaType, byte[] Bytes);

/// <summary>Item of <c>GET /rejections</c>: a refused claim with every reason.</summary>
public sealed record RejectedSubmission
{
    public required string SubmissionId { get; init; }

    /// <summary>0-based place in its submission.</summary>
    public required long Index { get; init; }

    public string? Submitter { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public string? Number { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public required IReadOnlyList<Fault> Faults { get; init; }
}

/// <summary>Item of <c>GET /quarantine</c>.</summary>
public sealed record Quarantined
{
    public required string SubmissionId { get; init; }
    public required string Submitter { get; init; }
    public string? ContentType { get; init; }
    public required long ContentLength { get; init; }
    public required DateTimeOffset QuarantinedAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Submission that went through in its place.</summary>
    public string? ResolvedBy { get; init; }

    public required IReadOnlyList<Fault> Faults { get; init; }
}
