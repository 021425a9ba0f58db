using Claims.Hosting.Telemetry;
using Claims.Ingest.Storage;

namespace Claims.Ingest.Telemetry;

/// <summary>Reads how long the oldest claim has waited.</summary>
internal sealed class RefreshIngestGauges(IngestMeters meters, UnpublishedStore store, TimeProvider clock, ILogger<RefreshIngestGauges> log) : RefreshGauges(clock, log)
{
    protected override bool IsWatched => meters.IsWatched;

    protected override async Task RefreshAsync(CancellationToken cancellation) => meters.Waits(await store.OldestUnassessedAsync(cancellation));
}
