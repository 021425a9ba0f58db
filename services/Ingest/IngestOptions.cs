using System.ComponentModel.DataAnnotations;

using Claims.Hosting.Bus;

namespace Claims.Ingest;

/// <summary>How claims are taken in. Section <c>Ingest</c>.</summary>
public sealed class IngestOptions
{
    public const string Section = "Ingest";

    /// <summary>
    /// Most bytes of one submission, before and after decompression. Default 64 MiB. Over HTTP more is refused with 413; over AMQP it goes to quarantine.
    /// </summary>
    [Range(1_024, 1_073_741_824)]
    public int MaxSubmissionBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Id or alias of the policy for claims that name none that is known. Null: such claims are rejected with POLICY_UNKNOWN.</summary>
    public string? DefaultPolicy { get; set; }

    /// <summary>Who a submission is from where neither the request nor the format says so.</summary>
    [Required]
    [StringLength(200, MinimumLength = 1)]
    public string DefaultSubmitter { get; set; } = "anonymous";

    /// <summary>Queue on which any AMQP client can put submissions.</summary>
    [Required]
    [StringLength(200, MinimumLength = 1)]
    public string SubmitQueue { get; set; } = FlowQueues.Submit;

    /// <summary>Submissions that the broker hands out before the first is acknowledged; bounds memory at <see cref="MaxSubmissionBytes"/> each.</summary>
    [Range(1, 1_000)]
    public int Prefetch { get; set; } = 8;

    /// <summary>Submissions from the queue in work at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 2;

    /// <summary>How long an answer waits for the broker to confirm the claims; after that they are published later.</summary>
    [Range(1, 300)]
    public int PublishSeconds { get; set; } = 10;

    /// <summary>Most claims between Ingest and their assessment where the bus is in memory; what comes beyond waits in storage.</summary>
    [Range(1, 1_000_000)]
    public int MaxInFlight { get; set; } = 5_000;

    /// <summary>How often stored claims that were not published are looked for.</summary>
    [Range(1, 3_600)]
    public int SweepSeconds { get; set; } = 1;

    /// <summary>How long the search pauses after the broker took nothing, for example because Scoring has never run and there is no queue yet.</summary>
    [Range(1, 3_600)]
    public int RefusedSeconds { get; set; } = 10;

    /// <summary>On a broker: age from which an unpublished claim counts as left behind; longer than <see cref="PublishSeconds"/>.</summary>
    [Range(1, 3_600)]
    public int SweepAfterSeconds { get; set; } = 30;
}
